package org.commonshed.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts tries so that guessing becomes slow. A try is counted before it is known to be wrong, so that many at once count
 * as many. What is remembered has an end in time and in number.
 */
public final class Tries {
    private final Clock clock;
    private final Rule rule;
    private final int mostRemembered;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true);

    public Tries(Clock clock, Rule rule, int mostRemembered) {
        this.clock = clock;
        this.rule = rule;
        this.mostRemembered = mostRemembered;
    }

    /** When the next try may be made. */
    public interface Rule {
        /**
         * How long to wait still; zero or less when one may try.
         *
         * @param before the earlier tries, oldest first, never empty
         */
        Duration wait(Deque<Instant> before, Instant now);

        /** After how long a try is forgotten. */
        Duration memory();

        /** At most so many within that time. */
        static Rule atMost(int times, Duration within) {
            return new Window(times, within);
        }

        /** So many are free; then each one more doubles the wait. */
        static Rule growing(int free, Duration first, Duration longest) {
            return new Growing(free, first, longest);
        }
    }

    private record Window(int times, Duration memory) implements Rule {
        @Override
        public Duration wait(Deque<Instant> before, Instant now) {
            if (before.size() < times) {
                return Duration.ZERO;
            }
            return Duration.between(now, before.getFirst().plus(memory));
        }
    }

    private record Growing(int free, Duration first, Duration longest) implements Rule {
        private static final int MOST_DOUBLINGS = 20;

        @Override
        public Duration wait(Deque<Instant> before, Instant now) {
            int more = before.size() - free;
            if (more < 0) {
                return Duration.ZERO;
            }
            Duration grown = first.multipliedBy(1L << Math.min(more, MOST_DOUBLINGS));
            Duration wait = grown.compareTo(longest) > 0 ? longest : grown;
            return Duration.between(now, before.getLast().plus(wait));
        }

        @Override
        public Duration memory() {
            return Duration.ofDays(1);
        }
    }

    /** Counts one more try, or says how long to wait before one may be made; what is not tried is not counted. */
    public synchronized Optional<Duration> begin(String key) {
        Instant now = clock.instant();
        Deque<Instant> before = tries.computeIfAbsent(key, any -> new ArrayDeque<>());
        before.removeIf(tried -> tried.isAfter(now)); // the clock was set back; nobody waits for that
        while (!before.isEmpty() && !before.getFirst().plus(rule.memory()).isAfter(now)) {
            before.removeFirst();
        }
        Duration wait = before.isEmpty() ? Duration.ZERO : rule.wait(before, now);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return Optional.of(wait);
        }
        before.addLast(now);
        forget(now);
        return Optional.empty();
    }

    /** It was right: the tries of that key are forgotten. */
    synchronized void succeed(String key) {
        tries.remove(key);
    }

    synchronized int remembered() {
        return tries.size();
    }

    /** Those tried longest ago go first. */
    private void forget(Instant now) {
        Iterator<Deque<Instant>> eldest = tries.values().iterator();
        while (eldest.hasNext()) {
            Deque<Instant> each = eldest.next();
            boolean isOver =
                    each.isEmpty() || !each.getLast().plus(rule.memory()).isAfter(now);
            if (!isOver && tries.size() <= mostRemembered) {
                return;
            }
            eldest.remove();
        }
    }
}
