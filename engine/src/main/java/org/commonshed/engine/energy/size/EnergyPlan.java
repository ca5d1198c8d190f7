package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;

/**
 * What is built, how it runs and what that costs. Sizes are in the order of the case.
 *
 * @param sourceKw [source]
 * @param storeKwh [store]
 * @param storeKw [store]; infinite where nothing limits its power
 * @param generatorKw [generator]
 * @param converterKw [converter]
 * @param years in the order of {@link EnergyCase#years}
 * @param costs by part, over the years of the plan, or of one year where the case counts one; they add up to {@code total}
 * @param gap how far the best can be below the total, as a share of it
 */
public record EnergyPlan(
        EnergyCase energy,
        List<Double> sourceKw,
        List<Double> storeKwh,
        List<Double> storeKw,
        List<Double> generatorKw,
        List<Double> converterKw,
        List<Dispatch> years,
        List<OutageRun> outages,
        Map<CostPart, Double> costs,
        double total,
        double gap) {
    public EnergyPlan {
        years = List.copyOf(years);
        outages = List.copyOf(outages);
        costs = Map.copyOf(costs);
    }

    /** The same plan with what it costs. */
    EnergyPlan with(Map<CostPart, Double> itsCosts, double itsTotal) {
        return new EnergyPlan(
                energy, sourceKw, storeKwh, storeKw, generatorKw, converterKw, years, outages, itsCosts, itsTotal, gap);
    }

    /** The same plan as one of another case, or proven less near. */
    EnergyPlan of(EnergyCase other, double itsGap) {
        return new EnergyPlan(
                other, sourceKw, storeKwh, storeKw, generatorKw, converterKw, years, outages, costs, total, itsGap);
    }

    /** A case, this plan's or one of its years, with the sizes that were chosen; those of converters stay open. */
    EnergyCase chosen(EnergyCase of) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < sourceKw.size(); i++) {
            Source source = of.sources().get(i);
            sources.add(source.withKw(chosen(source.kw(), sourceKw.get(i))));
        }
        List<Store> stores = new ArrayList<>();
        for (int i = 0; i < storeKwh.size(); i++) {
            Store store = of.stores().get(i);
            stores.add(store.withSizes(chosen(store.kwh(), storeKwh.get(i)), chosen(store.kw(), storeKw.get(i))));
        }
        List<Generator> generators = new ArrayList<>();
        for (int i = 0; i < generatorKw.size(); i++) {
            Generator generator = of.generators().get(i);
            generators.add(generator.withKw(chosen(generator.kw(), generatorKw.get(i))));
        }
        return of.withSources(sources).withStores(stores).withGenerators(generators);
    }

    /** A size that has no column, as a power that nothing limits, stays as it is. */
    private static Size chosen(Size size, double value) {
        return Double.isFinite(value) ? size.at(Math.max(0, value)) : size;
    }

    /** What money is for. */
    public enum CostPart {
        BUILDING,
        REPLACING,
        /** What is left at the end; below 0. */
        SALVAGE,
        /** Investments that are said as costs of a year. */
        YEARLY,
        UPKEEP,
        ENERGY,
        DEMAND,
        COINCIDENT,
        FIXED,
        /** What fills the bill up to its least amount. */
        TOP_UP,
        /** Below 0. */
        SALES,
        FUEL,
        RUNNING,
        STARTS,
        HOLDING,
        UNSERVED,
        OUTAGES,
        CO2
    }

    /**
     * How one outage is lived through.
     *
     * @param start the step at which it begins
     */
    public record OutageRun(int year, Outage outage, int start, Dispatch run) {
        /** kWh of critical load that are not served. */
        public double unservedKwh(double hours) {
            double sum = 0;
            for (double[] load : run.unserved) {
                for (double kw : load) {
                    sum += kw * hours;
                }
            }
            return sum;
        }
    }
}
