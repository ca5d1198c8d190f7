package org.commonshed.home.lists;

import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists that somebody has sent and not brought in yet. */
@Repository
@Order(3)
class ListTraces implements Traces {
    private final JdbcClient jdbc;

    ListTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(Trace.of(
                jdbc,
                "lists-of-actors",
                List.of("at", "name", "said"),
                "select at, name, said from home_list where person = ? order by at",
                whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        jdbc.sql("delete from home_list where person = ?").param(whom.person()).update();
    }
}
