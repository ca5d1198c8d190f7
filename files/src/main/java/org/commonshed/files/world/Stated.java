package org.commonshed.files.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A world folder as its people stated it: settings, tables of text, outlines. This is what a store takes in and gives
 * back; nothing of it is lost on the way.
 *
 * @param settings keys of world.yaml in the order stated, nested ones with a point, lists with blanks
 * @param tables only those that are there
 * @param outlines places.geojson as it is
 */
public record Stated(Map<String, String> settings, List<Rows> tables, Optional<String> outlines) {
    public Stated {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        tables = List.copyOf(tables);
    }

    /**
     * Rows of one table.
     *
     * @param table its name in {@link Schema}
     * @param columns those of the format and unknown ones, in any order
     * @param rows {@code [row][column]}; an empty cell means the default
     */
    public record Rows(String table, List<String> columns, List<List<String>> rows) {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** What a plan is made from: without the tables that it leaves aside. */
    public Stated forPlan() {
        List<Rows> some = tables.stream()
                .filter(rows -> !Schema.BESIDE_THE_PLAN.contains(rows.table()))
                .toList();
        return new Stated(settings, some, outlines);
    }

    static Stated of(Folder folder) {
        List<Rows> tables = new ArrayList<>();
        for (Table table : folder.tables.values()) {
            if (table.stated || !table.rows.isEmpty()) {
                List<List<String>> rows = new ArrayList<>();
                table.rows.forEach(
                        row -> rows.add(table.columns().stream().map(row::get).toList()));
                tables.add(new Rows(table.schema.name(), table.columns(), rows));
            }
        }
        byte[] outlines = folder.outlines;
        return new Stated(
                folder.settings.values,
                tables,
                outlines == null ? Optional.empty() : Optional.of(new String(outlines, StandardCharsets.UTF_8)));
    }

    public Folder folder() {
        Folder folder = new Folder();
        folder.isThere = true;
        folder.hasSettings = !settings.isEmpty();
        settings.forEach((key, value) -> folder.settings.put(key, value, 0));
        for (Rows stated : tables) {
            Table table = folder.table(stated.table());
            table.stated = true;
            stated.columns().forEach(table::appendColumn);
            int line = 1;
            for (List<String> cells : stated.rows()) {
                line++;
                table.rows.add(new Row(table.file(), line, table, cells.toArray(String[]::new)));
            }
        }
        folder.outlines = outlines.map(o -> o.getBytes(StandardCharsets.UTF_8)).orElse(null);
        return folder;
    }
}
