package org.commonshed.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what was done, the newest first. Ids of acts grow with time, so that an act is also a place to read on from. */
@Repository
class PastStore {
    private final JdbcTemplate jdbc;
    private final ActStore acts;
    private final Cells cells;

    PastStore(JdbcTemplate jdbc, ActStore acts, Cells cells) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.cells = cells;
    }

    /** An act, how many rows it changed, and whether it was taken back. */
    record Past(Act act, int rows, boolean undone) {}

    /** A row that is not there any more, as it was, and the act that took it out. */
    record Gone(Act act, String sheet, UUID row, Map<String, String> before) {}

    List<Past> list(History.Wish wish, @Nullable String sheet, int most) {
        StringBuilder where = new StringBuilder("a.bioregion = ?");
        List<Object> bound = new ArrayList<>(List.of(acts.bioregion()));
        wish.person().ifPresent(person -> {
            where.append(" and a.person = ?");
            bound.add(person);
        });
        wish.before().ifPresent(act -> {
            where.append(" and a.id < ?");
            bound.add(act);
        });
        if (sheet != null) {
            where.append(" and exists (select from keeping_change c where c.bioregion = a.bioregion and c.act = a.id"
                    + " and c.sheet = ?");
            bound.add(sheet);
            wish.row().ifPresent(row -> {
                where.append(" and c.row_id = ?");
                bound.add(row);
            });
            where.append(')');
        }
        bound.add(most);
        return jdbc.query(select() + where + " order by a.id desc limit ?", (rs, n) -> past(rs), bound.toArray());
    }

    Optional<Past> find(UUID act) {
        return jdbc
                .query(select() + "a.bioregion = ? and a.id = ?", (rs, n) -> past(rs), acts.bioregion(), act)
                .stream()
                .findFirst();
    }

    private static String select() {
        return """
                select a.id, a.at, a.person, a.deed, a.undoes,
                  (select count(*) from keeping_change c where c.bioregion = a.bioregion and c.act = a.id),
                  exists (select from keeping_act u where u.bioregion = a.bioregion and u.undoes = a.id)
                from keeping_act a where\s""";
    }

    private static Past past(ResultSet rs) throws SQLException {
        return new Past(act(rs), rs.getInt(6), rs.getBoolean(7));
    }

    private static Act act(ResultSet rs) throws SQLException {
        return new Act(
                rs.getObject(1, UUID.class),
                rs.getTimestamp(2).toInstant(),
                Optional.ofNullable(rs.getObject(3, UUID.class)),
                rs.getString(4),
                Optional.ofNullable(rs.getObject(5, UUID.class)));
    }

    /** The first rows that an act changed. */
    List<ActStore.Change> changes(UUID act, int most) {
        return jdbc.query(
                """
                select sheet, row_id, before, after from keeping_change
                where bioregion = ? and act = ? order by number limit ?
                """,
                (rs, n) -> new ActStore.Change(
                        rs.getString(1), rs.getObject(2, UUID.class), read(rs.getString(3)), read(rs.getString(4))),
                acts.bioregion(),
                act,
                most);
    }

    /** Rows taken out since then that did not come back, those taken out last first. */
    List<Gone> gone(Instant since, int most) {
        return jdbc.query(
                gone("") + " order by c.act desc, c.number limit ?",
                (rs, n) -> gone(rs),
                acts.bioregion(),
                Timestamp.from(since),
                most);
    }

    Optional<Gone> findGone(Instant since, UUID act, UUID row) {
        return jdbc
                .query(
                        gone(" and c.act = ? and c.row_id = ?"),
                        (rs, n) -> gone(rs),
                        acts.bioregion(),
                        Timestamp.from(since),
                        act,
                        row)
                .stream()
                .findFirst();
    }

    private static String gone(String more) {
        return """
                select a.id, a.at, a.person, a.deed, a.undoes, c.sheet, c.row_id, c.before
                from keeping_change c join keeping_act a on a.bioregion = c.bioregion and a.id = c.act
                where c.bioregion = ? and c.after is null and a.at >= ?
                  and not exists (select from keeping_change d where d.bioregion = c.bioregion and d.sheet = c.sheet
                    and d.row_id = c.row_id and d.act > c.act)
                """ + more;
    }

    private Gone gone(ResultSet rs) throws SQLException {
        return new Gone(act(rs), rs.getString(6), rs.getObject(7, UUID.class), cells.read(rs.getString(8)));
    }

    private @Nullable Map<String, String> read(@Nullable String text) {
        return text == null ? null : cells.read(text);
    }
}
