package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of one table with its columns, those that we don't know too. */
public final class Table {
    /** A column that marks rows which came from the catalogue, until somebody states them. */
    public static final String ASSUMED = "assumed";

    public final Schema schema;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    public final List<Row> rows = new ArrayList<>();
    public boolean stated; // there is a file for it
    public boolean hadComments;
    public boolean hasSoundHeader = true; // false: what cells mean cannot be told
    public boolean isBroken; // missing, or only part of it could be read: ids may be known that are not here
    public int headerLine = 1;

    public Table(Schema schema) {
        this.schema = schema;
    }

    public List<String> columns() {
        return columns;
    }

    public int find(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** Adds a column of the header; of two with one name the first counts. */
    public void appendColumn(String column) {
        columns.add(column);
        positions.putIfAbsent(column, columns.size() - 1);
    }

    /** The position of a column, which is added if it is new. */
    int columnFor(String column) {
        return positions.computeIfAbsent(column, k -> {
            columns.add(k);
            return columns.size() - 1;
        });
    }

    public Row add(String file, int line) {
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        Row row = new Row(file, line, this, cells);
        rows.add(row);
        return row;
    }

    public String file() {
        return schema.name() + ".csv";
    }
}
