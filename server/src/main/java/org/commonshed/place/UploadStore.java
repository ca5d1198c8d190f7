package org.commonshed.place;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files between being looked at and being brought in: few, for an hour, each for whoever sent it. */
@Repository
class UploadStore {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 5;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    UploadStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file as it was sent. */
    record Upload(UUID id, String name, String content) {}

    @Transactional
    UUID keep(Viewer viewer, String name, String content) {
        Instant now = clock.instant();
        jdbc.update("delete from place_upload where at < ?", Timestamp.from(now.minus(LONGEST)));
        jdbc.update("""
                delete from place_upload where id in
                (select id from place_upload order by at desc offset ?)
                """, MOST - 1);
        UUID id = NewId.next(clock);
        jdbc.update(
                "insert into place_upload (id, person, at, name, content) values (?, ?, ?, ?, ?)",
                id,
                viewer.person().orElse(null),
                Timestamp.from(now),
                name,
                content);
        return id;
    }

    Optional<Upload> find(Viewer viewer, UUID id) {
        return jdbc
                .query(
                        "select name, content from place_upload where id = ? and person is not distinct from ?",
                        (rs, n) -> new Upload(id, rs.getString(1), rs.getString(2)),
                        id,
                        viewer.person().orElse(null))
                .stream()
                .findFirst();
    }

    void drop(UUID id) {
        jdbc.update("delete from place_upload where id = ?", id);
    }
}
