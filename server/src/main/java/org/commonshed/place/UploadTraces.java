package org.commonshed.place;

import java.util.List;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of outlines that somebody has sent and not brought in yet. */
@Repository
@Order(3)
class UploadTraces implements Traces {
    private final JdbcClient jdbc;

    UploadTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trace> list(Whom whom) {
        return List.of(Trace.of(
                jdbc,
                "files-of-outlines",
                List.of("at", "name", "letters"),
                "select at, name, length(content) from place_upload where person = ? order by at",
                whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        jdbc.sql("delete from place_upload where person = ?")
                .param(whom.person())
                .update();
    }
}
