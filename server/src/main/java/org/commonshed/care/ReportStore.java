package org.commonshed.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports in the database. */
@Repository
class ReportStore {
    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report, byte[] digest) {
        jdbc.sql("""
                        insert into care_report (id, kind, thing, about, what, words, at, person, digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(report.id(), report.thing().kind(), report.thing().id(), report.about())
                .params(
                        report.said().what(),
                        report.said().words(),
                        Timestamp.from(report.said().at()))
                .param(report.person().orElse(null))
                .param(digest)
                .update();
    }

    /** Open ones, the oldest first. */
    List<Report> listOpen(int most) {
        return jdbc.sql("select * from care_report where decided is null order by at, id limit ?")
                .param(most)
                .query((row, n) -> report(row))
                .list();
    }

    /** All of a thing, the newest first. */
    List<Report> list(Thing.Key thing, int most) {
        return jdbc.sql("select * from care_report where kind = ? and thing = ? order by at desc, id desc limit ?")
                .params(thing.kind(), thing.id(), most)
                .query((row, n) -> report(row))
                .list();
    }

    Optional<Report> find(byte[] digest) {
        return jdbc.sql("select * from care_report where digest = ?")
                .param(digest)
                .query((row, n) -> report(row))
                .optional();
    }

    long countOpen() {
        return jdbc.sql("select count(*) from care_report where decided is null")
                .query(Long.class)
                .single();
    }

    long countOpen(Thing.Key thing) {
        return jdbc.sql("select count(*) from care_report where kind = ? and thing = ? and decided is null")
                .params(thing.kind(), thing.id())
                .query(Long.class)
                .single();
    }

    /** Those of somebody since then. */
    long countOf(UUID person, Instant since) {
        return jdbc.sql("select count(*) from care_report where person = ? and at >= ?")
                .params(person, Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Those of all who were not signed in, since then. */
    long countOfVisitors(Instant since) {
        return jdbc.sql("select count(*) from care_report where person is null and at >= ?")
                .param(Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Decides all open ones of a thing. */
    void decide(Thing.Key thing, Report.Verdict verdict) {
        jdbc.sql("""
                        update care_report set decided = ?, decided_by = ?, outcome = ?, answer = ?
                        where kind = ? and thing = ? and decided is null
                        """)
                .param(Timestamp.from(verdict.at()))
                .param(verdict.by().orElse(null))
                .params(verdict.outcome(), verdict.answer())
                .params(thing.kind(), thing.id())
                .update();
    }

    /** Hands all open ones of a thing on to keepers. */
    void pass(Thing.Key thing, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                        update care_report set passed = ?, passed_by = ?
                        where kind = ? and thing = ? and decided is null and passed is null
                        """)
                .param(Timestamp.from(at))
                .param(by.orElse(null))
                .params(thing.kind(), thing.id())
                .update();
    }

    private static Report report(ResultSet row) throws SQLException {
        Optional<Instant> decided = instant(row, "decided");
        String outcome = row.getString("outcome");
        String answer = row.getString("answer");
        Optional<UUID> by = Optional.ofNullable(row.getObject("decided_by", UUID.class));
        return new Report(
                row.getObject("id", UUID.class),
                new Thing.Key(row.getString("kind"), row.getObject("thing", UUID.class)),
                row.getString("about"),
                new Report.Said(
                        row.getString("what"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                instant(row, "passed"),
                decided.map(at -> new Report.Verdict(outcome, answer, at, by)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
