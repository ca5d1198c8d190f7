package org.commonshed.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When which topic changed last. Only this house writes to its tables, so counting here is enough. What is remembered has an
 * end: of topics that changed long ago it is only known that it was long ago.
 */
@Component
public class Changes {
    private static final int MOST_REMEMBERED = 20_000;
    private static final long NEVER = Long.MAX_VALUE / 4; // nanoseconds, before anything

    /** A change: which it was, and at which moment. */
    private record Touched(long count, long nanos) {}

    private final int most;
    private final Map<String, Touched> last = new LinkedHashMap<>(); // by topic; those that changed longest ago first
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long now;
    private Touched longAgo =
            new Touched(0, System.nanoTime() - NEVER); // when the newest of those that were forgotten changed

    Changes() {
        this(MOST_REMEMBERED);
    }

    Changes(int most) {
        this.most = most;
    }

    /** Something of these topics changed; it counts when others can see it, so after the transaction that runs. */
    public void touch(Collection<String> topics) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(Set.copyOf(topics));
            return;
        }
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Touch touch && touch.changes() == this) {
                touch.topics().addAll(topics);
                return;
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new Touch(new HashSet<>(topics), this));
    }

    /** The same for one or two. */
    public void touch(String... topics) {
        touch(List.of(topics));
    }

    /** The same of what is no row: it counts at once, whatever transaction runs. */
    public void touchNow(String topic) {
        count(Set.of(topic));
    }

    private record Touch(Set<String> topics, Changes changes) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            changes.count(topics);
        }
    }

    private void count(Collection<String> topics) {
        synchronized (this) {
            now++;
            Touched touched = new Touched(now, System.nanoTime());
            for (String topic : topics) {
                last.remove(topic);
                last.put(topic, touched);
            }
            var eldest = last.entrySet().iterator();
            while (last.size() > most) {
                longAgo = eldest.next().getValue();
                eldest.remove();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** When something of it changed last; only to be compared with what this said before. */
    synchronized long of(String topic) {
        return last.getOrDefault(topic, longAgo).count();
    }

    /** Whether something of it changed as long ago as that or later. */
    synchronized boolean isWithin(String topic, Duration age) {
        return System.nanoTime() - last.getOrDefault(topic, longAgo).nanos() <= age.toNanos();
    }

    /** Is called after every change, in the thread that made it. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }
}
