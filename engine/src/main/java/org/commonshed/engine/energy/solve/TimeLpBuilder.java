package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/** Builds a {@link TimeLp}: columns first, then rows with their entries, each row's after it. */
public final class TimeLpBuilder {
    private static final int ROOM = 1024;

    int columns;
    int rows;
    double[] cost = new double[ROOM];
    double[] lower = new double[ROOM];
    double[] upper = new double[ROOM];
    boolean[] isLinking = new boolean[ROOM];
    boolean[] isWhole = new boolean[ROOM];
    String[] columnFamily = new String[ROOM];
    int[] columnStep = new int[ROOM];
    double[] rowLower = new double[ROOM];
    double[] rowUpper = new double[ROOM];
    long[] place = new long[ROOM];
    String[] rowFamily = new String[ROOM];
    int[] rowStep = new int[ROOM];
    int[] start = new int[ROOM + 1];
    int[] index = new int[4 * ROOM];
    double[] value = new double[4 * ROOM];

    /** Adds a column that belongs to one step and gives its number. */
    public int local(String family, int step, double lo, double hi, double price) {
        if (columns == cost.length) {
            int room = 2 * columns;
            cost = Arrays.copyOf(cost, room);
            lower = Arrays.copyOf(lower, room);
            upper = Arrays.copyOf(upper, room);
            isLinking = Arrays.copyOf(isLinking, room);
            isWhole = Arrays.copyOf(isWhole, room);
            columnFamily = Arrays.copyOf(columnFamily, room);
            columnStep = Arrays.copyOf(columnStep, room);
        }
        if (!(lo <= hi)) {
            throw new IllegalArgumentException(family + " " + step + ": bounds " + lo + " to " + hi);
        }
        cost[columns] = price;
        lower[columns] = lo;
        upper[columns] = hi;
        columnFamily[columns] = family;
        columnStep[columns] = step;
        return columns++;
    }

    /** Adds a column that many steps meet, such as a size, and gives its number; {@code step} −1 where it has none. */
    public int linking(String family, int step, double lo, double hi, double price) {
        int column = local(family, step, lo, hi, price);
        isLinking[column] = true;
        return column;
    }

    /** Lets a column take whole numbers only. */
    public void whole(int column) {
        isWhole[column] = true;
    }

    /** Adds to the price of a column. */
    public void addCost(int column, double price) {
        cost[column] += price;
    }

    /**
     * Adds a row; entries that follow belong to it.
     *
     * @param at its place in time: rows are worked through in this order
     */
    public int row(String family, int step, long at, double lo, double hi) {
        if (rows == rowLower.length) {
            int room = 2 * rows;
            rowLower = Arrays.copyOf(rowLower, room);
            rowUpper = Arrays.copyOf(rowUpper, room);
            place = Arrays.copyOf(place, room);
            rowFamily = Arrays.copyOf(rowFamily, room);
            rowStep = Arrays.copyOf(rowStep, room);
            start = Arrays.copyOf(start, room + 1);
        }
        rowLower[rows] = lo;
        rowUpper[rows] = hi;
        place[rows] = at;
        rowFamily[rows] = family;
        rowStep[rows] = step;
        start[rows + 1] = start[rows];
        return rows++;
    }

    /** Adds to a column's coefficient in the newest row. */
    public void add(int column, double coefficient) {
        int end = start[rows];
        if (coefficient == 0) {
            return;
        }
        for (int e = end - 1; e >= Math.max(start[rows - 1], end - ROOM); e--) {
            if (index[e] == column) {
                value[e] += coefficient;
                return;
            }
        }
        if (end == index.length) {
            index = Arrays.copyOf(index, 2 * end);
            value = Arrays.copyOf(value, 2 * end);
        }
        index[end] = column;
        value[end] = coefficient;
        start[rows] = end + 1;
    }

    public TimeLp build() {
        return new TimeLp(this);
    }
}
