package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * Minimise cost · x with lower ≤ x ≤ upper and rowLower ≤ A x ≤ rowUpper. A column is local, when it belongs to one step, or
 * linking, when it is met in many; a row has a place in time. The matrix is held by row. Made by {@link TimeLpBuilder}; only
 * costs and bounds may be changed after.
 */
public final class TimeLp {
    public final int columns;
    public final int rows;
    public final double[] cost; // [column]
    public final double[] lower; // [column]
    public final double[] upper; // [column]
    public final boolean[] isLinking; // [column]
    public final boolean[] isWhole; // [column]
    public final double[] rowLower; // [row]
    public final double[] rowUpper; // [row]
    public final int[] start; // [row + 1]
    public final int[] index; // [entry] column
    public final double[] value; // [entry]
    final long[] place; // [row] in time: rows that share columns should be near each other
    private final String[] columnFamily;
    private final String[] rowFamily;
    private final int[] columnStep;
    private final int[] rowStep;

    TimeLp(TimeLpBuilder b) {
        columns = b.columns;
        rows = b.rows;
        cost = Arrays.copyOf(b.cost, columns);
        lower = Arrays.copyOf(b.lower, columns);
        upper = Arrays.copyOf(b.upper, columns);
        isLinking = Arrays.copyOf(b.isLinking, columns);
        isWhole = Arrays.copyOf(b.isWhole, columns);
        rowLower = Arrays.copyOf(b.rowLower, rows);
        rowUpper = Arrays.copyOf(b.rowUpper, rows);
        place = Arrays.copyOf(b.place, rows);
        start = Arrays.copyOf(b.start, rows + 1);
        index = Arrays.copyOf(b.index, start[rows]);
        value = Arrays.copyOf(b.value, start[rows]);
        columnFamily = Arrays.copyOf(b.columnFamily, columns);
        rowFamily = Arrays.copyOf(b.rowFamily, rows);
        columnStep = Arrays.copyOf(b.columnStep, columns);
        rowStep = Arrays.copyOf(b.rowStep, rows);
    }

    public int entries() {
        return start[rows];
    }

    public boolean hasWhole() {
        for (boolean whole : isWhole) {
            if (whole) {
                return true;
            }
        }
        return false;
    }

    /** What a column is called: its family and its step. */
    public String columnName(int column) {
        return name(columnFamily[column], columnStep[column]);
    }

    public String rowName(int row) {
        return name(rowFamily[row], rowStep[row]);
    }

    private static String name(String family, int step) {
        return step < 0 ? family : family + "_" + step;
    }

    public double objective(double[] point) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += cost[j] * point[j];
        }
        return sum;
    }

    /** The largest amount by which a point breaks a bound or a row, each measured against 1 + the size of the bound. */
    public double violation(double[] point) {
        double worst = 0;
        for (int j = 0; j < columns; j++) {
            worst = Math.max(worst, outside(point[j], lower[j], upper[j]));
        }
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int e = start[i]; e < start[i + 1]; e++) {
                sum += value[e] * point[index[e]];
            }
            worst = Math.max(worst, outside(sum, rowLower[i], rowUpper[i]));
        }
        return worst;
    }

    private static double outside(double value, double lower, double upper) {
        double below = value < lower ? (lower - value) / (1 + Math.abs(lower)) : 0;
        double above = value > upper ? (value - upper) / (1 + Math.abs(upper)) : 0;
        return Math.max(below, above);
    }
}
