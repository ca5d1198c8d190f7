package org.commonshed.engine.solve;

/**
 * What came of a run over whole numbers.
 *
 * @param status {@link LpStatus#OPTIMAL}: proven within the gap that was asked; {@link LpStatus#STOPPED}: time was up
 */
public final class IntegerSolution {
    public final LpStatus status;
    public final double objective;
    /** No solution can be below it. */
    public final double bound;

    public final double[] column; // [column] empty where none was found

    IntegerSolution(LpStatus status, double objective, double bound, double[] column) {
        this.status = status;
        this.objective = objective;
        this.bound = bound;
        this.column = column;
    }

    /** Whether there are values at all. */
    public boolean isFound() {
        return column.length > 0;
    }
}
