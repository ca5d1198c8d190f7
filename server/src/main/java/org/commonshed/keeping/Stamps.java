package org.commonshed.keeping;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonshed.live.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of each sheet, so that what was worked out from one can be kept until it changes. Only this house
 * writes to its tables, so counting here is enough.
 */
@Component
class Stamps {
    private final Map<String, Long> stamps = new ConcurrentHashMap<>(); // by table
    private final Changes changes;

    Stamps(Changes changes) {
        this.changes = changes;
    }

    /** Different each time for whoever is changing the sheet just now. */
    long of(Sheet sheet) {
        boolean isChanging = TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(one ->
                                one instanceof Touch touch && touch.tables().contains(sheet.table()));
        return isChanging ? -System.nanoTime() : stamps.getOrDefault(sheet.table(), 0L);
    }

    /** Counts when the change can be seen by others. */
    void touch(Collection<String> tables) {
        changes.touch(tables);
        changes.touch(Act.ALL);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Touch(Set.copyOf(tables), this));
        } else {
            tables.forEach(this::count);
        }
    }

    private record Touch(Set<String> tables, Stamps stamps) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            tables.forEach(stamps::count);
        }
    }

    private void count(String table) {
        stamps.merge(table, 1L, Long::sum);
    }
}
