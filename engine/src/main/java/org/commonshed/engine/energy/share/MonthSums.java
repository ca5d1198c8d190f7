package org.commonshed.engine.energy.share;

import java.util.ArrayList;
import java.util.List;

/** Sums of one month, of each consumer and producer; money in billionths of the currency, so that nothing is rounded before. */
final class MonthSums {
    private static final long CENT = 10_000_000L;

    private final Community community;
    private final long[] need; // [consumer] Wh
    private final long[] offered; // [consumer] Wh
    private final long[] shared; // [consumer] Wh
    private final long[] needMoney; // [consumer] billionths
    private final long[] restMoney; // [consumer] billionths
    private final long[] given; // [producer] Wh
    private final long[] sold; // [producer] Wh
    private final OwnUse ownUse;
    private final Apportionment apportionment = new Apportionment();

    MonthSums(Community community) {
        this.community = community;
        ownUse = new OwnUse(community);
        int consumers = community.listConsumers().size();
        int producers = community.listProducers().size();
        need = new long[consumers];
        offered = new long[consumers];
        shared = new long[consumers];
        needMoney = new long[consumers];
        restMoney = new long[consumers];
        given = new long[producers];
        sold = new long[producers];
    }

    void add(Interval interval, long retail, long feedIn) {
        ownUse.add(interval, retail - feedIn);
        for (int c = 0; c < need.length; c++) {
            need[c] += interval.need[c];
            offered[c] += interval.offered[c];
            shared[c] += interval.shared[c];
            needMoney[c] += interval.need[c] * retail;
            restMoney[c] += (interval.need[c] - interval.shared[c]) * retail;
        }
        for (int p = 0; p < given.length; p++) {
            given[p] += interval.given[p];
            sold[p] += interval.sold[p];
        }
    }

    Settlement.Period close(String name, int from, int to, Tariff tariff) {
        long[] surplus = new long[given.length];
        for (int p = 0; p < given.length; p++) {
            surplus[p] = given[p] - sold[p];
        }
        long[] alone = cents(needMoney);
        long[] rest = cents(restMoney);
        long[] billed = cents(times(shared, tariff.billed()));
        long[] feedAlone = cents(times(given, tariff.feedIn()));
        long[] feedRest = cents(times(surplus, tariff.feedIn()));
        long[] credited = cents(times(sold, tariff.credited()));
        List<Settlement.Line> lines = new ArrayList<>();
        int c = 0;
        int p = 0;
        for (Meter meter : community.meters()) {
            if (meter.direction() == Meter.Direction.TAKES) {
                lines.add(new Settlement.Line(meter, need[c], offered[c], shared[c], alone[c], rest[c], billed[c]));
                c++;
            } else {
                lines.add(new Settlement.Line(meter, given[p], 0, sold[p], feedAlone[p], feedRest[p], credited[p]));
                p++;
            }
        }
        return new Settlement.Period(name, from, to, lines, ownUse.close());
    }

    private static long[] times(long[] wh, long price) {
        long[] money = new long[wh.length];
        for (int i = 0; i < wh.length; i++) {
            money[i] = Math.multiplyExact(wh[i], price);
        }
        return money;
    }

    /** Whole cents that sum to the rounded sum (half to even); amounts all ≥ 0 or all ≤ 0, else each is rounded by itself. */
    private long[] cents(long[] money) {
        long sum = 0;
        boolean isMixed = false;
        long sign = 0;
        for (long amount : money) {
            sum = Math.addExact(sum, amount);
            isMixed |= sign * Long.signum(amount) < 0;
            sign = amount == 0 ? sign : Long.signum(amount);
        }
        long[] cents = new long[money.length];
        if (isMixed) {
            for (int i = 0; i < money.length; i++) {
                cents[i] = rounded(money[i]);
            }
            return cents;
        }
        long[] weights = new long[money.length];
        for (int i = 0; i < money.length; i++) {
            weights[i] = Math.abs(money[i]);
        }
        apportionment.divide(Math.abs(rounded(sum)), weights, cents, 0);
        for (int i = 0; sign < 0 && i < cents.length; i++) {
            cents[i] = -cents[i];
        }
        return cents;
    }

    /** Cents of billionths, half to even. */
    static long rounded(long money) {
        long floor = Math.floorDiv(money, CENT);
        long twice = 2 * Math.floorMod(money, CENT);
        boolean up = twice > CENT || twice == CENT && (floor & 1) == 1;
        return up ? floor + 1 : floor;
    }
}
