package org.commonshed.engine.verify;

/** A sum that remembers the size of its largest term. */
final class Tally {
    private double sum;
    private double largest;

    void add(double term) {
        sum += term;
        largest = Math.max(largest, Math.abs(term));
    }

    /**
     * Counts a column that was left out of the plan because it is below {@link Violation#TOLERANCE}: with this factor it
     * may have carried up to factor · tolerance.
     */
    void leaveRoom(double factor) {
        largest = Math.max(largest, factor);
    }

    double sum() {
        return sum;
    }

    double largest() {
        return largest;
    }
}
