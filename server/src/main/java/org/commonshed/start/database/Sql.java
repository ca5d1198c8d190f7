package org.commonshed.start.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Questions and orders to the database's own catalogue, for which no bound parameters exist. */
public final class Sql {
    /** Ours: everything but the database's own and what extensions brought. */
    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema')"
            + " and n.nspname not like 'pg\\_%' and not exists"
            + " (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')";

    private Sql() {}

    /** The name as a quoted identifier. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Tables of ours that hold rows, Flyway's own excepted: its history is made again by migrating. */
    public static String tables() {
        return "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'r' and c.relname <> 'flyway_schema_history' and " + OURS
                + " order by 1, 2";
    }

    public static String sequences() {
        return "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'S' and " + OURS + " order by 1, 2";
    }

    /** Columns that are written and not worked out. */
    public static List<String> columns(Connection connection, String schema, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        String question = "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0"
                + " and not attisdropped and attgenerated = '' order by attnum";
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, quoted(schema) + "." + quoted(table));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    /** The rows of a question, each as its cells in text. */
    public static List<List<String>> rows(Connection connection, String question) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            int cells = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int cell = 1; cell <= cells; cell++) {
                    row.add(rows.getString(cell));
                }
                all.add(row);
            }
        }
        return all;
    }

    public static void order(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
