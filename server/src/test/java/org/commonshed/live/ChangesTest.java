package org.commonshed.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class ChangesTest {
    @Test
    void aTopicStandsOtherwiseAfterAChangeAndOthersDoNot() {
        Changes changes = new Changes(10);
        long bread = changes.of("bread");
        long milk = changes.of("milk");
        changes.touch("bread");
        assertNotEquals(bread, changes.of("bread"));
        assertEquals(milk, changes.of("milk"));
    }

    @Test
    void aChangeCountsWhenItsTransactionIsDone() {
        Changes changes = new Changes(10);
        AtomicInteger heard = new AtomicInteger();
        changes.listen(heard::incrementAndGet);
        long before = changes.of("bread");
        TransactionSynchronizationManager.initSynchronization();
        try {
            changes.touch("bread");
            changes.touch(List.of("milk", "bread"));
            assertEquals(before, changes.of("bread"), "others cannot see it yet");
            List<TransactionSynchronization> all = TransactionSynchronizationManager.getSynchronizations();
            assertEquals(1, all.size(), "one for all changes of a transaction");
            all.forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        assertNotEquals(before, changes.of("bread"));
        assertNotEquals(before, changes.of("milk"));
        assertEquals(1, heard.get());
    }

    /** A change is never missed because something was forgotten; at most one is told that was none. */
    @Test
    void whatIsForgottenStandsAsTheNewestOfTheForgotten() {
        Changes changes = new Changes(3);
        changes.touch("first");
        long first = changes.of("first");
        for (int i = 0; i < 100; i++) {
            changes.touch("other-" + i);
        }
        assertTrue(changes.of("first") >= first);
        long known = changes.of("first");
        changes.touch("first");
        assertTrue(changes.of("first") > known, "a change after that is seen");
        assertEquals(changes.of("never"), changes.of("other-0"));
    }
}
