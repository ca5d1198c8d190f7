package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonshed.engine.energy.cases.Converter;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.solve.TimeLp;
import org.commonshed.engine.energy.survive.Generator.BothBind;
import org.commonshed.engine.energy.survive.IslandedCase;
import org.commonshed.engine.energy.survive.RequiredReserve;

/**
 * The least that the one store of a case has to hold when each step begins, so that an outage from there is survived, where all
 * sizes stand: bounds of its contents, in place of a chain of rows for each outage.
 */
final class Filling {
    private static final double NEARLY_FULL = 1 - 1e-6;

    private final int store;
    private final List<double[]> kwh; // [year][step]

    private Filling(int store, List<double[]> kwh) {
        this.store = store;
        this.kwh = kwh;
    }

    /**
     * None where a size is open, several stores or a tank leave a choice, or some outage is not survived however full the store is.
     *
     * @param steps to be survived
     */
    static Optional<Filling> find(EnergyCase energy, int steps) {
        int[] here = IntStream.range(0, energy.stores().size())
                .filter(i -> isHere(energy, energy.stores().get(i)))
                .toArray();
        if (here.length != 1 || !isChosen(energy)) {
            return Optional.empty();
        }
        List<double[]> kwh = new ArrayList<>();
        for (Scenario year : energy.years()) {
            IslandedCase islanded = new IslandedCase(year.change(), BothBind.DRAIN);
            if (!islanded.backup().generator().isEndless()) {
                return Optional.empty();
            }
            double[] needed = RequiredReserve.of(islanded.netKw(), energy.time().hours(), islanded.backup(), steps);
            Store one = year.change().stores().get(here[0]);
            double full = one.kwh().max();
            double floor = full * one.behaviour().lowestShareInOutage();
            for (int t = 0; t < needed.length; t++) {
                if (Double.isInfinite(needed[t])) {
                    return Optional.empty();
                }
                double least = floor + needed[t];
                needed[t] = least > NEARLY_FULL * full ? full : least; // no room between is easier than next to none
            }
            kwh.add(needed);
        }
        return Optional.of(new Filling(here[0], kwh));
    }

    static boolean isHere(EnergyCase energy, Store store) {
        return store.staysHere() && store.bus().equals(energy.buses().get(0));
    }

    private static boolean isChosen(EnergyCase energy) {
        Stream<Size> stores = energy.stores().stream()
                .flatMap(store -> store.isPowerFree() ? Stream.of(store.kwh()) : Stream.of(store.kwh(), store.kw()));
        return Stream.of(
                        energy.sources().stream().map(Source::kw),
                        stores,
                        energy.generators().stream().map(Generator::kw),
                        energy.converters().stream().map(Converter::kw))
                .flatMap(sizes -> sizes)
                .allMatch(Size::isFixed);
    }

    /** Bounds the contents in a model of the case. */
    void bound(SizingModel model) {
        TimeLp lp = model.lp();
        for (int y = 0; y < kwh.size(); y++) {
            YearColumns columns = model.years.get(y);
            double[] least = kwh.get(y);
            for (int t = 0; t < least.length; t++) {
                int column = t == 0 ? columns.before[store] : columns.level[store][t - 1];
                if (column >= 0) {
                    lp.lower[column] = Math.min(lp.upper[column], Math.max(lp.lower[column], least[t]));
                }
            }
        }
    }
}
