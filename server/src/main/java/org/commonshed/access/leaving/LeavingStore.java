package org.commonshed.access.leaving;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of a person, and what they were called. */
@Repository
class LeavingStore {
    private final JdbcClient jdbc;

    LeavingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All names that they had here, but for those that are somebody else's by now. */
    Set<String> names(UUID person) {
        return new LinkedHashSet<>(
                jdbc.sql("""
                        select name from access_person where id = :person
                        union
                        select h.name
                        from (select before as name from access_history where about = :person and deed = 'rename'
                              union select after from access_history where about = :person and deed = 'rename') h
                        where h.name <> ''
                          and not exists (select from access_person p where p.name = h.name and p.id <> :person)
                        """).param("person", person).query(String.class).list());
    }

    /** With it go the ways to sign in, sessions, roles, notices, and all else that hangs on it. */
    boolean remove(UUID person) {
        return jdbc.sql("delete from access_person where id = ?").param(person).update() == 1;
    }
}
