package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.network.Aliases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what there is, and of the processes that it comes out of. */
@Repository
class ResourceStore {
    private static final String SELECT = "select * from production_resource ";

    private final JdbcClient jdbc;
    private final Aliases aliases;

    ResourceStore(JdbcClient jdbc, Aliases aliases) {
        this.aliases = aliases;
        this.jdbc = jdbc;
    }

    void put(EconomicResource resource) {
        jdbc.sql("""
                        insert into production_resource
                            (id, keeper, specification, lot, unit, created_by, accountable, custodian, accounting, onhand,
                             location, stage, state, contained_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            accountable = excluded.accountable, custodian = excluded.custodian,
                            accounting = excluded.accounting, onhand = excluded.onhand, location = excluded.location,
                            stage = excluded.stage, state = excluded.state, contained_in = excluded.contained_in
                        """)
                .params(resource.id(), resource.keeper(), resource.specification(), resource.lot(), resource.unit())
                .params(resource.createdBy(), resource.accountable(), resource.custodian())
                .params(resource.accounting(), resource.onhand(), resource.location(), resource.stage())
                .params(resource.state())
                .param(resource.containedIn().orElse(null))
                .update();
    }

    Optional<EconomicResource> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(ResourceStore::read)
                .optional();
    }

    List<EconomicResource> list(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any (?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query(ResourceStore::read)
                .list();
    }

    List<EconomicResource> listAll(int most) {
        return jdbc.sql(SELECT + "order by id limit ?")
                .param(most)
                .query(ResourceStore::read)
                .list();
    }

    /** Lots of that name; of any specification where none is given. */
    List<EconomicResource> listOfLot(String specification, String lot) {
        return jdbc.sql(SELECT + "where lot = :lot and (:of = '' or specification = :of) order by id limit 1000")
                .param("lot", lot)
                .param("of", specification)
                .query(ResourceStore::read)
                .list();
    }

    /** What an actor has rights to or holds. */
    List<EconomicResource> listOfActor(String actor, int most) {
        return jdbc.sql(SELECT + """
                        where (accountable = any (:actors) or custodian = any (:actors) or keeper = any (:actors))
                          and (accounting <> 0 or onhand <> 0)
                        order by specification, lot, id limit :most
                        """)
                .param("actors", aliases.all(actor).toArray(String[]::new))
                .param("most", most)
                .query(ResourceStore::read)
                .list();
    }

    void putPlan(Plan plan) {
        jdbc.sql("""
                        insert into production_plan (id, name, note, address, created, due) values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, note = excluded.note,
                            address = excluded.address, due = excluded.due
                        """)
                .params(plan.id(), plan.name(), plan.note(), plan.address())
                .param(Timestamp.from(plan.created()))
                .param(plan.due().map(Timestamp::from).orElse(null))
                .update();
    }

    List<Plan> listPlans(Collection<UUID> ids) {
        return jdbc.sql("select * from production_plan where id = any (?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> new Plan(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("note"),
                        row.getString("address"),
                        row.getTimestamp("created").toInstant(),
                        Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant)))
                .list();
    }

    void putProcess(Process process) {
        jdbc.sql("""
                        insert into production_process (id, plan, name, based_on, begins, ends, finished, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set plan = excluded.plan, name = excluded.name, begins = excluded.begins,
                            ends = excluded.ends, finished = excluded.finished, note = excluded.note
                        """)
                .param(process.id())
                .param(process.plan().orElse(null))
                .params(process.name(), process.basedOn())
                .param(process.begins().map(Timestamp::from).orElse(null))
                .param(process.ends().map(Timestamp::from).orElse(null))
                .params(process.finished(), process.note())
                .update();
    }

    /** There is a process of that id, whatever it is. */
    void touchProcess(UUID id, Optional<UUID> plan) {
        jdbc.sql("insert into production_process (id, plan) values (?, ?) on conflict (id) do nothing")
                .param(id)
                .param(plan.orElse(null))
                .update();
    }

    List<Process> listProcesses(Collection<UUID> ids) {
        return jdbc.sql("select * from production_process where id = any (?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> new Process(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("plan", UUID.class)),
                        row.getString("name"),
                        row.getString("based_on"),
                        Optional.ofNullable(row.getTimestamp("begins")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("ends")).map(Timestamp::toInstant),
                        row.getBoolean("finished"),
                        row.getString("note")))
                .list();
    }

    /** The kind of each process that has one. */
    Map<UUID, String> stages(Collection<UUID> processes) {
        return listProcesses(processes).stream()
                .filter(process -> !process.basedOn().isEmpty())
                .collect(Collectors.toMap(Process::id, Process::basedOn));
    }

    private static EconomicResource read(ResultSet row, int number) throws SQLException {
        return new EconomicResource(
                        row.getObject("id", UUID.class),
                        row.getString("keeper"),
                        row.getString("specification"),
                        row.getString("lot"),
                        row.getString("unit"),
                        row.getObject("created_by", UUID.class),
                        row.getString("accountable"),
                        row.getString("custodian"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        row.getString("location"),
                        row.getString("stage"),
                        row.getString("state"),
                        Optional.ofNullable(row.getObject("contained_in", UUID.class)))
                .with(row.getBigDecimal("accounting"), row.getBigDecimal("onhand"));
    }
}
