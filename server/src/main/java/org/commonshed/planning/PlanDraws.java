package org.commonshed.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budget;
import org.commonshed.commons.Draws;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.World;
import org.springframework.stereotype.Component;

/** What the plan that holds draws from each limit, for the pages of the commons. */
@Component
class PlanDraws implements Draws {
    private final Plans plans;

    PlanDraws(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Budget.Planned> find(Viewer viewer, String limit) {
        return plans.findHolding(viewer).map(kept -> plans.open(viewer, kept)).flatMap(open -> {
            World world = open.slice().world();
            return findLimit(world, limit)
                    .map(found -> planned(world, open.slice().plan(), found));
        });
    }

    @Override
    public String address(Viewer viewer) {
        return plans.findHolding(viewer).map(kept -> "/plan").orElse("");
    }

    private static Optional<Limit> findLimit(World world, String id) {
        return world.limits().stream().filter(limit -> limit.id().equals(id)).findFirst();
    }

    private static Budget.Planned planned(World world, Plan plan, Limit limit) {
        Map<String, Place> places = new HashMap<>();
        world.places().forEach(place -> places.put(place.id(), place));
        List<Double> above = zeros(world);
        for (Limit other : world.limits()) {
            Place at = places.get(other.place());
            boolean justAbove = at != null
                    && limit.upstream()
                    && other.upstream()
                    && other.indicator().equals(limit.indicator())
                    && limit.place().equals(at.flowsInto());
            if (justAbove) {
                List<Double> more = drawn(world, plan, other);
                for (int period = 0; period < above.size(); period++) {
                    above.set(period, above.get(period) + more.get(period));
                }
            }
        }
        return new Budget.Planned(drawn(world, plan, limit), above);
    }

    /** By period from the first; what counts over a whole span in equal parts, as the budget itself is shown. */
    private static List<Double> drawn(World world, Plan plan, Limit limit) {
        List<Double> drawn = zeros(world);
        for (Plan.LimitUse use : plan.limits()) {
            if (use.limit().equals(limit.id())) {
                Integer period = use.period();
                int from = period == null ? limit.span().from() : period;
                int to = period == null ? limit.span().to() : period;
                for (int at = from; at <= to; at++) {
                    drawn.set(at - 1, drawn.get(at - 1) + use.planned() / (to - from + 1));
                }
            }
        }
        return drawn;
    }

    private static List<Double> zeros(World world) {
        return new ArrayList<>(Collections.nCopies(world.calendar().periods(), 0.0));
    }
}
