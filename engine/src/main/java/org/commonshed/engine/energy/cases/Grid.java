package org.commonshed.engine.energy.cases;

import java.util.List;

/**
 * The connection to the big grid and its tariff.
 *
 * @param buy tiers of the month's energy, from the first kWh on; empty where nothing can be bought
 * @param demand charges for peaks
 * @param coincident charges for what is drawn in hours that the grid names
 * @param sell ways to sell; empty where nothing can be sold
 * @param minimumPerMonth what energy, peaks and the fixed part come to at least, sales deducted
 * @param buyLimitKw most that can be drawn
 * @param sellLimitKw most that can be fed in
 * @param co2KgPerKwh [step] of what is drawn
 */
public record Grid(
        String bus,
        List<EnergyTier> buy,
        List<DemandCharge> demand,
        List<Coincident> coincident,
        List<SellRule> sell,
        double fixedPerMonth,
        double minimumPerMonth,
        double buyLimitKw,
        double sellLimitKw,
        Series co2KgPerKwh) {
    public Grid {
        buy = List.copyOf(buy);
        demand = List.copyOf(demand);
        coincident = List.copyOf(coincident);
        sell = List.copyOf(sell);
    }

    /**
     * One price for each kWh, whatever the amount, and nothing else to be paid.
     *
     * @param buyPerKwh [step]
     */
    public static Grid ofPrice(String bus, Series buyPerKwh, List<SellRule> sell) {
        double endless = Double.POSITIVE_INFINITY;
        return new Grid(
                bus,
                List.of(new EnergyTier(buyPerKwh, endless)),
                List.of(),
                List.of(),
                sell,
                0,
                0,
                endless,
                endless,
                Series.ZERO);
    }

    public Grid withBuyLimit(double kw) {
        return new Grid(
                bus, buy, demand, coincident, sell, fixedPerMonth, minimumPerMonth, kw, sellLimitKw, co2KgPerKwh);
    }

    /**
     * Energy up to an amount a month.
     *
     * @param perKwh [step]
     * @param widthKwh of the tier in each month; infinite for the last
     */
    public record EnergyTier(Series perKwh, double widthKwh) {}

    /**
     * The largest draw in some steps, or else what is billed instead.
     *
     * @param counts [step] 1 where the step counts, 0 where not
     * @param tiers prices a kW and month, [tier]
     * @param lookBack how earlier peaks count
     */
    public record DemandCharge(String id, Series counts, List<DemandTier> tiers, LookBack lookBack) {
        public DemandCharge {
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * Power up to an amount.
     *
     * @param perKw price in each month, January first; [month], 12 numbers
     * @param widthKw of the tier; infinite for the last
     */
    public record DemandTier(Series perKw, double widthKw) {}

    /**
     * A month is billed at least for a share of the largest peak of other months.
     *
     * @param share 0 where every month stands for itself
     * @param months 1 to 12: whose peaks count; empty where {@code range} says it
     * @param range how many months before count, going round at the year's beginning
     */
    public record LookBack(double share, List<Integer> months, int range) {
        public static final LookBack NONE = new LookBack(0, List.of(), 0);

        public LookBack {
            months = List.copyOf(months);
        }
    }

    /**
     * The largest draw in named steps.
     *
     * @param steps from 0
     */
    public record Coincident(List<Integer> steps, double perKw) {
        public Coincident {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A way to sell.
     *
     * @param perKwh [step]
     * @param isNetMetering over the year no more than is bought
     * @param capacityLimitKw most that may be built where it is used; infinite where nothing limits it
     * @param yearlyKwh most a year; infinite where nothing limits it
     */
    public record SellRule(String id, Series perKwh, boolean isNetMetering, double capacityLimitKw, double yearlyKwh) {}
}
