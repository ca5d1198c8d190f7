package org.commonshed.engine.plan.why;

import org.commonshed.engine.solve.LpModel;

/** The columns of each row: those of row i are {@code column[start[i]] … column[start[i + 1] - 1]}. */
final class ByRow {
    final int[] start; // [row + 1]
    final int[] column; // [entry]

    ByRow(LpModel lp) {
        start = new int[lp.rows + 1];
        for (int e = 0; e < lp.entries(); e++) {
            start[lp.index[e] + 1]++;
        }
        for (int i = 0; i < lp.rows; i++) {
            start[i + 1] += start[i];
        }
        column = new int[lp.entries()];
        int[] next = start.clone();
        for (int j = 0; j < lp.columns; j++) {
            for (int e = lp.start[j]; e < lp.start[j + 1]; e++) {
                column[next[lp.index[e]]++] = j;
            }
        }
    }
}
