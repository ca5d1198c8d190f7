package org.commonshed.engine.match;

import java.util.Arrays;

/** The lengths of a piece in millimetres, in any order. */
public record Box(double x, double y, double z) {
    public Box {
        if (!(x > 0) || !(y > 0) || !(z > 0) || Double.isInfinite(x + y + z)) {
            throw new IllegalArgumentException(
                    "a piece of " + x + " x " + y + " x " + z + " mm\nMaybe a length is missing.");
        }
    }

    /** Shortest first. */
    double[] sorted() {
        double[] lengths = {x, y, z};
        Arrays.sort(lengths);
        return lengths;
    }

    public double thickness() {
        return sorted()[0];
    }

    public double longest() {
        return sorted()[2];
    }

    /** Cubic centimetres. */
    public double cm3() {
        return x * y * z / 1000;
    }
}
