package org.commonshed.engine.energy.cases;

import java.util.Arrays;

/** One number for each step, or one for all steps. Not changed after it is made. */
public final class Series {
    public static final Series ZERO = constant(0);
    public static final Series ONE = constant(1);

    private final double constant;
    private final double[] values; // [step]; empty where it is constant

    private Series(double constant, double[] values) {
        this.constant = constant;
        this.values = values;
    }

    public static Series constant(double value) {
        return new Series(value, new double[0]);
    }

    /** @param values [step], at least one */
    public static Series of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A series has at least one value.");
        }
        return new Series(Double.NaN, values.clone());
    }

    public double at(int step) {
        return values.length == 0 ? constant : values[step];
    }

    /** Whether it has a value for each of so many steps. */
    public boolean fits(int steps) {
        return values.length == 0 || values.length == steps;
    }

    /** A copy, [step]. */
    public double[] values(int steps) {
        if (!fits(steps)) {
            throw new IllegalArgumentException("A series of " + values.length + " values for " + steps + " steps.");
        }
        double[] copy = values.clone();
        if (values.length == 0) {
            copy = new double[steps];
            Arrays.fill(copy, constant);
        }
        return copy;
    }

    public double min() {
        return values.length == 0 ? constant : Arrays.stream(values).min().orElse(constant);
    }

    public double max() {
        return values.length == 0 ? constant : Arrays.stream(values).max().orElse(constant);
    }

    public Series times(double factor) {
        return values.length == 0
                ? constant(constant * factor)
                : new Series(
                        Double.NaN, Arrays.stream(values).map(v -> v * factor).toArray());
    }
}
