package org.commonshed.care;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonshed.keeping.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All that is hidden now, in memory: every list asks for it, and only this house hides. */
@Component
class HiddenThings implements Desk.Hidden {
    private final HidingStore store;
    private final AtomicReference<@Nullable Map<String, Map<UUID, Hiding>>> known = new AtomicReference<>();

    HiddenThings(HidingStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Set<UUID>> rows(String table) {
        Map<UUID, Set<UUID>> rows = new HashMap<>();
        of(table).forEach((id, hiding) -> rows.put(id, hiding.writers()));
        return rows;
    }

    /** Hidden things of a kind. */
    Map<UUID, Hiding> of(String kind) {
        Map<String, Map<UUID, Hiding>> all = known.get();
        if (all == null) {
            all = read();
            known.set(all);
        }
        return all.getOrDefault(kind, Map.of());
    }

    private Map<String, Map<UUID, Hiding>> read() {
        Map<String, Map<UUID, Hiding>> all = new HashMap<>();
        store.listStanding()
                .forEach(hiding -> all.computeIfAbsent(hiding.thing().kind(), k -> new HashMap<>())
                        .put(hiding.thing().id(), hiding));
        return all;
    }

    /** It is read anew once the transaction that runs has changed it; to be called before others count the change. */
    void change() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.set(null);
            }
        });
    }
}
