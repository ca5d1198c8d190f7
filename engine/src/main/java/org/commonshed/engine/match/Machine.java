package org.commonshed.engine.match;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine, or several alike, as far as it is known. Null and NaN: not known.
 *
 * @param id within its facility
 * @param process id of the taxonomy
 * @param count how many alike, at least one
 * @param accepts what it works
 * @param acceptsOnly whether that list is whole
 * @param perHour what one of them does in an hour
 * @param usdPerHour what an hour of one costs, US dollars
 * @param setupHours before the first piece
 * @param assumed names of what is not stated but taken from a catalogue: {@code envelope}, {@code rate} …
 */
public record Machine(
        String id,
        String name,
        String process,
        int count,
        @Nullable Envelope envelope,
        List<Accepted> accepts,
        boolean acceptsOnly,
        @Nullable Tolerance tolerance,
        @Nullable Work perHour,
        double usdPerHour,
        double setupHours,
        Set<String> assumed) {
    /** A material, and how thick it may be in millimetres; NaN = not known. */
    public record Accepted(String material, double maxThicknessMm) {}

    public Machine {
        if (count < 1 || usdPerHour < 0 || setupHours < 0 || Double.isInfinite(usdPerHour + setupHours)) {
            throw new IllegalArgumentException(
                    "machine “" + id + "”: count " + count + ", " + usdPerHour + " USD/h, setup " + setupHours + " h");
        }
        accepts = List.copyOf(accepts);
        assumed = Set.copyOf(assumed);
    }
}
