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
import org.commonshed.engine.energy.cases.Scenario;
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
 * left. At the end every beginning is gone through by itself. Where several years may come, each has windows of its own and each is
 * gone through: the sizes outlast all of them.
 */
final class Surviving {
    private static final int MOST_ROUNDS = 25;
    private static final int LEAST_NEW = 12; // windows a round, where there are so many
    private static final int NEW_STEPS = 1000; // of all new windows of a round together

    private final EnergyCase energy;
    private final int steps; // to be survived
    private final Function<EnergyCase, SizingOutcome> sizing;
    private final BooleanSupplier stop;
    private final List<EnergyCase> years;
    private final List<List<Integer>> windows = new ArrayList<>(); // [year] beginnings

    Surviving(EnergyCase energy, Function<EnergyCase, SizingOutcome> sizing, BooleanSupplier stop) {
        this.energy = energy;
        this.sizing = sizing;
        this.stop = stop;
        steps = Math.min(energy.time().steps(), Math.max(1, (int)
                Math.ceil(energy.survive().hours() / energy.time().hours() - 1e-9)));
        years = energy.years().stream().map(Scenario::change).toList();
    }

    static boolean isAsked(EnergyCase energy) {
        return energy.survive().hours() > 0;
    }

    /** The certificate that comes with it is that of the year in which most beginnings fail. */
    SizingOutcome size() {
        years.forEach(year -> windows.add(heaviest(year)));
        SizingOutcome outcome = sizing.apply(withWindows());
        for (int round = 0; outcome.isSound(); round++) {
            EnergyPlan plan = outcome.findPlan().orElseThrow();
            List<SurvivalCertificate> certificates = IntStream.range(0, years.size())
                    .mapToObj(y -> certificate(islanded(years.get(y), plan, y)))
                    .toList();
            SurvivalCertificate worst = certificates.stream()
                    .max(Comparator.comparingInt(
                            certificate -> certificate.failures().size()))
                    .orElseThrow();
            boolean isLast = round == MOST_ROUNDS || worst.holds() || stop.getAsBoolean();
            if (isLast || !widen(certificates)) {
                return outcome.with(worst);
            }
            outcome = sizing.apply(withWindows());
        }
        return outcome;
    }

    private SurvivalCertificate certificate(IslandedCase islanded) {
        return SurvivalCertificate.ofEitherWay(
                islanded.netKw(), islanded.storedKwh(), energy.time().hours(), islanded.backup(), steps);
    }

    private EnergyCase withWindows() {
        if (energy.scenarios().isEmpty()) {
            return withWindows(energy, 0);
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            Scenario scenario = energy.scenarios().get(y);
            scenarios.add(new Scenario(scenario.id(), scenario.probability(), withWindows(scenario.change(), y)));
        }
        return energy.withScenarios(scenarios);
    }

    private EnergyCase withWindows(EnergyCase year, int y) {
        List<Outage> outages = new ArrayList<>(year.outages());
        double hours = steps * year.time().hours();
        windows.get(y).forEach(start -> outages.add(new Outage(List.of(start), hours, 0, hours)));
        return year.withOutages(outages);
    }

    /** Before anything is sized: the beginnings of the spans in which most is critical. */
    private List<Integer> heaviest(EnergyCase year) {
        double[] kw = new double[year.time().steps()];
        for (Load load : year.loads()) {
            Arrays.setAll(kw, t -> kw[t] + year.criticalKw(load, t));
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
        return new ArrayList<>(apart(heaviest));
    }

    /** In each year the beginnings that last least; false where there is none that was not asked for already. */
    private boolean widen(List<SurvivalCertificate> certificates) {
        boolean isWider = false;
        for (int y = 0; y < years.size(); y++) {
            List<Integer> known = windows.get(y);
            List<Integer> failing = certificates.get(y).failures().stream()
                    .filter(failure -> !known.contains(failure.start()))
                    .sorted(Comparator.comparingInt(SurvivalCertificate.Failure::survived)
                            .thenComparingDouble(failure -> -failure.missingKw())
                            .thenComparingInt(SurvivalCertificate.Failure::start))
                    .map(SurvivalCertificate.Failure::start)
                    .toList();
            // what is left at the end lies close together, around one evening
            known.addAll(failing.size() <= most() ? failing : apart(failing));
            isWider |= !failing.isEmpty();
        }
        return isWider;
    }

    /** So many windows a round in each year. */
    private int most() {
        return Math.max(1, Math.max(LEAST_NEW, NEW_STEPS / steps) / years.size());
    }

    /** The first of them, no two of which lie near each other. */
    private List<Integer> apart(List<Integer> starts) {
        int all = energy.time().steps();
        BitSet near = new BitSet(all);
        List<Integer> apart = new ArrayList<>();
        for (int t : starts) {
            if (apart.size() < most() && !near.get(t)) {
                apart.add(t);
                for (int k = -steps / 2; k <= steps / 2; k++) {
                    near.set(Math.floorMod(t + k, all));
                }
            }
        }
        return apart;
    }

    /** The case as it is when what the plan says is built, with what its stores hold. */
    private static IslandedCase islanded(EnergyCase energy, EnergyPlan plan, int year) {
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
        Survive held = new Survive(
                survive.hours(),
                survive.share(),
                Series.of(stored(energy, plan.years().get(year))),
                survive.bins());
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
    private static double[] stored(EnergyCase energy, Dispatch year) {
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
