package org.commonshed.keeping;

import java.sql.Array;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which sheets were stated at all, and which columns of theirs the format does not know. */
@Repository
class SheetStore {
    private final JdbcTemplate jdbc;

    SheetStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isStated(Sheet sheet) {
        return jdbc.queryForList("select stated from keeping_sheet where sheet = ?", Boolean.class, sheet.table())
                .contains(true);
    }

    List<String> unknownColumns(Sheet sheet) {
        return jdbc
                .query(
                        "select unknown_columns from keeping_sheet where sheet = ?",
                        (rs, n) -> {
                            Array array = rs.getArray(1);
                            return List.of((String[]) array.getArray());
                        },
                        sheet.table())
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    /** Columns that are known already keep their place. */
    void state(Sheet sheet, boolean stated, List<String> columns) {
        Set<String> unknown = new LinkedHashSet<>(columns);
        sheet.columns().forEach(unknown::remove);
        jdbc.update("""
                insert into keeping_sheet (sheet, stated, unknown_columns) values (?, ?, ?)
                on conflict (sheet) do update set stated = excluded.stated, unknown_columns = excluded.unknown_columns
                """, sheet.table(), stated, unknown.toArray(String[]::new));
    }
}
