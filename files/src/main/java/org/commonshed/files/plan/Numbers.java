package org.commonshed.files.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and words as they stand in a plan file. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    private static final int LONGEST = 24;

    private Numbers() {}

    /** Nine significant digits, no more zeros than needed: {@code 4.6}, {@code 25}, {@code 0.0000125}. */
    static String text(double number) {
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        String plain = Math.abs(rounded.scale()) > LONGEST ? rounded.toString() : rounded.toPlainString();
        return rounded.signum() == 0 ? "0" : plain;
    }

    /** A cell as text; what is not there or no number is empty. */
    static String cell(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return Double.isFinite(number) ? text(number) : "";
        }
        return cell == null ? "" : cell.toString();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
