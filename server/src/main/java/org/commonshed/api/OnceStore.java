package org.commonshed.api;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to requests with a key. */
@Repository
class OnceStore {
    private final JdbcClient jdbc;

    OnceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Under which a request is kept. */
    record Key(UUID person, String text) {}

    /** An answer, and which request it was given to. */
    record Kept(String digest, int status, String location, String tag, String body) {}

    /** Until the end of the transaction; false where another one has it. */
    boolean hold(Key key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 96))")
                .param(key.person() + " " + key.text())
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(Key key, Instant since) {
        return jdbc.sql("""
                        select request_digest, status, location, tag, body from api_once
                        where person = ? and key = ? and at > ?
                        """)
                .params(key.person(), key.text(), Timestamp.from(since))
                .query((row, number) ->
                        new Kept(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    void keep(Key key, Kept kept, Instant now) {
        jdbc.sql("""
                        insert into api_once (person, key, request_digest, status, location, tag, body, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(key.person(), key.text(), kept.digest(), kept.status(), kept.location(), kept.tag())
                .params(kept.body(), Timestamp.from(now))
                .update();
    }

    void forget(Instant until) {
        jdbc.sql("delete from api_once where at <= ?")
                .param(Timestamp.from(until))
                .update();
    }
}
