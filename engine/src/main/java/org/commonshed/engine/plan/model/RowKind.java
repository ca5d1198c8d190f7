package org.commonshed.engine.plan.model;

/** What a row of the model is; in brackets its numbers in {@link Keys}. */
public enum RowKind {
    /** What comes is what goes (holding, period). */
    BALANCE,
    /** A capacity is not exceeded (capacity, period). */
    CAPACITY,
    /** A budget is not exceeded (budget). */
    BUDGET,
    /** Kilograms between two ends (pair, period). */
    PAIR,
    /** From outside in a period (product, period). */
    OUTSIDE_PERIOD,
    /** From outside over the horizon (product). */
    OUTSIDE_TOTAL,
    /** What reaches a line of need is what is met (need). */
    NEED,
    /** What a share is (class, claimant). */
    SHARE,
    /** Nobody open is below the least share (class, claimant). */
    FLOOR,
    /** A share is the sum of its tenths (class, claimant). */
    SPLIT
}
