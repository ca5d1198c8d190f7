package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of one table with its columns, those that we don't know too. */
final class Table {
    /** A column that marks rows which came from the catalogue, until somebody states them. */
    static final String ASSUMED = "assumed";

    final Schema schema;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    final List<Row> rows = new ArrayList<>();
    boolean stated; // there is a file for it
    boolean hadComments;
    boolean hasSoundHeader = true; // false: what cells mean cannot be told
    boolean isBroken; // missing, or only part of it could be read: ids may be known that are not here
    int headerLine = 1;

    Table(Schema schema) {
        this.schema = schema;
    }

    List<String> columns() {
        return columns;
    }

    int find(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** Adds a column of the header; of two with one name the first counts. */
    void appendColumn(String column) {
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

    Row add(String file, int line) {
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        Row row = new Row(file, line, this, cells);
        rows.add(row);
        return row;
    }

    String file() {
        return schema.name() + ".csv";
    }
}
