package org.commonshed.engine.energy.cases;

import org.jspecify.annotations.Nullable;

/**
 * How long the grid may be out, whenever it begins.
 *
 * @param hours that must be survived; 0 where it is only asked how long it would last
 * @param share of the load that must be served; not a number where each load says what is critical
 * @param storedKwh [step] content of all stores at the beginning of each step; null where the plan's own counts
 * @param bins into which the content is divided when failures are counted
 */
public record Survive(double hours, double share, @Nullable Series storedKwh, int bins) {
    public static final Survive NOT_ASKED = new Survive(0, Double.NaN, null, 101);
}
