package org.commonshed.production.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.live.Changes;
import org.commonshed.network.Aliases;
import org.commonshed.production.topics.ProductionTopics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of orders, their proposals and what happened to them. */
@Repository
class OrderStore {
    private static final String SELECT = "select * from production_order ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Aliases aliases;
    private final Changes changes;

    OrderStore(JdbcClient jdbc, JsonMapper json, Aliases aliases, Changes changes) {
        this.aliases = aliases;
        this.changes = changes;
        this.jdbc = jdbc;
        this.json = json;
    }

    private static Order read(ResultSet row, int position) throws SQLException {
        Order.Wishes wishes = new Order.Wishes(
                row.getString("due_time"),
                row.getDouble("km"),
                row.getInt("most_makers"),
                row.getDouble("reserve"),
                row.getLong("box"),
                row.getInt("check_days"),
                row.getBoolean("turns"),
                row.getBoolean("at_hand"),
                row.getInt("answer_hours"));
        Order.By by = new Order.By(
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getString("made_by_name"),
                row.getTimestamp("made").toInstant());
        return new Order(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("who"),
                row.getString("need"),
                row.getObject("version", UUID.class),
                row.getString("name"),
                row.getLong("quantity"),
                row.getObject("begins", LocalDate.class),
                row.getObject("due", LocalDate.class),
                wishes,
                row.getString("note"),
                OrderState.of(row.getString("state")),
                row.getInt("revision"),
                row.getBoolean("to_divide"),
                row.getString("thanks"),
                by);
    }

    /** Gives the next number and keeps the order under it. */
    int add(Order order) {
        jdbc.sql("lock table production_order in share row exclusive mode").update();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from production_order")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into production_order (id, number, who, need, version, name, state, made_by, made_by_name, made,
                            quantity, begins, due, due_time, km, most_makers, reserve, box, check_days, turns, at_hand,
                            answer_hours, note)
                        values (?, ?, ?, ?, ?, ?, 'proposed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(order.id(), number, order.who(), order.need(), order.version(), order.name())
                .param(order.by().person().orElse(null))
                .params(order.by().name(), Timestamp.from(order.by().at()))
                .params(terms(order))
                .update();
        changes.touch(ProductionTopics.ORDERS.name());
        return number;
    }

    /** Something of it is being changed, by this or by another store; pages are told when the transaction is done. */
    void tell(Order order) {
        changes.touch(ProductionTopics.ORDERS.name(), ProductionTopics.ORDERS.of(order.number()));
    }

    private static List<Object> terms(Order order) {
        Order.Wishes wishes = order.wishes();
        return List.of(
                order.quantity(),
                order.begins(),
                order.due(),
                wishes.dueTime(),
                wishes.km(),
                wishes.mostMakers(),
                wishes.reserve(),
                wishes.box(),
                wishes.checkDays(),
                wishes.turns(),
                wishes.atHand(),
                wishes.answerHours(),
                order.note());
    }

    /** Changes what is wanted; it waits to be divided anew. */
    void change(Order order) {
        jdbc.sql("""
                        update production_order set quantity = ?, begins = ?, due = ?, due_time = ?, km = ?, most_makers = ?,
                            reserve = ?, box = ?, check_days = ?, turns = ?, at_hand = ?, answer_hours = ?, note = ?,
                            revision = revision + 1, to_divide = true
                        where id = ?
                        """).params(terms(order)).param(order.id()).update();
    }

    Optional<Order> find(int number) {
        return jdbc.sql(SELECT + "where number = ?")
                .param(number)
                .query(OrderStore::read)
                .optional();
    }

    Optional<Order> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(OrderStore::read)
                .optional();
    }

    Map<UUID, Order> getAll(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(?)").param(ids.toArray(UUID[]::new)).query(OrderStore::read).stream()
                .collect(Collectors.toMap(Order::id, order -> order));
    }

    /** The order, which nobody else changes until the transaction ends. */
    Optional<Order> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(OrderStore::read)
                .optional();
    }

    /** Newest first. */
    List<Order> list(Set<UUID> without, int from, int most) {
        return jdbc.sql(SELECT
                        + "where id <> all (?) order by state in ('done', 'cancelled'), number desc offset ? limit ?")
                .params(without.toArray(UUID[]::new), from, most)
                .query(OrderStore::read)
                .list();
    }

    long count(Set<UUID> without) {
        return jdbc.sql("select count(*) from production_order where id <> all (?)")
                .param(without.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    int countOpenOf(String who) {
        return jdbc.sql("select count(*) from production_order where who = any (?) and state in ('proposed', 'asked')")
                .param(aliases.all(who).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Those of a need that were not given up. */
    List<Order> listOfNeed(String need) {
        return jdbc.sql(SELECT + "where need = ? and state <> 'cancelled' order by number desc limit 20")
                .param(need)
                .query(OrderStore::read)
                .list();
    }

    /** Open ones of a version. */
    List<Order> listOpenOf(UUID version) {
        return jdbc.sql(SELECT + "where version = ? and state in ('proposed', 'asked') order by number limit 200")
                .param(version)
                .query(OrderStore::read)
                .list();
    }

    /** Those in work, the next due first. */
    List<Order> listAsked(int most) {
        return jdbc.sql(SELECT + "where state = 'asked' order by due, number limit ?")
                .param(most)
                .query(OrderStore::read)
                .list();
    }

    List<Order> listToDivide(int most) {
        return jdbc.sql(SELECT + "where to_divide and state in ('proposed', 'asked') order by number limit ?")
                .param(most)
                .query(OrderStore::read)
                .list();
    }

    /** Something of it changed; what was worked out from the state before is not kept any more. */
    void touch(UUID id, boolean toDivide) {
        jdbc.sql("update production_order set revision = revision + 1, to_divide = to_divide or ? where id = ?")
                .params(toDivide, id)
                .update();
    }

    /** It was divided; nothing waits until something changes. */
    void divided(UUID id) {
        jdbc.sql("update production_order set to_divide = false where id = ?")
                .param(id)
                .update();
    }

    void put(UUID id, OrderState state) {
        jdbc.sql("update production_order set state = ?, revision = revision + 1 where id = ?")
                .params(state.word(), id)
                .update();
    }

    void thank(UUID id, String thanks) {
        jdbc.sql("update production_order set thanks = ? where id = ?")
                .params(thanks, id)
                .update();
    }

    /** Another version of the design is to be made. */
    void putVersion(UUID id, UUID version) {
        jdbc.sql("update production_order set version = ?, revision = revision + 1, to_divide = true where id = ?")
                .params(version, id)
                .update();
    }

    void keep(UUID order, int revision, Instant at, Proposal proposal) {
        jdbc.sql("""
                        insert into production_proposal ("order", revision, at, body) values (?, ?, ?, ?::jsonb)
                        on conflict ("order") do update set revision = excluded.revision, at = excluded.at,
                            body = excluded.body
                        """)
                .params(order, revision, Timestamp.from(at), json.writeValueAsString(proposal))
                .update();
    }

    Optional<Proposal> findProposal(UUID order) {
        return jdbc.sql("select body from production_proposal where \"order\" = ?")
                .param(order)
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, Proposal.class));
    }

    void step(UUID order, Instant at, String words, List<String> parts) {
        jdbc.sql("insert into production_step (\"order\", at, words, parts) values (?, ?, ?, ?)")
                .params(order, Timestamp.from(at), words, parts.toArray(String[]::new))
                .update();
    }

    /** Newest first. */
    List<Step> listSteps(UUID order, int most) {
        return jdbc.sql("select * from production_step where \"order\" = ? order by id desc limit ?")
                .params(order, most)
                .query((row, position) ->
                        new Step(row.getTimestamp("at").toInstant(), row.getString("words"), List.of((String[])
                                row.getArray("parts").getArray())))
                .list();
    }
}
