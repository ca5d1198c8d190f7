package org.commonshed.engine.match;

/**
 * Hours and costs of an operation, from the least to the most that they may be; NaN = not known.
 *
 * @param usdLow US dollars, with the material where its weight and price are known
 * @param assumed whether any of it rests on what nobody stated
 */
public record Effort(double hoursLow, double hoursHigh, double usdLow, double usdHigh, boolean assumed) {
    public static final Effort UNKNOWN = new Effort(Double.NaN, Double.NaN, Double.NaN, Double.NaN, true);

    public boolean isKnown() {
        return !Double.isNaN(hoursLow);
    }

    /** One after the other. */
    public Effort plus(Effort other) {
        return new Effort(
                hoursLow + other.hoursLow,
                hoursHigh + other.hoursHigh,
                usdLow + other.usdLow,
                usdHigh + other.usdHigh,
                assumed || other.assumed);
    }
}
