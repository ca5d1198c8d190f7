package org.commonshed.engine.energy.share;

/** Offers what each producer gives by his own quotas; who is offered too much takes of each offer in proportion. */
final class PairDivider implements Divider {
    private final QuotaTable quotas;
    private final Apportionment apportionment = new Apportionment();
    private final long[] row; // [consumer]
    private final long[] parts; // [consumer]
    private final long[] offers; // [producer][consumer]
    private final long[] column; // [producer]
    private final long[] taken; // [producer]

    PairDivider(QuotaTable quotas) {
        this.quotas = quotas;
        row = new long[quotas.consumers];
        parts = new long[quotas.consumers];
        offers = new long[quotas.producers * quotas.consumers];
        column = new long[quotas.producers];
        taken = new long[quotas.producers];
    }

    @Override
    public void divide(Interval interval) {
        for (int p = 0; p < quotas.producers; p++) {
            quotas.read(interval.step, p, row);
            apportionment.divide(interval.given[p], row, parts, interval.step);
            System.arraycopy(parts, 0, offers, p * quotas.consumers, quotas.consumers);
            for (int c = 0; c < quotas.consumers; c++) {
                interval.offered[c] += parts[c];
            }
        }
        for (int c = 0; c < quotas.consumers; c++) {
            take(interval, c);
        }
    }

    private void take(Interval interval, int c) {
        interval.shared[c] = Math.min(interval.offered[c], interval.need[c]);
        for (int p = 0; p < quotas.producers; p++) {
            column[p] = offers[p * quotas.consumers + c];
        }
        apportionment.divide(interval.shared[c], column, taken, interval.step);
        for (int p = 0; p < quotas.producers; p++) {
            interval.sold[p] += taken[p];
        }
        interval.left -= interval.shared[c];
    }
}
