package org.commonshed.energy.making;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.commonshed.energy.kept.KeyTerms;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.first.Measured;
import org.commonshed.engine.energy.share.QuotaTable;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.engine.energy.size.WaysOut;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import org.commonshed.live.underway.Progress;
import org.jspecify.annotations.Nullable;

/** Makes what a neighbourhood is shown of its answers: some seconds of work, which can be stopped. */
public final class Making {
    private static final double MOST_SECONDS = 60; // for decisions of yes or no, of which a first case has none

    private final Sizing sizing;
    private final Sharing sharing;
    private final Progress progress;

    /** @param nativeFolder where the outside solver is unpacked to, should it be needed */
    public Making(Path nativeFolder, Progress progress) {
        this.progress = progress;
        sizing = new Sizing(nativeFolder, MOST_SECONDS, progress::isStopped);
        sharing = new Sharing(nativeFolder, progress::isStopped);
    }

    /**
     * What a plan is made of.
     *
     * @param must how many of the critical uses, from the first on, should last as long as was asked
     * @param terms what sharing keys count with
     * @param coefficients shares of each hour that were fixed in advance; null where nobody brought any in
     */
    public record Basis(
            Answers answers,
            int must,
            Measured measured,
            Found.Inputs inputs,
            KeyTerms terms,
            @Nullable QuotaTable coefficients) {
        /** With all that is typical. */
        public static Basis of(Answers answers, int must) {
            return new Basis(answers, must, Measured.NOTHING, Found.Inputs.NONE, new KeyTerms(Map.of()), null);
        }
    }

    /**
     * Makes a plan, or says why there is none.
     *
     * @throws CancellationException when it was stopped
     * @throws IllegalStateException where a plan does not hold when it is checked, which is our fault
     */
    public Found make(Basis basis) {
        progress.at("energy-case");
        FirstCase first = FirstCase.of(basis.answers(), Map.of(), basis.measured());
        EnergyCase energy = counted(first.energy(), basis.must());
        progress.at("energy-size");
        SizingOutcome outcome = sizing.size(energy);
        if (outcome.ending() == SizingOutcome.Ending.STOPPED) {
            throw new CancellationException("stopped while sizing");
        }
        if (!outcome.faults().isEmpty()) {
            throw new IllegalStateException("a first plan does not hold: " + outcome.faults());
        }
        List<Found.Given> given = given(first);
        Optional<EnergyPlan> plan = outcome.findPlan();
        boolean holds =
                outcome.findCertificate().map(SurvivalCertificate::holds).orElse(true);
        return plan.isPresent() && holds ? found(basis, outcome, plan.get(), given) : conflict(basis, energy, given);
    }

    /** Only the first uses count in outages that must be survived; the others run as long as they can. */
    private static EnergyCase counted(EnergyCase energy, int must) {
        return energy.withLoads(IntStream.range(0, energy.loads().size())
                .mapToObj(i ->
                        i < must ? energy.loads().get(i) : idle(energy.loads().get(i)))
                .toList());
    }

    private static Load idle(Load load) {
        return load.withKw(load.kw(), Series.ZERO);
    }

    private static List<Found.Given> given(FirstCase first) {
        return first.assumptions().stream()
                .map(one -> new Found.Given(
                        one.key().name().toLowerCase(Locale.ROOT), one.value(), one.unit(), one.source().citation))
                .toList();
    }

    private static Found.Asked asked(Answers answers, int must) {
        return new Found.Asked(
                answers.currency(),
                answers.homes(),
                answers.outageHours(),
                must,
                answers.buyPerKwh(),
                answers.sellPerKwh(),
                answers.discountRate(),
                answers.critical().stream()
                        .map(use -> new Found.Use(use.name(), use.kw()))
                        .toList());
    }

    private Found conflict(Basis basis, EnergyCase energy, List<Found.Given> given) {
        progress.at("energy-ways");
        WaysOut ways = WaysOut.of(energy, sizing);
        progress.at("energy-ways"); // throws if it was stopped meanwhile
        List<Found.Wished> wishes = ways.conflict().stream()
                .map(wish -> new Found.Wished(wish.kind().name().toLowerCase(Locale.ROOT), wish.id(), wish.value()))
                .toList();
        List<Found.Way> out = ways.ways().stream()
                .map(way -> new Found.Way(
                        way.wish().kind().name().toLowerCase(Locale.ROOT),
                        way.wish().id(),
                        way.value(),
                        way.total()))
                .toList();
        return new Found(
                asked(basis.answers(), basis.must()),
                new Found.Year(0, 0, 0, 0, 0, 0, 0, 0, 0),
                Found.Hours.NONE,
                List.of(),
                Found.Venture.NONE,
                List.of(),
                new Found.Conflict(wishes, out),
                given,
                basis.inputs());
    }

    private Found found(Basis basis, SizingOutcome outcome, EnergyPlan plan, List<Found.Given> given) {
        Answers answers = basis.answers();
        Found.Asked asked = asked(answers, basis.must());
        Running running = new Running(plan, answers, asked.must());
        List<Found.Rung> rungs = new ArrayList<>();
        rungs.add(running.rung());
        List<Double> bigger = Ladder.bigger(running.batteryKwh(), running.meanKw());
        for (int i = 0; i < bigger.size(); i++) {
            progress.at("energy-ladder", i, bigger.size());
            Optional<EnergyPlan> larger =
                    sizing.size(Ladder.with(plan, bigger.get(i))).findPlan();
            larger.ifPresent(one -> rungs.add(new Running(one, answers, asked.must()).rung()));
        }
        progress.at("energy-share");
        return new Found(
                asked,
                running.year(outcome.findCertificate()),
                running.hours(),
                rungs,
                running.venture(),
                new Keys(running, basis, sharing).all(),
                Found.Conflict.NONE,
                given,
                basis.inputs());
    }
}
