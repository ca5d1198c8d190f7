package org.commonshed.engine.energy.share;

/** Shares as they were found before, for all intervals together. */
final class TableDivider implements Divider {
    private final int[] shares; // [step][consumer] Wh
    private final Apportionment apportionment = new Apportionment();

    TableDivider(int[] shares) {
        this.shares = shares;
    }

    @Override
    public void divide(Interval interval) {
        int consumers = interval.need.length;
        for (int c = 0; c < consumers; c++) {
            interval.shared[c] = shares[interval.step * consumers + c];
            interval.offered[c] = interval.shared[c];
        }
        long shared = Interval.sum(interval.shared);
        interval.left -= shared;
        apportionment.divide(shared, interval.given, interval.sold, interval.step);
    }
}
