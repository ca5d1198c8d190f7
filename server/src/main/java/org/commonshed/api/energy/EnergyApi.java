package org.commonshed.api.energy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Bound;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.kept.Answered;
import org.commonshed.energy.making.Found;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Progress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a neighbourhood says of its energy, and the plan that comes of it. */
@Api
@Entrance(Deed.READ)
class EnergyApi {
    private static final String PLACE = "/api/v1/energy/{place}";

    private final EnergyPlans plans;

    EnergyApi(EnergyPlans plans) {
        this.plans = plans;
    }

    /**
     * Answers by the names of the questions, as {@code homes}, {@code use-1} and {@code use-1-kw}.
     *
     * @param answers an empty text goes back to what is assumed
     */
    record EnergyAnswers(@Bound(most = 40) Map<String, String> answers) {}

    /** @param decision the id of the decision that chose it, where one did */
    record EnergyKey(
            @Bound(least = 1, most = 20) String key,
            @Bound(most = 100) Optional<String> decision) {}

    /**
     * What is known of a neighbourhood.
     *
     * @param stated what it said
     * @param assumed what counts where it said nothing
     * @param sharing the key that was chosen
     * @param decision that chose it
     */
    record EnergyKnown(
            String place,
            Map<String, String> stated,
            Map<String, String> assumed,
            Optional<String> sharing,
            Optional<String> decision,
            Optional<EnergyPlanned> plan) {}

    /**
     * The plan; without sizes where the wishes cannot be had together.
     *
     * @param old something else was said since
     * @param sizes the plan, then the same with bigger batteries
     * @param conflict kinds of the wishes that cannot be had together
     */
    record EnergyPlanned(boolean old, List<EnergySize> sizes, List<EnergyShared> keys, List<String> conflict) {}

    /** @param own share of what is used that is made here, 0 to 1 */
    record EnergySize(
            double panelsKw,
            double batteryKwh,
            double batteryKw,
            double building,
            double billPerYear,
            double total,
            double own) {}

    /** A year shared by a key; what was used by members of what was offered. */
    record EnergyShared(String key, long offeredWh, long sharedWh) {}

    private Kept get(String place, Call call) {
        return plans.findPlace(call.viewer(), place).orElseThrow(Problem::notFound);
    }

    @GetMapping(PLACE)
    @Told(id = "get-energy", gives = EnergyKnown.class)
    Answer known(@PathVariable String place, Call call) {
        return Answer.ok(told(get(place, call), call));
    }

    private EnergyKnown told(Kept place, Call call) {
        Answered known = plans.answered(place, call.words());
        String id = place.get("id");
        Optional<EnergyPlans.Chosen> key = plans.findKey(call.viewer(), id);
        return new EnergyKnown(
                id,
                new TreeMap<>(known.stated()),
                new TreeMap<>(known.assumed()),
                key.map(EnergyPlans.Chosen::key),
                key.map(EnergyPlans.Chosen::decision).filter(text -> !text.isEmpty()),
                plans.findPlan(call.viewer(), place, call.words()).map(EnergyApi::told));
    }

    private static EnergyPlanned told(EnergyPlans.Plan plan) {
        Found found = plan.found();
        return new EnergyPlanned(
                plan.isOld(),
                found.rungs().stream()
                        .map(one -> new EnergySize(
                                one.panelsKw(),
                                one.batteryKwh(),
                                one.batteryKw(),
                                one.building(),
                                one.billPerYear(),
                                one.total(),
                                one.ownShare()))
                        .toList(),
                found.keys().stream()
                        .map(one -> new EnergyShared(one.key(), one.offeredWh(), one.sharedWh()))
                        .toList(),
                found.conflict().wishes().stream().map(Found.Wished::kind).toList());
    }

    @PostMapping(path = PLACE + "/answers", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "answer-energy-questions", takes = EnergyAnswers.class, gives = EnergyKnown.class)
    Answer answer(@PathVariable String place, Call call) {
        return call.once(() -> {
            Kept hood = get(place, call);
            EnergyAnswers said = call.body(EnergyAnswers.class);
            EnergyPlans.Answering kept = plans.answer(call.viewer(), hood, said.answers(), call.words());
            call.demandNone(kept.typed().faults());
            return Answer.ok(told(hood, call));
        });
    }

    @PostMapping(PLACE + "/plan")
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 1)
    @Told(id = "make-energy-plan", gives = EnergyKnown.class)
    Answer make(@PathVariable String place, Call call) {
        return call.once(() -> {
            Kept hood = get(place, call);
            plans.make(call.viewer(), hood, call.words(), Progress.NONE);
            return Answer.ok(told(hood, call));
        });
    }

    @PostMapping(path = PLACE + "/sharing", consumes = Answer.JSON)
    @Entrance(Deed.ADOPT_PLAN)
    @Told(id = "choose-energy-key", takes = EnergyKey.class, gives = EnergyKnown.class)
    Answer choose(@PathVariable String place, Call call) {
        return call.once(() -> {
            Kept hood = get(place, call);
            EnergyKey wanted = call.body(EnergyKey.class);
            boolean isKey = plans.findPlan(call.viewer(), hood, call.words())
                    .filter(plan -> plan.found().hasKey(wanted.key()))
                    .isPresent();
            if (!isKey) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            String decision = wanted.decision().map(String::strip).orElse("");
            plans.choose(call.viewer(), place, new EnergyPlans.Chosen(wanted.key(), decision));
            return Answer.ok(told(hood, call));
        });
    }
}
