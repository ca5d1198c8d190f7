package org.commonshed.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one way to the goals.
 *
 * @param gigabytes most memory at once; NaN = not measured
 * @param values of each goal that was reached
 * @param unproven goals that were not proven
 * @param complete false = time was up, the times are then only a lower bound
 */
record Measured(Size size, Times times, double gigabytes, Map<String, Double> values, int unproven, boolean complete) {
    /** Of the model; the planner's own tenths of evenness come and go beside these. */
    record Size(int columns, int rows) {}

    /**
     * How long it took.
     *
     * @param seconds of the processor, of each step in order of time
     * @param total seconds of the processor for all of it
     * @param wall seconds of the clock for all of it
     */
    record Times(Map<String, Double> seconds, double total, double wall) {}

    /** Largest difference of a goal that both have reached: absolute for shares, else relative. */
    Difference largestDifference(Measured other) {
        Difference largest = new Difference("-", 0);
        for (Map.Entry<String, Double> entry : new TreeMap<>(values).entrySet()) {
            Double theirs = other.values.get(entry.getKey());
            if (theirs != null) {
                double size = entry.getKey().startsWith("shares") ? 1 : Math.max(1e-3, Math.abs(entry.getValue()));
                double difference = Math.abs(entry.getValue() - theirs) / size;
                if (difference > largest.amount || Double.isNaN(difference)) {
                    largest = new Difference(entry.getKey(), difference);
                }
            }
        }
        return largest;
    }

    /** How far apart two values of a goal are. */
    record Difference(String goal, double amount) {}
}
