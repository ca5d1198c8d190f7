package org.commonshed.engine.energy.solve;

/** A small symmetric positive matrix, [row][column] with its lower half, factored as L Lᵀ in place. */
final class Dense {
    private static final double NOISE = 1e-15;

    private Dense() {}

    /** matrix += Vᵀ V, lower half; V is [row][n]. */
    static void addSquare(double[] matrix, double[] v, int rows, int n) {
        for (int i = 0; i < rows; i++) {
            int at = i * n;
            for (int y = 0; y < n; y++) {
                double vy = v[at + y];
                if (vy != 0) {
                    int to = y * n;
                    for (int z = 0; z <= y; z++) {
                        matrix[to + z] += vy * v[at + z];
                    }
                }
            }
        }
    }

    static void factor(double[] matrix, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * n + j];
                double before = sum;
                for (int l = 0; l < j; l++) {
                    sum -= matrix[i * n + l] * matrix[j * n + l];
                }
                if (j < i) {
                    matrix[i * n + j] = sum / matrix[j * n + j];
                } else {
                    matrix[i * n + i] = Math.sqrt(Math.max(sum, NOISE * before));
                }
            }
        }
    }

    /** x ← (L Lᵀ)⁻¹ x. */
    static void solve(double[] factor, int n, double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= factor[i * n + j] * x[j];
            }
            x[i] = sum / factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= factor[j * n + i] * x[j];
            }
            x[i] = sum / factor[i * n + i];
        }
    }
}
