package org.commonshed.engine.plan.model;

import java.util.List;
import org.commonshed.engine.world.Limit;

/**
 * A limit in one period, or over its span.
 *
 * @param period 0 for one over the whole span
 */
public record Budget(Limit limit, int period, double amount, double used, int row, int firstSlice) {
    /** Where strain bends: shares of the amount. */
    public static final List<Double> SLICES = List.of(0.5, 0.3, 0.15, 0.05);
    /** Slope of strain in each slice (planning: g(u) = max(0, u − 0.5) + 3 max(0, u − 0.8) + 12 max(0, u − 0.95)). */
    public static final List<Double> SLOPES = List.of(0.0, 1.0, 4.0, 16.0);

    public boolean hasSlices() {
        return firstSlice >= 0;
    }

    /** Strain of a budget that is used up to {@code u}. */
    public static double strain(double u) {
        return Math.max(0, u - 0.5) + 3 * Math.max(0, u - 0.8) + 12 * Math.max(0, u - 0.95);
    }
}
