package org.commonshed.production.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.live.Changes;
import org.commonshed.network.Aliases;
import org.commonshed.production.topics.ProductionTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of events. They are added and read; the database itself refuses anything else. */
@Repository
class EventStore {
    private static final int WRITING_LOCK = 0x6a6f_7572;
    private static final String SELECT = "select e.* from production_event e ";

    private final JdbcClient jdbc;
    private final Aliases aliases;
    private final Changes changes;

    EventStore(JdbcClient jdbc, Aliases aliases, Changes changes) {
        this.aliases = aliases;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else writes into the journal. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(WRITING_LOCK)
                .query((row, n) -> 1)
                .single();
    }

    Set<UUID> listKnown(List<UUID> ids) {
        return jdbc.sql("select id from production_event where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    void add(EconomicEvent event) {
        changes.touch(ProductionTopics.JOURNAL.name());
        jdbc.sql("""
                        insert into production_event
                            (id, plan, process, action, provider, receiver, specification, resource, to_resource, quantity,
                             unit, effort, to_location, state, fulfills, corrects, note, happened, created, created_by,
                             created_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(event.id())
                .param(event.plan().orElse(null))
                .param(event.process().orElse(null))
                .params(event.action().word(), event.provider(), event.receiver(), event.specification())
                .param(event.resource().orElse(null))
                .param(event.toResource().orElse(null))
                .params(event.quantity(), event.unit())
                .param(event.effort().orElse(null))
                .params(event.toLocation(), event.state())
                .param(event.fulfills().orElse(null))
                .param(event.corrects().orElse(null))
                .params(event.note(), Timestamp.from(event.at()), Timestamp.from(event.created()))
                .param(event.by().orElse(null))
                .param(event.byName())
                .update();
    }

    Optional<EconomicEvent> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(EventStore::read)
                .optional();
    }

    /** An event with all that corrects it, and what corrects those; oldest first. */
    List<EconomicEvent> listCorrected(UUID event) {
        return jdbc.sql("""
                        with recursive tree as (
                            select id from production_event where id = ?
                            union
                            select c.id from production_event c join tree on c.corrects = tree.id
                        )
                        select e.* from production_event e join tree on tree.id = e.id order by e.number
                        """).param(event).query(EventStore::read).list();
    }

    /** Those of these events that others correct. */
    Set<UUID> listCorrectedAmong(List<UUID> ids) {
        return jdbc.sql("select corrects from production_event where corrects = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Those of a plan, and those that fulfil its promises; oldest first. */
    List<EconomicEvent> listOfPlan(UUID plan, int most) {
        return jdbc.sql(SELECT + """
                        where e.plan = ?
                           or e.fulfills in (select id from production_commitment where plan = ?)
                        order by e.number limit ?
                        """)
                .params(plan, plan, most)
                .query(EventStore::read)
                .list();
    }

    /**
     * All that made a resource what it is: events that name it, and what came out of the processes in which it was combined;
     * oldest first.
     */
    List<EconomicEvent> listOfResource(UUID resource) {
        return jdbc.sql(SELECT + """
                        where e.resource = :id or e.to_resource = :id
                           or e.action in ('produce', 'modify') and e.process in
                               (select process from production_event where resource = :id and action = 'combine')
                        order by e.number
                        """)
                .param("id", resource)
                .query(EventStore::read)
                .list();
    }

    /** All of the journal from a place on, oldest first. */
    List<EconomicEvent> listAll(int most, int from) {
        return jdbc.sql(SELECT + "order by e.number limit ? offset ?")
                .params(most, from)
                .query(EventStore::read)
                .list();
    }

    List<EconomicEvent> list(JournalReading.Sought sought, int most, int from) {
        return sought(SELECT, sought, "order by e.number desc limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query(EventStore::read)
                .list();
    }

    long count(JournalReading.Sought sought) {
        return sought("select count(*) from production_event e ", sought, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec sought(String select, JournalReading.Sought sought, String end) {
        return jdbc.sql(select + """
                        where (:actor = '' or e.provider = any (:actors) or e.receiver = any (:actors))
                          and (:action = '' or e.action = :action)
                          and (cast(:since as timestamptz) is null or e.happened >= :since)
                          and (cast(:until as timestamptz) is null or e.happened < :until)
                        """ + end)
                .param("actor", sought.actor())
                .param("actors", aliases.all(sought.actor()).toArray(String[]::new))
                .param("action", sought.action().map(Action::word).orElse(""))
                .param("since", sought.from().map(EventStore::offset).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", sought.until().map(EventStore::offset).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Agents that have given or received something, in the order of their ids. */
    List<String> listAgents(int most) {
        return jdbc.sql("""
                        select provider from production_event union select receiver from production_event
                        order by 1 limit ?
                        """).param(most).query(String.class).list();
    }

    /** What came out of a process, with corrections; oldest first. */
    List<EconomicEvent> listGiven(UUID process) {
        return jdbc.sql(SELECT + """
                        where e.process = ? and e.action in ('produce', 'modify') and e.resource is not null
                        order by e.number
                        """).param(process).query(EventStore::read).list();
    }

    /** Resources that were combined in a process without a container that was named. */
    List<UUID> listCombined(UUID process) {
        return jdbc.sql("""
                        select distinct resource from production_event
                        where process = ? and action = 'combine' and resource is not null and to_resource is null
                        """).param(process).query(UUID.class).list();
    }

    private static OffsetDateTime offset(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static EconomicEvent read(ResultSet row, int number) throws SQLException {
        return new EconomicEvent(
                row.getObject("id", UUID.class),
                id(row, "plan"),
                id(row, "process"),
                Action.find(row.getString("action")).orElseThrow(),
                row.getString("provider"),
                row.getString("receiver"),
                row.getString("specification"),
                id(row, "resource"),
                id(row, "to_resource"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                Optional.ofNullable(row.getBigDecimal("effort")),
                row.getString("to_location"),
                row.getString("state"),
                id(row, "fulfills"),
                id(row, "corrects"),
                row.getString("note"),
                row.getTimestamp("happened").toInstant(),
                row.getTimestamp("created").toInstant(),
                id(row, "created_by"),
                row.getString("created_by_name"));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id);
    }
}
