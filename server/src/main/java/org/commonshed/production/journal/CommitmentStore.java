package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.live.Changes;
import org.commonshed.network.Aliases;
import org.commonshed.production.topics.ProductionTopics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of promises. */
@Repository
class CommitmentStore {
    private static final String SELECT = "select * from production_commitment ";

    private final JdbcClient jdbc;
    private final Aliases aliases;
    private final Changes changes;

    CommitmentStore(JdbcClient jdbc, Aliases aliases, Changes changes) {
        this.aliases = aliases;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** One that is there already stays as it is. */
    void add(Commitment commitment, Viewer by, Instant created) {
        changes.touch(ProductionTopics.JOURNAL.name());
        jdbc.sql("""
                        insert into production_commitment
                            (id, plan, action, provider, receiver, specification, quantity, unit, due, note, finished, created,
                             created_by, created_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .params(commitment.id(), commitment.plan(), commitment.action().word(), commitment.provider())
                .params(commitment.receiver(), commitment.specification(), commitment.quantity(), commitment.unit())
                .param(commitment.due().map(Timestamp::from).orElse(null))
                .params(commitment.note(), commitment.finished(), Timestamp.from(created))
                .param(by.person().orElse(null))
                .param(by.name())
                .update();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Commitment> findToChange(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(CommitmentStore::read)
                .optional();
    }

    Optional<Commitment> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(CommitmentStore::read)
                .optional();
    }

    /** Oldest first. */
    List<Commitment> listOfPlan(UUID plan) {
        return jdbc.sql(SELECT + "where plan = ? order by created, id")
                .param(plan)
                .query(CommitmentStore::read)
                .list();
    }

    List<Commitment> list(List<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any (?) order by created, id")
                .param(ids.toArray(UUID[]::new))
                .query(CommitmentStore::read)
                .list();
    }

    /** Newest first; of one that was merged under all its ids. */
    List<Commitment> listOfActor(String actor, int most, int from) {
        String[] ids = aliases.all(actor).toArray(String[]::new);
        return jdbc.sql(SELECT + """
                        where provider = any (?) or receiver = any (?)
                        order by created desc, id desc limit ? offset ?
                        """)
                .param(ids)
                .param(ids)
                .params(most, from)
                .query(CommitmentStore::read)
                .list();
    }

    long countOfActor(String actor) {
        String[] ids = aliases.all(actor).toArray(String[]::new);
        return jdbc.sql("select count(*) from production_commitment where provider = any (?) or receiver = any (?)")
                .param(ids)
                .param(ids)
                .query(Long.class)
                .single();
    }

    void change(Commitment before, BigDecimal quantity, boolean finished, Reason reason) {
        changes.touch(ProductionTopics.JOURNAL.name());
        jdbc.sql("update production_commitment set quantity = ?, finished = ? where id = ?")
                .params(quantity, finished, before.id())
                .update();
        jdbc.sql("""
                        insert into production_commitment_change
                            (commitment, number, at, by, by_name, quantity_before, quantity_after, finished, why)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?
                        from production_commitment_change where commitment = ?
                        """)
                .params(before.id(), Timestamp.from(reason.at()))
                .param(reason.by().person().orElse(null))
                .params(reason.by().name(), before.quantity(), quantity, finished, reason.why(), before.id())
                .update();
    }

    /** Who changed a promise, when and why. */
    record Reason(Viewer by, Instant at, String why) {}

    /** What a promise was and became. */
    List<Journal.Revision> listRevisions(UUID commitment) {
        return jdbc.sql("select * from production_commitment_change where commitment = ? order by number")
                .param(commitment)
                .query((row, n) -> new Journal.Revision(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getBigDecimal("quantity_before"),
                        row.getBigDecimal("quantity_after"),
                        row.getBoolean("finished"),
                        row.getString("why")))
                .list();
    }

    private static Commitment read(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                Action.find(row.getString("action")).orElseThrow(),
                row.getString("provider"),
                row.getString("receiver"),
                row.getString("specification"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant),
                row.getString("note"),
                row.getBoolean("finished"));
    }
}
