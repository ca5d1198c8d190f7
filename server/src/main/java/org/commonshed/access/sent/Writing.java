package org.commonshed.access.sent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes with a sending, in the same transaction, that something is written for it. So whoever sends it again after the server
 * was killed in the middle of it is not told that nothing was done, where something was.
 */
@Component
class Writing implements TransactionExecutionListener {
    private final ObjectProvider<SentStore> store; // begins later than what transactions need
    private final Map<Thread, byte[]> current = new ConcurrentHashMap<>(); // what each answers

    Writing(ObjectProvider<SentStore> store) {
        this.store = store;
    }

    /** From now on this thread answers that sending. */
    void begin(byte[] sending) {
        current.put(Thread.currentThread(), sending);
    }

    void end() {
        current.remove(Thread.currentThread());
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        byte[] sending = current.get(Thread.currentThread());
        if (sending != null && failure == null && !transaction.isReadOnly()) {
            TransactionSynchronizationManager.registerSynchronization(new Note(sending));
        }
    }

    private final class Note implements TransactionSynchronization {
        private final byte[] sending;

        private Note(byte[] sending) {
            this.sending = sending;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.getObject().wrote(sending);
        }
    }
}
