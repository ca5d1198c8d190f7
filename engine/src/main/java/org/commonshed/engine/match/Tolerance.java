package org.commonshed.engine.match;

/**
 * How far a length may be off.
 *
 * @param value millimetres to either side; for {@link Scale#ISO_2768} 0 fine, 1 medium, 2 coarse, 3 very coarse; for
 *     {@link Scale#ISO_286} the number of the IT grade
 */
public record Tolerance(Scale scale, double value) {
    /** What the value is counted in. */
    public enum Scale {
        MM,
        /** General tolerances f, m, c, v of ISO 2768-1. */
        ISO_2768,
        /** Standard tolerance grades IT5 … IT16 of ISO 286-1. */
        ISO_286
    }

    private static final double[] UP_TO_MM = {3, 6, 30, 120, 400, 1000, 2000, 4000};
    private static final double[][] GENERAL_MM = { // [class][range], ISO 2768-1 table 1; NaN = none
        {0.05, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, Double.NaN},
        {0.1, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2},
        {0.2, 0.3, 0.5, 0.8, 1.2, 2, 3, 4},
        {Double.NaN, 0.5, 1, 1.5, 2.5, 4, 6, 8}
    };
    private static final double[] IT_UNITS = {7, 10, 16, 25, 40, 64, 100, 160, 250, 400, 640, 1000}; // IT5 … IT16
    private static final int FIRST_IT = 5;

    public Tolerance {
        boolean isSound = switch (scale) {
            case MM -> value > 0 && value < Double.POSITIVE_INFINITY;
            case ISO_2768 -> value == Math.rint(value) && value >= 0 && value < GENERAL_MM.length;
            case ISO_286 -> value == Math.rint(value) && value >= FIRST_IT && value < FIRST_IT + IT_UNITS.length;
        };
        if (!isSound) {
            throw new IllegalArgumentException("a tolerance of " + value + " by " + scale);
        }
    }

    /**
     * Whether a machine of this tolerance is as fine as is wanted.
     *
     * @param size the longest length of the piece, mm; NaN = not known, then two scales cannot be compared
     */
    public Answer satisfies(Tolerance wanted, double size) {
        double own = scale == wanted.scale ? value : mmAt(size);
        double theirs = scale == wanted.scale ? wanted.value : wanted.mmAt(size);
        if (Double.isNaN(own) || Double.isNaN(theirs)) {
            return Answer.ASK;
        }
        return own <= theirs ? Answer.YES : Answer.NO;
    }

    /**
     * Millimetres to either side at a length. ISO 286: the unit i = 0.45·∛D + 0.001·D micrometres, D in mm, times the
     * grade's number; the field is as wide as that, so a half lies to either side.
     */
    public double mmAt(double size) {
        if (scale == Scale.MM) {
            return value;
        }
        if (!(size > 0)) {
            return Double.NaN;
        }
        if (scale == Scale.ISO_286) {
            double unit = 0.45 * Math.cbrt(size) + 0.001 * size;
            return IT_UNITS[(int) value - FIRST_IT] * unit / 1000 / 2;
        }
        for (int i = 0; i < UP_TO_MM.length; i++) {
            if (size <= UP_TO_MM[i]) {
                return GENERAL_MM[(int) value][i];
            }
        }
        return Double.NaN;
    }

    /** As it is written in tables: {@code m}, {@code IT9}, {@code 0.1}. */
    public String text() {
        return switch (scale) {
            case MM -> MachineTests.number(value);
            case ISO_2768 -> String.valueOf("fmcv".charAt((int) value));
            case ISO_286 -> "IT" + (int) value;
        };
    }
}
