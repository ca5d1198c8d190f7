package org.commonshed.engine.match;

import java.util.List;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * A design, and where and by when it is needed.
 *
 * @param operations all of which a maker must do
 * @param near null = anywhere
 * @param km most kilometres by road; infinite = any
 * @param window days in which it is to be made; null = any time
 * @param visits whether somebody comes to make it there
 */
public record Sought(
        List<Requirement> operations,
        @Nullable Point near,
        double km,
        @Nullable Window window,
        boolean visits) {
    /**
     * Days in a row.
     *
     * @param firstWeekday of the first of them, 0 Monday … 6 Sunday
     */
    public record Window(int firstWeekday, int days) {
        public Window {
            if (firstWeekday < 0 || firstWeekday > 6 || days < 0) {
                throw new IllegalArgumentException("a window of " + days + " days from weekday " + firstWeekday);
            }
        }
    }

    public Sought {
        operations = List.copyOf(operations);
        if (operations.isEmpty() || !(km > 0)) {
            throw new IllegalArgumentException(operations.size() + " operations within " + km + " km");
        }
    }

    /** Anywhere, at any time. */
    public static Sought of(Requirement operation) {
        return new Sought(List.of(operation), null, Double.POSITIVE_INFINITY, null, false);
    }
}
