package org.commonshed.engine.energy.solve;

/** The largest size in an array; endless ones do not count, what is not a number does. */
final class Largest {
    private Largest() {}

    static double of(double[] values) {
        double largest = 0;
        for (double value : values) {
            double size = Math.abs(value);
            if (!(size <= largest) && size != Double.POSITIVE_INFINITY) {
                largest = size;
            }
        }
        return largest;
    }
}
