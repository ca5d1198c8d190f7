package org.commonshed.engine.solve;

/**
 * Values and duals of a run. {@code rowDual[i]} is the change of the objective per unit that the active bound of row i
 * grows, in the model's own sense; {@code columnDual[j]} likewise for the bound at which column j sits.
 */
public final class LpSolution {
    public final double objective;
    public final double[] column; // [column]
    public final double[] columnDual; // [column]
    public final double[] row; // [row]
    public final double[] rowDual; // [row]

    LpSolution(double objective, double[] column, double[] columnDual, double[] row, double[] rowDual) {
        this.objective = objective;
        this.column = column;
        this.columnDual = columnDual;
        this.row = row;
        this.rowDual = rowDual;
    }
}
