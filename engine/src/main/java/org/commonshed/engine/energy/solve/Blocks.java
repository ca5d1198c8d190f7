package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * What each block of local columns meets, worked out once: its rows of A as a small dense matrix, and where its part of
 * A D⁻¹ Aᵀ goes. Ragged arrays are held flat, with the place at which each block begins.
 */
final class Blocks {
    final int count;
    final int most; // columns of the largest block
    final int[] rowStart; // [block + 1]
    final int[] row; // rows of A
    final int[] coefficientStart; // [block + 1]
    final double[] coefficient; // [block][row][column]
    final int[] inverseStart; // [block + 1] k × k numbers
    final int[] targetStart; // [block + 1]
    final int[] target; // [block][row pair] in the values of the skyline, lower half by rows
    final Skyline skyline; // of A D⁻¹ Aᵀ

    Blocks(StandardForm form) {
        count = form.blocks;
        rowStart = new int[count + 1];
        coefficientStart = new int[count + 1];
        inverseStart = new int[count + 1];
        targetStart = new int[count + 1];
        int[] blockOf = blockOf(form);
        int[][] rowsOf = rowsOf(form, blockOf);
        row = flat(rowsOf, rowStart);
        int largest = 0;
        for (int b = 0; b < count; b++) {
            int k = form.blockStart[b + 1] - form.blockStart[b];
            int r = rowsOf[b].length;
            largest = Math.max(largest, k);
            coefficientStart[b + 1] = coefficientStart[b] + k * r;
            inverseStart[b + 1] = inverseStart[b] + k * k;
            targetStart[b + 1] = targetStart[b] + r * (r + 1) / 2;
        }
        most = largest;
        coefficient = new double[coefficientStart[count]];
        coefficients(form, blockOf);
        target = new int[targetStart[count]];
        skyline = skyline(form.equal.count);
    }

    private static int[] flat(int[][] ragged, int[] start) {
        for (int b = 0; b < ragged.length; b++) {
            start[b + 1] = start[b] + ragged[b].length;
        }
        int[] flat = new int[start[ragged.length]];
        for (int b = 0; b < ragged.length; b++) {
            System.arraycopy(ragged[b], 0, flat, start[b], ragged[b].length);
        }
        return flat;
    }

    /** [local column] */
    private static int[] blockOf(StandardForm form) {
        int[] blockOf = new int[form.local];
        for (int b = 0; b < form.blocks; b++) {
            Arrays.fill(blockOf, form.blockStart[b], form.blockStart[b + 1], b);
        }
        return blockOf;
    }

    /** Rows of A that each block meets, in order. */
    private static int[][] rowsOf(StandardForm form, int[] blockOf) {
        int[][] rows = new int[form.blocks][0];
        for (int i = 0; i < form.equal.count; i++) {
            for (int e = form.equal.start[i]; e < form.equal.start[i + 1]; e++) {
                int j = form.equal.index[e];
                if (j < form.local) {
                    int[] known = rows[blockOf[j]];
                    if (known.length == 0 || known[known.length - 1] != i) {
                        rows[blockOf[j]] = Arrays.copyOf(known, known.length + 1);
                        rows[blockOf[j]][known.length] = i;
                    }
                }
            }
        }
        return rows;
    }

    private void coefficients(StandardForm form, int[] blockOf) {
        for (int i = 0; i < form.equal.count; i++) {
            for (int e = form.equal.start[i]; e < form.equal.start[i + 1]; e++) {
                int j = form.equal.index[e];
                if (j < form.local) {
                    int b = blockOf[j];
                    int k = form.blockStart[b + 1] - form.blockStart[b];
                    int r = Arrays.binarySearch(row, rowStart[b], rowStart[b + 1], i) - rowStart[b];
                    coefficient[coefficientStart[b] + r * k + j - form.blockStart[b]] += form.equal.value[e];
                }
            }
        }
    }

    /** The shape of A D⁻¹ Aᵀ, and where each block's part of it goes. */
    private Skyline skyline(int rows) {
        int[] first = new int[rows];
        Arrays.setAll(first, i -> i);
        for (int b = 0; b < count; b++) {
            for (int p = rowStart[b]; p < rowStart[b + 1]; p++) {
                first[row[p]] = Math.min(first[row[p]], row[rowStart[b]]);
            }
        }
        Skyline skyline = new Skyline(first);
        int next = 0;
        for (int b = 0; b < count; b++) {
            for (int p = rowStart[b]; p < rowStart[b + 1]; p++) {
                for (int q = rowStart[b]; q <= p; q++) {
                    target[next++] = skyline.at(row[p], row[q]);
                }
            }
        }
        return skyline;
    }
}
