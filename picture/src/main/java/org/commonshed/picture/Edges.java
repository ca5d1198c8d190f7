package org.commonshed.picture;

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
        long hundredths = Math.round(pixels * 100);
        return hundredths % 100 == 0 ? String.valueOf(hundredths / 100) : String.valueOf(hundredths / 100.0);
    }
}
