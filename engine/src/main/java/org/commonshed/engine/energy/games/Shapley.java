package org.commonshed.engine.energy.games;

/**
 * Shapley values: φ_i = Σ_{S∌i} |S|!(n−|S|−1)!/n! · (v(S∪i) − v(S)), what a player adds on average over all orders in which
 * they could have come. Source: L. S. Shapley, "A value for n-person games" (1953).
 */
public final class Shapley {
    private Shapley() {}

    /** Exact, [player]. */
    public static double[] exact(CoalitionValues values) {
        int n = values.players();
        Kinds kinds = Kinds.allDifferent(n);
        double[] byState = new double[kinds.states];
        for (int s = 0; s < byState.length; s++) {
            byState[Kinds.state(s, n)] = values.value(s);
        }
        return exact(kinds, byState);
    }

    /** Exact where {@link SharingGame#isSmall}, [player]. */
    public static double[] exact(SharingGame game) {
        Kinds kinds = game.kinds();
        if (kinds.states > Kinds.MOST_STATES) {
            throw new IllegalArgumentException("There are more than " + Kinds.MOST_STATES
                    + " different groups. Maybe sample them: SampledShapley.");
        }
        return exact(kinds, game.valuesByState());
    }

    /**
     * Over groups of kinds: Σ_s Π_j C(k_j − [j = i], s_j) / (n·C(n−1, |s|)) · (v(s + e_i) − v(s)).
     *
     * @param value [state]
     */
    static double[] exact(Kinds kinds, double[] value) {
        int players = kinds.kindOf.length;
        int k = kinds.counts.length;
        double[][] choose = pascal(players);
        double[] byKind = new double[k];
        int[] count = new int[k];
        for (int state = 0; state < value.length; state++) {
            double ways = 1;
            int size = 0;
            for (int j = 0; j < k; j++) {
                ways *= choose[kinds.counts[j]][count[j]];
                size += count[j];
            }
            for (int i = 0, stride = value.length; i < k; i++) {
                stride /= kinds.counts[i] + 1;
                if (count[i] < kinds.counts[i]) {
                    // C(k−1, s) = C(k, s)·(k − s)/k
                    double others = ways * (kinds.counts[i] - count[i]) / kinds.counts[i];
                    double weight = others / players / choose[players - 1][size];
                    byKind[i] += weight * (value[state + stride] - value[state]);
                }
            }
            next(count, kinds.counts);
        }
        double[] split = new double[players];
        for (int p = 0; p < players; p++) {
            split[p] = byKind[kinds.kindOf[p]];
        }
        return split;
    }

    private static void next(int[] count, int[] most) {
        for (int j = count.length - 1; j >= 0; j--) {
            if (count[j] < most[j]) {
                count[j]++;
                return;
            }
            count[j] = 0;
        }
    }

    private static double[][] pascal(int n) {
        double[][] choose = new double[n + 1][n + 1];
        for (int i = 0; i <= n; i++) {
            choose[i][0] = 1;
            for (int j = 1; j <= i; j++) {
                choose[i][j] = choose[i - 1][j - 1] + choose[i - 1][j];
            }
        }
        return choose;
    }
}
