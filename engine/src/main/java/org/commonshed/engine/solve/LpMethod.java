package org.commonshed.engine.solve;

/** How to solve: from scratch, or from the basis at hand. */
public enum LpMethod {
    /** Interior point with crossover to a basis; forgets the basis at hand. */
    INTERIOR_POINT,
    /** For changed costs: a primal feasible basis stays one. */
    PRIMAL_SIMPLEX,
    /** For changed bounds: a dual feasible basis stays one. */
    DUAL_SIMPLEX
}
