package org.commonshed.access.claim;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.OpenReading;
import org.commonshed.access.people.History;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the keepers chose for the whole server. */
@Service
@NamedInterface("claim")
public class Settings implements OpenReading {
    private static final String OPEN_FOR_READING = "open-for-reading";

    private final SettingStore store;
    private final History history;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile @Nullable Boolean open;

    Settings(SettingStore store, History history, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Only this process changes it. */
    @Override
    public boolean isOpenForReading() {
        Boolean known = open;
        if (known == null) {
            known = store.find(OPEN_FOR_READING).map(Boolean::parseBoolean).orElse(false);
            open = known;
        }
        return known;
    }

    public void openForReading(Optional<UUID> by, boolean yes) {
        transaction.executeWithoutResult(status -> {
            String before = store.find(OPEN_FOR_READING).orElse("");
            store.put(OPEN_FOR_READING, Boolean.toString(yes), clock.instant(), by);
            history.note(by, "setting." + OPEN_FOR_READING, Optional.empty(), before, Boolean.toString(yes));
        });
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        } else {
            open = yes;
        }
    }

    /** What was chosen within a larger transaction holds when that does, and is asked for again then. */
    private final class Forgetting implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            open = null;
        }
    }
}
