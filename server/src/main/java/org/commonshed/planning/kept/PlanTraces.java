package org.commonshed.planning.kept;

import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.commonshed.page.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that somebody asked for or adopted. */
@Repository
@Order(5)
class PlanTraces implements Traces {
    private final JdbcClient jdbc;

    PlanTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(
                Trace.of(
                        jdbc,
                        "plans",
                        List.of("number", "kind", "state", "title", "note", "changes", "asked"),
                        """
                        select number, kind, state, title, note, changes, asked
                        from planning_plan where made_by = ? order by number
                        """,
                        whom.person()),
                Trace.of(jdbc, "adoptions", List.of("plan", "adopted", "until"), """
                        select p.number, a.adopted, a.until
                        from planning_adoption a join planning_plan p on p.id = a.plan
                        where a.adopted_by = ? order by a.adopted
                        """, whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        jdbc.sql("update planning_plan set made_by_name = ? where made_by = ?")
                .params(Words.FORMER, whom.person())
                .update();
        jdbc.sql("update planning_adoption set adopted_by_name = ? where adopted_by = ?")
                .params(Words.FORMER, whom.person())
                .update();
    }

    @Override
    public List<Mention> listMentions(String name) {
        return List.of(Traces.mention(jdbc, "plans", name, "planning_plan", "title", "note", "changes"));
    }
}
