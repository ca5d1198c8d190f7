package org.commonshed.production.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of letters: where they go, and those that wait. */
@Repository
class LetterStore {
    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often somebody wants letters. */
    enum Pace {
        ONCE,
        DAILY,
        NEVER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Pace> find(String word) {
            return List.of(values()).stream()
                    .filter(pace -> pace.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * Where somebody's letters go.
     *
     * @param server as this house was called when the address was given
     * @param confirmed when its link was followed; empty before
     */
    record Box(
            UUID person,
            String address,
            Pace pace,
            String server,
            Instant asked,
            Optional<Instant> confirmed,
            String stopToken,
            Optional<Instant> lastLetter) {}

    /** A letter that waits. */
    record Letter(
            UUID id, UUID person, String address, String subject, String body, String stop, Instant made, int tries) {}

    void put(Box box, @Nullable byte[] confirmDigest, byte[] stopDigest) {
        jdbc.sql("""
                        insert into production_notice_letters
                            (person, address, pace, server, asked, confirmed, confirm_digest, stop_token, stop_digest,
                             last_letter)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (person) do update set address = excluded.address, pace = excluded.pace,
                            server = excluded.server, asked = excluded.asked, confirmed = excluded.confirmed,
                            confirm_digest = excluded.confirm_digest, stop_token = excluded.stop_token,
                            stop_digest = excluded.stop_digest
                        """)
                .params(box.person(), box.address(), box.pace().word(), box.server(), Timestamp.from(box.asked()))
                .param(box.confirmed().map(Timestamp::from).orElse(null))
                .param(confirmDigest)
                .params(box.stopToken(), stopDigest)
                .param(box.lastLetter().map(Timestamp::from).orElse(null))
                .update();
    }

    void setPace(UUID person, Pace pace) {
        jdbc.sql("update production_notice_letters set pace = ? where person = ?")
                .params(pace.word(), person)
                .update();
    }

    /** The address is forgotten, and what waits for it. */
    void remove(UUID person) {
        jdbc.sql("delete from production_notice_outbox where person = ?")
                .param(person)
                .update();
        jdbc.sql("delete from production_notice_letters where person = ?")
                .param(person)
                .update();
    }

    Optional<Box> find(UUID person) {
        return jdbc.sql("select * from production_notice_letters where person = ?")
                .param(person)
                .query(LetterStore::box)
                .optional();
    }

    Optional<Box> findToConfirm(byte[] digest, Instant askedAfter) {
        return jdbc.sql("""
                        select * from production_notice_letters
                        where confirm_digest = ? and confirmed is null and asked > ?
                        """)
                .params(digest, Timestamp.from(askedAfter))
                .query(LetterStore::box)
                .optional();
    }

    Optional<Box> findToStop(byte[] digest) {
        return jdbc.sql("select * from production_notice_letters where stop_digest = ?")
                .param(digest)
                .query(LetterStore::box)
                .optional();
    }

    void confirm(UUID person, Instant now) {
        jdbc.sql("update production_notice_letters set confirmed = ?, confirm_digest = null where person = ?")
                .params(Timestamp.from(now), person)
                .update();
    }

    /** Those who want letters. */
    List<Box> listWanting(int most) {
        return jdbc.sql("""
                        select * from production_notice_letters where confirmed is not null and pace <> 'never'
                        order by last_letter nulls first, person limit ?
                        """).param(most).query(LetterStore::box).list();
    }

    void wrote(UUID person, Instant now) {
        jdbc.sql("update production_notice_letters set last_letter = ? where person = ?")
                .params(Timestamp.from(now), person)
                .update();
    }

    void add(Letter letter) {
        jdbc.sql("""
                        insert into production_notice_outbox
                            (id, person, address, subject, body, stop, made, next_try)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(letter.id(), letter.person(), letter.address(), letter.subject(), letter.body(), letter.stop())
                .params(Timestamp.from(letter.made()), Timestamp.from(letter.made()))
                .update();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from production_notice_outbox")
                .query(Integer.class)
                .single();
    }

    /** Letters whose time it is, oldest first. */
    List<Letter> listDue(Instant now, int most) {
        return jdbc.sql("select * from production_notice_outbox where next_try <= ? order by next_try, id limit ?")
                .params(Timestamp.from(now), most)
                .query((row, n) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("stop"),
                        row.getTimestamp("made").toInstant(),
                        row.getInt("tries")))
                .list();
    }

    void remove(Letter letter) {
        jdbc.sql("delete from production_notice_outbox where id = ?")
                .param(letter.id())
                .update();
    }

    void later(Letter letter, Instant next) {
        jdbc.sql("update production_notice_outbox set tries = tries + 1, next_try = ? where id = ?")
                .params(Timestamp.from(next), letter.id())
                .update();
    }

    private static Box box(ResultSet row, int number) throws SQLException {
        return new Box(
                row.getObject("person", UUID.class),
                row.getString("address"),
                Pace.find(row.getString("pace")).orElse(Pace.NEVER),
                row.getString("server"),
                row.getTimestamp("asked").toInstant(),
                Optional.ofNullable(row.getTimestamp("confirmed")).map(Timestamp::toInstant),
                row.getString("stop_token"),
                Optional.ofNullable(row.getTimestamp("last_letter")).map(Timestamp::toInstant));
    }
}
