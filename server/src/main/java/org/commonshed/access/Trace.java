package org.commonshed.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A part of what is kept of somebody, as a table for that person alone; never a secret.
 *
 * @param key its name, in lower-case letters; a sentence of the words, {@code trace.<key>}, says what it is
 * @param rows each with as many cells as there are columns; they can be gone through again
 */
public record Trace(String key, List<String> columns, Rows rows) {
    private static final int AT_A_TIME = 500;

    public Trace {
        columns = List.copyOf(columns);
    }

    /** Goes through rows one after the other, without holding them all. */
    @FunctionalInterface
    public interface Rows {
        void each(int most, Consumer<List<String>> row);
    }

    /**
     * What a question to the database answers; its columns in their order, times by ISO 8601. Within a transaction it is read
     * in pieces.
     */
    public static Trace of(JdbcClient jdbc, String key, List<String> columns, String sql, Object... params) {
        return new Trace(
                key,
                columns,
                (most, row) -> jdbc.sql("select * from (" + sql + ") all_of_it limit " + most)
                        .params(params)
                        .withFetchSize(AT_A_TIME)
                        .query(result -> {
                            row.accept(cells(result, columns.size()));
                        }));
    }

    private static List<String> cells(ResultSet row, int count) throws SQLException {
        List<String> cells = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            cells.add(text(row.getObject(i)));
        }
        return cells;
    }

    private static String text(@Nullable Object value) throws SQLException {
        if (value instanceof Timestamp time) {
            return time.toInstant().toString();
        }
        if (value instanceof Array many) {
            return Arrays.stream((Object[]) many.getArray())
                    .map(String::valueOf)
                    .collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
    }
}
