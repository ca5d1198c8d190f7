package org.commonshed.design.library.kept;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** What people said of versions: answers, recalls, permissions, reports. What was taken back stays, with who and when. */
@Repository
public class SaidStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    SaidStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An answer to a proposal.
     *
     * @param kind process, material or size
     * @param what id of the process or material; three lengths in millimetres
     */
    @NamedInterface("library")
    public record Answer(String kind, String what, boolean isNeeded, Instant at, String byName) {}

    /** A decision with its reason. */
    @NamedInterface("library")
    public record Decision(String why, Instant at, String byName) {}

    /**
     * How a version did, or what somebody says of it.
     *
     * @param result works, changes, failed or said
     * @param hidden why it is not shown
     */
    @NamedInterface("library")
    public record Report(UUID id, String result, String words, Instant at, String byName, Optional<String> hidden) {
        /** What was hidden is told with the reason, without its words. */
        public Report seen() {
            return hidden.isEmpty() ? this : new Report(id, result, "", at, byName, hidden);
        }
    }

    /**
     * What somebody said, wherever it stands.
     *
     * @param by empty where the house said it, or somebody who has left
     */
    public record Remark(UUID version, String words, Optional<UUID> by) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Those that stand. */
    public List<Answer> listAnswers(UUID version) {
        return jdbc.sql("""
                        select kind, what, needed, at, by_name from design_library_answer
                        where version = ? and ended is null order by at, what
                        """)
                .param(version)
                .query((row, n) -> new Answer(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }

    public void answer(Viewer viewer, UUID version, String kind, String what, boolean isNeeded) {
        takeBack(viewer, version, kind, what);
        jdbc.sql("""
                        insert into design_library_answer (id, version, kind, what, needed, at, person, by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(NewId.next(clock), version, kind, what, isNeeded, now())
                .param(viewer.person().orElse(null))
                .param(viewer.name())
                .update();
    }

    public void takeBack(Viewer viewer, UUID version, String kind, String what) {
        jdbc.sql("""
                        update design_library_answer set ended = ?, ended_by_name = ?
                        where version = ? and kind = ? and what = ? and ended is null
                        """).params(now(), viewer.name(), version, kind, what).update();
    }

    /** What was said of the one holds for the other, as it was said. */
    public void carryAnswers(UUID from, UUID to) {
        jdbc.sql("""
                        insert into design_library_answer (id, version, kind, what, needed, at, person, by_name)
                        select gen_random_uuid(), ?, kind, what, needed, at, person, by_name
                        from design_library_answer where version = ? and ended is null
                        """).params(to, from).update();
    }

    public void recall(Viewer viewer, UUID version, String why) {
        jdbc.sql("""
                        insert into design_library_recall (id, version, why, at, person, by_name)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(NewId.next(clock), version, why, now())
                .param(viewer.person().orElse(null))
                .param(viewer.name())
                .update();
    }

    public void lift(Viewer viewer, UUID version, String why) {
        jdbc.sql("""
                        update design_library_recall set lifted = ?, lifted_by_name = ?, lifted_why = ?
                        where version = ? and lifted is null
                        """).params(now(), viewer.name(), why, version).update();
    }

    public Optional<Decision> findRecall(UUID version) {
        return jdbc.sql("select why, at, by_name from design_library_recall where version = ? and lifted is null")
                .param(version)
                .query((row, n) ->
                        new Decision(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .optional();
    }

    /** The last recall that was lifted, with the reason. */
    public Optional<Decision> findLifted(UUID version) {
        return jdbc.sql("""
                        select lifted_why, lifted, lifted_by_name from design_library_recall
                        where version = ? and lifted is not null order by lifted desc limit 1
                        """)
                .param(version)
                .query((row, n) ->
                        new Decision(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .optional();
    }

    public Optional<Decision> findPermission(UUID version) {
        return jdbc.sql("select why, at, by_name from design_library_permission where version = ? and ended is null")
                .param(version)
                .query((row, n) ->
                        new Decision(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .optional();
    }

    public void permit(Viewer viewer, UUID version, String why) {
        jdbc.sql("""
                        insert into design_library_permission (id, version, why, at, person, by_name)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(NewId.next(clock), version, why, now())
                .param(viewer.person().orElse(null))
                .param(viewer.name())
                .update();
    }

    /** What was decided of the one holds for the other, as it was decided. */
    public void carryPermission(UUID from, UUID to) {
        jdbc.sql("""
                        insert into design_library_permission (id, version, why, at, person, by_name)
                        select gen_random_uuid(), ?, why, at, person, by_name
                        from design_library_permission where version = ? and ended is null
                        """).params(to, from).update();
    }

    public void endPermission(Viewer viewer, UUID version) {
        jdbc.sql("""
                        update design_library_permission set ended = ?, ended_by_name = ?
                        where version = ? and ended is null
                        """).params(now(), viewer.name(), version).update();
    }

    public void report(Viewer viewer, UUID version, String result, String words) {
        jdbc.sql("""
                        insert into design_library_report (id, version, result, words, at, person, by_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(NewId.next(clock), version, result, words, now())
                .param(viewer.person().orElse(null))
                .param(viewer.name())
                .update();
    }

    public void hide(Viewer viewer, UUID version, UUID report, String why) {
        jdbc.sql("""
                        update design_library_report set hidden = ?, hidden_by_name = ?, hidden_why = ?
                        where id = ? and version = ? and hidden is null
                        """).params(now(), viewer.name(), why, report, version).update();
    }

    public Optional<Remark> findRemark(UUID report) {
        return jdbc.sql("select version, words, person from design_library_report where id = ?")
                .param(report)
                .query((row, n) -> new Remark(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Optional.ofNullable(row.getObject(3, UUID.class))))
                .optional();
    }

    /** The newest first. */
    public List<Report> listReports(UUID version, int most) {
        return jdbc.sql("select * from design_library_report where version = ? order by at desc, id desc limit ?")
                .params(version, most)
                .query((row, n) -> new Report(
                        row.getObject("id", UUID.class),
                        row.getString("result"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        Optional.ofNullable(row.getString("hidden_why"))))
                .list();
    }
}
