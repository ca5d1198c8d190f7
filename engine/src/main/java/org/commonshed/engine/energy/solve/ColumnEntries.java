package org.commonshed.engine.energy.solve;

/** The matrix of a {@link TimeLp} by column, in each the rows in their order. */
final class ColumnEntries {
    final int[] start; // [column + 1]
    final int[] row; // [entry]
    final double[] value; // [entry]

    ColumnEntries(TimeLp lp) {
        start = new int[lp.columns + 1];
        for (int e = 0; e < lp.entries(); e++) {
            start[lp.index[e] + 1]++;
        }
        for (int j = 0; j < lp.columns; j++) {
            start[j + 1] += start[j];
        }
        int[] next = start.clone();
        row = new int[lp.entries()];
        value = new double[lp.entries()];
        for (int i = 0; i < lp.rows; i++) {
            for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
                int at = next[lp.index[e]]++;
                row[at] = i;
                value[at] = lp.value[e];
            }
        }
    }
}
