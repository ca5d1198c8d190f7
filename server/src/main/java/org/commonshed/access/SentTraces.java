package org.commonshed.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files in a table of a room that somebody has sent and not brought in yet; they go with who sent them.
 *
 * @param key what they are called among all that is taken along
 * @param select the rows of a person, by its one parameter
 */
public record SentTraces(JdbcClient jdbc, String key, String table, List<String> columns, String select)
        implements Traces {
    @Override
    public List<Trace> list(Whom whom) {
        return List.of(Trace.of(jdbc, key, columns, select, whom.person()));
    }

    @Override
    public void forget(Whom whom) {
        jdbc.sql("delete from " + table + " where person = ?")
                .param(whom.person())
                .update();
    }
}
