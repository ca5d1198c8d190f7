package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * A symmetric positive matrix whose rows reach back to a first column each, factored as L Lᵀ in place. Only what lies between is
 * held: row i has its columns {@code first[i] … i} from {@code start[i]} on.
 */
final class Skyline {
    private static final double NOTHING = 1e-140; // its square is still a full number

    final int rows;
    final int[] first; // [row]
    final int[] start; // [row + 1]
    final double[] value;
    private final double[] inverse; // [row] of the diagonal of L

    /** @param first of each row, at most the row itself */
    Skyline(int[] first) {
        rows = first.length;
        this.first = first;
        start = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            start[i + 1] = Math.addExact(start[i], i - first[i] + 1);
        }
        value = new double[start[rows]];
        inverse = new double[rows];
    }

    /** Where the entry of a row and a column at or before it is held. */
    int at(int row, int column) {
        return start[row] + column - first[row];
    }

    /** Back to a diagonal of one number. */
    void clear(double diagonal) {
        Arrays.fill(value, 0);
        for (int i = 0; i < rows; i++) {
            value[start[i + 1] - 1] = diagonal;
        }
    }

    /** Says whether all pivots are more than 0: where one is not, digits have run out, and the factors are of no use. */
    boolean factor() {
        for (int i = 0; i < rows; i++) {
            int from = first[i];
            int rowBase = start[i] - from;
            double diagonal = value[rowBase + i];
            for (int j = from; j < i; j++) {
                int base = start[j] - first[j];
                double sum = value[rowBase + j];
                for (int k = Math.max(from, first[j]); k < j; k++) {
                    sum -= value[rowBase + k] * value[base + k];
                }
                sum *= inverse[j];
                value[rowBase + j] = sum;
                diagonal -= sum * sum;
            }
            if (!(diagonal > 0)) {
                return false;
            }
            double pivot = Math.sqrt(diagonal);
            value[rowBase + i] = pivot;
            inverse[i] = 1 / pivot;
        }
        return true;
    }

    /** x ← L⁻¹ x. */
    void forward(double[] x) {
        for (int i = 0; i < rows; i++) {
            int base = start[i] - first[i];
            double sum = x[i];
            for (int j = first[i]; j < i; j++) {
                sum -= value[base + j] * x[j];
            }
            x[i] = sum * inverse[i];
        }
    }

    /**
     * X ← L⁻¹ X for a matrix of {@code width} columns, [row][width]. Along time it fades; what has faded away is 0, before
     * processors take a hundred times as long for it.
     */
    void forward(double[] x, int width) {
        for (int i = 0; i < rows; i++) {
            int base = start[i] - first[i];
            int to = i * width;
            for (int j = first[i]; j < i; j++) {
                double l = value[base + j];
                int from = j * width;
                if (l != 0) {
                    for (int c = 0; c < width; c++) {
                        x[to + c] -= l * x[from + c];
                    }
                }
            }
            double by = inverse[i];
            for (int c = to; c < to + width; c++) {
                double scaled = x[c] * by;
                x[c] = Math.abs(scaled) < NOTHING ? 0 : scaled;
            }
        }
    }

    /** x ← L⁻ᵀ x. */
    void backward(double[] x) {
        for (int i = rows - 1; i >= 0; i--) {
            int base = start[i] - first[i];
            double xi = x[i] * inverse[i];
            x[i] = xi;
            for (int j = first[i]; j < i; j++) {
                x[j] -= value[base + j] * xi;
            }
        }
    }
}
