package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * Which inequalities of a {@link Trimmed} model stay inequalities: those whose local part is a multiple of that of all others which touch
 * the same columns. All others get a slack.
 */
final class Grouping {
    /** An inequality with more local columns than this gets a slack. */
    private static final int MOST_IN_BLOCK = 6;

    private static final double SAME = 1e-12;

    private final Trimmed lp;
    private final int[] locals; // [row] local columns in it that are not fixed
    final int[] leader; // [column] the row that made its block, −1 where it is alone
    private final int[] blockOf; // [row] as blockOf() says

    Grouping(Trimmed lp) {
        this.lp = lp;
        locals = new int[lp.lp.rows];
        leader = new int[lp.lp.columns];
        Arrays.fill(leader, -1);
        for (int i = 0; i < lp.lp.rows; i++) {
            for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
                locals[i] += isLocal(lp.index[e]) ? 1 : 0;
            }
        }
        // the wider ones first: what fits none of them afterwards is a row of one column
        for (int width = MOST_IN_BLOCK; width > 0; width--) {
            for (int i = 0; i < lp.lp.rows; i++) {
                if (locals[i] == width && !lp.isFree(i) && !lp.isEqual(i)) {
                    lead(i);
                }
            }
        }
        blockOf = new int[lp.lp.rows];
        Arrays.setAll(blockOf, this::block);
    }

    boolean isLocal(int j) {
        return !lp.lp.isLinking[j] && !lp.isFixed(j);
    }

    /** The row that made the block to which an inequality belongs, −1 where it needs a slack. */
    int blockOf(int i) {
        return blockOf[i];
    }

    private int block(int i) {
        int of = -1;
        double factor = 0;
        for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
            int j = lp.index[e];
            if (isLocal(j)) {
                int row = leader[j];
                if (row < 0 || locals[row] != locals[i] || of >= 0 && of != row) {
                    return -1;
                }
                double ratio = lp.value[e] / coefficient(row, j);
                if (of >= 0 && Math.abs(ratio - factor) > SAME * Math.abs(factor)) {
                    return -1;
                }
                of = row;
                factor = ratio;
            }
        }
        return of;
    }

    /** How many times the local part of one row stands in another of the same block. */
    double factor(int i, int row) {
        for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
            if (isLocal(lp.index[e])) {
                return lp.value[e] / coefficient(row, lp.index[e]);
            }
        }
        throw new IllegalStateException(lp.lp.rowName(i) + " has no local column.");
    }

    double coefficient(int row, int column) {
        for (int e = lp.start[row]; e < lp.start[row + 1]; e++) {
            if (lp.index[e] == column) {
                return lp.value[e];
            }
        }
        return Double.NaN; // equal to no ratio
    }

    private void lead(int i) {
        for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
            if (isLocal(lp.index[e]) && leader[lp.index[e]] >= 0) {
                return;
            }
        }
        for (int e = lp.start[i]; e < lp.start[i + 1]; e++) {
            if (isLocal(lp.index[e])) {
                leader[lp.index[e]] = i;
            }
        }
    }
}
