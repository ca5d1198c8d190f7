package org.commonshed.engine.solve;

/** How to solve: from scratch, or from the basis at hand. */
public enum LpMethod {
    /** Interior point with crossover to a basis; forgets the basis at hand. */
    INTERIOR_POINT,
    /** The same with reduced costs to a hundredth of the accuracy: a basis to go on from by simplex. */
    INTERIOR_START,
    /**
     * Interior point alone, ended early: values and duals in the middle of what is nearly best, and no basis. It may end
     * {@link LpStatus#UNKNOWN}, as it is not exact.
     */
    INTERIOR_CENTRE,
    /** For changed costs: a primal feasible basis stays one. */
    PRIMAL_SIMPLEX,
    /** Dual simplex from scratch, the model made smaller first; forgets the basis at hand. */
    DUAL_SIMPLEX;

    boolean isInterior() {
        return this == INTERIOR_POINT || this == INTERIOR_START || this == INTERIOR_CENTRE;
    }
}
