package org.commonshed.engine.verify;

/** A sum that remembers the size of its largest term. */
final class Tally {
    private double sum;
    private double largest;

    void add(double term) {
        sum += term;
        largest = Math.max(largest, Math.abs(term));
    }

    double sum() {
        return sum;
    }

    double largest() {
        return largest;
    }
}
