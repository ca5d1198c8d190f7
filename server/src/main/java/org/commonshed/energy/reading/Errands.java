package org.commonshed.energy.reading;

import java.util.List;
import java.util.function.Consumer;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Progress;
import org.commonshed.live.underway.Underway;
import org.commonshed.web.Asking;
import org.springframework.stereotype.Component;

/** Has something made, which takes a while. */
@Component
public class Errands {
    private final EnergyPlans plans;
    private final Underway underway;

    Errands(EnergyPlans plans, Underway underway) {
        this.plans = plans;
        this.underway = underway;
    }

    /** @param leads where the plan is looked at afterwards */
    public String make(Asking asking, Kept place, String leads) {
        plans.demandAnswer(asking.viewer(), place.get("id"));
        List<String> about = List.of(place.get("id"), plans.digest(place, asking.words()));
        return run(
                asking,
                new Errand("energy-plan", about, leads),
                progress -> plans.make(asking.viewer(), place, asking.words(), progress));
    }

    /**
     * Some work.
     *
     * @param what the last part of a key of words: {@code live.what.…}
     * @param about what it is done to; the same is not begun twice at once
     * @param leads where it is looked at afterwards
     */
    public record Errand(String what, List<String> about, String leads) {}

    public String run(Asking asking, Errand errand, Consumer<Progress> work) {
        Underway.Task<String> task = new Underway.Task<>(
                errand.what(),
                errand.about(),
                String.class,
                progress -> {
                    work.accept(progress);
                    return errand.leads();
                },
                address -> address);
        return underway.lead(asking.viewer(), task, address -> "redirect:" + address);
    }
}
