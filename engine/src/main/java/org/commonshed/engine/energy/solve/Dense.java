package org.commonshed.engine.energy.solve;

/** A small symmetric positive matrix, [row][column] with its lower half, factored as L Lᵀ in place. */
final class Dense {
    private static final int ROWS_AT_ONCE = 128;

    private Dense() {}

    /**
     * matrix += Vᵀ V, lower half; V is [row][n], n even. Some rows at a time, which stay near, and of those two columns with two
     * others, so that each number that is fetched is used twice.
     */
    static void addSquare(double[] matrix, double[] v, int rows, int n) {
        Square square = new Square(matrix, v, n);
        boolean[] isThere = new boolean[n]; // whether a column or its neighbour has anything in these rows
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int to = Math.min(rows, from + ROWS_AT_ONCE);
            for (int y = 0; y < n; y += 2) {
                isThere[y] = hasAny(v, from * n + y, to * n, n);
                for (int z = 0; isThere[y] && z <= y; z += 2) {
                    if (isThere[z]) {
                        square.add(from * n, to * n, y, z);
                    }
                }
            }
        }
    }

    private static boolean hasAny(double[] v, int from, int to, int n) {
        for (int at = from; at < to; at += n) {
            if (v[at] != 0 || v[at + 1] != 0) {
                return true;
            }
        }
        return false;
    }

    /** What two columns of V and two others give to the square. */
    private static final class Square {
        private final double[] matrix;
        private final double[] v;
        private final int n;

        private Square(double[] matrix, double[] v, int n) {
            this.matrix = matrix;
            this.v = v;
            this.n = n;
        }

        private void add(int from, int to, int y, int z) {
            double yz = 0;
            double nextYz = 0;
            double yNextZ = 0;
            double bothNext = 0;
            for (int at = from; at < to; at += n) {
                double vy = v[at + y];
                double vz = v[at + z];
                double nextVy = v[at + y + 1];
                double nextVz = v[at + z + 1];
                yz += vy * vz;
                nextYz += nextVy * vz;
                yNextZ += vy * nextVz;
                bothNext += nextVy * nextVz;
            }
            matrix[y * n + z] += yz;
            matrix[(y + 1) * n + z] += nextYz;
            matrix[(y + 1) * n + z + 1] += bothNext;
            if (z < y) {
                matrix[y * n + z + 1] += yNextZ;
            }
        }
    }

    /** y += Vᵀ x; V is [x][y]. Four rows at once, so that y is fetched less often. */
    static void addTransposed(double[] y, double[] v, double[] x) {
        int n = y.length;
        int whole = x.length / 4 * 4;
        for (int i = 0; i < whole; i += 4) {
            int at = i * n;
            double a = x[i];
            double b = x[i + 1];
            double c = x[i + 2];
            double d = x[i + 3];
            for (int k = 0; k < n; k++) {
                y[k] += a * v[at + k] + b * v[at + n + k] + (c * v[at + 2 * n + k] + d * v[at + 3 * n + k]);
            }
        }
        for (int i = whole; i < x.length; i++) {
            for (int k = 0; k < n; k++) {
                y[k] += v[i * n + k] * x[i];
            }
        }
    }

    /** x −= V y; V is [x][y]. */
    static void subtract(double[] x, double[] v, double[] y) {
        int at = 0;
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int k = 0; k < y.length; k++) {
                sum += v[at++] * y[k];
            }
            x[i] -= sum;
        }
    }

    /** Says whether all pivots are more than 0; where one is not, the factor is of no use. */
    static boolean factor(double[] matrix, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * n + j];
                for (int l = 0; l < j; l++) {
                    sum -= matrix[i * n + l] * matrix[j * n + l];
                }
                if (j < i) {
                    matrix[i * n + j] = sum / matrix[j * n + j];
                } else if (sum > 0) {
                    matrix[i * n + i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
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
