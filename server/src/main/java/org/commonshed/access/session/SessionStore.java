package org.commonshed.access.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people are signed in. */
@Repository
public class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session with the person and what the person is. */
    record Open(Person person, Set<Viewer.Role> roles, Instant created, Instant seen) {}

    /** A place where somebody is signed in, as shown to that person. */
    public record Place(String device, Instant created, Instant seen, boolean here) {}

    private record Line(
            Person person, @Nullable String kind, @Nullable String at, Instant created, Instant seen) {}

    void add(byte[] digest, UUID person, String device, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into access_session (token_digest, person, device, created, seen, expires)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(digest, person, device, Timestamp.from(now), Timestamp.from(now), Timestamp.from(expires))
                .update();
    }

    Optional<Open> find(byte[] digest, Instant now) {
        List<Line> lines = jdbc.sql("""
                        select p.id, p.name, p.language, p.example, s.created, s.seen, r.kind, r.at
                        from access_session s
                        join access_person p on p.id = s.person
                        left join access_role r on r.person = p.id
                        where s.token_digest = ? and s.expires > ?
                        """)
                .params(digest, Timestamp.from(now))
                .query((row, number) -> new Line(
                        new Person(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("language"),
                                row.getBoolean("example")),
                        row.getString("kind"),
                        row.getString("at"),
                        row.getTimestamp("created").toInstant(),
                        row.getTimestamp("seen").toInstant()))
                .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Set<Viewer.Role> roles = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.kind() != null && line.at() != null) {
                roles.add(PersonStore.role(line.kind(), line.at()));
            }
        }
        Line first = lines.get(0);
        return Optional.of(new Open(first.person(), roles, first.created(), first.seen()));
    }

    void see(byte[] digest, Instant seen, Instant expires) {
        jdbc.sql("update access_session set seen = ?, expires = ? where token_digest = ?")
                .params(Timestamp.from(seen), Timestamp.from(expires), digest)
                .update();
    }

    List<Place> list(UUID person, byte[] here, Instant now) {
        return jdbc.sql("""
                        select device, created, seen, token_digest = ? as here from access_session
                        where person = ? and expires > ? order by here desc, seen desc, created desc
                        """)
                .params(here, person, Timestamp.from(now))
                .query((row, number) -> new Place(
                        row.getString("device"),
                        row.getTimestamp("created").toInstant(),
                        row.getTimestamp("seen").toInstant(),
                        row.getBoolean("here")))
                .list();
    }

    void end(byte[] digest) {
        jdbc.sql("delete from access_session where token_digest = ?")
                .param(digest)
                .update();
    }

    public int endAll(UUID person) {
        return jdbc.sql("delete from access_session where person = ?")
                .param(person)
                .update();
    }

    public void endThoseOfExamples() {
        jdbc.sql("delete from access_session where person in (select id from access_person where example)")
                .update();
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from access_session where expires <= ?")
                .param(Timestamp.from(now))
                .update();
    }
}
