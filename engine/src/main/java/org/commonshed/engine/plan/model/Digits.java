package org.commonshed.engine.plan.model;

import java.math.BigDecimal;
import java.math.MathContext;

/** Amounts as a plan states them: with 9 significant digits. */
public final class Digits {
    /** What is less is not told. */
    public static final double LEAST = 1e-6;

    private static final MathContext DIGITS = new MathContext(9);

    private Digits() {}

    /** In a plan's digits; nothing where it is too little to be told. */
    public static double rounded(double amount) {
        double near = digits(amount);
        return Math.abs(near) < LEAST ? 0 : near;
    }

    /** Rounded to 9 significant digits, however small. */
    public static double digits(double amount) {
        boolean finite = !Double.isNaN(amount) && !Double.isInfinite(amount);
        return finite ? new BigDecimal(amount).round(DIGITS).doubleValue() : amount;
    }
}
