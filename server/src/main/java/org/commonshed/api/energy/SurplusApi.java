package org.commonshed.api.energy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.commonshed.energy.Surpluses;
import org.commonshed.energy.kept.SurplusRows;
import org.commonshed.engine.energy.surplus.Surplus;
import org.commonshed.keeping.Kept;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A neighbourhood's sun to spare, and keeping it for the planner. */
@Api
@Entrance(Deed.READ)
class SurplusApi {
    private static final String PLACE = "/api/v1/energy/{place}/surplus";
    private static final int MONTHS = 12;

    private final EnergyPlans plans;
    private final Surpluses surpluses;

    SurplusApi(EnergyPlans plans, Surpluses surpluses) {
        this.plans = plans;
        this.surpluses = surpluses;
    }

    /** @param part {@code all}, with what the plan would sell, or {@code unsold} */
    record EnergyPart(@Bound(least = 1, most = 20) String part) {}

    /**
     * What the last plan leaves over.
     *
     * @param old something else was said since
     * @param kept which part the planner has
     */
    record EnergySurplus(String place, boolean old, Optional<String> kept, List<EnergySpare> parts) {}

    /**
     * A part of it.
     *
     * @param hours twelve months of a mean day's 24 hours, kWh
     * @param periods what the planner gets of it
     */
    record EnergySpare(String part, double yearKwh, List<List<Double>> hours, List<EnergyPeriod> periods) {}

    /**
     * Planned periods with the same amount.
     *
     * @param kwh in each of them
     */
    record EnergyPeriod(LocalDate from, LocalDate to, double kwh) {}

    private Kept get(String place, Call call) {
        return plans.findPlace(call.viewer(), place).orElseThrow(Problem::notFound);
    }

    @GetMapping(PLACE)
    @Told(id = "get-energy-surplus", gives = EnergySurplus.class)
    Answer surplus(@PathVariable String place, Call call) {
        return Answer.ok(told(get(place, call), call));
    }

    private EnergySurplus told(Kept place, Call call) {
        Surpluses.Left left = surpluses.find(call.viewer(), place, call.words()).orElseThrow(Problem::notFound);
        return new EnergySurplus(
                place.get("id"),
                left.isOld(),
                left.kept().map(Surpluses.Part::word),
                List.of(Surpluses.Part.values()).stream()
                        .map(part -> told(part, left.of(part)))
                        .toList());
    }

    private EnergySpare told(Surpluses.Part part, Surplus surplus) {
        return new EnergySpare(
                part.word(),
                surplus.yearKwh(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> IntStream.range(0, Surplus.HOURS)
                                .mapToObj(hour -> surplus.kwh(month, hour))
                                .toList())
                        .toList(),
                surpluses.portions(surplus).stream()
                        .map(one -> new EnergyPeriod(one.from(), one.to(), one.kwh()))
                        .toList());
    }

    @PostMapping(path = PLACE, consumes = Answer.JSON)
    @Entrance(Deed.CHANGE_LIMITS)
    @Told(id = "keep-energy-surplus", takes = EnergyPart.class, gives = EnergySurplus.class)
    Answer keep(@PathVariable String place, Call call) {
        return call.once(() -> {
            Kept hood = get(place, call);
            EnergySurplus before = told(hood, call);
            Optional<Surpluses.Part> part =
                    Surpluses.Part.find(call.body(EnergyPart.class).part());
            if (part.isEmpty() || before.parts().get(0).periods().isEmpty()) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            SurplusRows.Keeping keeping = surpluses.keep(call.viewer(), hood, part.get(), call.words());
            Problem.demandNone(keeping.wrong().stream()
                    .map(issue -> Problem.fault("part", issue))
                    .toList());
            return Answer.ok(told(hood, call));
        });
    }
}
