package org.commonshed.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The time of the house, which never goes back: what is recorded later has a later time and a later id. When the clock of
 * the machine is set back it goes on at half speed until that has caught up. A clock that was wrong by more than two hours
 * is another matter: then it follows at once.
 */
public final class SteadyClock extends Clock {
    private static final Duration MOST_AHEAD = Duration.ofHours(2);

    private final Clock machine;
    private final LongSupplier nanos;
    private Instant last;
    private long seen;

    public SteadyClock() {
        this(Clock.systemUTC(), System::nanoTime);
    }

    /** @param nanos time that passes, whatever the clock says, as {@link System#nanoTime} tells it */
    public SteadyClock(Clock machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        this.last = machine.instant();
        this.seen = nanos.getAsLong();
    }

    /** Something was recorded at that time, maybe before the machine was started. */
    public synchronized void passed(Instant recorded) {
        Instant next = recorded.plusMillis(1);
        if (next.isAfter(last) && !isTooFar(next, machine.instant())) {
            last = next;
        }
    }

    @Override
    public synchronized Instant instant() {
        Instant told = machine.instant();
        long now = nanos.getAsLong();
        if (!told.isBefore(last) || isTooFar(last, told)) {
            last = told;
        } else {
            last = last.plusNanos((now - seen) / 2);
        }
        seen = now;
        return last;
    }

    private static boolean isTooFar(Instant ours, Instant told) {
        return Duration.between(told, ours).compareTo(MOST_AHEAD) > 0;
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {
        private final Clock steady;
        private final ZoneId zone;

        InZone(Clock steady, ZoneId zone) {
            this.steady = steady;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return steady.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(steady, other);
        }
    }
}
