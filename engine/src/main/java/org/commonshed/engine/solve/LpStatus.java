package org.commonshed.engine.solve;

/** How a run ended. */
public enum LpStatus {
    OPTIMAL,
    INFEASIBLE,
    UNBOUNDED,
    /** The limit of iterations was reached. */
    ITERATIONS,
    /** The caller asked to stop. */
    STOPPED,
    /** The solver gave up or is not sure of its answer. */
    UNKNOWN;

    static LpStatus of(int highsModelStatus) {
        return switch (highsModelStatus) {
            case 6, 7 -> OPTIMAL; // 6: a model without columns or rows
            case 8, 9 -> INFEASIBLE;
            case 10 -> UNBOUNDED;
            case 14 -> ITERATIONS;
            case 13, 17 -> STOPPED;
            default -> UNKNOWN;
        };
    }
}
