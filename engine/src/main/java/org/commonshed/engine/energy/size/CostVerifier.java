package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.cases.Converter;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.size.EnergyPlan.CostPart;

/**
 * Works out anew what a plan costs, from the case and from what runs: money of later years by the closed sum of a geometric
 * series, lifetimes one after the other. It shares nothing with {@link Bill}, so that a mistake has to be made twice to be missed.
 */
final class CostVerifier {
    private final EnergyPlan plan;
    private final EnergyCase energy;
    private final Finance finance;
    private final double electricity; // what 1 a year comes to, by kind
    private final double upkeep;
    private final double fuel;
    private final double level;
    private final double untaxed;
    private final Map<CostPart, Double> costs = new EnumMap<>(CostPart.class);

    private CostVerifier(EnergyPlan plan) {
        this.plan = plan;
        energy = plan.energy();
        finance = energy.finance();
        untaxed = years(finance.electricityGrowth());
        electricity = (1 - finance.tax()) * untaxed;
        upkeep = (1 - finance.tax()) * years(finance.upkeepGrowth());
        fuel = (1 - finance.tax()) * years(finance.fuelGrowth());
        level = years(0);
    }

    /** Holds what a plan says of its costs against what they come to. */
    static void verify(EnergyPlan plan, Checks checks) {
        CostVerifier own = new CostVerifier(plan);
        own.sizes();
        List<Scenario> years = own.energy.years();
        for (int y = 0; y < years.size(); y++) {
            own.running(years.get(y), plan.years().get(y));
            if (years.get(y).change().grid() != null) {
                Map<CostPart, Double> bills =
                        GridCosts.of(years.get(y).change(), plan.years().get(y));
                double p = years.get(y).probability();
                bills.forEach((part, amount) ->
                        own.add(part, p * amount * (part == CostPart.CO2 ? own.level : own.electricity)));
            }
            own.outages(years.get(y), y);
        }
        double sum = 0;
        for (CostPart part : CostPart.values()) {
            double amount = own.costs.getOrDefault(part, 0.0);
            checks.equal(plan.costs().getOrDefault(part, 0.0), amount, "cost of " + part);
            sum += amount;
        }
        checks.equal(plan.total(), sum, "costs come to");
        checks.most(own.costs.getOrDefault(CostPart.BUILDING, 0.0), own.finance.budget(), "building");
    }

    /** q + q² + … + qⁿ with q = (1 + growth) / (1 + rate). */
    private double years(double growth) {
        if (finance.years() == 0) {
            return 1;
        }
        double q = (1 + growth) / (1 + finance.rate());
        double sum = Math.abs(q - 1) < 1e-9 ? finance.years() : q * (1 - Math.pow(q, finance.years())) / (1 - q);
        double scale = Math.pow(10, finance.decimals());
        return finance.decimals() < 0 ? sum : Math.rint(sum * scale) / scale;
    }

    private void add(CostPart part, double amount) {
        costs.merge(part, amount, Double::sum);
    }

    private void sizes() {
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            size(source.cost(), source.kw(), plan.sourceKw().get(i));
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            Generator generator = energy.generators().get(i);
            size(generator.cost(), generator.kw(), plan.generatorKw().get(i));
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            Converter converter = energy.converters().get(i);
            size(converter.cost(), converter.kw(), plan.converterKw().get(i));
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            size(store.kwhCost(), store.kwh(), plan.storeKwh().get(i));
            if (!store.isPowerFree()) {
                size(store.kwCost(), store.kw(), plan.storeKw().get(i));
            }
        }
    }

    private void size(Cost cost, Size size, double stands) {
        if (cost.equals(Cost.NONE)) {
            return;
        }
        double bought = stands - size.existing();
        add(CostPart.BUILDING, bought * cost.once());
        add(CostPart.YEARLY, bought * cost.perYear() * level);
        add(CostPart.UPKEEP, stands * cost.upkeepPerYear() * upkeep);
        double age = 0; // year in which the next one is needed
        double paid = cost.once();
        while (age + cost.lifetimeYears() < finance.years() - 1e-9) {
            age += cost.lifetimeYears();
            paid = cost.again();
            add(CostPart.REPLACING, bought * paid * Math.pow(1 + finance.rate(), -age));
        }
        if (finance.years() > 0 && Double.isFinite(cost.lifetimeYears())) {
            double left = 1 - (finance.years() - age) / cost.lifetimeYears();
            add(CostPart.SALVAGE, -bought * paid * left * Math.pow(1 + finance.rate(), -finance.years()));
        }
    }

    private void running(Scenario scenario, Dispatch run) {
        EnergyCase year = scenario.change();
        for (int t = 0; t < run.steps(); t++) {
            double times = scenario.probability() * year.weights().at(t);
            double hours = times * year.time().hours();
            for (int i = 0; i < run.source.length; i++) {
                add(
                        CostPart.RUNNING,
                        hours * run.source[i][t] * year.sources().get(i).costPerKwh() * upkeep);
            }
            for (int i = 0; i < run.converted.length; i++) {
                add(
                        CostPart.RUNNING,
                        hours * run.converted[i][t] * year.converters().get(i).costPerKwh() * upkeep);
            }
            for (int i = 0; i < run.level.length; i++) {
                double holding = year.stores().get(i).behaviour().holdingPerKwhHour();
                add(CostPart.HOLDING, hours * run.level[i][t] * holding * electricity);
            }
            for (int i = 0; i < run.unserved.length; i++) {
                double missing = run.unserved[i][t];
                double price = missing > 0 ? year.loads().get(i).unservedPerKwh() : 0;
                add(CostPart.UNSERVED, hours * missing * price * untaxed);
            }
            for (int i = 0; i < run.made.length; i++) {
                generator(year.generators().get(i), run.made[i][t], run.on[i], t, times);
            }
        }
    }

    /** @param times how often the step stands for itself, by probability */
    private void generator(Generator generator, double made, double[] on, int t, double times) {
        double hours = times * energy.time().hours();
        add(CostPart.RUNNING, hours * made * generator.costPerKwh() * upkeep);
        double burnt = hours
                * (made * generator.fuel().unitsPerKwh()
                        + on[t] * generator.fuel().unitsPerHour());
        add(CostPart.FUEL, burnt * generator.fuel().pricePerUnit() * fuel);
        add(
                CostPart.CO2,
                burnt * generator.fuel().co2KgPerUnit() * energy.carbon().pricePerKg() * level);
        if (generator.hasStates()) {
            boolean ran = t == 0 ? generator.running().isOnAtStart() : on[t - 1] > 0.5;
            boolean runs = on[t] > 0.5;
            double starts = runs && !ran ? generator.running().startCost() : 0;
            double stops = ran && !runs ? generator.running().stopCost() : 0;
            add(CostPart.STARTS, times * (starts + stops) * upkeep);
        }
    }

    private void outages(Scenario scenario, int y) {
        EnergyCase year = scenario.change();
        double hours = scenario.probability() * year.time().hours();
        for (Outage outage : year.outages()) {
            List<Double> losses = new ArrayList<>(List.of(0.0));
            for (EnergyPlan.OutageRun of : plan.outages()) {
                if (of.year() == y && of.outage() == outage) {
                    losses.add(lost(year, of.run()));
                    add(CostPart.OUTAGES, hours * outage.probability() * spent(year, of.run()));
                }
            }
            double worst =
                    losses.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            add(CostPart.OUTAGES, hours * outage.probability() * worst * untaxed);
        }
    }

    private static double lost(EnergyCase year, Dispatch run) {
        double sum = 0;
        for (int i = 0; i < run.unserved.length; i++) {
            for (double kw : run.unserved[i]) {
                sum += kw * year.loads().get(i).lostPerKwh();
            }
        }
        return sum;
    }

    private double spent(EnergyCase year, Dispatch run) {
        double sum = 0;
        for (int t = 0; t < run.steps(); t++) {
            for (int i = 0; i < run.source.length; i++) {
                sum += run.source[i][t] * year.sources().get(i).costPerKwh() * upkeep;
            }
            for (int i = 0; i < run.made.length; i++) {
                Generator generator = year.generators().get(i);
                double burns = generator.fuel().unitsPerKwh() * generator.fuel().pricePerUnit();
                sum += run.made[i][t] * (generator.costPerKwh() * upkeep + burns * fuel);
            }
        }
        return sum;
    }
}
