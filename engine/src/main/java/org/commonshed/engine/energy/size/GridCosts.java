package org.commonshed.engine.energy.size;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.size.EnergyPlan.CostPart;

/** What a year with the big grid costs in money of that year, month by month, for {@link CostVerifier}. */
final class GridCosts {
    private final EnergyCase energy;
    private final Grid grid;
    private final Dispatch run;
    private final TreeMap<Integer, double[]> peaks = new TreeMap<>(); // month → [charge]
    private final Map<CostPart, Double> costs = new EnumMap<>(CostPart.class);

    private GridCosts(EnergyCase energy, Dispatch run) {
        this.energy = energy;
        grid = energy.findGrid().orElseThrow();
        this.run = run;
    }

    /** Parts that have to do with the grid; CO₂ as its price says. */
    static Map<CostPart, Double> of(EnergyCase energy, Dispatch run) {
        GridCosts own = new GridCosts(energy, run);
        TreeMap<Integer, Double> bills = own.flows();
        own.coincident();
        int months = bills.size();
        bills.forEach((month, flows) -> own.month(month, months, flows));
        return own.costs;
    }

    private void add(CostPart part, double amount) {
        costs.merge(part, amount, Double::sum);
    }

    /** Energy bought less sold by month, numbered from 0 in the order of time; notes the peaks. */
    private TreeMap<Integer, Double> flows() {
        TreeMap<Integer, Double> bills = new TreeMap<>();
        int month = 0;
        for (int t = 0; t < run.steps(); t++) {
            month += t > 0 && energy.time().month(t) != energy.time().month(t - 1) ? 1 : 0;
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
            bills.merge(month, spent - earned, Double::sum);
            double[] ofMonth =
                    peaks.computeIfAbsent(month, m -> new double[grid.demand().size() + 1]);
            ofMonth[grid.demand().size()] = energy.time().month(t);
            for (int c = 0; c < grid.demand().size(); c++) {
                boolean counts = grid.demand().get(c).counts().at(t) > 0;
                ofMonth[c] = counts ? Math.max(ofMonth[c], bought) : ofMonth[c];
            }
        }
        return bills;
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

    private void month(int month, int months, double flows) {
        double demand = 0;
        for (int c = 0; c < grid.demand().size(); c++) {
            Grid.DemandCharge charge = grid.demand().get(c);
            double billed = peak(month, c);
            Grid.LookBack back = charge.lookBack();
            for (int other = 0; other < months && back.share() > 0; other++) {
                int ago = Math.floorMod(month - other, months);
                boolean isNamed = back.months().contains(calendar(other) + 1);
                if (isNamed || ago > 0 && ago <= back.range()) {
                    billed = Math.max(billed, back.share() * peak(other, c));
                }
            }
            demand += inTiers(charge.tiers(), billed, calendar(month));
        }
        add(CostPart.DEMAND, demand);
        add(CostPart.FIXED, grid.fixedPerMonth());
        double missing = grid.minimumPerMonth() - grid.fixedPerMonth() - flows - demand;
        add(CostPart.TOP_UP, grid.minimumPerMonth() > 0 ? Math.max(0, missing) : 0);
    }

    private double peak(int month, int charge) {
        return peaks.getOrDefault(month, new double[charge + 1])[charge];
    }

    /** 0 for January. */
    private int calendar(int month) {
        return (int) peaks.getOrDefault(month, new double[grid.demand().size() + 1])[
                grid.demand().size()];
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
