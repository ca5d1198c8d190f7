package org.commonshed.engine.energy.size;

import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Outage;

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
