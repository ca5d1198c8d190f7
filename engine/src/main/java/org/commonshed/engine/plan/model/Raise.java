package org.commonshed.engine.plan.model;

import org.commonshed.engine.plan.Plan.CauseKind;

/**
 * One bound of the world that grows by an amount: what a cause of a shortage is about.
 *
 * @param id as in {@link org.commonshed.engine.plan.Plan.Cause}
 * @param period the one in which it grows; 0 where it is over a whole span or a stock at the start; {@link #EVERY} where it
 *     grows in each period in which it is stated
 * @param by how much, in the bound's own unit
 */
public record Raise(CauseKind kind, String id, int period, double by) {
    static final int EVERY = -1;
    static final Raise NOTHING = new Raise(CauseKind.NONE, "", 0, 0);

    /** How much the bound of this kind, id and period grows. */
    double of(CauseKind asked, String askedId, int askedPeriod) {
        boolean then = period == askedPeriod || period == EVERY;
        return kind == asked && then && id.equals(askedId) ? by : 0;
    }

    boolean is(CauseKind asked) {
        return kind == asked;
    }

    /** The same in all periods together. */
    public Raise always() {
        return new Raise(kind, id, EVERY, by);
    }

    public Raise by(double amount) {
        return new Raise(kind, id, period, amount);
    }
}
