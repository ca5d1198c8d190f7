package org.commonshed.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, how they prove who they are, and what they are. */
@Repository
public class PersonStore {
    private static final int ROLES_LOCK = 0x6163_6365;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash of a passphrase, and whose it is. */
    public record Secret(UUID person, String hash) {}

    /** False when the name is taken. */
    public boolean add(Person person, Instant created) {
        return jdbc.sql("""
                        insert into access_person (id, name, name_key, language, example, created)
                        values (?, ?, ?, ?, ?, ?) on conflict (name_key) do nothing
                        """)
                        .params(
                                person.id(),
                                person.name(),
                                Person.key(person.name()),
                                person.language(),
                                person.example(),
                                Timestamp.from(created))
                        .update()
                == 1;
    }

    public boolean isTaken(String name, UUID byOtherThan) {
        return jdbc.sql("select exists (select from access_person where name_key = ? and id <> ?)")
                .params(Person.key(name), byOtherThan)
                .query(Boolean.class)
                .single();
    }

    public void rename(UUID person, String name, String language) {
        jdbc.sql("update access_person set name = ?, name_key = ?, language = ? where id = ?")
                .params(name, Person.key(name), language, person)
                .update();
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select id, name, language, example from access_person where id = ?")
                .param(id)
                .query(PersonStore::person)
                .optional();
    }

    /** Who is called so, by the name as it is compared. */
    public Optional<UUID> findId(String nameKey) {
        return jdbc.sql("select id from access_person where name_key = ?")
                .param(nameKey)
                .query(UUID.class)
                .optional();
    }

    public List<Person> listExamples() {
        return jdbc.sql("select id, name, language, example from access_person where example order by created, id")
                .query(PersonStore::person)
                .list();
    }

    public void putSecret(UUID person, String hash, Instant changed) {
        jdbc.sql("""
                        insert into access_credential (person, secret, changed) values (?, ?, ?)
                        on conflict (person) do update set secret = excluded.secret, changed = excluded.changed
                        """).params(person, hash, Timestamp.from(changed)).update();
    }

    public Optional<Secret> findSecret(String name) {
        return jdbc.sql("""
                        select p.id, c.secret from access_person p join access_credential c on c.person = p.id
                        where p.name_key = ?
                        """)
                .param(Person.key(name))
                .query((row, number) -> new Secret(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    public Optional<Secret> findSecret(UUID person) {
        return jdbc.sql("select person, secret from access_credential where person = ?")
                .param(person)
                .query((row, number) -> new Secret(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    Set<Viewer.Role> roles(UUID person) {
        return new LinkedHashSet<>(jdbc.sql("select kind, at from access_role where person = ? order by kind, at")
                .param(person)
                .query((row, number) -> role(row.getString(1), row.getString(2)))
                .list());
    }

    /** Roles change one after the other until the end of the transaction, so that the last keeper stays. */
    public void holdRoles() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(ROLES_LOCK)
                .query((row, number) -> true)
                .list();
    }

    public boolean addRole(UUID person, Viewer.Role role, Instant given, Optional<UUID> by) {
        return jdbc.sql("""
                        insert into access_role (person, kind, at, given, given_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(person, role.kind().word(), role.at(), Timestamp.from(given))
                        .param(by.orElse(null))
                        .update()
                == 1;
    }

    public boolean takeRole(UUID person, Viewer.Role role) {
        return jdbc.sql("delete from access_role where person = ? and kind = ? and at = ?")
                        .params(person, role.kind().word(), role.at())
                        .update()
                == 1;
    }

    public void takeAllRolesOfExamples() {
        jdbc.sql("delete from access_role where person in (select id from access_person where example)")
                .update();
    }

    public int countKeepers() {
        return jdbc.sql("select count(*) from access_role where kind = 'keeper'")
                .query(Integer.class)
                .single();
    }

    /** The places and organisations in which anybody has a role. */
    List<String> listPlacesOfRoles() {
        return jdbc.sql("select distinct at from access_role where at <> ''")
                .query(String.class)
                .list();
    }

    List<Person> list(Wanted wanted, int from, int atMost) {
        return wanted(
                        "select p.id, p.name, p.language, p.example",
                        wanted,
                        "order by p.name_key, p.id offset :from limit :most")
                .param("from", from)
                .param("most", atMost)
                .query(PersonStore::person)
                .list();
    }

    int count(Wanted wanted) {
        return wanted("select count(*)", wanted, "").query(Integer.class).single();
    }

    /**
     * Which people are wanted.
     *
     * @param name a part of the name; empty for all
     * @param kind a kind of role, or empty for all
     * @param places only people with a role in one of these; empty for everybody
     */
    record Wanted(String name, Optional<Viewer.Kind> kind, Optional<List<String>> places) {}

    private JdbcClient.StatementSpec wanted(String select, Wanted wanted, String end) {
        String sql = select + """
                 from access_person p
                where p.name_key like :name escape '!'
                  and ((:everybody and :kind = '') or exists (
                    select from access_role r where r.person = p.id
                      and (:kind = '' or r.kind = :kind)
                      and (:everybody or r.at = any (:places))))
                """ + end;
        return jdbc.sql(sql)
                .param("name", "%" + escape(Person.key(wanted.name())) + "%")
                .param("kind", wanted.kind().map(Viewer.Kind::word).orElse(""))
                .param("everybody", wanted.places().isEmpty())
                .param(
                        "places",
                        wanted.places()
                                .map(places -> places.toArray(new String[0]))
                                .orElse(new String[0]));
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    public static Viewer.Role role(String kind, String at) {
        return Viewer.Role.of(
                Viewer.Kind.find(kind).orElseThrow(() -> new IllegalStateException("no role is called " + kind)), at);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                row.getBoolean("example"));
    }
}
