package org.commonshed.engine.energy.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Energy burden: what a household's energy costs over what it earns. */
public final class Burden {
    private Burden() {}

    /**
     * Weights by burden, [consumer] in millionths that sum to one: the cost of a member's need at retail prices over the
     * member's income, for each of his meters by its own need. All alike where no income is known.
     *
     * @param incomes a year, by member; above 0
     */
    public static List<Long> weights(Readings readings, Tariff tariff, Map<String, Double> incomes) {
        Counted counted = Counted.of(readings);
        List<Meter> consumers = readings.community.listConsumers();
        double[] burden = new double[counted.consumers];
        for (int t = 0; t < counted.steps; t++) {
            long retail = tariff.retail(readings.grid.hourOfDay(t));
            for (int c = 0; c < counted.consumers; c++) {
                burden[c] += (double) counted.need(t, c) * retail;
            }
        }
        double largest = 0;
        for (int c = 0; c < burden.length; c++) {
            double income = incomes.getOrDefault(consumers.get(c).member(), Double.POSITIVE_INFINITY);
            burden[c] = Math.max(0, burden[c] / income);
            largest = Math.max(largest, burden[c]);
        }
        long[] weights = new long[burden.length];
        for (int c = 0; c < burden.length; c++) {
            weights[c] = largest == 0 ? 1 : Math.round(burden[c] / largest * 1e9);
        }
        return millionths(weights);
    }

    /** Weights of any size as millionths that sum to one exactly. */
    public static List<Long> millionths(long[] weights) {
        long[] parts = new long[weights.length];
        new Apportionment().divide(SharingKey.ONE, weights, parts, 0);
        List<Long> list = new ArrayList<>();
        for (long part : parts) {
            list.add(part);
        }
        return list;
    }
}
