package org.commonshed.engine.energy.share;

import java.util.List;

/** Quotas of consumers for each producer, for all intervals alike or for each: millionths, as in national files. */
public final class QuotaTable {
    final int steps;
    final int producers;
    final int consumers;
    private final int[] millionths; // [step][producer][consumer]

    /**
     * Takes quotas over; they are not copied.
     *
     * @param steps 1 where they are the same in all intervals
     * @param producers 1 where all producers' energy is offered alike
     * @param millionths [step][producer][consumer], ≥ 0
     */
    public QuotaTable(int steps, int producers, int consumers, int[] millionths) {
        if ((long) steps * producers * consumers != millionths.length) {
            throw new IllegalArgumentException("There are " + millionths.length + " quotas for " + steps + " steps, "
                    + producers + " producers, " + consumers + " consumers.");
        }
        this.steps = steps;
        this.producers = producers;
        this.consumers = consumers;
        this.millionths = millionths;
    }

    /** The same in all intervals, [producer][consumer] in millionths. */
    public static QuotaTable of(List<List<Integer>> quotas) {
        int consumers = quotas.isEmpty() ? 0 : quotas.get(0).size();
        int[] flat = quotas.stream().flatMap(List::stream).mapToInt(q -> q).toArray();
        return new QuotaTable(1, quotas.size(), consumers, flat);
    }

    void read(int step, int producer, long[] into) {
        int at = ((steps == 1 ? 0 : step) * producers + producer) * consumers;
        for (int c = 0; c < consumers; c++) {
            into[c] = millionths[at + c];
        }
    }

    /** The part of what a producer gives that is offered to a consumer: its quota over the sum of all quotas for it. */
    public double allocation(int step, int producer, int consumer) {
        long[] row = new long[consumers];
        read(step, producer, row);
        long sum = Interval.sum(row);
        return sum == 0 ? 0 : row[consumer] / (double) sum;
    }
}
