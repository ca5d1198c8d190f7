package org.commonshed.keeping;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    long of(Sheet sheet) {
        return stamps.getOrDefault(sheet.table(), 0L);
    }

    /** Counts when the change can be seen by others. */
    void touch(Collection<String> tables) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tables.forEach(this::count);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tables.forEach(Stamps.this::count);
            }
        });
    }

    private void count(String table) {
        stamps.merge(table, 1L, Long::sum);
    }
}
