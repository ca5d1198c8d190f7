package org.commonshed.engine.energy.share;

import java.util.List;

/** A sharing key at work on one interval after the other. */
interface Divider {
    /** Fills in what is offered, shared and sold. */
    void divide(Interval interval);

    /** Writes the weights by which an interval is offered, [consumer]. */
    interface Weights {
        void read(Interval interval, long[] into);
    }

    /** The divider of a key that is not found ex post. */
    static Divider of(SharingKey key, int consumers) {
        if (key instanceof SharingKey.Matrix matrix) {
            return new PairDivider(matrix.quotas());
        }
        List<SharingKey> keys = key instanceof SharingKey.Cascade cascade ? cascade.keys() : List.of(key);
        return new RoundDivider(
                keys.stream().map(one -> RoundDivider.round(one, consumers)).toList(), consumers);
    }
}
