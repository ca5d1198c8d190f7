package org.commonshed.files.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table and where it stands. Cells are trimmed; an empty one means the default. */
public final class Row {
    public final String file;
    public final int line;
    public final Table table;
    String[] cells; // [column of the table]
    public boolean assumed; // from the catalogue
    private @Nullable Map<String, Row> patched; // column → row of the patch that it comes from

    public Row(String file, int line, Table table, String[] cells) {
        this.file = file;
        this.line = line;
        this.table = table;
        this.cells = cells;
    }

    /** The text of a cell; empty where there is none. */
    public String get(String column) {
        int c = table.find(column);
        return c < 0 || c >= cells.length ? "" : cells[c];
    }

    public boolean has(String column) {
        return !get(column).isEmpty();
    }

    /** The file that the cell comes from. */
    public String file(String column) {
        return origin(column).file;
    }

    /** The line that the cell comes from. */
    public int line(String column) {
        return origin(column).line;
    }

    private Row origin(String column) {
        return patched == null ? this : patched.getOrDefault(column, this);
    }

    public Row copy(Table into) {
        Row copy = new Row(file, line, into, cells.clone());
        copy.assumed = assumed;
        copy.patched = patched;
        return copy;
    }

    /** Takes a cell over from the row of a patch. */
    public void patch(String column, String text, Row from) {
        if (patched == null) {
            patched = new HashMap<>();
        }
        patched.put(column, from);
        set(column, text);
    }

    public void set(String column, String text) {
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
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String column : table.schema.key()) {
            key.append(get(column)).append('\u0001');
        }
        return key.toString();
    }
}
