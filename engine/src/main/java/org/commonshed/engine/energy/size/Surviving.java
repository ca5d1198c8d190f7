package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.survive.IslandedCase;
import org.commonshed.engine.energy.survive.SurvivalCertificate;

/**
 * Chooses sizes so that an outage is survived from whatever step it begins. Asked for are the spans in which most is critical, and
 * then only those beginnings that a plan does not survive: they become windows, some at a time, and it is sized anew until none is
 * left. At the end every beginning is gone through by itself.
 */
final class Surviving {
    private static final int MOST_ROUNDS = 25;
    private static final int LEAST_NEW = 12; // windows a round, where there are so many
    private static final int NEW_STEPS = 1000; // of all new windows of a round together

    private final EnergyCase energy;
    private final int steps; // to be survived
    private final Function<EnergyCase, SizingOutcome> sizing;
    private final BooleanSupplier stop;
    private final List<Integer> windows = new ArrayList<>();

    Surviving(EnergyCase energy, Function<EnergyCase, SizingOutcome> sizing, BooleanSupplier stop) {
        this.energy = energy;
        this.sizing = sizing;
        this.stop = stop;
        steps = Math.min(energy.time().steps(), Math.max(1, (int)
                Math.ceil(energy.survive().hours() / energy.time().hours() - 1e-9)));
    }

    /** Whether it is asked for, and for one year alone: with several years that may come each would need windows of its own. */
    static boolean isAsked(EnergyCase energy) {
        return energy.survive().hours() > 0 && energy.scenarios().isEmpty();
    }

    SizingOutcome size() {
        begin();
        SizingOutcome outcome = sizing.apply(energy.withOutages(outages()));
        for (int round = 0; outcome.isSound(); round++) {
            IslandedCase islanded = islanded(outcome.findPlan().orElseThrow());
            SurvivalCertificate certificate = certificate(islanded);
            boolean isLast = round == MOST_ROUNDS || certificate.holds() || stop.getAsBoolean();
            if (isLast || !widen(certificate)) {
                return outcome.with(certificate);
            }
            outcome = sizing.apply(energy.withOutages(outages()));
        }
        return outcome;
    }

    private SurvivalCertificate certificate(IslandedCase islanded) {
        return SurvivalCertificate.ofEitherWay(
                islanded.netKw(), islanded.storedKwh(), energy.time().hours(), islanded.backup(), steps);
    }

    private List<Outage> outages() {
        List<Outage> outages = new ArrayList<>(energy.outages());
        double hours = steps * energy.time().hours();
        windows.forEach(start -> outages.add(new Outage(List.of(start), hours, 0, hours)));
        return outages;
    }

    /** Before anything is sized: the beginnings of the spans in which most is critical. */
    private void begin() {
        double[] kw = new double[energy.time().steps()];
        for (Load load : energy.loads()) {
            Arrays.setAll(kw, t -> kw[t] + energy.criticalKw(load, t));
        }
        double[] span = new double[kw.length]; // what is critical in an outage that begins there
        for (int t = 0; t < kw.length; t++) {
            for (int k = 0; k < steps; k++) {
                span[t] += kw[(t + k) % kw.length];
            }
        }
        List<Integer> heaviest = IntStream.range(0, kw.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> -span[t]).thenComparing(t -> t))
                .toList();
        addApart(heaviest);
    }

    /** The beginnings that last least; false where there is none that was not asked for already. */
    private boolean widen(SurvivalCertificate certificate) {
        List<Integer> failing = certificate.failures().stream()
                .filter(failure -> !windows.contains(failure.start()))
                .sorted(Comparator.comparingInt(SurvivalCertificate.Failure::survived)
                        .thenComparingDouble(failure -> -failure.missingKw())
                        .thenComparingInt(SurvivalCertificate.Failure::start))
                .map(SurvivalCertificate.Failure::start)
                .toList();
        if (failing.size() <= most()) {
            windows.addAll(failing); // what is left lies close together, around one evening
        } else {
            addApart(failing);
        }
        return !failing.isEmpty();
    }

    private int most() {
        return Math.max(LEAST_NEW, NEW_STEPS / steps);
    }

    /** The first of them, no two of which lie near each other. */
    private void addApart(List<Integer> starts) {
        int all = energy.time().steps();
        BitSet near = new BitSet(all);
        int added = 0;
        for (int t : starts) {
            if (added < most() && !near.get(t)) {
                windows.add(t);
                added++;
                for (int k = -steps / 2; k <= steps / 2; k++) {
                    near.set(Math.floorMod(t + k, all));
                }
            }
        }
    }

    /** The case as it is when what the plan says is built, with what its stores hold. */
    private IslandedCase islanded(EnergyPlan plan) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            sources.add(source.withKw(fixed(plan.sourceKw().get(i), source.kw())));
        }
        List<Store> stores = new ArrayList<>();
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            Size kwh = fixed(plan.storeKwh().get(i), store.kwh());
            stores.add(store.withSizes(kwh, fixed(plan.storeKw().get(i), store.kw())));
        }
        List<Generator> generators = new ArrayList<>();
        for (int i = 0; i < energy.generators().size(); i++) {
            Generator generator = energy.generators().get(i);
            generators.add(generator.withKw(fixed(plan.generatorKw().get(i), generator.kw())));
        }
        Survive survive = energy.survive();
        Survive held = new Survive(survive.hours(), survive.share(), Series.of(stored(plan)), survive.bins());
        return new IslandedCase(
                energy.withSources(sources)
                        .withStores(stores)
                        .withGenerators(generators)
                        .withSurvive(held),
                org.commonshed.engine.energy.survive.Generator.BothBind.DRAIN);
    }

    /** A size that has no column, as a power that nothing limits, stays as it is. */
    private static Size fixed(double size, Size before) {
        return Double.isFinite(size) ? Size.fixed(Math.max(0, size)) : before;
    }

    /** [step] what the stores that stay on the first bus hold when a step begins, kWh. */
    private double[] stored(EnergyPlan plan) {
        Dispatch year = plan.years().get(0);
        double[] stored = new double[energy.time().steps()];
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            if (store.staysHere() && store.bus().equals(energy.buses().get(0))) {
                for (int t = 0; t < stored.length; t++) {
                    stored[t] += t == 0 ? year.before[i] : year.level[i][t - 1];
                }
            }
        }
        return stored;
    }
}
