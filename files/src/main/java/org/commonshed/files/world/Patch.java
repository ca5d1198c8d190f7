package org.commonshed.files.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a patch over a folder: a row whose key is known replaces the cells that it names (an empty cell leaves the old
 * one, {@code =} empties it), a new key is added, {@code delete} = true takes the row out.
 */
final class Patch {
    private static final String DELETE = "delete";
    private static final String EMPTY = "=";

    private final Issues issues;

    Patch(Issues issues) {
        this.issues = issues;
    }

    void lay(Folder patch, Folder base) {
        patch.settings.values.forEach(
                (key, value) -> base.settings.put(key, value, patch.settings.lines.getOrDefault(key, 0)));
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
        Map<String, Row> known = new HashMap<>();
        base.rows.forEach(row -> known.put(row.key(), row));
        Set<Row> deleted = new HashSet<>();
        for (Row row : patch.rows) {
            Row old = known.get(row.key());
            if (Boolean.parseBoolean(row.get(DELETE))) {
                delete(row, old, deleted);
            } else if (old == null) {
                Row added = base.add(row.file, row.line);
                copy(row, added);
                known.put(added.key(), added);
            } else {
                copy(row, old);
            }
        }
        base.rows.removeAll(deleted);
    }

    private void delete(Row row, @Nullable Row old, Set<Row> deleted) {
        if (old == null) {
            String key = row.key().replace('\u0001', ' ').strip();
            issues.problem(
                    row,
                    row.table.schema.key().get(0),
                    "unknown_delete",
                    "There is no row “" + key + "” to take out.",
                    "Maybe it is misspelt or already gone.");
        } else {
            deleted.add(old);
        }
    }

    private static void copy(Row from, Row to) {
        for (String column : from.table.columns()) {
            String text = from.get(column);
            if (!text.isEmpty() && !column.equals(DELETE)) {
                to.patch(column, text.equals(EMPTY) ? "" : text, from);
            }
        }
    }
}
