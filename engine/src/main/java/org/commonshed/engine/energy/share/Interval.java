package org.commonshed.engine.energy.share;

import java.util.Arrays;

/** One interval as it is being divided: what is given and needed, what is offered, shared and sold, all in watt-hours. */
final class Interval {
    final long[] given; // [producer]
    final long[] need; // [consumer]
    final long[] offered; // [consumer]
    final long[] shared; // [consumer] ≤ offered, ≤ need
    final long[] sold; // [producer] ≤ given; Σ sold = Σ shared
    int step;
    /** Given and not yet shared. */
    long left;

    Interval(int producers, int consumers) {
        given = new long[producers];
        need = new long[consumers];
        offered = new long[consumers];
        shared = new long[consumers];
        sold = new long[producers];
    }

    void begin(int atStep) {
        step = atStep;
        left = sum(given);
        Arrays.fill(offered, 0);
        Arrays.fill(shared, 0);
        Arrays.fill(sold, 0);
    }

    static long sum(long[] parts) {
        long sum = 0;
        for (long part : parts) {
            sum += part;
        }
        return sum;
    }
}
