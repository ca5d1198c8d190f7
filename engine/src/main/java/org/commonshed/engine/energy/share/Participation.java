package org.commonshed.engine.energy.share;

import java.time.LocalDate;
import java.util.List;

/**
 * In which communities a meter takes part, and with how much of its readings. Austria's rules: at most five communities and 100 %
 * in all; until 2024-04-07 a reading counts whole in its one community, from 2024-04-08 (the T-variants of the readings)
 * multiplied by its factor. Source: eegfaktura documentation, reference of OBIS codes.
 *
 * @param factors of each community in the order of their ids, in millionths
 * @param here which of them is this one
 */
public record Participation(List<Long> factors, int here) {
    /** Whole in this community alone. */
    public static final Participation WHOLE = new Participation(List.of(SharingKey.ONE), 0);

    /** The first day on which factors count. */
    private static final LocalDate FACTORS_FROM = LocalDate.of(2024, 4, 8);

    public static final int MOST_COMMUNITIES = 5;

    public Participation {
        factors = List.copyOf(factors);
        long sum = 0;
        for (long factor : factors) {
            if (factor < 0) {
                throw new IllegalArgumentException("A factor is below 0: " + factors);
            }
            sum += factor;
        }
        if (factors.size() > MOST_COMMUNITIES || sum > SharingKey.ONE || here < 0 || here >= factors.size()) {
            throw new IllegalArgumentException("At most 5 communities and 100 % in all: " + factors + ", here " + here);
        }
    }

    /**
     * What of a reading counts here: readings of all communities and what stays outside sum to the reading exactly.
     *
     * @param wh the reading
     * @param day on which it was read
     */
    long counted(long wh, LocalDate day) {
        return new Counting(this).counted(wh, day);
    }

    /** The same for many readings, with its room kept. */
    static final class Counting {
        private final boolean isWhole;
        private final Apportionment apportionment = new Apportionment();
        private final long[] weights;
        private final long[] parts;
        private final int here;

        Counting(Participation participation) {
            isWhole = participation.factors.get(participation.here) == SharingKey.ONE;
            int n = participation.factors.size();
            weights = new long[n + 1];
            parts = new long[n + 1];
            here = participation.here;
            weights[n] = SharingKey.ONE;
            for (int i = 0; i < n; i++) {
                weights[i] = participation.factors.get(i);
                weights[n] -= weights[i];
            }
        }

        long counted(long wh, LocalDate day) {
            if (isWhole || day.isBefore(FACTORS_FROM)) {
                return wh;
            }
            apportionment.divide(wh, weights, parts, 0);
            return parts[here];
        }

        /** One for each meter, in their order. */
        static Counting[] of(List<Meter> meters) {
            return meters.stream()
                    .map(meter -> new Counting(meter.participation()))
                    .toArray(Counting[]::new);
        }
    }
}
