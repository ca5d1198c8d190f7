package org.commonshed.engine.verify;

import java.util.HashMap;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;

/** What each line of need gets. */
final class Deliveries {
    private final Land land;
    private final Map<String, Tally> met = new HashMap<>(); // [need]

    Deliveries(Land land, Plan plan) {
        this.land = land;
        land.world.needs().forEach(n -> met.put(n.id(), new Tally()));
        plan.deliveries()
                .forEach(d -> met.computeIfAbsent(d.need(), n -> new Tally()).add(d.amount()));
    }

    double met(Need need) {
        return met.getOrDefault(need.id(), new Tally()).sum();
    }

    void check(Findings findings) {
        for (Need need : land.world.needs()) {
            Tally tally = met.getOrDefault(need.id(), new Tally());
            findings.atMost("deliveries to " + need.id() + ": at most " + need.amount(), tally, need.amount());
        }
    }
}
