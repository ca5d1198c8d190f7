package org.commonshed.engine.energy.games;

/** How even amounts are. */
public final class Evenness {
    private Evenness() {}

    /**
     * Gini's coefficient: Σ_i Σ_j |x_i − x_j| / (2·n²·mean), 0 where all are the same.
     *
     * @param amounts ≥ 0
     * @return NaN where there are none, one is negative or all are 0
     */
    public static double gini(double[] amounts) {
        double[] sorted = amounts.clone();
        java.util.Arrays.sort(sorted);
        double sum = 0;
        double ranked = 0;
        int n = sorted.length;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            ranked += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        return n == 0 || sorted[0] < 0 || sum == 0 ? Double.NaN : ranked / (n * sum);
    }
}
