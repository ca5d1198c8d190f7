package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.size.EnergyPlan.CostPart;

/** What a year with the big grid costs in money of that year, month by month, for {@link CostVerifier}. */
final class GridCosts {
    private final EnergyCase energy;
    private final Grid grid;
    private final Dispatch run;
    private final List<Month> months = new ArrayList<>(); // in the order of time
    private final Map<CostPart, Double> costs = new EnumMap<>(CostPart.class);

    /** One month of the bill. */
    private static final class Month {
        private final int calendar; // 0 for January
        private final double[] peaks; // [charge] kW
        private double flows; // energy bought less sold, in money

        Month(int calendar, int charges) {
            this.calendar = calendar;
            peaks = new double[charges];
        }
    }

    private GridCosts(EnergyCase energy, Dispatch run) {
        this.energy = energy;
        grid = energy.findGrid().orElseThrow();
        this.run = run;
    }

    /** Parts that have to do with the grid; CO₂ as its price says. */
    static Map<CostPart, Double> of(EnergyCase energy, Dispatch run) {
        GridCosts own = new GridCosts(energy, run);
        own.flows();
        own.coincident();
        for (int m = 0; m < own.months.size(); m++) {
            own.month(m);
        }
        return own.costs;
    }

    private void add(CostPart part, double amount) {
        costs.merge(part, amount, Double::sum);
    }

    /** What is bought and sold, and the peaks of each month. */
    private void flows() {
        for (int t = 0; t < run.steps(); t++) {
            if (t == 0 || energy.time().month(t) != energy.time().month(t - 1)) {
                months.add(new Month(energy.time().month(t), grid.demand().size()));
            }
            Month month = months.get(months.size() - 1);
            double hours = energy.time().hours() * energy.weights().at(t);
            double bought = 0;
            double spent = 0;
            double earned = 0;
            for (int k = 0; k < run.buy.length; k++) {
                bought += run.buy[k][t];
                spent += hours * run.buy[k][t] * grid.buy().get(k).perKwh().at(t);
            }
            for (int k = 0; k < run.sell.length; k++) {
                earned += hours * run.sell[k][t] * grid.sell().get(k).perKwh().at(t);
            }
            add(CostPart.ENERGY, spent);
            add(CostPart.SALES, -earned);
            add(
                    CostPart.CO2,
                    hours * bought * grid.co2KgPerKwh().at(t) * energy.carbon().pricePerKg());
            month.flows += spent - earned;
            for (int c = 0; c < month.peaks.length; c++) {
                boolean counts = grid.demand().get(c).counts().at(t) > 0;
                month.peaks[c] = counts ? Math.max(month.peaks[c], bought) : month.peaks[c];
            }
        }
    }

    private void coincident() {
        for (Grid.Coincident charge : grid.coincident()) {
            double peak = charge.steps().stream()
                    .mapToDouble(t -> Dispatch.sum(run.buy, t))
                    .max()
                    .orElse(0);
            add(CostPart.COINCIDENT, Math.max(0, peak) * charge.perKw());
        }
    }

    private void month(int m) {
        Month month = months.get(m);
        double demand = 0;
        for (int c = 0; c < month.peaks.length; c++) {
            Grid.DemandCharge charge = grid.demand().get(c);
            double billed = month.peaks[c];
            Grid.LookBack back = charge.lookBack();
            for (int other = 0; other < months.size() && back.share() > 0; other++) {
                int ago = Math.floorMod(m - other, months.size());
                boolean isNamed = back.months().contains(months.get(other).calendar + 1);
                if (isNamed || ago > 0 && ago <= back.range()) {
                    billed = Math.max(billed, back.share() * months.get(other).peaks[c]);
                }
            }
            demand += inTiers(charge.tiers(), billed, month.calendar);
        }
        add(CostPart.DEMAND, demand);
        add(CostPart.FIXED, grid.fixedPerMonth());
        double missing = grid.minimumPerMonth() - grid.fixedPerMonth() - month.flows - demand;
        add(CostPart.TOP_UP, grid.minimumPerMonth() > 0 ? Math.max(0, missing) : 0);
    }

    /** Σ price × what of the peak lies between a tier's ends. */
    private static double inTiers(List<Grid.DemandTier> tiers, double kw, int calendar) {
        double below = 0;
        double sum = 0;
        for (Grid.DemandTier tier : tiers) {
            double above = below + tier.widthKw();
            sum += Math.max(0, Math.min(kw, above) - below) * tier.perKw().at(calendar);
            below = above;
        }
        return sum;
    }
}
