package org.commonshed.access.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.measure.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down who changed what about whom, when, and the state before; never a secret. */
@Repository
public class History {
    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was done about somebody.
     *
     * @param by empty where nobody who was signed in did it
     */
    record Line(Instant at, Optional<UUID> by, String deed, String before, String after) {}

    /** The newest first. */
    List<Line> list(UUID about, int most) {
        return jdbc.sql("""
                        select at, by, deed, before, after from access_history
                        where about = ? order by at desc, id desc limit ?
                        """)
                .params(about, most)
                .query((row, number) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("by", UUID.class)),
                        row.getString("deed"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    public void note(Optional<UUID> by, String deed, Optional<UUID> about, String before, String after) {
        jdbc.sql("""
                        insert into access_history (id, at, by, deed, about, before, after) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(NewId.next(clock), Timestamp.from(clock.instant()))
                .param(by.orElse(null))
                .param(deed)
                .param(about.orElse(null))
                .params(before, after)
                .update();
    }
}
