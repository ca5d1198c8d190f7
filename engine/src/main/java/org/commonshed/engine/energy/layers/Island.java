package org.commonshed.engine.energy.layers;

import java.util.List;

/**
 * The line to the parent is out, and the layer stands alone with what is in it: all that is critical is served.
 *
 * @param starts steps at which that may begin
 * @param hours how long it lasts
 */
public record Island(List<Integer> starts, double hours) {
    public static final Island NEVER = new Island(List.of(), 0);

    public Island {
        starts = List.copyOf(starts);
        if (!(hours >= 0 && Double.isFinite(hours)) || starts.isEmpty() != (hours == 0)) {
            throw new IllegalArgumentException(
                    "Alone for " + hours + " hours from " + starts + ". Maybe one was left out.");
        }
    }
}
