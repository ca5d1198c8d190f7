package org.commonshed.files.world;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are written into tables, plan files and sentences. */
public final class Decimals {
    private static final MathContext NINE_DIGITS = new MathContext(9);
    private static final int LONGEST = 24; // zeros that anybody would count

    private Decimals() {}

    /** A finite number with nine significant digits, no more zeros than needed: {@code 4.6}, {@code 0.0000125}. */
    public static String text(double number) {
        BigDecimal rounded = new BigDecimal(number).round(NINE_DIGITS).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        return Math.abs(rounded.scale()) > LONGEST ? rounded.toString() : rounded.toPlainString();
    }
}
