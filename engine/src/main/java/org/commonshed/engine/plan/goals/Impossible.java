package org.commonshed.engine.plan.goals;

/** The model has no plan at all. Carries no stack: it is an answer, not a fault. */
public final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    Impossible() {
        super("impossible", null, false, false);
    }
}
