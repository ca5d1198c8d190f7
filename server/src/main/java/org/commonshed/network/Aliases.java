package org.commonshed.network;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonshed.keeping.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who stands for an actor that was found to be the same as another: links, roles and lines of the journal that name the old id
 * find the one that was kept. It has no effect while there is a row of the old id, so taking a merge back needs nothing more.
 */
@Component
public class Aliases {
    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Clock clock;
    private final AtomicReference<@Nullable Map<String, String>> known =
            new AtomicReference<>(); // the new id by the old one

    Aliases(JdbcClient jdbc, Shelf shelf, Clock clock) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The id that stands for this one; itself for everything that was never merged. */
    public String now(String id) {
        Map<String, String> led = led();
        Set<String> seen = new HashSet<>();
        String at = id;
        while (led.containsKey(at) && seen.add(at) && !isThere(at)) {
            at = led.getOrDefault(at, at);
        }
        return at;
    }

    /** The id that stands for this one, and all old ones for which it stands: to look for what is kept under any of them. */
    public List<String> all(String id) {
        String kept = now(id);
        List<String> all = new ArrayList<>(List.of(kept));
        led().keySet().stream()
                .filter(old -> !old.equals(kept) && now(old).equals(kept))
                .sorted()
                .forEach(all::add);
        return all;
    }

    /** From now on, as part of an act, the old id leads to the other one. */
    public void lead(String old, String now, UUID act) {
        jdbc.sql("""
                        insert into network_alias (old, now, act, at) values (?, ?, ?, ?)
                        on conflict (old) do update set now = excluded.now, act = excluded.act, at = excluded.at
                        """).params(old, now, act, Timestamp.from(clock.instant())).update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.set(null);
                }
            });
        } else {
            known.set(null);
        }
    }

    private boolean isThere(String id) {
        return shelf.findById(NetworkSheets.ACTORS, id).isPresent();
    }

    private Map<String, String> led() {
        Map<String, String> before = known.get();
        if (before != null) {
            return before;
        }
        Map<String, String> led = new HashMap<>();
        jdbc.sql("select old, now from network_alias").query(row -> {
            led.put(row.getString(1), row.getString(2));
        });
        known.set(led);
        return led;
    }
}
