package org.commonshed.engine.energy.layers;

import java.util.Arrays;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpModel;

/** Rows and columns in the making, in any order. */
final class Draft {
    private double[] lower = new double[256]; // [column]
    private double[] upper = new double[256];
    private double[] cost = new double[256];
    private double[] rowLower = new double[256]; // [row]
    private double[] rowUpper = new double[256];
    private int[] rowOf = new int[1024]; // [entry]
    private int[] columnOf = new int[1024];
    private double[] value = new double[1024];
    private int columns;
    private int rows;
    private int entries;

    int row(double least, double most) {
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rows);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
        }
        rowLower[rows] = least;
        rowUpper[rows] = most;
        return rows++;
    }

    int column(double least, double most, double price) {
        if (columns == lower.length) {
            lower = Arrays.copyOf(lower, 2 * columns);
            upper = Arrays.copyOf(upper, 2 * columns);
            cost = Arrays.copyOf(cost, 2 * columns);
        }
        lower[columns] = least;
        upper[columns] = most;
        cost[columns] = price;
        return columns++;
    }

    void add(int row, int column, double coefficient) {
        if (entries == value.length) {
            rowOf = Arrays.copyOf(rowOf, 2 * entries);
            columnOf = Arrays.copyOf(columnOf, 2 * entries);
            value = Arrays.copyOf(value, 2 * entries);
        }
        rowOf[entries] = row;
        columnOf[entries] = column;
        value[entries++] = coefficient;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** [column] */
    double[] costs() {
        return Arrays.copyOf(cost, columns);
    }

    /**
     * Costs when rows are left out and paid for instead.
     *
     * @param costs [column]
     * @param prices of the first rows, [row]
     */
    double[] costsAt(double[] costs, double[] prices) {
        double[] at = costs.clone();
        for (int e = 0; e < entries; e++) {
            if (rowOf[e] < prices.length) {
                at[columnOf[e]] -= prices[rowOf[e]] * value[e];
            }
        }
        return at;
    }

    /** Σ price × what the row demands at least, over the first rows. */
    double demanded(double[] prices) {
        double sum = 0;
        for (int i = 0; i < prices.length; i++) {
            sum += prices[i] * rowLower[i];
        }
        return sum;
    }

    /** [row] what the first rows lack at a point of the columns, over what they demand at least. */
    double[] lacking(int count, double[] point) {
        double[] lacking = Arrays.copyOf(rowLower, count);
        for (int e = 0; e < entries; e++) {
            if (rowOf[e] < count) {
                lacking[rowOf[e]] -= value[e] * point[columnOf[e]];
            }
        }
        return lacking;
    }

    LpModel model() {
        return model(0);
    }

    /** Without its first rows. */
    LpModel model(int leftOut) {
        LpBuilder builder = new LpBuilder();
        for (int i = leftOut; i < rows; i++) {
            builder.row(rowLower[i], rowUpper[i]);
        }
        int[] first = new int[columns + 1];
        for (int e = 0; e < entries; e++) {
            first[columnOf[e] + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            first[j + 1] += first[j];
        }
        int[] next = Arrays.copyOf(first, columns);
        int[] order = new int[entries];
        for (int e = 0; e < entries; e++) {
            order[next[columnOf[e]]++] = e;
        }
        for (int j = 0; j < columns; j++) {
            builder.column(lower[j], upper[j]);
            for (int k = first[j]; k < first[j + 1]; k++) {
                if (rowOf[order[k]] >= leftOut) {
                    builder.entry(rowOf[order[k]] - leftOut, value[order[k]]);
                }
            }
        }
        return builder.build();
    }
}
