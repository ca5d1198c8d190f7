package org.commonshed.access.claim;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settings, and whose the server is. */
@Repository
public class SettingStore {
    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String name) {
        return jdbc.sql("select value from access_setting where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    void put(String name, String value, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                        insert into access_setting (name, value, changed, changed_by) values (?, ?, ?, ?)
                        on conflict (name) do update set value = excluded.value, changed = excluded.changed,
                            changed_by = excluded.changed_by
                        """)
                .params(name, value, Timestamp.from(at))
                .param(by.orElse(null))
                .update();
    }

    /** Empty while nobody has claimed the server. */
    Optional<String> findClaim() {
        return jdbc.sql("select kind from access_claim").query(String.class).optional();
    }

    /** True for one caller alone, however many try at once. */
    public boolean claim(String kind, Instant at, Optional<UUID> person) {
        return jdbc.sql("""
                        insert into access_claim (kind, at, person) values (?, ?, ?)
                        on conflict (one) do update set kind = excluded.kind, at = excluded.at, person = excluded.person
                            where access_claim.kind = 'example' and excluded.kind = 'people'
                        """)
                        .params(kind, Timestamp.from(at))
                        .param(person.orElse(null))
                        .update()
                == 1;
    }
}
