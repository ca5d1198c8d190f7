package org.commonshed.engine.energy.share;

import java.util.List;

/** Offers what is there by weights, takes what is needed, and offers the rest in the next round. */
final class RoundDivider implements Divider {
    /**
     * One key of a cascade.
     *
     * @param again whether what is left is offered again until nobody needs more
     */
    record Round(Weights weights, boolean again) {}

    private final List<Round> rounds;
    private final Apportionment apportionment = new Apportionment();
    private final long[] weights; // [consumer]
    private final long[] parts; // [consumer]

    RoundDivider(List<Round> rounds, int consumers) {
        this.rounds = rounds;
        weights = new long[consumers];
        parts = new long[consumers];
    }

    static Round round(SharingKey key, int consumers) {
        if (key instanceof SharingKey.Static fixed) {
            return new Round(fixed(fixed.weights(), consumers), false);
        }
        if (key instanceof SharingKey.Equal) {
            return new Round((interval, into) -> java.util.Arrays.fill(into, 1), false);
        }
        if (key instanceof SharingKey.ProRata) {
            return new Round(RoundDivider::readNeeds, false);
        }
        if (key instanceof SharingKey.NeedWeighted burden) {
            return new Round(amongNeedy(fixed(burden.weights(), consumers)), true);
        }
        if (key instanceof SharingKey.ExAnte table) {
            return new Round((interval, into) -> table.coefficients().read(interval.step, 0, into), false);
        }
        throw new IllegalArgumentException("This key cannot be one of a cascade: " + key);
    }

    private static Weights fixed(List<Long> weights, int consumers) {
        if (weights.size() != consumers) {
            throw new IllegalArgumentException(weights.size() + " weights for " + consumers + " consumers.");
        }
        long[] fixed = weights.stream().mapToLong(w -> w).toArray();
        return (interval, into) -> System.arraycopy(fixed, 0, into, 0, fixed.length);
    }

    private static void readNeeds(Interval interval, long[] into) {
        for (int c = 0; c < into.length; c++) {
            into[c] = interval.need[c] - interval.shared[c];
        }
    }

    /** Who needs no more takes no part; without any weight among the others, all of them count alike. */
    private static Weights amongNeedy(Weights weights) {
        return (interval, into) -> {
            weights.read(interval, into);
            long sum = 0;
            for (int c = 0; c < into.length; c++) {
                into[c] = interval.need[c] > interval.shared[c] ? into[c] : 0;
                sum += into[c];
            }
            for (int c = 0; sum == 0 && c < into.length; c++) {
                into[c] = interval.need[c] > interval.shared[c] ? 1 : 0;
            }
        };
    }

    @Override
    public void divide(Interval interval) {
        for (Round round : rounds) {
            boolean more = interval.left > 0;
            while (more) {
                long before = interval.left;
                offer(interval, round.weights);
                more = round.again && interval.left > 0 && interval.left < before;
            }
        }
        apportionment.divide(Interval.sum(interval.shared), interval.given, interval.sold, interval.step);
    }

    private void offer(Interval interval, Weights by) {
        by.read(interval, weights);
        apportionment.divide(interval.left, weights, parts, interval.step);
        for (int c = 0; c < parts.length; c++) {
            long taken = Math.min(parts[c], interval.need[c] - interval.shared[c]);
            interval.offered[c] = Math.max(interval.offered[c], interval.shared[c] + parts[c]);
            interval.shared[c] += taken;
            interval.left -= taken;
        }
    }
}
