package org.commonshed.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is and was hidden, and what was said against it, in the database. */
@Repository
class HidingStore {
    private final JdbcClient jdbc;

    HidingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the thing is hidden already. */
    boolean add(Hiding hiding) {
        return jdbc.sql("""
                        insert into care_hiding (id, kind, thing, about, place, why, writers, at, person)
                        values (?, ?, ?, ?, ?, ?, ?::text[]::uuid[], ?, ?) on conflict do nothing
                        """)
                        .params(
                                hiding.id(),
                                hiding.thing().kind(),
                                hiding.thing().id(),
                                hiding.about(),
                                hiding.place())
                        .param(hiding.said().why())
                        .param(hiding.writers().stream().map(UUID::toString).toArray(String[]::new))
                        .param(Timestamp.from(hiding.said().at()))
                        .param(hiding.said().by().orElse(null))
                        .update()
                == 1;
    }

    /** False where it was ended before. */
    boolean end(UUID hiding, Hiding.Said end) {
        return jdbc.sql("""
                        update care_hiding set ended = ?, ended_by = ?, ended_why = ? where id = ? and ended is null
                        """)
                        .param(Timestamp.from(end.at()))
                        .param(end.by().orElse(null))
                        .params(end.why(), hiding)
                        .update()
                == 1;
    }

    List<Hiding> listStanding() {
        return jdbc.sql("select * from care_hiding where ended is null order by at desc, id desc")
                .query((row, n) -> hiding(row))
                .list();
    }

    /** All of a thing, the newest first. */
    List<Hiding> list(Thing.Key thing, int most) {
        return jdbc.sql("select * from care_hiding where kind = ? and thing = ? order by at desc, id desc limit ?")
                .params(thing.kind(), thing.id(), most)
                .query((row, n) -> hiding(row))
                .list();
    }

    Optional<Hiding> findStanding(Thing.Key thing) {
        return list(thing, 1).stream().filter(one -> one.end().isEmpty()).findFirst();
    }

    Optional<Hiding> find(UUID id) {
        return jdbc.sql("select * from care_hiding where id = ?")
                .param(id)
                .query((row, n) -> hiding(row))
                .optional();
    }

    /** False where one waits already. */
    boolean add(Hiding.Appeal appeal) {
        return jdbc.sql("""
                        insert into care_appeal (id, hiding, words, at, person) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                appeal.id(),
                                appeal.hiding(),
                                appeal.said().why(),
                                Timestamp.from(appeal.said().at()))
                        .param(appeal.said().by().orElse(null))
                        .update()
                == 1;
    }

    /** False where it was decided before. */
    boolean decide(UUID appeal, Hiding.Decision decision) {
        return jdbc.sql("""
                        update care_appeal set decided = ?, decided_by = ?, alone = ?, back = ?, answer = ?
                        where id = ? and decided is null
                        """)
                        .param(Timestamp.from(decision.said().at()))
                        .param(decision.said().by().orElse(null))
                        .params(
                                decision.alone(),
                                decision.back(),
                                decision.said().why(),
                                appeal)
                        .update()
                == 1;
    }

    List<Hiding.Appeal> listAppeals(UUID hiding) {
        return jdbc.sql("select * from care_appeal where hiding = ? order by at, id")
                .param(hiding)
                .query((row, n) -> appeal(row))
                .list();
    }

    /** Those that wait, the oldest first. */
    List<Hiding.Appeal> listWaiting(int most) {
        return jdbc.sql("select * from care_appeal where decided is null order by at, id limit ?")
                .param(most)
                .query((row, n) -> appeal(row))
                .list();
    }

    /** Those that wait since then and of which nobody was reminded since then. */
    List<Hiding.Appeal> listOverdue(Instant before, int most) {
        return jdbc.sql("""
                        select * from care_appeal where decided is null and at < ? and coalesce(reminded, at) < ?
                        order by at, id limit ?
                        """)
                .params(Timestamp.from(before), Timestamp.from(before), most)
                .query((row, n) -> appeal(row))
                .list();
    }

    void remind(UUID appeal, Instant at) {
        jdbc.sql("update care_appeal set reminded = ? where id = ?")
                .params(Timestamp.from(at), appeal)
                .update();
    }

    private static Hiding hiding(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new Hiding(
                row.getObject("id", UUID.class),
                new Thing.Key(row.getString("kind"), row.getObject("thing", UUID.class)),
                row.getString("about"),
                row.getString("place"),
                Set.of((UUID[]) row.getArray("writers").getArray()),
                said(row, "why", "at", "person"),
                ended == null ? Optional.empty() : Optional.of(said(row, "ended_why", "ended", "ended_by")));
    }

    private static Hiding.Appeal appeal(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided");
        return new Hiding.Appeal(
                row.getObject("id", UUID.class),
                row.getObject("hiding", UUID.class),
                said(row, "words", "at", "person"),
                decided == null
                        ? Optional.empty()
                        : Optional.of(new Hiding.Decision(
                                row.getBoolean("back"),
                                row.getBoolean("alone"),
                                said(row, "answer", "decided", "decided_by"))));
    }

    private static Hiding.Said said(ResultSet row, String why, String at, String by) throws SQLException {
        return new Hiding.Said(
                row.getString(why),
                row.getTimestamp(at).toInstant(),
                Optional.ofNullable(row.getObject(by, UUID.class)));
    }
}
