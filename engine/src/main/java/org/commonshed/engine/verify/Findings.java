package org.commonshed.engine.verify;

import org.jspecify.annotations.Nullable;

/** Keeps the largest violation of all that is checked. */
final class Findings {
    private @Nullable Violation largest;

    @Nullable
    Violation findLargest() {
        return largest;
    }

    boolean hasBreach() {
        return largest != null && largest.isBreach();
    }

    void atMost(String where, Tally tally, double most) {
        if (tally.sum() > most) {
            note(where, tally.sum() - most, Math.max(tally.largest(), Math.abs(most)));
        }
    }

    void atLeast(String where, Tally tally, double least) {
        if (tally.sum() < least) {
            note(where, least - tally.sum(), Math.max(tally.largest(), Math.abs(least)));
        }
    }

    void even(String where, Tally tally) {
        note(where, Math.abs(tally.sum()), tally.largest());
    }

    void atMost(String where, double amount, double most) {
        if (amount > most) {
            note(where, amount - most, amount);
        }
    }

    /** An amount that may not be at all. */
    void never(String where, double amount) {
        if (amount > Violation.TOLERANCE) {
            keep(new Violation(where, amount, Double.POSITIVE_INFINITY));
        }
    }

    /** Something without measure: an unknown id, no number. */
    void nonsense(String where) {
        keep(new Violation(where, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private void note(String where, double excess, double size) {
        if (excess > 0) {
            keep(new Violation(where, excess, excess / (1 + size)));
        }
    }

    private void keep(Violation found) {
        if (largest == null
                || found.relative() > largest.relative()
                || found.relative() == largest.relative() && found.excess() > largest.excess()) {
            largest = found;
        }
    }
}
