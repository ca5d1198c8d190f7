package org.commonshed.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budget;
import org.commonshed.commons.Draws;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.World;
import org.springframework.stereotype.Component;

/** What the plan that holds draws from each limit, for the pages of the commons. */
@Component
class PlanDraws implements Draws {
    private final Plans plans;
    private final Held<Map<String, Budget.Planned>> byLimit;

    PlanDraws(Plans plans) {
        this.plans = plans;
        this.byLimit = new Held<>(
                plans, open -> planned(open.slice().world(), open.slice().plan()));
    }

    @Override
    public Map<String, Budget.Planned> listAll(Viewer viewer) {
        return byLimit.find(viewer).orElse(Map.of());
    }

    @Override
    public String address(Viewer viewer) {
        return plans.findHolding(viewer).map(kept -> "/plan").orElse("");
    }

    private static Map<String, Budget.Planned> planned(World world, Plan plan) {
        Map<String, List<Double>> drawn = new HashMap<>();
        Map<String, Limit> limits = new HashMap<>();
        for (Limit limit : world.limits()) {
            limits.put(limit.id(), limit);
            drawn.put(limit.id(), zeros(world));
        }
        for (Plan.LimitUse use : plan.limits()) {
            Limit limit = limits.get(use.limit());
            if (limit != null) {
                add(use, limit.span(), drawn.getOrDefault(limit.id(), zeros(world)));
            }
        }
        Map<String, String> into = new HashMap<>(); // the next water downstream, by place
        for (Place place : world.places()) {
            if (place.flowsInto() != null) {
                into.put(place.id(), place.flowsInto());
            }
        }
        Map<String, Budget.Planned> planned = new HashMap<>();
        for (Limit limit : world.limits()) {
            List<Double> above = zeros(world);
            world.limits().stream()
                    .filter(other -> isJustAbove(other, limit, into))
                    .forEach(other -> add(drawn.getOrDefault(other.id(), List.of()), above));
            planned.put(limit.id(), new Budget.Planned(drawn.getOrDefault(limit.id(), List.of()), above));
        }
        return planned;
    }

    private static boolean isJustAbove(Limit other, Limit limit, Map<String, String> into) {
        return limit.upstream()
                && other.upstream()
                && other.indicator().equals(limit.indicator())
                && limit.place().equals(into.get(other.place()));
    }

    /** What counts over a whole span in equal parts, as the budget itself is shown. */
    private static void add(Plan.LimitUse use, Span span, List<Double> drawn) {
        Integer period = use.period();
        int from = period == null ? span.from() : period;
        int to = period == null ? span.to() : period;
        for (int at = from; at <= to; at++) {
            drawn.set(at - 1, drawn.get(at - 1) + use.planned() / (to - from + 1));
        }
    }

    private static void add(List<Double> more, List<Double> sums) {
        for (int period = 0; period < more.size(); period++) {
            sums.set(period, sums.get(period) + more.get(period));
        }
    }

    private static List<Double> zeros(World world) {
        return new ArrayList<>(Collections.nCopies(world.calendar().periods(), 0.0));
    }
}
