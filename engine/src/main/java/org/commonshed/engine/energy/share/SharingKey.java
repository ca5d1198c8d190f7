package org.commonshed.engine.energy.share;

import java.util.List;

/**
 * How a community divides what its producers give in an interval (G) among its consumers by their need (D_c). Each key says who
 * gets what nobody's share used: {@link Leftover}. Weights are in millionths, in the order of the consumers.
 */
public sealed interface SharingKey {
    /** The whole, in millionths. */
    long ONE = 1_000_000;

    /** Who gets what was offered and not needed. */
    enum Leftover {
        /** It is fed in for its producers, each by what he gave. */
        TO_PRODUCERS,
        /** It is offered again by the same weights to those who need more, until nobody does; then to its producers. */
        OFFERED_AGAIN,
        /** It is offered by the next key in line; what the last leaves goes to its producers. */
        TO_NEXT_KEY,
        /** It is fed in for the producer whose offer was not used. */
        TO_ITS_PRODUCER
    }

    /** Who gets what nobody's share used; most keys leave it to the producers. */
    default Leftover leftover() {
        return Leftover.TO_PRODUCERS;
    }

    /**
     * share_c = min(D_c, β_c·G), β fixed; Σβ = 1.
     *
     * @param weights β in millionths
     */
    record Static(List<Long> weights) implements SharingKey {
        public Static {
            weights = List.copyOf(weights);
        }
    }

    /** Static with the same share for every consumer. */
    record Equal() implements SharingKey {}

    /** Dynamic: β_c = D_c/ΣD, so share_c = D_c·min(1, G/ΣD). Nothing is left while somebody needs it. */
    record ProRata() implements SharingKey {}

    /**
     * One key after the other, each on what the one before left.
     *
     * @param keys two or more, none of them a matrix, a cascade or an ex-post key
     */
    record Cascade(List<SharingKey> keys) implements SharingKey {
        public Cascade {
            keys = List.copyOf(keys);
        }

        @Override
        public Leftover leftover() {
            return Leftover.TO_NEXT_KEY;
        }
    }

    /**
     * Full dynamic: what each producer gives is offered by his own quotas, over their sum; a consumer who needs less than all
     * offers together takes of each in proportion.
     */
    record Matrix(QuotaTable quotas) implements SharingKey {
        @Override
        public Leftover leftover() {
            return Leftover.TO_ITS_PRODUCER;
        }
    }

    /**
     * First to whom energy weighs heaviest: by weight, as long as somebody needs it.
     *
     * @param weights energy burden (cost of energy over income) in millionths
     */
    record NeedWeighted(List<Long> weights) implements SharingKey {
        public NeedWeighted {
            weights = List.copyOf(weights);
        }

        @Override
        public Leftover leftover() {
            return Leftover.OFFERED_AGAIN;
        }
    }

    /** As static, with coefficients for each interval that were fixed in advance and are not opened afterwards; Σ = 1 in each. */
    record ExAnte(QuotaTable coefficients) implements SharingKey {}

    /**
     * Found when all readings are known: least sum of bills, not far from what was agreed, enough for everybody.
     *
     * @param agreed β⁰ in millionths
     * @param mostDeviation the most that β may differ from β⁰ in any interval, 0 to 1
     * @param penalty money for a deviation of 1 in one interval
     * @param leastShare of each consumer's need in a month that must be shared energy, 0 to 1
     */
    record ExPost(List<Long> agreed, double mostDeviation, double penalty, List<Double> leastShare)
            implements SharingKey {
        public ExPost {
            agreed = List.copyOf(agreed);
            leastShare = List.copyOf(leastShare);
        }
    }
}
