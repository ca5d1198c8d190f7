package org.commonshed.engine.energy.solve;

/**
 * A {@link TimeLp} without what decides itself: coefficients that are noise are left out, rows of one column become its bounds,
 * columns without room are fixed, and rows without columns go. Many amounts are 0 whatever else is chosen, as the sun's power at
 * the hour of sunrise; left in, they would have no inside and prices without end.
 */
final class Trimmed {
    /** Coefficients up to this are none; HiGHS holds it so as well. */
    private static final double NOISE = 1e-9;

    /** What a row without columns may be broken by, and the room that is none, as shares. */
    private static final double NEAR = 1e-9;

    private static final int MOST_PASSES = 4;

    final TimeLp lp;
    final double[] lower; // [column]
    final double[] upper; // [column]
    final double[] rowLower; // [row] −∞ as well as its other side where the row is gone
    final double[] rowUpper; // [row]
    final int[] start; // [row + 1]
    final int[] index; // [entry]
    final double[] value; // [entry]

    /** @throws IllegalArgumentException where bounds and rows of one column contradict each other */
    Trimmed(TimeLp lp) {
        this.lp = lp;
        lower = lp.lower.clone();
        upper = lp.upper.clone();
        rowLower = lp.rowLower.clone();
        rowUpper = lp.rowUpper.clone();
        start = new int[lp.rows + 1];
        index = new int[lp.entries()];
        value = new double[lp.entries()];
        int next = 0;
        for (int i = 0; i < lp.rows; i++) {
            for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
                if (Math.abs(lp.value[e]) > NOISE) {
                    index[next] = lp.index[e];
                    value[next++] = lp.value[e];
                }
            }
            start[i + 1] = next;
        }
        for (int j = 0; j < lp.columns; j++) {
            settle(j);
        }
        boolean isChanged = true;
        for (int pass = 0; isChanged && pass < MOST_PASSES; pass++) {
            isChanged = false;
            for (int i = 0; i < lp.rows; i++) {
                isChanged |= !isFree(i) && trim(i);
            }
        }
    }

    boolean isFixed(int j) {
        return lower[j] == upper[j];
    }

    boolean isEqual(int i) {
        return rowLower[i] == rowUpper[i];
    }

    /** Whether a row asks nothing, or nothing any more. */
    boolean isFree(int i) {
        return rowLower[i] == Double.NEGATIVE_INFINITY && rowUpper[i] == Double.POSITIVE_INFINITY;
    }

    /** Takes a row away where it has one column or none; says whether it did. */
    private boolean trim(int i) {
        int only = -1;
        double fixed = 0;
        for (int e = start[i]; e < start[i + 1]; e++) {
            if (isFixed(index[e])) {
                fixed += value[e] * lower[index[e]];
            } else if (only >= 0) {
                return false;
            } else {
                only = e;
            }
        }
        double lo = rowLower[i] - fixed;
        double hi = rowUpper[i] - fixed;
        if (only < 0) {
            double near = NEAR * (1 + Math.abs(fixed));
            if (lo > near || hi < -near) {
                throw new IllegalArgumentException(lp.rowName(i) + " cannot hold.");
            }
        } else {
            int j = index[only];
            boolean isUp = value[only] > 0;
            lower[j] = Math.max(lower[j], (isUp ? lo : hi) / value[only]);
            upper[j] = Math.min(upper[j], (isUp ? hi : lo) / value[only]);
            settle(j);
        }
        rowLower[i] = Double.NEGATIVE_INFINITY;
        rowUpper[i] = Double.POSITIVE_INFINITY;
        return true;
    }

    /** Fixes a column that has no room. */
    private void settle(int j) {
        double near = NEAR * (1 + Math.abs(lower[j]));
        if (upper[j] - lower[j] < -near) {
            throw new IllegalArgumentException(lp.columnName(j) + " has no value.");
        }
        if (upper[j] - lower[j] <= near) {
            upper[j] = lower[j];
        }
    }
}
