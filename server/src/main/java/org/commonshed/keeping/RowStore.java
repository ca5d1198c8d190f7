package org.commonshed.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of sheets in the database. Names in the SQL come from {@link Sheet} alone, everything else is bound. */
@Repository
class RowStore {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Cells cells;

    RowStore(JdbcTemplate jdbc, Cells cells) {
        this.jdbc = jdbc;
        this.cells = cells;
    }

    Page list(Sheet sheet, Query query) {
        Wanted wanted = new Wanted(sheet, query);
        String order = wanted.order();
        String sql = select(sheet) + " where row_id in (select row_id from " + sheet.table() + wanted.where() + order
                + " limit ? offset ?)" + order; // whole rows are fetched for one page alone
        List<Object> bound = new ArrayList<>(wanted.bound());
        bound.add(query.size());
        bound.add((long) (query.page() - 1) * query.size());
        List<Kept> rows = jdbc.query(sql, (rs, n) -> row(sheet, rs), bound.toArray());
        boolean isAll = query.page() == 1 && rows.size() < query.size();
        return new Page(rows, isAll ? rows.size() : counted(sheet, query), query);
    }

    /** All rows that the query wants, in its order, however many. */
    List<Kept> listAll(Sheet sheet, Query query) {
        Wanted wanted = new Wanted(sheet, query);
        String sql = select(sheet) + wanted.where() + wanted.order();
        return jdbc.query(sql, (rs, n) -> row(sheet, rs), wanted.bound().toArray());
    }

    /** How many there are; of what words find no more than a few are counted. */
    private long counted(Sheet sheet, Query query) {
        if (query.words().isEmpty()) {
            return count(sheet, query);
        }
        Wanted wanted = new Wanted(sheet, query);
        List<Object> bound = new ArrayList<>(wanted.bound());
        bound.add(Math.max(Page.MOST_COUNTED + 1L, (long) query.page() * query.size() + 1));
        Long total = jdbc.queryForObject(
                "select count(*) from (select from " + sheet.table() + wanted.where() + " limit ?) found",
                Long.class,
                bound.toArray());
        return total == null ? 0 : total;
    }

    /** Tells the database what the rows are like, so that it finds them well. */
    void look(Sheet sheet) {
        jdbc.execute("analyze " + sheet.table());
    }

    long count(Sheet sheet, Query query) {
        Wanted wanted = new Wanted(sheet, query);
        Long total = jdbc.queryForObject(
                "select count(*) from " + sheet.table() + wanted.where(),
                Long.class,
                wanted.bound().toArray());
        return total == null ? 0 : total;
    }

    Optional<Kept> find(Sheet sheet, UUID id) {
        return jdbc.query(select(sheet) + " where row_id = ?", (rs, n) -> row(sheet, rs), id).stream()
                .findFirst();
    }

    /** How many rows there are for each text of a column. */
    Map<String, Long> counts(Sheet sheet, String column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        String name = sheet.quoted(column);
        jdbc.query("select " + name + ", count(*) from " + sheet.table() + " group by 1 order by 2 desc, 1", rs -> {
            counts.put(rs.getString(1), rs.getLong(2));
        });
        return counts;
    }

    void insert(Sheet sheet, List<Kept> rows) {
        String names = sheet.columns().stream().map(sheet::quoted).collect(Collectors.joining(", "));
        String marks = ", ?".repeat(sheet.columns().size());
        String sql = "insert into " + sheet.table() + " (row_id, version, more, " + names + ") values (?, ?, ?::jsonb"
                + marks + ")";
        jdbc.batchUpdate(sql, rows, BATCH, (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setInt(2, row.version());
            statement.setString(3, cells.written(unknown(sheet, row)));
            int at = 4;
            for (String column : sheet.columns()) {
                statement.setString(at++, row.get(column));
            }
        });
    }

    /** Writes the row if it is still the version before; otherwise nothing is done. */
    boolean update(Sheet sheet, Kept row) {
        List<Object> bound = new ArrayList<>();
        StringBuilder sql = new StringBuilder("update " + sheet.table() + " set version = ?, more = ?::jsonb");
        bound.add(row.version());
        bound.add(cells.written(unknown(sheet, row)));
        for (String column : sheet.columns()) {
            sql.append(", ").append(sheet.quoted(column)).append(" = ?");
            bound.add(row.get(column));
        }
        bound.add(row.id());
        bound.add(row.version() - 1);
        return jdbc.update(sql + " where row_id = ? and version = ?", bound.toArray()) == 1;
    }

    boolean delete(Sheet sheet, UUID id, int version) {
        return jdbc.update("delete from " + sheet.table() + " where row_id = ? and version = ?", id, version) == 1;
    }

    void deleteAll(Sheet sheet, List<Kept> rows) {
        jdbc.batchUpdate(
                "delete from " + sheet.table() + " where row_id = ?",
                rows,
                BATCH,
                (statement, row) -> statement.setObject(1, row.id()));
    }

    private static Map<String, String> unknown(Sheet sheet, Kept row) {
        Map<String, String> unknown = new LinkedHashMap<>(row.cells());
        sheet.columns().forEach(unknown::remove);
        return unknown;
    }

    private static String select(Sheet sheet) {
        String names = sheet.columns().stream().map(sheet::quoted).collect(Collectors.joining(", "));
        return "select row_id, version, more, " + names + " from " + sheet.table();
    }

    private Kept row(Sheet sheet, ResultSet rs) throws SQLException {
        Map<String, String> read = new LinkedHashMap<>();
        int at = 4;
        for (String column : sheet.columns()) {
            String text = rs.getString(at++);
            if (!text.isEmpty()) {
                read.put(column, text);
            }
        }
        read.putAll(cells.read(rs.getString(3)));
        return new Kept(rs.getObject(1, UUID.class), rs.getInt(2), read);
    }

    /** Cells as JSON, as they stand in the history. */
    @Component
    static class Cells {
        private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() {};

        private final JsonMapper json;

        Cells(JsonMapper json) {
            this.json = json;
        }

        String written(Map<String, String> cells) {
            return cells.isEmpty() ? "{}" : json.writeValueAsString(cells);
        }

        Map<String, String> read(String text) {
            return text.equals("{}") ? Map.of() : json.readValue(text, MAP);
        }
    }
}
