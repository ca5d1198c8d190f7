package org.commonshed.access.sent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of forms that were sent. */
@Repository
class SentStore {
    private final JdbcClient jdbc;

    SentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of a sending.
     *
     * @param answer where it led; empty where its answer was never finished
     */
    record Known(boolean wrote, String answer) {}

    Optional<Known> find(byte[] sending, Instant since) {
        return jdbc.sql("select wrote, answer from access_sent where sending = ? and at > ?")
                .params(sending, Timestamp.from(since))
                .query((row, n) -> new Known(row.getBoolean(1), row.getString(2)))
                .optional();
    }

    /** Those of one form; it is sent again with other content after something was to be mended. */
    List<Known> listOf(byte[] form, Instant since) {
        return jdbc.sql("select wrote, answer from access_sent where form = ? and at > ?")
                .params(form, Timestamp.from(since))
                .query((row, n) -> new Known(row.getBoolean(1), row.getString(2)))
                .list();
    }

    void begin(byte[] sending, byte[] form, Instant at) {
        jdbc.sql("""
                        insert into access_sent (sending, form, at) values (?, ?, ?)
                        on conflict (sending) do update set at = excluded.at, wrote = false, answer = ''
                        """).params(sending, form, Timestamp.from(at)).update();
    }

    /** Part of the transaction that writes. */
    void wrote(byte[] sending) {
        jdbc.sql("update access_sent set wrote = true where sending = ?")
                .param(sending)
                .update();
    }

    void answered(byte[] sending, String answer) {
        jdbc.sql("update access_sent set answer = ? where sending = ?")
                .params(answer, sending)
                .update();
    }

    void forget(byte[] sending) {
        jdbc.sql("delete from access_sent where sending = ?").param(sending).update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from access_sent where at <= ?")
                .param(Timestamp.from(time))
                .update();
    }
}
