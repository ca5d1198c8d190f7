package org.commonshed.keeping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.files.world.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ids of a sheet whose rows have an id and a name. */
public record KnownRows(JdbcTemplate jdbc, Sheet sheet, Column.Kind kind) implements Known {
    @Override
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        jdbc.query(
                "select \"id\", \"name\" from " + sheet.table() + " where \"id\" = any (?)",
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", ids.toArray(String[]::new))),
                rs -> {
                    names.put(rs.getString(1), rs.getString(2));
                });
        return names;
    }

    @Override
    public String unit(String id) {
        if (!sheet.columns().contains("unit")) {
            return "";
        }
        List<String> units = jdbc.queryForList(
                "select \"unit\" from " + sheet.table() + " where \"id\" = ? limit 1", String.class, id);
        return units.isEmpty() || units.get(0) == null ? "" : units.get(0);
    }

    @Override
    public List<String> called(String name) {
        return jdbc.queryForList(
                "select \"id\" from " + sheet.table() + " where lower(\"name\") = lower(?) limit 5",
                String.class,
                name.strip());
    }

    @Override
    public List<Named> suggest(String words, int most) {
        String pattern = Wanted.holding(words.strip());
        return jdbc.query(
                "select \"id\", \"name\" from " + sheet.table()
                        + " where lower(\"name\") like ? or lower(\"id\") like ? order by \"name\", \"id\" limit ?",
                (rs, n) -> new Named(rs.getString(1), rs.getString(2)),
                pattern,
                pattern,
                most);
    }
}
