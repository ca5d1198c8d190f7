package org.commonshed.files.world.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Settings;
import org.commonshed.files.world.Table;

/**
 * Lays a patch over a folder: a row whose key is known replaces the cells that it names (an empty cell leaves the old
 * one, {@code =} empties it), a new key is added, {@code delete} = true takes the row out.
 */
public final class Patch {
    private static final String DELETE = "delete";
    private static final String EMPTY = "=";
    private static final List<String> FINER = List.of("product", "offset");

    private final Issues issues;
    private boolean wantsCatalogue;

    public Patch(Issues issues) {
        this.issues = issues;
    }

    public void lay(Folder patch, Folder base) {
        patch.settings.values.forEach((key, value) -> {
            base.settings.put(key, value, patch.settings.lines.getOrDefault(key, 0));
            base.settings.files.put(key, patch.prefix + Settings.FILE);
        });
        base.hasSettings |= patch.hasSettings;
        wantsCatalogue = base.settings.wantsCatalogue();
        for (Table table : patch.tables.values()) {
            if (table.stated) {
                lay(table, base.table(table.schema.name()));
            }
        }
        if (patch.outlines != null) {
            base.outlines = patch.outlines;
        }
    }

    private void lay(Table patch, Table base) {
        base.stated = true;
        base.isBroken |= patch.isBroken;
        Map<String, List<Row>> known = new HashMap<>();
        for (Row row : base.rows) {
            known.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row);
        }
        Set<Row> deleted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Row row : patch.rows) {
            List<Row> meant = meant(row, known.getOrDefault(row.key(), List.of()));
            if (isDelete(row)) {
                delete(row, base, meant, deleted);
            } else if (meant.isEmpty() && !base.isBroken && !missing(row).isEmpty()) {
                sayUnknown(row, base);
            } else if (meant.isEmpty()) {
                Row added = base.add(row.file, row.line);
                copy(row, added);
                known.computeIfAbsent(added.key(), k -> new ArrayList<>()).add(added);
            } else {
                meant.forEach(old -> copy(row, old));
            }
        }
        base.rows.removeIf(deleted::contains);
    }

    /** Of several rows with one key (outputs at several offsets) those that agree in a finer column, if any do. */
    private static List<Row> meant(Row patch, List<Row> known) {
        for (String finer : FINER) {
            List<Row> agree = new ArrayList<>(known);
            agree.removeIf(row -> !row.get(finer).equals(patch.get(finer)));
            if (patch.has(finer) && !agree.isEmpty()) {
                return agree;
            }
        }
        return known;
    }

    private boolean isDelete(Row row) {
        String word = row.get(DELETE).toLowerCase(Locale.ROOT);
        if (!List.of("", "true", "false").contains(word)) {
            issues.problem(
                    row,
                    DELETE,
                    "unknown_word",
                    Said.of("unknown_word", row.get(DELETE)),
                    Said.of("unknown_word.mend", "true, false"));
        }
        return word.equals("true");
    }

    /** The columns that a new row must have and this one has not. */
    private static List<String> missing(Row row) {
        Schema schema = row.table.schema;
        boolean hasKey = schema.must().stream().filter(schema.key()::contains).allMatch(row::has);
        return hasKey ? schema.must().stream().filter(c -> !row.has(c)).toList() : List.of();
    }

    /** A row that changes only some cells is no new one: its key is meant to be known. */
    private void sayUnknown(Row row, Table base) {
        Set<String> keys = new TreeSet<>();
        base.rows.forEach(known -> keys.add(shown(known)));
        String near = Nearest.to(shown(row), keys);
        issues.problem(
                row,
                row.table.schema.key().get(0),
                "unknown_row",
                Said.of("unknown_row", shown(row)),
                near.isEmpty()
                        ? Said.of(
                                wantsCatalogue ? "unknown_row.catalogue" : "unknown_row.mend",
                                String.join(", ", missing(row)))
                        : Said.of("meant", near));
    }

    private static String shown(Row row) {
        return row.key().replace('\u0001', ' ').strip();
    }

    private void delete(Row row, Table base, List<Row> meant, Set<Row> deleted) {
        if (meant.isEmpty() || deleted.containsAll(meant)) {
            Set<String> keys = new TreeSet<>();
            base.rows.stream().filter(known -> !deleted.contains(known)).forEach(known -> keys.add(shown(known)));
            String near = Nearest.to(shown(row), keys);
            issues.problem(
                    row,
                    row.table.schema.key().get(0),
                    "unknown_delete",
                    Said.of("unknown_delete", shown(row)),
                    near.isEmpty() ? Said.of("unknown_delete.mend") : Said.of("meant", near));
        }
        deleted.addAll(meant);
    }

    private static void copy(Row from, Row to) {
        to.assumed = from.assumed;
        for (String column : from.table.columns()) {
            String text = from.get(column);
            if (!text.isEmpty() && !column.equals(DELETE)) {
                to.patch(column, text.equals(EMPTY) ? "" : text, from);
            }
        }
    }
}
