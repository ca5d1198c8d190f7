package org.commonshed.engine.solve;

import java.util.Arrays;

/**
 * A linear programme: minimise or maximise cost · x with lower ≤ x ≤ upper and rowLower ≤ A x ≤ rowUpper. The matrix is
 * held by column: entries of column j are {@code index[start[j]] … index[start[j + 1] - 1]} with their {@code value}s.
 * Infinite bounds are {@link Double#POSITIVE_INFINITY} and its negative. Made by {@link LpBuilder}; not changed after.
 */
public final class LpModel {
    public final int columns;
    public final int rows;
    public final double[] lower; // [column]
    public final double[] upper; // [column]
    public final double[] rowLower; // [row]
    public final double[] rowUpper; // [row]
    public final int[] start; // [column + 1]
    public final int[] index; // [entry] row
    public final double[] value; // [entry]

    LpModel(LpBuilder builder) {
        columns = builder.columns();
        rows = builder.rows();
        lower = Arrays.copyOf(builder.lower, columns);
        upper = Arrays.copyOf(builder.upper, columns);
        rowLower = Arrays.copyOf(builder.rowLower, rows);
        rowUpper = Arrays.copyOf(builder.rowUpper, rows);
        start = Arrays.copyOf(builder.start, columns + 1);
        index = Arrays.copyOf(builder.index, start[columns]);
        value = Arrays.copyOf(builder.value, start[columns]);
    }

    public int entries() {
        return start[columns];
    }

    /** Coefficient of a column in a row, 0 where there is none. */
    public double coefficient(int row, int column) {
        for (int e = start[column]; e < start[column + 1]; e++) {
            if (index[e] == row) {
                return value[e];
            }
        }
        return 0;
    }

    /** A x, [row], at a point x, [column]. */
    public double[] activity(double[] point) {
        double[] row = new double[rows];
        for (int j = 0; j < columns; j++) {
            for (int e = start[j]; e < start[j + 1]; e++) {
                row[index[e]] += value[e] * point[j];
            }
        }
        return row;
    }
}
