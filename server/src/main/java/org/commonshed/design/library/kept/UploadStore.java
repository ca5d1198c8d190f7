package org.commonshed.design.library.kept;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files between being looked at and being brought in: few, for an hour, each for whoever sent it. */
@Repository
public class UploadStore {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file as it was sent. */
    public record Upload(UUID id, String name, byte[] content) {}

    public UUID keep(Viewer viewer, String name, byte[] content) {
        Instant now = clock.instant();
        jdbc.sql("delete from design_library_upload where at < ?")
                .param(Timestamp.from(now.minus(LONGEST)))
                .update();
        jdbc.sql("""
                        delete from design_library_upload where id in
                        (select id from design_library_upload order by at desc offset ?)
                        """).param(MOST - 1).update();
        UUID id = NewId.next(clock);
        jdbc.sql("insert into design_library_upload (id, person, at, name, content) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(viewer.person().orElse(null))
                .params(Timestamp.from(now), name, content)
                .update();
        return id;
    }

    public Optional<Upload> find(Viewer viewer, UUID id) {
        return jdbc.sql("""
                        select name, content from design_library_upload
                        where id = ? and person is not distinct from ?
                        """)
                .param(id)
                .param(viewer.person().orElse(null))
                .query((row, n) -> new Upload(id, row.getString(1), row.getBytes(2)))
                .optional();
    }

    public void drop(UUID id) {
        jdbc.sql("delete from design_library_upload where id = ?").param(id).update();
    }
}
