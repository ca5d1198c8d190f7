package org.commonshed.engine.match;

/** So much of something: what a piece takes, or what a machine does in an hour. */
public record Work(double amount, Unit unit) {
    /** What work is counted in. */
    public enum Unit {
        HOURS,
        PIECES,
        /** Cubic centimetres laid down or taken off. */
        CM3,
        /** Metres of cut, seam or weld. */
        METRES,
        KG
    }

    public Work {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(
                    "work of " + amount + " " + unit + "\nMaybe leave out what is not known.");
        }
    }
}
