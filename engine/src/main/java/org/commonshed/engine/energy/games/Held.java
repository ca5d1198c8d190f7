package org.commonshed.engine.energy.games;

import java.util.LinkedHashMap;
import java.util.Map;

/** Groups whose sum is settled: independent equations x(S) = value, kept reduced beside as they are. */
final class Held {
    private static final double NOTHING = 1e-9;

    private final int n;
    private final double[][]
            reduced; // [equation][player, then value], each with a leading 1 where no other has anything
    private final int[] lead; // [equation]
    private final Map<Integer, Double> groups = new LinkedHashMap<>();
    int rank;

    Held(int n) {
        this.n = n;
        reduced = new double[n][];
        lead = new int[n];
    }

    boolean holds(int group) {
        return groups.containsKey(group);
    }

    double value(int group) {
        return groups.getOrDefault(group, Double.NaN);
    }

    /** Whether what a group gets follows from what is settled. */
    boolean spans(int group) {
        return lead(rest(group, 0)) < 0;
    }

    /** Settles a group, unless it follows already. */
    void add(int group, double value) {
        double[] row = rest(group, value);
        int at = lead(row);
        if (at < 0) {
            return;
        }
        double pivot = row[at];
        for (int j = 0; j <= n; j++) {
            row[j] /= pivot;
        }
        for (int e = 0; e < rank; e++) {
            subtract(reduced[e], row, reduced[e][at]);
        }
        reduced[rank] = row;
        lead[rank++] = at;
        groups.put(group, value);
    }

    /** The only split that is left, [player]; with rank n. */
    double[] solve() {
        double[] split = new double[n];
        for (int e = 0; e < rank; e++) {
            split[lead[e]] = reduced[e][n];
        }
        return split;
    }

    private double[] rest(int group, double value) {
        double[] row = new double[n + 1];
        for (int i = 0; i < n; i++) {
            row[i] = group >> i & 1;
        }
        row[n] = value;
        for (int e = 0; e < rank; e++) {
            subtract(row, reduced[e], row[lead[e]]);
        }
        return row;
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * other[j];
        }
    }

    /** The player with the largest coefficient; −1 where there is none. */
    private int lead(double[] row) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            if (Math.abs(row[i]) > NOTHING && (at < 0 || Math.abs(row[i]) > Math.abs(row[at]))) {
                at = i;
            }
        }
        return at;
    }
}
