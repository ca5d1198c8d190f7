package org.commonshed.engine.energy.games;

import java.util.List;

/**
 * A common value split in several ways. Lists are in the order of the players.
 *
 * @param method how the Shapley values were found
 * @param error of sampled values: half of a 95 % interval, as a share of what a player gets on average; else 0
 * @param whole what all are worth together
 * @param alone what each is worth alone
 * @param shapley what each adds on average
 * @param leastCore a split with the least complaint; empty above {@link Nucleolus#MOST_PLAYERS} players
 * @param nucleolus the split with the least complaints of all; empty as well
 * @param worst by the Shapley values, the group with most to complain of; coalition 0 where there are too many groups to look at
 */
public record ValueSplit(
        Method method,
        double error,
        double whole,
        List<Double> alone,
        List<Double> shapley,
        List<Double> leastCore,
        List<Double> nucleolus,
        Stability.Complaint worst) {
    /** How values were found. */
    public enum Method {
        EXACT,
        /** All groups of players that are alike. */
        EXACT_BY_KIND,
        SAMPLED
    }

    /** By how much each gets less than alone by the Shapley values. */
    public List<Double> listShortfalls() {
        double[] shortfalls = Stability.shortfalls(array(alone), array(shapley));
        return list(shortfalls);
    }

    static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
