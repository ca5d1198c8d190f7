package org.commonshed.files.world;

import java.util.Arrays;

/** A row of a table and where it stands. Cells are trimmed; an empty one means the default. */
final class Row {
    final String file;
    final int line;
    final Table table;
    String[] cells; // [column of the table]
    boolean assumed; // from the catalogue

    Row(String file, int line, Table table, String[] cells) {
        this.file = file;
        this.line = line;
        this.table = table;
        this.cells = cells;
    }

    /** The text of a cell; empty where there is none. */
    String get(String column) {
        int c = table.find(column);
        return c < 0 || c >= cells.length ? "" : cells[c];
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    void set(String column, String text) {
        int c = table.columnFor(column);
        if (c >= cells.length) {
            String[] wider = new String[table.columns().size()];
            Arrays.fill(wider, "");
            System.arraycopy(cells, 0, wider, 0, cells.length);
            cells = wider;
        }
        cells[c] = text;
    }

    /** What tells the row from others of its table. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String column : table.schema.key()) {
            key.append(get(column)).append('\u0001');
        }
        return key.toString();
    }
}
