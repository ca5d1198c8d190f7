package org.commonshed.engine.energy.size;

import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.solve.TimeLpBuilder;

/** The grid of one year as columns and rows: energy by tier, peaks, what is sold, the bill's least amount. */
final class TariffModel {
    private static final double ENDLESS = Site.ENDLESS;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final int END_OF_MONTH = 2000;

    private final Site site;
    private final EnergyCase energy;
    private final Grid grid;
    private final TimeLpBuilder lp;
    private final YearColumns columns;
    private final int[][] peak; // [charge][month] the largest draw, or what is billed where nothing else counts
    private final int[][][] billed; // [charge][month][tier]
    private final int[] coincident; // [charge]
    private final int[] topUp; // [month] −1 where no least amount is billed
    private final int[] way; // [rule] 1 where it is used; −1 where it may always be

    TariffModel(Site site, Grid grid, YearColumns columns) {
        this.site = site;
        this.grid = grid;
        this.columns = columns;
        energy = site.energy;
        lp = site.lp;
        int months = site.months.count;
        peak = new int[grid.demand().size()][months];
        billed = new int[grid.demand().size()][months][];
        coincident = new int[grid.coincident().size()];
        topUp = new int[months];
        way = new int[grid.sell().size()];
    }

    void columns() {
        double carbon = energy.carbon().pricePerKg() * site.worth.level;
        for (int t = 0; t < site.steps; t++) {
            double co2 = site.money(t, grid.co2KgPerKwh().at(t), carbon);
            for (int k = 0; k < columns.buy.length; k++) {
                double price = site.money(t, grid.buy().get(k).perKwh().at(t), site.worth.electricity);
                double most = columns.buy.length == 1 ? grid.buyLimitKw() : ENDLESS;
                columns.buy[k][t] = lp.local(k == 0 ? "buy" : "buy tier " + (k + 1), t, 0, most, price + co2);
            }
            for (int k = 0; k < columns.sell.length; k++) {
                double price = site.money(t, grid.sell().get(k).perKwh().at(t), site.worth.electricity);
                double most = columns.sell.length == 1 ? grid.sellLimitKw() : ENDLESS;
                columns.sell[k][t] = lp.local("sell " + grid.sell().get(k).id(), t, 0, most, -price);
            }
        }
        for (int c = 0; c < peak.length; c++) {
            for (int m = 0; m < site.months.count; m++) {
                peakColumns(c, m);
            }
        }
        for (int c = 0; c < coincident.length; c++) {
            double price = site.probability * grid.coincident().get(c).perKw() * site.worth.electricity;
            coincident[c] = lp.linking("coincident " + (c + 1), site.year, 0, ENDLESS, price);
        }
        for (int m = 0; m < topUp.length; m++) {
            double price = site.probability * site.worth.electricity;
            topUp[m] = grid.minimumPerMonth() > 0 ? lp.linking("top up", month(m), 0, ENDLESS, price) : -1;
        }
        for (int k = 0; k < way.length; k++) {
            way[k] = -1;
            if (grid.sell().get(k).capacityLimitKw() < ENDLESS) {
                way[k] = lp.linking("way " + grid.sell().get(k).id(), site.year, 0, 1, 0);
                lp.whole(way[k]);
            }
        }
    }

    private int month(int m) {
        return site.year * site.months.count + m;
    }

    /** Whether a month's bill is just a price times its own peak. */
    private static boolean isPlain(Grid.DemandCharge charge) {
        return charge.tiers().size() == 1 && charge.lookBack().share() <= 0;
    }

    private void peakColumns(int c, int m) {
        Grid.DemandCharge charge = grid.demand().get(c);
        boolean isPlain = isPlain(charge);
        double first = price(charge.tiers().get(0), m);
        peak[c][m] = lp.linking("peak " + charge.id(), month(m), 0, ENDLESS, isPlain ? first : 0);
        billed[c][m] = new int[isPlain ? 0 : charge.tiers().size()];
        for (int k = 0; k < billed[c][m].length; k++) {
            Grid.DemandTier tier = charge.tiers().get(k);
            String name = "billed " + charge.id() + " tier " + (k + 1);
            billed[c][m][k] = lp.linking(name, month(m), 0, tier.widthKw(), price(tier, m));
        }
    }

    private double price(Grid.DemandTier tier, int m) {
        return site.probability * site.months.price(tier, m) * site.worth.electricity;
    }

    void rows() {
        for (int t = 0; t < site.steps; t++) {
            limits(t);
            for (int c = 0; c < peak.length; c++) {
                if (grid.demand().get(c).counts().at(t) > 0) {
                    draw("draws " + grid.demand().get(c).id(), t, peak[c][site.months.of[t]]);
                }
            }
            notBoth(t);
        }
        for (int c = 0; c < coincident.length; c++) {
            for (int t : grid.coincident().get(c).steps()) {
                draw("draws coincident " + (c + 1), t, coincident[c]);
            }
        }
        for (int m = 0; m < site.months.count; m++) {
            for (int c = 0; c < peak.length; c++) {
                bill(c, m);
            }
            tiers(m);
            least(m);
        }
        for (int k = 0; k < way.length; k++) {
            sales(k);
        }
    }

    private void limits(int t) {
        if (columns.buy.length > 1 && grid.buyLimitKw() < ENDLESS) {
            lp.row("buy limit", t, site.place(t, 0), NONE, grid.buyLimitKw());
            all(columns.buy, t, 1);
        }
        if (columns.sell.length > 1 && grid.sellLimitKw() < ENDLESS) {
            lp.row("sell limit", t, site.place(t, 0), NONE, grid.sellLimitKw());
            all(columns.sell, t, 1);
        }
    }

    private void all(int[][] things, int t, double coefficient) {
        for (int[] thing : things) {
            lp.add(thing[t], coefficient);
        }
    }

    private void draw(String family, int t, int most) {
        lp.row(family, t, site.place(t, 0), NONE, 0);
        all(columns.buy, t, 1);
        lp.add(most, -1);
    }

    /** Where selling pays more than buying costs, or either has a price the wrong way round, one thing at a time. */
    private void notBoth(int t) {
        boolean pays = false;
        for (Grid.EnergyTier tier : grid.buy()) {
            pays |= tier.perKwh().at(t) < 0;
            for (Grid.SellRule rule : grid.sell()) {
                pays |= rule.perKwh().at(t) > tier.perKwh().at(t);
            }
        }
        if (!pays) {
            return;
        }
        if (columns.sell.length > 0 && columns.buy.length > 0) {
            int buys = lp.local("buys", t, 0, 1, 0);
            lp.whole(buys);
            lp.row("buys only", t, site.place(t, 0), NONE, 0);
            all(columns.buy, t, 1);
            lp.add(buys, -Math.min(site.large, grid.buyLimitKw()));
            double most = Math.min(site.large, grid.sellLimitKw());
            lp.row("sells only", t, site.place(t, 0), NONE, most);
            all(columns.sell, t, 1);
            lp.add(buys, most);
        }
        for (int i = 0; i < columns.charge.length; i++) {
            if (columns.charge[i][t] >= 0) {
                int charges = lp.local("charges " + energy.stores().get(i).id(), t, 0, 1, 0);
                lp.whole(charges);
                lp.row("charges only", t, site.place(t, 0), NONE, 0);
                lp.add(columns.charge[i][t], 1);
                lp.add(charges, -site.large);
                lp.row("discharges only", t, site.place(t, 0), NONE, site.large);
                lp.add(columns.discharge[i][t], 1);
                lp.add(charges, site.large);
            }
        }
    }

    /** What is billed is at least the month's peak and a share of those looked back on; tiers fill from below. */
    private void bill(int c, int m) {
        if (billed[c][m].length == 0) {
            return;
        }
        Grid.DemandCharge charge = grid.demand().get(c);
        atLeast(c, m, m, 1);
        for (int other : site.months.lookedBackOn(charge.lookBack(), m)) {
            atLeast(c, m, other, charge.lookBack().share());
        }
        List<Grid.DemandTier> tiers = charge.tiers();
        for (int k = 0; k + 1 < tiers.size(); k++) {
            if (site.months.price(tiers.get(k + 1), m) < site.months.price(tiers.get(k), m)) {
                int[] lower = {billed[c][m][k]};
                int[] higher = {billed[c][m][k + 1]};
                fill(lower, higher, m, new double[] {tiers.get(k).widthKw(), 1, site.large});
            }
        }
    }

    private void atLeast(int c, int m, int other, double share) {
        lp.row("bills " + grid.demand().get(c).id() + " for " + other, month(m), Long.MAX_VALUE, 0, ENDLESS);
        for (int column : billed[c][m]) {
            lp.add(column, 1);
        }
        lp.add(peak[c][other], -share);
    }

    /**
     * A cheaper tier opens only when the one below it is full.
     *
     * @param numbers width of the lower tier, what a column counts for, most of the higher
     */
    private void fill(int[] lower, int[] higher, int m, double[] numbers) {
        int full = lp.linking("full", month(m), 0, 1, 0);
        lp.whole(full);
        long place = site.place(site.months.last[m], END_OF_MONTH + 500);
        lp.row("fills", month(m), place, 0, ENDLESS);
        for (int column : lower) {
            lp.add(column, numbers[1]);
        }
        lp.add(full, -numbers[0]);
        lp.row("opens", month(m), place, NONE, 0);
        for (int column : higher) {
            lp.add(column, numbers[1]);
        }
        lp.add(full, -numbers[2]);
    }

    /** The energy of a month by tier. */
    private void tiers(int m) {
        int first = site.months.first(m);
        int last = site.months.last[m];
        for (int k = 0; k + 1 < columns.buy.length; k++) {
            double width = grid.buy().get(k).widthKwh();
            lp.row("tier " + (k + 1), month(m), site.place(last, END_OF_MONTH + k), NONE, width);
            boolean isFalling = false;
            for (int t = first; t <= last; t++) {
                lp.add(columns.buy[k][t], site.counted(t));
                isFalling |= grid.buy().get(k + 1).perKwh().at(t)
                        < grid.buy().get(k).perKwh().at(t);
            }
            if (isFalling) {
                int[] lower = Arrays.copyOfRange(columns.buy[k], first, last + 1);
                int[] higher = Arrays.copyOfRange(columns.buy[k + 1], first, last + 1);
                double most = site.large * site.counted(first) * (last - first + 1);
                fill(lower, higher, m, new double[] {width, site.counted(first), most});
            }
        }
    }

    /** What a month's bill comes to at least, sales deducted. */
    private void least(int m) {
        if (topUp[m] < 0) {
            return;
        }
        int first = site.months.first(m);
        double least = grid.minimumPerMonth() - grid.fixedPerMonth();
        lp.row("least bill", month(m), site.place(site.months.last[m], END_OF_MONTH + 100), least, ENDLESS);
        for (int t = first; t <= site.months.last[m]; t++) {
            for (int k = 0; k < columns.buy.length; k++) {
                lp.add(
                        columns.buy[k][t],
                        site.counted(t) * grid.buy().get(k).perKwh().at(t));
            }
            for (int k = 0; k < columns.sell.length; k++) {
                lp.add(
                        columns.sell[k][t],
                        -site.counted(t) * grid.sell().get(k).perKwh().at(t));
            }
        }
        for (int c = 0; c < peak.length; c++) {
            List<Grid.DemandTier> tiers = grid.demand().get(c).tiers();
            for (int k = 0; k < tiers.size(); k++) {
                int column = billed[c][m].length == 0 ? peak[c][m] : billed[c][m][k];
                lp.add(column, site.months.price(tiers.get(k), m));
            }
        }
        lp.add(topUp[m], 1);
    }

    private void sales(int k) {
        Grid.SellRule rule = grid.sell().get(k);
        long place = site.place(site.steps - 1, 6000 + 2 * k);
        if (rule.isNetMetering()) {
            lp.row("net metering " + rule.id(), site.year, place, NONE, 0);
            for (int t = 0; t < site.steps; t++) {
                lp.add(columns.sell[k][t], site.counted(t));
                all(columns.buy, t, -site.counted(t));
            }
        }
        if (rule.yearlyKwh() < ENDLESS) {
            lp.row("yearly " + rule.id(), site.year, place + 1, NONE, rule.yearlyKwh());
            for (int t = 0; t < site.steps; t++) {
                lp.add(columns.sell[k][t], site.counted(t));
            }
        }
        if (way[k] >= 0) {
            double limit = rule.capacityLimitKw();
            lp.row("capacity " + rule.id(), site.year, Long.MAX_VALUE, NONE, limit + site.large);
            for (int i = 0; i < energy.sources().size(); i++) {
                lp.add(site.sizes.source[i], energy.sources().get(i).bus().equals(grid.bus()) ? 1 : 0);
            }
            lp.add(way[k], site.large);
            for (int t = 0; t < site.steps; t++) {
                lp.row("uses " + rule.id(), t, site.place(t, 0), NONE, 0);
                lp.add(columns.sell[k][t], 1);
                lp.add(way[k], -site.large);
            }
        }
    }
}
