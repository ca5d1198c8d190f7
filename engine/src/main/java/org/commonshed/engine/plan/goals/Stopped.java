package org.commonshed.engine.plan.goals;

/** The caller asked to stop. Carries no stack: it is an answer, not a fault. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
        super("stopped", null, false, false);
    }
}
