package org.commonshed.keeping;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was done, by whom, and the state before. */
@Repository
class ActStore {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Cells cells;
    private final Stamps stamps;
    private @Nullable UUID bioregion;

    ActStore(JdbcTemplate jdbc, Cells cells, Stamps stamps) {
        this.stamps = stamps;
        this.jdbc = jdbc;
        this.cells = cells;
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
    Trace trace(Act act) {
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
        return new Trace(act, count == null ? 0 : count, first);
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

    private @Nullable Map<String, String> read(@Nullable String text) {
        return text == null ? null : cells.read(text);
    }
}
