package org.commonshed.planning.kept;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.live.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of plans. */
@Repository
public class PlanStore {
    private static final String SELECT = """
            select p.*, h.adopted, h.adopted_by_name, h.until
            from planning_plan p
            left join lateral (
                select adopted, adopted_by_name, until from planning_adoption a
                where a.plan = p.id order by adopted desc limit 1
            ) h on true
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    PlanStore(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** A list of plans looks another way now. */
    private void tell() {
        changes.touch(PlanTopics.PLANS.name());
    }

    private static KeptPlan read(ResultSet row, int number) throws SQLException {
        Timestamp adopted = row.getTimestamp("adopted");
        Optional<KeptPlan.Held> held = adopted == null
                ? Optional.empty()
                : Optional.of(new KeptPlan.Held(
                        adopted.toInstant(), row.getString("adopted_by_name"), row.getTimestamp("until") == null));
        return new KeptPlan(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("kind").equals("try"),
                PlanState.of(row.getString("state")),
                row.getString("title"),
                row.getString("note"),
                texts(row.getArray("changes")).stream().map(Change::of).toList(),
                row.getBoolean("proposal"),
                row.getString("made_by_name"),
                row.getTimestamp("asked").toInstant(),
                instant(row.getTimestamp("begun")),
                instant(row.getTimestamp("ended")),
                row.getString("fingerprint"),
                new KeptPlan.Trouble(row.getString("error"), texts(row.getArray("error_values"))),
                held);
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** What somebody asks for. */
    public record Asked(
            boolean isTry, String title, String note, List<Change> changes, Optional<UUID> by, String byName) {}

    /** Adds a waiting plan with what it is to be made from; gives its number. */
    public int add(UUID id, Asked asked, Instant at, String fingerprint, byte[] archive) {
        tell();
        jdbc.sql("lock table planning_plan in share row exclusive mode").update();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from planning_plan")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into planning_plan
                            (id, number, kind, state, title, note, changes, made_by, made_by_name, asked, fingerprint)
                        values (?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, number, asked.isTry() ? "try" : "plan", asked.title(), asked.note())
                .param(asked.changes().stream().map(Change::text).toArray(String[]::new))
                .param(asked.by().orElse(null))
                .params(asked.byName(), Timestamp.from(at), fingerprint)
                .update();
        jdbc.sql("insert into planning_input (plan, archive) values (?, ?)")
                .params(id, archive)
                .update();
        return number;
    }

    public Optional<KeptPlan> find(int number) {
        return jdbc.sql(SELECT + "where p.number = ?")
                .param(number)
                .query(PlanStore::read)
                .optional();
    }

    public Optional<KeptPlan> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(PlanStore::read)
                .optional();
    }

    /** Newest first. */
    public List<KeptPlan> list(int most) {
        return jdbc.sql(SELECT + "order by p.number desc limit ?")
                .param(most)
                .query(PlanStore::read)
                .list();
    }

    /** The one that holds. */
    public Optional<KeptPlan> findHolding() {
        return jdbc.sql(SELECT + "where h.adopted is not null and h.until is null")
                .query(PlanStore::read)
                .optional();
    }

    /** The newest plan of the place as it is that can be looked at. */
    public Optional<KeptPlan> findNewest() {
        return jdbc.sql(SELECT
                        + "where p.kind = 'plan' and p.state in ('done', 'stopped') order by p.number desc limit 1")
                .query(PlanStore::read)
                .optional();
    }

    /** The one that holds or was kept last before this one. */
    public Optional<KeptPlan> findBefore(int number) {
        return jdbc.sql(SELECT + """
                        where p.kind = 'plan' and p.state in ('done', 'stopped') and p.number < ?
                        order by p.number desc limit 1
                        """).param(number).query(PlanStore::read).optional();
    }

    public List<KeptPlan> listUnfinished() {
        return jdbc.sql(SELECT + "where p.state in ('waiting', 'running') order by p.number")
                .query(PlanStore::read)
                .list();
    }

    /** The first that waits is running from now on. */
    public Optional<KeptPlan> takeNext(Instant at) {
        Optional<UUID> id =
                jdbc.sql("""
                        update planning_plan set state = 'running', begun = ?, tries = tries + 1
                        where id = (select id from planning_plan where state = 'waiting' order by number limit 1)
                        returning id
                        """).param(Timestamp.from(at)).query(UUID.class).optional();
        id.ifPresent(begun -> tell());
        return id.flatMap(this::find);
    }

    /** Those that were running when the server ended wait again, unless that happened too often; these are given. */
    public List<UUID> beginAgain(int mostTries, Instant at) {
        jdbc.sql("delete from planning_goal where plan in (select id from planning_plan where state = 'running')")
                .update();
        jdbc.sql("update planning_plan set state = 'waiting', begun = null where state = 'running' and tries < ?")
                .param(mostTries)
                .update();
        tell();
        return jdbc.sql("select id from planning_plan where state = 'running'")
                .query(UUID.class)
                .list();
    }

    /** It waits again, as if it had not been begun. */
    public void putBack(UUID id) {
        jdbc.sql("delete from planning_goal where plan = ?").param(id).update();
        jdbc.sql("""
                        update planning_plan set state = 'waiting', begun = null, tries = tries - 1
                        where id = ? and state = 'running'
                        """).param(id).update();
        tell();
    }

    /** Says how it ended; false where it had ended before. */
    public boolean end(UUID id, PlanState state, KeptPlan.Trouble trouble, Instant at) {
        boolean isEnded = jdbc.sql("""
                        update planning_plan set state = ?, ended = ?, error = ?, error_values = ?
                        where id = ? and state in ('waiting', 'running')
                        """)
                        .params(state.word(), Timestamp.from(at), trouble.key())
                        .param(trouble.values().toArray(String[]::new))
                        .param(id)
                        .update()
                == 1;
        tell();
        return isEnded;
    }

    public void keepResult(UUID id, byte[] json) {
        jdbc.sql("insert into planning_result (plan, json) values (?, ?)")
                .params(id, json)
                .update();
    }

    public byte[] getArchive(UUID id) {
        return jdbc.sql("select archive from planning_input where plan = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    public Optional<byte[]> findResult(UUID id) {
        return jdbc.sql("select json from planning_result where plan = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    public void reach(UUID id, int position, KeptPlan.GoalReached goal) {
        jdbc.sql("""
                        insert into planning_goal (plan, position, goal, part, seconds) values (?, ?, ?, ?, ?)
                        on conflict (plan, position) do update set part = excluded.part, seconds = excluded.seconds
                        """)
                .params(id, position, goal.goal(), goal.part(), goal.seconds())
                .update();
    }

    public List<KeptPlan.GoalReached> goals(UUID id) {
        return jdbc.sql("select goal, part, seconds from planning_goal where plan = ? order by position")
                .param(id)
                .query((row, n) -> new KeptPlan.GoalReached(row.getString(1), row.getDouble(2), row.getDouble(3)))
                .list();
    }

    public void propose(UUID id, String title, String note) {
        jdbc.sql("update planning_plan set proposal = true, title = ?, note = ? where id = ? and kind = 'try'")
                .params(title, note, id)
                .update();
        tell();
    }

    /** Takes a try out with all that belongs to it. */
    public void remove(UUID id) {
        jdbc.sql("delete from planning_plan where id = ? and kind = 'try'")
                .param(id)
                .update();
        tell();
    }

    /** It is the one that holds from now on; gives the one that held. */
    public Optional<UUID> adopt(UUID adoption, UUID plan, Instant at, Optional<UUID> by, String byName) {
        tell();
        jdbc.sql("lock table planning_adoption in share row exclusive mode").update();
        Optional<UUID> before = jdbc.sql("update planning_adoption set until = ? where until is null returning plan")
                .param(Timestamp.from(at))
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                        insert into planning_adoption (id, plan, adopted, adopted_by, adopted_by_name)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(adoption, plan, Timestamp.from(at))
                .param(by.orElse(null))
                .param(byName)
                .update();
        return before;
    }
}
