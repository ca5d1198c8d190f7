package org.commonshed.picture;

import java.util.Locale;

/** Positions in drawings as text. */
final class Edges {
    private Edges() {}

    /** A share of the whole, 0 … 1, as hundredths of a percent: whole numbers, so that parts add up exactly. */
    static int hundredths(double share) {
        return (int) Math.round(Math.max(0, Math.min(1, Double.isNaN(share) ? 0 : share)) * 10_000);
    }

    /** Hundredths of a percent as {@code 12.34%}. */
    static String percent(int hundredths) {
        return number(hundredths / 100.0) + "%";
    }

    /** Pixels, to two places, without needless zeros. */
    static String number(double pixels) {
        String text = String.format(Locale.ROOT, "%.2f", pixels);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-?$|^-0$", "0");
    }
}
