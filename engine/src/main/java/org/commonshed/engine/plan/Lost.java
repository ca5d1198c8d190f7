package org.commonshed.engine.plan;

/**
 * The solver is not sure of its next step, or calls impossible what was possible a step before. What was reached until then
 * stands.
 */
final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost(String step) {
        super(step);
    }
}
