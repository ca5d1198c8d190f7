package org.commonshed.production.traces;

import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.commonshed.page.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lines that somebody wrote into the journal, and promises they made. The lines stay; of each the database lets the name of
 * who wrote it become that of a former member, and nothing else.
 */
@Repository
@Order(6)
class JournalTraces implements Traces {
    private final JdbcClient jdbc;

    JournalTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(
                Trace.of(
                        jdbc,
                        "journal",
                        List.of(
                                "number",
                                "happened",
                                "written",
                                "action",
                                "provider",
                                "receiver",
                                "what",
                                "quantity",
                                "unit",
                                "effort_hours",
                                "note"),
                        """
                        select number, happened, created, action, provider, receiver, specification, quantity, unit,
                               effort, note
                        from production_event where created_by = ? order by number
                        """,
                        whom.person()),
                Trace.of(
                        jdbc,
                        "promises",
                        List.of("made", "action", "provider", "receiver", "what", "quantity", "unit", "due", "note"),
                        """
                        select created, action, provider, receiver, specification, quantity, unit, due, note
                        from production_commitment where created_by = ? order by created, id
                        """,
                        whom.person()),
                Trace.of(
                        jdbc,
                        "promises-changed",
                        List.of("at", "promise", "quantity_before", "quantity_after", "finished", "why"),
                        """
                        select at, commitment, quantity_before, quantity_after, finished, why
                        from production_commitment_change where by = ? order by at
                        """,
                        whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        jdbc.sql("update production_event set created_by_name = ? where created_by = ?")
                .params(Words.FORMER, whom.person())
                .update();
        jdbc.sql("update production_commitment set created_by_name = ? where created_by = ?")
                .params(Words.FORMER, whom.person())
                .update();
        jdbc.sql("update production_commitment_change set by_name = ? where by = ?")
                .params(Words.FORMER, whom.person())
                .update();
    }

    @Override
    public List<Mention> listMentions(String name) {
        return List.of(
                Traces.mention(jdbc, "journal", name, "production_event", "note", "to_location", "state"),
                Traces.mention(jdbc, "promises", name, "production_commitment", "note"));
    }
}
