package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.survive.Generator.BothBind;
import org.commonshed.engine.energy.survive.IslandedCase;
import org.commonshed.engine.energy.survive.SurvivalCertificate;

/**
 * Chooses sizes so that an outage is survived from whatever step it begins. Asked for are the spans in which most is critical, and
 * then only those beginnings that a plan does not survive: they become windows, some at a time, and it is sized anew until none is
 * left, or until the sizes outlast all of them with a store that is filled for it at no more cost ({@link Filling}). At the end every beginning is gone through by itself. Where several years may come, each has windows of its own and each is
 * gone through: the sizes outlast all of them.
 */
final class Surviving {
    private static final int MOST_ROUNDS = 25;
    private static final int LEAST_NEW = 12; // windows a round, where there are so many
    private static final int NEW_STEPS = 1000; // of all new windows of a round together

    private final EnergyCase energy;
    private final int steps; // to be survived
    private final Sizing sizing;
    private final BooleanSupplier stop;
    private final List<EnergyCase> years;
    private final List<List<Integer>> windows = new ArrayList<>(); // [year] beginnings

    Surviving(EnergyCase energy, Sizing sizing, BooleanSupplier stop) {
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
        Optional<SizingOutcome> chosen = findFilled(energy);
        if (chosen.isPresent()) {
            return chosen.get(); // no size was open
        }
        years.forEach(year -> windows.add(heaviest(year)));
        SizingOutcome outcome = sizing.sizeOnce(withWindows());
        for (int round = 0; outcome.isSound(); round++) {
            EnergyPlan plan = outcome.findPlan().orElseThrow();
            List<SurvivalCertificate> certificates = certificates(plan);
            SurvivalCertificate worst = worst(certificates);
            if (worst.holds() || round == MOST_ROUNDS || stop.getAsBoolean()) {
                return outcome.with(worst);
            }
            Optional<SizingOutcome> filled = findFilled(plan);
            if (filled.isPresent()) {
                return filled.get();
            }
            if (!widen(certificates)) {
                return outcome.with(worst);
            }
            outcome = sizing.sizeOnce(withWindows());
        }
        return outcome;
    }

    /**
     * The same sizes with enough in the store at every step. That costs at least what the windows alone do, which is a bound of
     * what every plan costs; none where it costs more than next to nothing beyond.
     */
    private Optional<SizingOutcome> findFilled(EnergyPlan plan) {
        EnergyCase before = plan.energy();
        EnergyCase chosen = plan.chosen(before)
                .withFinance(before.finance().withBudget(Double.POSITIVE_INFINITY)) // kept already, to the last digits
                .withScenarios(before.scenarios().stream()
                        .map(s -> new Scenario(s.id(), s.probability(), plan.chosen(s.change())))
                        .toList());
        return findFilled(chosen).flatMap(outcome -> {
            EnergyPlan filled = outcome.findPlan().orElseThrow();
            double more = Math.max(0, filled.total() - plan.total()) / (1 + Math.abs(plan.total()));
            double gap = plan.gap() + more;
            return more <= Sizing.GAP ? Optional.of(outcome.with(filled.of(before, gap))) : Optional.empty();
        });
    }

    /** A case all sizes of which stand, with enough in the store at every step; none where that cannot be or is not certified. */
    private Optional<SizingOutcome> findFilled(EnergyCase chosen) {
        return Filling.find(chosen, steps)
                .map(filling -> sizing.sizeFilled(chosen, filling))
                .filter(SizingOutcome::isSound)
                .map(outcome ->
                        outcome.with(worst(certificates(outcome.findPlan().orElseThrow()))))
                .filter(outcome -> outcome.findCertificate().orElseThrow().holds());
    }

    private List<SurvivalCertificate> certificates(EnergyPlan plan) {
        return IntStream.range(0, years.size())
                .mapToObj(y -> certificate(islanded(years.get(y), plan, y)))
                .toList();
    }

    private static SurvivalCertificate worst(List<SurvivalCertificate> certificates) {
        return certificates.stream()
                .max(Comparator.comparingInt(
                        certificate -> certificate.failures().size()))
                .orElseThrow();
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
        Survive survive = energy.survive();
        Survive held = new Survive(
                survive.hours(),
                survive.share(),
                Series.of(stored(energy, plan.years().get(year))),
                survive.bins());
        return new IslandedCase(plan.chosen(energy).withSurvive(held), BothBind.DRAIN);
    }

    /** [step] what the stores that stay on the first bus hold when a step begins, kWh. */
    private static double[] stored(EnergyCase energy, Dispatch year) {
        double[] stored = new double[energy.time().steps()];
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            if (Filling.isHere(energy, store)) {
                for (int t = 0; t < stored.length; t++) {
                    stored[t] += t == 0 ? year.before[i] : year.level[i][t - 1];
                }
            }
        }
        return stored;
    }
}
