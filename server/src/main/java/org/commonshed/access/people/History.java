package org.commonshed.access.people;

import java.sql.Timestamp;
import java.time.Clock;
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
