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
import org.commonshed.measure.SteadyClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * What was done, by whom, and the state before. Ids of acts grow with time, so that an act is also a place to read on from.
 */
@Repository
class ActStore {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final RowStore.Cells cells;
    private final Stamps stamps;
    private @Nullable UUID bioregion;

    ActStore(JdbcTemplate jdbc, RowStore.Cells cells, Stamps stamps) {
        this.stamps = stamps;
        this.jdbc = jdbc;
        this.cells = cells;
    }

    /** Before anything is done, the time of the house is not before the last that was. */
    @Component
    record LastAct(ActStore acts, ObjectProvider<SteadyClock> clock) implements SmartInitializingSingleton {
        @Override
        public void afterSingletonsInstantiated() {
            acts.findLast().flatMap(acts::find).ifPresent(act -> clock.ifAvailable(steady -> steady.passed(act.at())));
        }
    }

    /** A change of one row; before is null when it was added, after when it was taken out. */
    record Change(
            String sheet,
            UUID row,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {}

    synchronized UUID bioregion() {
        UUID known = bioregion;
        if (known == null) {
            known = jdbc.queryForObject("select bioregion from keeping_house", UUID.class);
            if (known == null) {
                throw new IllegalStateException("keeping_house is empty\nMaybe the migrations did not run.");
            }
            bioregion = known;
        }
        return known;
    }

    void add(Act act) {
        jdbc.update(
                """
                insert into keeping_act (bioregion, id, at, person, deed, undoes)
                values (?, ?, ?, ?, ?, ?)
                """,
                bioregion(),
                act.id(),
                Timestamp.from(act.at()),
                act.person().orElse(null),
                act.deed(),
                act.undoes().orElse(null));
    }

    void add(UUID act, List<Change> changes) {
        stamps.touch(changes.stream().map(Change::sheet).distinct().toList());
        Integer first = jdbc.queryForObject(
                "select coalesce(max(number), 0) from keeping_change where bioregion = ? and act = ?",
                Integer.class,
                bioregion(),
                act);
        int[] number = {first == null ? 0 : first};
        jdbc.batchUpdate("""
                insert into keeping_change (bioregion, act, number, sheet, row_id, before, after)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """, changes, BATCH, (statement, change) -> {
            statement.setObject(1, bioregion());
            statement.setObject(2, act);
            statement.setInt(3, ++number[0]);
            statement.setString(4, change.sheet());
            statement.setObject(5, change.row());
            statement.setString(6, written(change.before()));
            statement.setString(7, written(change.after()));
        });
    }

    private @Nullable String written(@Nullable Map<String, String> some) {
        return some == null ? null : cells.written(some);
    }

    Optional<Act> find(UUID id) {
        return jdbc
                .query(
                        "select at, person, deed, undoes from keeping_act where bioregion = ? and id = ?",
                        (rs, n) -> new Act(
                                id,
                                rs.getTimestamp(1).toInstant(),
                                Optional.ofNullable(rs.getObject(2, UUID.class)),
                                rs.getString(3),
                                Optional.ofNullable(rs.getObject(4, UUID.class))),
                        bioregion(),
                        id)
                .stream()
                .findFirst();
    }

    /** The newest act of all. */
    Optional<UUID> findLast() {
        return jdbc
                .query(
                        "select id from keeping_act where bioregion = ? order by at desc, id desc limit 1",
                        (rs, n) -> rs.getObject(1, UUID.class),
                        bioregion())
                .stream()
                .findFirst();
    }

    /** What somebody did and what still holds, newest first. */
    List<Act> list(UUID person, int most) {
        return jdbc.query(
                """
                select id, at, deed from keeping_act a
                where bioregion = ? and person = ? and undoes is null
                  and not exists (select from keeping_act u where u.bioregion = a.bioregion and u.undoes = a.id)
                order by at desc, id desc limit ?
                """,
                (rs, n) -> new Act(
                        rs.getObject(1, UUID.class),
                        rs.getTimestamp(2).toInstant(),
                        Optional.of(person),
                        rs.getString(3),
                        Optional.empty()),
                bioregion(),
                person,
                most);
    }

    /** How many rows an act changed, and the first of them. */
    Act.Trace trace(Act act) {
        Integer count = jdbc.queryForObject(
                "select count(*) from keeping_change where bioregion = ? and act = ?",
                Integer.class,
                bioregion(),
                act.id());
        Map<String, String> first =
                jdbc.query("""
                        select coalesce(after, before) from keeping_change
                        where bioregion = ? and act = ? order by number limit 1
                        """, (rs, n) -> cells.read(rs.getString(1)), bioregion(), act.id()).stream()
                        .findFirst()
                        .orElse(Map.of());
        return new Act.Trace(act, count == null ? 0 : count, first);
    }

    boolean isUndone(UUID act) {
        Boolean undone = jdbc.queryForObject(
                "select exists (select from keeping_act where bioregion = ? and undoes = ?)",
                Boolean.class,
                bioregion(),
                act);
        return Boolean.TRUE.equals(undone);
    }

    /** In the order in which they were made. */
    List<Change> changes(UUID act) {
        return jdbc.query(
                """
                select sheet, row_id, before, after from keeping_change
                where bioregion = ? and act = ? order by number
                """,
                (rs, n) -> new Change(
                        rs.getString(1), rs.getObject(2, UUID.class), read(rs.getString(3)), read(rs.getString(4))),
                bioregion(),
                act);
    }

    /** An act, how many rows it changed, and whether it was taken back. */
    record Past(Act act, int rows, boolean undone) {}

    /** A row that is not there any more, as it was, and the act that took it out. */
    record Gone(Act act, String sheet, UUID row, Map<String, String> before) {}

    List<Past> listPast(History.Wish wish, @Nullable String sheet, int most) {
        StringBuilder where = new StringBuilder("a.bioregion = ?");
        List<Object> bound = new ArrayList<>(List.of(bioregion()));
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

    Optional<Past> findPast(UUID act) {
        return jdbc.query(select() + "a.bioregion = ? and a.id = ?", (rs, n) -> past(rs), bioregion(), act).stream()
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
    List<Change> changes(UUID act, int most) {
        return jdbc.query(
                """
                select sheet, row_id, before, after from keeping_change
                where bioregion = ? and act = ? order by number limit ?
                """,
                (rs, n) -> new Change(
                        rs.getString(1), rs.getObject(2, UUID.class), read(rs.getString(3)), read(rs.getString(4))),
                bioregion(),
                act,
                most);
    }

    /** Rows taken out since then that did not come back, those taken out last first. */
    List<Gone> gone(Instant since, int most) {
        return jdbc.query(
                gone("") + " order by c.act desc, c.number limit ?",
                (rs, n) -> gone(rs),
                bioregion(),
                Timestamp.from(since),
                most);
    }

    Optional<Gone> findGone(Instant since, UUID act, UUID row) {
        return jdbc
                .query(
                        gone(" and c.act = ? and c.row_id = ?"),
                        (rs, n) -> gone(rs),
                        bioregion(),
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
