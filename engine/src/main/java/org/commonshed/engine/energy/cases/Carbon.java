package org.commonshed.engine.energy.cases;

/**
 * Carbon dioxide.
 *
 * @param limitKgPerYear infinite where nothing limits it
 */
public record Carbon(double limitKgPerYear, double pricePerKg) {
    public static final Carbon FREE = new Carbon(Double.POSITIVE_INFINITY, 0);
}
