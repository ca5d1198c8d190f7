package org.commonshed.engine.solve;

import java.util.Arrays;

/** Builds an {@link LpModel}: rows first or in between, columns one after the other, each with its entries. */
public final class LpBuilder {
    double[] lower = new double[1024];
    double[] upper = new double[1024];
    double[] rowLower = new double[1024];
    double[] rowUpper = new double[1024];
    int[] start = new int[1025];
    int[] index = new int[4096];
    double[] value = new double[4096];
    private int columns;
    private int rows;

    /** Adds a row and gives its number. */
    public int row(double lo, double hi) {
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rows);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
        }
        rowLower[rows] = lo;
        rowUpper[rows] = hi;
        return rows++;
    }

    /** Adds a column and gives its number; entries that follow belong to it. */
    public int column(double lo, double hi) {
        if (columns == lower.length) {
            lower = Arrays.copyOf(lower, 2 * columns);
            upper = Arrays.copyOf(upper, 2 * columns);
            start = Arrays.copyOf(start, 2 * columns + 1);
        }
        lower[columns] = lo;
        upper[columns] = hi;
        start[columns + 1] = start[columns];
        return columns++;
    }

    /** Adds to the newest column's coefficient in a row. */
    public void entry(int row, double coefficient) {
        if (coefficient == 0) {
            return;
        }
        int end = start[columns];
        for (int e = start[columns - 1]; e < end; e++) {
            if (index[e] == row) {
                value[e] += coefficient;
                return;
            }
        }
        if (end == index.length) {
            index = Arrays.copyOf(index, 2 * end);
            value = Arrays.copyOf(value, 2 * end);
        }
        index[end] = row;
        value[end] = coefficient;
        start[columns] = end + 1;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public LpModel build() {
        return new LpModel(this);
    }
}
