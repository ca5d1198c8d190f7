package org.commonshed.care;

import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody reported, hid, or said no to. No names are kept with it, so there is none to take away. */
@Repository
@Order(2)
class CareTraces implements Traces {
    private final JdbcClient jdbc;

    CareTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(
                Trace.of(
                        jdbc,
                        "reports",
                        List.of("at", "kind", "thing", "what", "words", "decided", "outcome", "answer"),
                        """
                        select at, kind, thing, what, words, decided, outcome, answer
                        from care_report where person = ? order by at, id
                        """,
                        whom.person()),
                Trace.of(
                        jdbc,
                        "care",
                        List.of("at", "deed", "kind", "thing", "why"),
                        """
                        select at, 'hidden' as deed, kind, thing, why from care_hiding where person = ?
                        union all select ended, 'shown', kind, thing, ended_why from care_hiding where ended_by = ?
                        union all select decided, 'decided', kind, thing, answer from care_report where decided_by = ?
                        union all select passed, 'passed', kind, thing, '' from care_report where passed_by = ?
                        union all select a.decided, 'answered', h.kind, h.thing, a.answer
                            from care_appeal a join care_hiding h on h.id = a.hiding where a.decided_by = ?
                        order by 1, 2
                        """,
                        whom.person(),
                        whom.person(),
                        whom.person(),
                        whom.person(),
                        whom.person()),
                Trace.of(
                        jdbc,
                        "appeals",
                        List.of("at", "kind", "thing", "words", "decided", "back", "answer"),
                        """
                        select a.at, h.kind, h.thing, a.words, a.decided, a.back, a.answer
                        from care_appeal a join care_hiding h on h.id = a.hiding where a.person = ? order by a.at, a.id
                        """,
                        whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        // ids alone stand here, and whom an id belonged to is forgotten with the account
    }

    @Override
    public List<Mention> listMentions(String name) {
        return List.of(
                Traces.mention(jdbc, "reports", name, "care_report", "words", "answer"),
                Traces.mention(jdbc, "care", name, "care_hiding", "why", "ended_why"),
                Traces.mention(jdbc, "appeals", name, "care_appeal", "words", "answer"));
    }
}
