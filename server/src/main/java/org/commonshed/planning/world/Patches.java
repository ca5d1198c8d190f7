package org.commonshed.planning.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Stated;
import org.commonshed.planning.kept.Change;

/**
 * Makes a patch of changes. Who has one row of their own in a table has none of the catalogue's there any more; so a
 * change of a row that was assumed takes along the other assumed rows that belong to it.
 */
public final class Patches {
    /** By which column rows stand or fall together; empty = all of the table. */
    private static final Map<String, String> TOGETHER = Map.of(
            "abilities", "actor",
            "capacities", "actor",
            "stocks", "actor",
            "needs", "who",
            "recipe_lines", "recipe",
            "outside", "");

    private final Stated stated;
    private final Stated filled;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>(); // table, key, cells

    private Patches(Stated stated, Stated filled) {
        this.stated = stated;
        this.filled = filled;
    }

    /**
     * @param stated what the place states
     * @param filled the same with what the catalogue gives
     */
    public static Stated of(List<Change> changes, Stated stated, Stated filled) {
        Patches patches = new Patches(stated, filled);
        changes.forEach(patches::lay);
        List<Stated.Rows> rows = new ArrayList<>();
        patches.tables.forEach((table, byKey) -> rows.add(rows(table, List.copyOf(byKey.values()))));
        return new Stated(patches.settings, rows, Optional.empty());
    }

    private void lay(Change change) {
        if (change.table().equals(Change.SETTINGS)) {
            settings.put(change.key().get(0), change.value());
            return;
        }
        Schema schema = Change.findSchema(change.table()).orElseThrow();
        String key = String.join("\u0001", change.key());
        Map<String, Map<String, String>> rows = tables.computeIfAbsent(change.table(), t -> new LinkedHashMap<>());
        if (!rows.containsKey(key) && find(stated, schema, key).isEmpty()) {
            find(filled, schema, key).ifPresent(assumed -> takeAlong(schema, assumed, rows));
        }
        Map<String, String> cells = rows.computeIfAbsent(key, k -> new HashMap<>());
        for (int i = 0; i < schema.key().size(); i++) {
            cells.put(schema.key().get(i), change.key().get(i));
        }
        cells.put(change.column(), change.value().isEmpty() ? "=" : change.value());
    }

    private void takeAlong(Schema schema, Map<String, String> assumed, Map<String, Map<String, String>> rows) {
        String column = TOGETHER.getOrDefault(schema.name(), "id");
        for (Map<String, String> row : rows(filled, schema.name())) {
            boolean belongs = column.isEmpty() || row.getOrDefault(column, "").equals(assumed.getOrDefault(column, ""));
            if (belongs) {
                rows.putIfAbsent(key(schema, row), new HashMap<>(row));
            }
        }
    }

    private static Optional<Map<String, String>> find(Stated where, Schema schema, String key) {
        return rows(where, schema.name()).stream()
                .filter(row -> key(schema, row).equals(key))
                .findFirst();
    }

    private static String key(Schema schema, Map<String, String> row) {
        return String.join(
                "\u0001",
                schema.key().stream().map(c -> row.getOrDefault(c, "")).toList());
    }

    /** Rows of a table, cells by column. */
    public static List<Map<String, String>> rows(Stated where, String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Stated.Rows stated : where.tables()) {
            if (!stated.table().equals(table)) {
                continue;
            }
            for (List<String> cells : stated.rows()) {
                Map<String, String> row = new HashMap<>();
                for (int c = 0; c < cells.size(); c++) {
                    row.put(stated.columns().get(c), cells.get(c));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Stated.Rows rows(String table, List<Map<String, String>> rows) {
        Set<String> columns =
                new LinkedHashSet<>(Change.findSchema(table).orElseThrow().columns());
        rows.forEach(row -> columns.addAll(row.keySet()));
        List<String> ordered = List.copyOf(columns);
        return new Stated.Rows(
                table,
                ordered,
                rows.stream()
                        .map(row -> ordered.stream()
                                .map(c -> row.getOrDefault(c, ""))
                                .toList())
                        .toList());
    }
}
