package org.commonshed.energy.reading;

import java.util.Optional;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.making.Found;
import org.commonshed.keeping.Kept;
import org.commonshed.web.Asking;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The neighbourhood of an address, for all pages alike; one that is not there and one that may not be seen answer alike. */
@Component
public class Hoods {
    private final EnergyPlans plans;

    Hoods(EnergyPlans plans) {
        this.plans = plans;
    }

    public Kept get(Asking asking, String place) {
        return plans.findPlace(asking.viewer(), place)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public static String address(Kept place) {
        return "/energy/" + place.get("id");
    }

    public EnergyViews.Head head(Asking asking, Kept place) {
        String id = place.get("id");
        return new EnergyViews.Head(
                place.get("name"),
                address(place),
                plans.mayAnswer(asking.viewer(), id),
                plans.mayChoose(asking.viewer(), id));
    }

    Sight sight(Asking asking, Kept place, Found found) {
        return new Sight(head(asking, place), plans.answered(place, asking.words()), found, asking.words());
    }

    public Optional<EnergyPlans.Plan> findPlan(Asking asking, Kept place) {
        return plans.findPlan(asking.viewer(), place, asking.words());
    }

    /** A plan that can be looked at; where there is none, nothing that stands on one is there. */
    Sight sight(Asking asking, Kept place) {
        Found found = findPlan(asking, place)
                .map(EnergyPlans.Plan::found)
                .filter(Found::isPlan)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return sight(asking, place, found);
    }

    /** A whole number of an address, else the other. */
    static int number(String text, int most, int otherwise) {
        return text.matches("\\d{1,4}") && Integer.parseInt(text) <= most ? Integer.parseInt(text) : otherwise;
    }
}
