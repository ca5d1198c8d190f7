package org.commonshed.engine.plan.model;

/** What a column of the model is; in brackets its numbers in {@link Keys}. */
public enum ColumnKind {
    /** Runs that start (maker, period). */
    RUN,
    /** Stock at the end of a period (holding, period). */
    STOCK,
    /** Moved along a way (way, period). */
    MOVE,
    /** Delivered along a way (way, need, period). */
    DELIVERY,
    /** From outside to a need (product, need, period). */
    NEED_IMPORT,
    /** From outside to a holding whose actor uses it (holding, period). */
    INPUT_IMPORT,
    /** Discarded (holding, period). */
    DISCARD,
    /** A slice of a budget that is used up (budget, slice). */
    SLICE,
    /** How much of a line of need is met (need). */
    MET,
    /** Share of a claimant (class, claimant). */
    SHARE,
    /** A tenth of a claimant's share (tenth 0 … 9, claimant of the class, class in place of the period). */
    SHARE_TENTH,
    /** The least share of those still open (class). */
    FLOOR;

    /** Comes from outside. */
    public boolean isImport() {
        return this == NEED_IMPORT || this == INPUT_IMPORT;
    }

    /** Comes from an actor along a way. */
    public boolean isSent() {
        return this == DELIVERY || this == MOVE;
    }

    /** Brings a product to somebody. */
    public boolean isSupply() {
        return isImport() || isSent();
    }
}
