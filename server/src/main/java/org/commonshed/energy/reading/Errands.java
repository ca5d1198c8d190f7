package org.commonshed.energy.reading;

import java.util.List;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Underway;
import org.commonshed.web.Asking;
import org.springframework.stereotype.Component;

/** Has a plan made, which takes a while. */
@Component
public class Errands {
    private final EnergyPlans plans;
    private final Underway underway;

    Errands(EnergyPlans plans, Underway underway) {
        this.plans = plans;
        this.underway = underway;
    }

    /** @param leads where it is looked at afterwards */
    public String make(Asking asking, Kept place, String leads) {
        plans.demandAnswer(asking.viewer(), place.get("id"));
        Underway.Task<String> task = new Underway.Task<>(
                "energy-plan",
                List.of(place.get("id"), plans.digest(place, asking.words())),
                String.class,
                progress -> {
                    plans.make(asking.viewer(), place, asking.words(), progress);
                    return leads;
                },
                address -> address);
        return underway.lead(asking.viewer(), task, address -> "redirect:" + address);
    }
}
