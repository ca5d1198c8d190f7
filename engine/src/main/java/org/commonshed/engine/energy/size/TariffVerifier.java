package org.commonshed.engine.energy.size;

import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Source;

/** Whether what a year buys and sells keeps to the tariff: tiers, net metering, what may be sold in a year and by whom. */
final class TariffVerifier {
    private final EnergyPlan plan;
    private final Checks checks;

    TariffVerifier(EnergyPlan plan, Checks checks) {
        this.plan = plan;
        this.checks = checks;
    }

    void year(EnergyCase energy, Dispatch run) {
        Grid grid = energy.grid();
        if (grid == null) {
            return;
        }
        for (int t = 0; t < run.steps(); t++) {
            checks.within(Dispatch.sum(run.buy, t), grid.buyLimitKw(), "bought in step " + t);
            checks.within(Dispatch.sum(run.sell, t), grid.sellLimitKw(), "sold in step " + t);
        }
        tiers(energy, grid, run);
        for (int k = 0; k < run.sell.length; k++) {
            sold(energy, grid, run, k);
        }
    }

    /** In each month no tier takes more than it is wide, and a cheaper one nothing before the one below is full. */
    private void tiers(EnergyCase energy, Grid grid, Dispatch run) {
        TimeGrid time = energy.time();
        int from = 0;
        while (from < run.steps()) {
            int to = from;
            while (to < run.steps() && time.month(to) == time.month(from)) {
                to++;
            }
            for (int k = 0; k + 1 < run.buy.length; k++) {
                double width = grid.buy().get(k).widthKwh();
                double inTier = kwh(energy, run.buy[k], from, to);
                String where = "tier " + (k + 1) + " in the month from step " + from;
                checks.most(inTier, width, where);
                if (isCheaper(grid.buy().get(k + 1), grid.buy().get(k), from, to)
                        && kwh(energy, run.buy[k + 1], from, to) > Checks.TOLERANCE * (1 + width)) {
                    checks.most(width, inTier, where + " is passed before it is full");
                }
            }
            from = to;
        }
    }

    private static boolean isCheaper(Grid.EnergyTier tier, Grid.EnergyTier other, int from, int to) {
        for (int t = from; t < to; t++) {
            if (tier.perKwh().at(t) < other.perKwh().at(t)) {
                return true;
            }
        }
        return false;
    }

    private void sold(EnergyCase energy, Grid grid, Dispatch run, int k) {
        Grid.SellRule rule = grid.sell().get(k);
        double sold = kwh(energy, run.sell[k], 0, run.steps());
        checks.most(sold, rule.yearlyKwh(), "sold in the year by " + rule.id());
        if (rule.isNetMetering()) {
            double bought = 0;
            for (double[] tier : run.buy) {
                bought += kwh(energy, tier, 0, run.steps());
            }
            checks.most(sold, bought, "sold against what is bought by " + rule.id());
        }
        if (sold > Checks.TOLERANCE) {
            double built = 0;
            for (int i = 0; i < energy.sources().size(); i++) {
                Source source = energy.sources().get(i);
                built += source.bus().equals(grid.bus()) ? plan.sourceKw().get(i) : 0;
            }
            checks.most(built, rule.capacityLimitKw(), "built with " + rule.id());
        }
    }

    private static double kwh(EnergyCase energy, double[] kw, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += kw[t] * energy.weights().at(t) * energy.time().hours();
        }
        return sum;
    }
}
