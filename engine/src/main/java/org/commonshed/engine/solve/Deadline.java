package org.commonshed.engine.solve;

/** Until when something may take; reads a clock that only goes forward. */
public final class Deadline {
    private static final double NANOS = 1e9;
    private final long end;

    /** @param seconds from now; infinite = no end */
    public Deadline(double seconds) {
        end = System.nanoTime() + (long) Math.min(seconds * NANOS, Long.MAX_VALUE / 4.0);
    }

    /** Seconds that are left, 0 when it is past. */
    public double left() {
        return Math.max(0, (end - System.nanoTime()) / NANOS);
    }
}
