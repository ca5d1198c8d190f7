package org.commonshed.production.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of calendar feeds. */
@Repository
class FeedStore {
    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose days a feed shows, and to whom. */
    record Feed(UUID person, String actor) {}

    /** The one before, if any, ends. */
    void put(Feed feed, String token, byte[] digest, Instant made) {
        jdbc.sql("""
                        insert into production_notice_feed (person, actor, token, digest, made) values (?, ?, ?, ?, ?)
                        on conflict (person, actor) do update
                            set token = excluded.token, digest = excluded.digest, made = excluded.made
                        """)
                .params(feed.person(), feed.actor(), token, digest, Timestamp.from(made))
                .update();
    }

    Optional<String> findToken(Feed feed) {
        return jdbc.sql("select token from production_notice_feed where person = ? and actor = ?")
                .params(feed.person(), feed.actor())
                .query(String.class)
                .optional();
    }

    Optional<Feed> find(byte[] digest) {
        return jdbc.sql("select person, actor from production_notice_feed where digest = ?")
                .param(digest)
                .query((row, n) -> new Feed(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }
}
