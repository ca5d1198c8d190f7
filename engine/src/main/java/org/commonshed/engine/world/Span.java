package org.commonshed.engine.world;

/** Periods {@code from … to}, both ends included, 1 ≤ from ≤ to. */
public record Span(int from, int to) {
    public Span {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException(
                    "span " + from + " to " + to + "\nMaybe the ends are the wrong way round.");
        }
    }

    /** The span of one period. */
    public static Span of(int period) {
        return new Span(period, period);
    }

    public boolean holds(int period) {
        return from <= period && period <= to;
    }

    public int length() {
        return to - from + 1;
    }
}
