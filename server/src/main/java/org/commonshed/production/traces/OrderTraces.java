package org.commonshed.production.traces;

import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.commonshed.page.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that somebody placed, and parts of orders that they answered for a workshop. */
@Repository
@Order(7)
class OrderTraces implements Traces {
    private final JdbcClient jdbc;

    OrderTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(
                Trace.of(
                        jdbc,
                        "orders",
                        List.of("number", "made", "for", "what", "quantity", "due", "state", "note", "thanks"),
                        """
                        select number, made, who, name, quantity, due, state, note, thanks
                        from production_order where made_by = ? order by number
                        """,
                        whom.person()),
                jobs(whom));
    }

    /** Of an answer only the name was kept. */
    private Trace jobs(Whom whom) {
        return Trace.of(
                jdbc,
                "jobs",
                List.of("answered", "order", "part", "workshop", "accepted", "state", "why"),
                """
                select j.answered, o.number, j.part, j.actor, j.accepted, j.state, j.why
                from production_job j join production_order o on o.id = j."order"
                where j.answered_by = any (?) order by j.answered
                """,
                (Object) whom.called());
    }

    @Override
    public void forget(Whom whom) {
        jdbc.sql("update production_order set made_by_name = ? where made_by = ?")
                .params(Words.FORMER, whom.person())
                .update();
        jdbc.sql("update production_job set answered_by = ? where answered_by = any (?)")
                .param(Words.FORMER)
                .param(whom.called())
                .update();
    }

    @Override
    public List<Mention> listMentions(String name) {
        return List.of(
                Traces.mention(jdbc, "orders", name, "production_order", "name", "note", "thanks"),
                Traces.mention(jdbc, "jobs", name, "production_job", "part", "why"),
                Traces.mention(jdbc, "boxes", name, "production_box", "note"),
                Traces.mention(jdbc, "steps", name, "production_step", "parts"));
    }
}
