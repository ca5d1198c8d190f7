package org.commonshed.engine.energy.size;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.size.EnergyPlan.CostPart;

/** What a plan costs, worked out from the case, the sizes and what runs, without a model. */
final class Bill {
    private final EnergyCase energy;
    private final Worth worth;
    private final Map<CostPart, Double> costs = new EnumMap<>(CostPart.class);

    private Bill(EnergyCase energy) {
        this.energy = energy;
        worth = new Worth(energy.finance());
        for (CostPart part : CostPart.values()) {
            costs.put(part, 0.0);
        }
    }

    /** @param plan whose costs are not yet known */
    static Map<CostPart, Double> of(EnergyPlan plan) {
        Bill bill = new Bill(plan.energy());
        bill.sizes(plan);
        List<Scenario> years = plan.energy().years();
        for (int y = 0; y < years.size(); y++) {
            bill.year(years.get(y), plan.years().get(y));
        }
        bill.outages(plan);
        return bill.costs;
    }

    private void add(CostPart part, double amount) {
        costs.merge(part, amount, Double::sum);
    }

    private void sizes(EnergyPlan plan) {
        sizes(energy.sources(), plan.sourceKw(), s -> s.kw(), s -> s.cost());
        sizes(energy.stores(), plan.storeKwh(), s -> s.kwh(), s -> s.kwhCost());
        sizes(energy.stores(), plan.storeKw(), s -> s.kw(), s -> s.isPowerFree() ? Cost.NONE : s.kwCost());
        sizes(energy.generators(), plan.generatorKw(), g -> g.kw(), g -> g.cost());
        sizes(energy.converters(), plan.converterKw(), c -> c.kw(), c -> c.cost());
    }

    private <T> void sizes(List<T> things, List<Double> sizes, Function<T, Size> size, Function<T, Cost> costOf) {
        for (int i = 0; i < things.size(); i++) {
            Cost cost = costOf.apply(things.get(i));
            double all = sizes.get(i);
            if (!cost.equals(Cost.NONE)) {
                double built = all - size.apply(things.get(i)).existing();
                add(CostPart.BUILDING, cost.once() * built);
                add(CostPart.REPLACING, worth.replaced(cost) * built);
                add(CostPart.SALVAGE, worth.salvaged(cost) * built);
                add(CostPart.YEARLY, cost.perYear() * worth.level * built);
                add(CostPart.UPKEEP, cost.upkeepPerYear() * worth.upkeep * all);
            }
        }
    }

    private void year(Scenario scenario, Dispatch run) {
        EnergyCase year = scenario.change();
        double p = scenario.probability();
        double dt = year.time().hours();
        for (int t = 0; t < run.steps(); t++) {
            double counted = p * dt * year.weights().at(t);
            for (int i = 0; i < run.source.length; i++) {
                add(
                        CostPart.RUNNING,
                        counted * run.source[i][t] * year.sources().get(i).costPerKwh() * worth.upkeep);
            }
            for (int i = 0; i < run.converted.length; i++) {
                double price = year.converters().get(i).costPerKwh();
                add(CostPart.RUNNING, counted * run.converted[i][t] * price * worth.upkeep);
            }
            for (int i = 0; i < run.level.length; i++) {
                double price = year.stores().get(i).behaviour().holdingPerKwhHour();
                add(CostPart.HOLDING, counted * run.level[i][t] * price * worth.electricity);
            }
            for (int i = 0; i < run.unserved.length; i++) {
                if (run.unserved[i][t] > 0) {
                    double price = year.loads().get(i).unservedPerKwh();
                    add(CostPart.UNSERVED, counted * run.unserved[i][t] * price * worth.lost);
                }
            }
            for (int i = 0; i < run.made.length; i++) {
                generator(year.generators().get(i), run, new int[] {i, t}, counted);
            }
        }
        Grid grid = year.grid();
        if (grid != null) {
            grid(year, grid, run, p);
        }
    }

    /** @param at generator and step */
    private void generator(Generator generator, Dispatch run, int[] at, double counted) {
        double made = run.made[at[0]][at[1]];
        double on = run.on[at[0]][at[1]];
        add(CostPart.RUNNING, counted * made * generator.costPerKwh() * worth.upkeep);
        Generator.Fuel fuel = generator.fuel();
        double units = counted * (fuel.unitsPerKwh() * made + fuel.unitsPerHour() * on);
        add(CostPart.FUEL, units * fuel.pricePerUnit() * worth.fuel);
        add(CostPart.CO2, units * fuel.co2KgPerUnit() * energy.carbon().pricePerKg() * worth.level);
        if (generator.hasStates()) {
            boolean wasOn = at[1] == 0 ? generator.running().isOnAtStart() : run.on[at[0]][at[1] - 1] > 0.5;
            double once = counted / energy.time().hours() * worth.upkeep;
            if (on > 0.5 && !wasOn) {
                add(CostPart.STARTS, once * generator.running().startCost());
            } else if (on < 0.5 && wasOn) {
                add(CostPart.STARTS, once * generator.running().stopCost());
            }
        }
    }

    private void grid(EnergyCase year, Grid grid, Dispatch run, double p) {
        Months months = new Months(year.time());
        double[] ofMonth = new double[months.count]; // the month's bill so far
        for (int t = 0; t < run.steps(); t++) {
            double counted = year.time().hours() * year.weights().at(t);
            for (int k = 0; k < run.buy.length; k++) {
                double amount =
                        counted * run.buy[k][t] * grid.buy().get(k).perKwh().at(t);
                ofMonth[months.of[t]] += amount;
                add(CostPart.ENERGY, p * amount * worth.electricity);
                double kg = counted * run.buy[k][t] * grid.co2KgPerKwh().at(t);
                add(CostPart.CO2, p * kg * energy.carbon().pricePerKg() * worth.level);
            }
            for (int k = 0; k < run.sell.length; k++) {
                double amount =
                        counted * run.sell[k][t] * grid.sell().get(k).perKwh().at(t);
                ofMonth[months.of[t]] -= amount;
                add(CostPart.SALES, -p * amount * worth.electricity);
            }
        }
        for (Grid.DemandCharge charge : grid.demand()) {
            double[] peaks = peaks(charge, months, run);
            for (int m = 0; m < peaks.length; m++) {
                double amount = demand(charge, months, peaks, m);
                ofMonth[m] += amount;
                add(CostPart.DEMAND, p * amount * worth.electricity);
            }
        }
        for (Grid.Coincident charge : grid.coincident()) {
            double peak = 0;
            for (int t : charge.steps()) {
                peak = Math.max(peak, Dispatch.sum(run.buy, t));
            }
            add(CostPart.COINCIDENT, p * peak * charge.perKw() * worth.electricity);
        }
        for (double amount : ofMonth) {
            double missing = Math.max(0, grid.minimumPerMonth() - grid.fixedPerMonth() - amount);
            add(CostPart.TOP_UP, grid.minimumPerMonth() > 0 ? p * missing * worth.electricity : 0);
            add(CostPart.FIXED, p * grid.fixedPerMonth() * worth.electricity);
        }
    }

    private static double[] peaks(Grid.DemandCharge charge, Months months, Dispatch run) {
        double[] peaks = new double[months.count];
        for (int t = 0; t < run.steps(); t++) {
            if (charge.counts().at(t) > 0) {
                peaks[months.of[t]] = Math.max(peaks[months.of[t]], Dispatch.sum(run.buy, t));
            }
        }
        return peaks;
    }

    /** What a month's peak costs, by tier, after looking back. */
    private static double demand(Grid.DemandCharge charge, Months months, double[] peaks, int m) {
        double billed = peaks[m];
        for (int other : months.lookedBackOn(charge.lookBack(), m)) {
            billed = Math.max(billed, charge.lookBack().share() * peaks[other]);
        }
        double amount = 0;
        for (Grid.DemandTier tier : charge.tiers()) {
            double within = Math.min(billed, tier.widthKw());
            amount += within * months.price(tier, m);
            billed -= within;
        }
        return amount;
    }

    private void outages(EnergyPlan plan) {
        double hours = energy.time().hours();
        List<Scenario> years = energy.years();
        for (int y = 0; y < years.size(); y++) {
            for (Outage outage : years.get(y).change().outages()) {
                double worst = 0;
                for (EnergyPlan.OutageRun run : plan.outages()) {
                    if (run.year() == y && run.outage() == outage) {
                        double p = years.get(y).probability() * outage.probability() * hours;
                        worst = Math.max(worst, lost(run.run(), years.get(y).change()) * p);
                        running(run.run(), years.get(y).change(), p);
                    }
                }
                add(CostPart.OUTAGES, worst * worth.lost);
            }
        }
    }

    /** Value of what is not served, for a step of one hour. */
    private static double lost(Dispatch run, EnergyCase year) {
        double sum = 0;
        for (int i = 0; i < run.unserved.length; i++) {
            Load load = year.loads().get(i);
            for (double kw : run.unserved[i]) {
                sum += kw * load.lostPerKwh();
            }
        }
        return sum;
    }

    private void running(Dispatch run, EnergyCase year, double counted) {
        for (int t = 0; t < run.steps(); t++) {
            for (int i = 0; i < run.source.length; i++) {
                double price = year.sources().get(i).costPerKwh() * worth.upkeep;
                add(CostPart.OUTAGES, counted * run.source[i][t] * price);
            }
            for (int i = 0; i < run.made.length; i++) {
                Generator generator = year.generators().get(i);
                double price = generator.costPerKwh() * worth.upkeep
                        + generator.fuel().unitsPerKwh() * generator.fuel().pricePerUnit() * worth.fuel;
                add(CostPart.OUTAGES, counted * run.made[i][t] * price);
            }
        }
    }
}
