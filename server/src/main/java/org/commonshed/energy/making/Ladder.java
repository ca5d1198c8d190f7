package org.commonshed.energy.making;

import java.util.List;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.size.EnergyPlan;

/** The same plan with a bigger battery; all else that was chosen stays, and so does what has to be survived. */
final class Ladder {
    private static final int RUNGS = 5;
    private static final double STEP = 0.3; // of the plan's battery
    private static final double MEAN_HOURS = 2; // of the mean use, where the plan has next to none
    private static final double LITTLE_KWH = 1;
    private static final double USUAL_HOURS = 2; // of full power in a battery

    private Ladder() {}

    /** Contents in kWh, each larger than the one before. */
    static List<Double> bigger(double kwh, double meanKw) {
        double step = Math.max(STEP * kwh, kwh < LITTLE_KWH ? MEAN_HOURS * meanKw : 0);
        return IntStream.rangeClosed(1, RUNGS).mapToObj(k -> kwh + k * step).toList();
    }

    static EnergyCase with(EnergyPlan plan, double kwh) {
        EnergyCase energy = plan.energy();
        List<Source> sources = IntStream.range(0, energy.sources().size())
                .mapToObj(i -> {
                    Source source = energy.sources().get(i);
                    return source.withKw(source.kw().at(plan.sourceKw().get(i)));
                })
                .toList();
        Store battery = energy.stores().get(0);
        double before = plan.storeKwh().get(0);
        double kw = before < LITTLE_KWH ? kwh / USUAL_HOURS : plan.storeKw().get(0) * kwh / before;
        double least = Math.max(kw, plan.storeKw().get(0));
        return energy.withSources(sources)
                .withStores(List.of(
                        battery.withSizes(battery.kwh().at(kwh), battery.kw().at(least))))
                .withFinance(energy.finance().withBudget(Double.POSITIVE_INFINITY))
                .withOutages(List.of()); // those that the plan was tried with: all are, as long as that is asked
    }
}
