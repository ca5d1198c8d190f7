package org.commonshed.production.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.network.Aliases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of jobs and boxes. */
@Repository
class JobStore {
    private static final TypeReference<List<Job.Batch>> BATCHES = new TypeReference<>() {};
    private static final String SELECT = "select * from production_job ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Aliases aliases;

    JobStore(JdbcClient jdbc, JsonMapper json, Aliases aliases) {
        this.aliases = aliases;
        this.jdbc = jdbc;
        this.json = json;
    }

    private Job read(ResultSet row, int position) throws SQLException {
        Job.Terms terms = new Job.Terms(
                row.getDouble("hours"),
                row.getDouble("usd"),
                row.getDouble("km"),
                row.getObject("ready", LocalDate.class),
                json.readValue(row.getString("batches"), BATCHES),
                List.of((String[]) row.getArray("assumed").getArray()));
        Job.Answer answer = new Job.Answer(
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                Optional.ofNullable(row.getTimestamp("answered")).map(Timestamp::toInstant),
                row.getString("answered_by"),
                row.getString("why"));
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("order", UUID.class),
                row.getString("part"),
                row.getString("actor"),
                row.getString("machine"),
                row.getLong("asked"),
                row.getLong("accepted"),
                JobState.of(row.getString("state")),
                terms,
                answer,
                row.getLong("made"),
                row.getLong("wasted"),
                List.of());
    }

    private static Box readBox(ResultSet row, int position) throws SQLException {
        return new Box(
                row.getObject("id", UUID.class),
                row.getObject("job", UUID.class),
                row.getInt("number"),
                row.getString("code"),
                row.getLong("pieces"),
                row.getLong("bad"),
                BoxState.of(row.getString("state")),
                row.getString("note"));
    }

    private List<Job> withBoxes(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return jobs;
        }
        Map<UUID, List<Box>> boxes = new HashMap<>();
        jdbc.sql("select * from production_box where job = any(?) order by job, number")
                .param(jobs.stream().map(Job::id).toArray(UUID[]::new))
                .query(JobStore::readBox)
                .list()
                .forEach(box -> boxes.computeIfAbsent(box.job(), key -> new ArrayList<>())
                        .add(box));
        return jobs.stream()
                .map(job -> with(job, boxes.getOrDefault(job.id(), List.of())))
                .toList();
    }

    private static Job with(Job job, List<Box> boxes) {
        return new Job(
                job.id(),
                job.order(),
                job.part(),
                job.actor(),
                job.machine(),
                job.asked(),
                job.accepted(),
                job.state(),
                job.terms(),
                job.answer(),
                job.made(),
                job.wasted(),
                boxes);
    }

    void add(Job job) {
        Job.Terms terms = job.terms();
        jdbc.sql("""
                        insert into production_job (id, "order", part, actor, machine, asked, accepted, state, hours, usd, km,
                            ready, batches, assumed, asked_at, until, answered, answered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                        """)
                .params(job.id(), job.order(), job.part(), job.actor(), job.machine(), job.asked(), job.accepted())
                .params(job.state().word(), terms.hours(), terms.usd(), terms.km(), terms.ready())
                .param(json.writeValueAsString(terms.batches()))
                .param(terms.assumed().toArray(String[]::new))
                .params(
                        Timestamp.from(job.answer().asked()),
                        Timestamp.from(job.answer().until()))
                .param(job.answer().at().map(Timestamp::from).orElse(null))
                .param(job.answer().by())
                .update();
    }

    /** Jobs of an order, oldest first. */
    List<Job> list(UUID order) {
        return withBoxes(jdbc.sql(SELECT + "where \"order\" = ? order by id")
                .param(order)
                .query(this::read)
                .list());
    }

    List<Job> listOf(Collection<UUID> orders) {
        return withBoxes(jdbc.sql(SELECT + "where \"order\" = any(?) order by id")
                .param(orders.toArray(UUID[]::new))
                .query(this::read)
                .list());
    }

    /** Jobs of a maker in open orders, or that it was asked for since a day, newest first. */
    List<Job> listOfActor(String actor, int most) {
        return withBoxes(jdbc.sql(SELECT + "where actor = any (?) order by id desc limit ?")
                .params(aliases.all(actor).toArray(String[]::new), most)
                .query(this::read)
                .list());
    }

    /** All of which pieces are still expected, whosever they are. */
    List<Job> listLive() {
        return jdbc.sql("""
                        select j.* from production_job j join production_order o on o.id = j."order"
                        where j.state in ('asked', 'accepted') and o.state = 'asked'
                        """).query(this::read).list();
    }

    /** Pieces that each maker accepted since then, by its id. */
    Map<String, Double> listRecent(Instant since) {
        Map<String, Double> recent = new HashMap<>();
        jdbc.sql("""
                        select actor, sum(hours * accepted / asked) as hours from production_job
                        where state = 'accepted' and asked_at >= ? group by actor
                        """).param(Timestamp.from(since)).query(row -> {
            recent.put(row.getString("actor"), row.getDouble("hours"));
        });
        return recent;
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(this::read)
                .optional()
                .map(this::withBoxes);
    }

    /** Who answers for it. */
    Optional<String> findActor(UUID id) {
        return jdbc.sql("select actor from production_job where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** By the digest of its link. */
    Optional<Job> findByLink(byte[] digest) {
        return jdbc.sql(SELECT + "where link = ?")
                .param(digest)
                .query(this::read)
                .optional()
                .map(this::withBoxes);
    }

    private Job withBoxes(Job job) {
        return withBoxes(List.of(job)).get(0);
    }

    Optional<Box> findBox(String code) {
        return jdbc.sql("select * from production_box where code = ?")
                .param(code)
                .query(JobStore::readBox)
                .optional();
    }

    /** A link that leads to it from now on; the one before does not any more. */
    void putLink(UUID id, byte[] digest) {
        jdbc.sql("update production_job set link = ? where id = ?")
                .params(digest, id)
                .update();
    }

    /** What came of it. */
    void end(UUID id, JobState state, Instant at, String by, String why) {
        jdbc.sql("update production_job set state = ?, answered = ?, answered_by = ?, why = ? where id = ?")
                .params(state.word(), Timestamp.from(at), by, why, id)
                .update();
    }

    void accept(UUID id, long pieces, Instant at, String by) {
        jdbc.sql("""
                        update production_job set state = 'accepted', accepted = ?, answered = ?, answered_by = ? where id = ?
                        """).params(pieces, Timestamp.from(at), by, id).update();
    }

    void make(UUID id, long made, long wasted) {
        jdbc.sql("update production_job set made = made + ?, wasted = wasted + ? where id = ?")
                .params(made, wasted, id)
                .update();
    }

    void add(Box box, Instant at) {
        jdbc.sql("""
                        insert into production_box (id, job, number, code, pieces, state, packed)
                        values (?, ?, ?, ?, ?, 'packed', ?)
                        """)
                .params(box.id(), box.job(), box.number(), box.code(), box.pieces(), Timestamp.from(at))
                .update();
    }

    void unpack(UUID box) {
        jdbc.sql("delete from production_box where id = ? and state = 'packed'")
                .param(box)
                .update();
    }

    void send(UUID box, Instant at) {
        jdbc.sql("update production_box set state = 'sent', sent = ? where id = ?")
                .params(Timestamp.from(at), box)
                .update();
    }

    void receive(UUID box, Instant at) {
        jdbc.sql("update production_box set state = 'received', received = ? where id = ?")
                .params(Timestamp.from(at), box)
                .update();
    }

    void check(UUID box, long bad, String note, Instant at) {
        jdbc.sql("update production_box set state = 'checked', bad = ?, note = ?, checked = ? where id = ?")
                .params(bad, note, Timestamp.from(at), box)
                .update();
    }

    /** Questions whose time to answer is over. */
    List<Job> listOverdue(Instant now, int most) {
        return jdbc.sql(SELECT + "where state = 'asked' and until < ? order by until limit ?")
                .params(Timestamp.from(now), most)
                .query(this::read)
                .list();
    }
}
