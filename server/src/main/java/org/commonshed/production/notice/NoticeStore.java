package org.commonshed.production.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of notices and of who has read them. */
@Repository
class NoticeStore {
    private static final int MOST_SWEPT = 1000;

    /** Those that this reader may see: of the actors, and the reader's own. */
    private static final String OF_READER = """
            from production_notice n
            left join production_notice_reader r on r.notice = n.id and r.person = :person
            where (n.actor = any (:actors) or n.person = :person)
            """;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Optional<String> actor, Optional<UUID> person, Notice notice) {
        jdbc.sql("""
                        insert into production_notice (id, actor, person, key, parts, address, told)
                        values (?, ?, (select id from access_person where id = ?), ?, ?, ?, ?)
                        """)
                .param(notice.id())
                .param(actor.orElse(null))
                .param(person.orElse(null))
                .param(notice.key())
                .param(notice.parts().toArray(String[]::new))
                .params(notice.address(), Timestamp.from(notice.told()))
                .update();
    }

    /** Takes out some of those that are older. */
    void sweep(Instant before) {
        jdbc.sql("""
                        delete from production_notice
                        where id in (select id from production_notice where told < ? limit ?)
                        """).params(Timestamp.from(before), MOST_SWEPT).update();
    }

    /** Who reads, and for which actors. */
    record Reader(UUID person, Collection<String> actors) {}

    private JdbcClient.StatementSpec of(String select, Reader reader, String end) {
        return jdbc.sql(select + OF_READER + end)
                .param("person", reader.person())
                .param("actors", reader.actors().toArray(String[]::new));
    }

    /** Unread ones first, then newest first. */
    List<Notice> list(Reader reader, int most, int from) {
        return of(
                        "select n.*, r.read is not null as is_read ",
                        reader,
                        "order by is_read, n.told desc, n.id desc limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query(NoticeStore::read)
                .list();
    }

    int count(Reader reader) {
        return of("select count(*) ", reader, "").query(Integer.class).single();
    }

    int countUnread(Reader reader) {
        return of("select count(*) ", reader, "and r.read is null")
                .query(Integer.class)
                .single();
    }

    /** All that this reader has not read are read now. */
    void readAll(Reader reader, Instant now) {
        of("insert into production_notice_reader (notice, person, read) select n.id, :person, :now ", reader, """
                        and r.read is null
                        on conflict (notice, person) do update set read = excluded.read
                        """)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Unread ones since a moment that no letter has told, oldest first. */
    List<Notice> listToMail(Reader reader, Instant since, int most) {
        return of(
                        "select n.*, false as is_read ",
                        reader,
                        "and r.read is null and r.mailed is null and n.told >= :since order by n.told, n.id limit :most")
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(NoticeStore::read)
                .list();
    }

    void mailed(UUID person, List<Notice> notices, Instant now) {
        jdbc.sql("""
                        insert into production_notice_reader (notice, person, mailed) select id, ?, ? from unnest(?) id
                        on conflict (notice, person) do update set mailed = excluded.mailed
                        """)
                .params(person, Timestamp.from(now))
                .param(notices.stream().map(Notice::id).toArray(UUID[]::new))
                .update();
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("key"),
                List.of((String[]) row.getArray("parts").getArray()),
                row.getString("address"),
                row.getTimestamp("told").toInstant(),
                row.getBoolean("is_read"));
    }
}
