package org.commonshed.files.world;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are written into tables and sentences. */
final class Decimals {
    private static final MathContext NINE_DIGITS = new MathContext(9);

    private Decimals() {}

    /** The shortest decimal of a finite number rounded to 9 significant digits. */
    static String text(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(NINE_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
