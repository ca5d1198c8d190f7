package org.commonshed.keeping.traces;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.commonshed.keeping.DeskService;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody did to tables; who did it is kept as an id alone, so that nothing is to be forgotten. */
@Repository
@Order(2)
class ActTraces implements Traces {
    private final JdbcClient jdbc;
    private final DeskService desks;

    ActTraces(JdbcClient jdbc, DeskService desks) {
        this.jdbc = jdbc;
        this.desks = desks;
    }

    @Override
    public List<Trace> list(Whom whom) {
        String changes = """
                select a.at, a.deed, c.sheet, c.row_id, c.before, c.after
                from keeping_act a left join keeping_change c on c.bioregion = a.bioregion and c.act = a.id
                where a.person = ?
                """;
        String order = " order by a.at, a.id, c.number";
        List<String> columns = List.of("at", "deed", "table", "row", "before", "after");
        return List.of(
                Trace.of(jdbc, "acts", columns, changes + order, whom.person()),
                Trace.of(jdbc, "needs", columns, changes + " and c.sheet = 'exchange_need'" + order, whom.person()));
    }

    @Override
    public void forget(Whom whom) {}

    @Override
    public List<Mention> listMentions(String name) {
        List<Mention> all = new ArrayList<>();
        long rows = desks.listAll().stream()
                .map(desk -> desk.sheet().table())
                .distinct()
                .mapToLong(table ->
                        Traces.mention(jdbc, "rows", name, table + " t", "t").count())
                .sum();
        all.add(new Mention("rows", rows));
        all.add(Traces.mention(jdbc, "history", name, "keeping_change", "before", "after"));
        return all;
    }
}
