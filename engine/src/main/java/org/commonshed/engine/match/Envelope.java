package org.commonshed.engine.match;

import java.util.Arrays;

/**
 * The largest piece that a machine can work on, millimetres.
 *
 * @param x of a round one its diameter
 * @param z of a sheet how thick it may be; of a round one its height; NaN = not known
 * @param margin to be left on each length
 */
public record Envelope(Shape shape, double x, double y, double z, double margin) {
    /** What form the room in a machine has. */
    public enum Shape {
        BOX,
        /** Flat: two lengths and a thickness. */
        SHEET,
        /** Standing on a round plate. */
        ROUND
    }

    public Envelope {
        if (!(x > 0) || !(y > 0) || z <= 0 || !(margin >= 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException("a machine for " + x + " x " + y + " x " + z + " mm, margin " + margin
                    + "\nMaybe a length is missing or zero.");
        }
    }

    public static Envelope box(double x, double y, double z) {
        return new Envelope(Shape.BOX, x, y, z, 0);
    }

    /** @param thickness NaN = not known */
    public static Envelope sheet(double x, double y, double thickness) {
        return new Envelope(Shape.SHEET, x, y, thickness, 0);
    }

    public static Envelope round(double diameter, double height) {
        return new Envelope(Shape.ROUND, diameter, diameter, height, 0);
    }

    /** Whether a piece fits, turned by right angles as it may be. */
    public Answer fits(Box piece) {
        double[] part = piece.sorted();
        for (int i = 0; i < part.length; i++) {
            part[i] += margin;
        }
        return switch (shape) {
            case BOX -> fitsBox(part);
            case SHEET -> fitsSheet(part);
            case ROUND -> fitsRound(part);
        };
    }

    /** Both sorted, each length against its own. A length that is not known can be of any size. */
    private Answer fitsBox(double[] part) {
        double[] room = {x, y, Double.isNaN(z) ? Double.POSITIVE_INFINITY : z};
        Arrays.sort(room);
        for (int i = 0; i < part.length; i++) {
            if (part[i] > room[i]) {
                return Answer.NO;
            }
        }
        return Double.isNaN(z) ? Answer.ASK : Answer.YES;
    }

    private Answer fitsSheet(double[] part) {
        if (part[1] > Math.min(x, y) || part[2] > Math.max(x, y)) {
            return Answer.NO;
        }
        return Double.isNaN(z) ? Answer.ASK : part[0] <= z ? Answer.YES : Answer.NO;
    }

    private Answer fitsRound(double[] part) {
        Answer best = Answer.NO;
        for (int up = 0; up < part.length; up++) {
            boolean stands = Math.hypot(part[(up + 1) % 3], part[(up + 2) % 3]) <= x;
            if (stands && Double.isNaN(z)) {
                best = Answer.ASK;
            } else if (stands && part[up] <= z) {
                return Answer.YES;
            }
        }
        return best;
    }
}
