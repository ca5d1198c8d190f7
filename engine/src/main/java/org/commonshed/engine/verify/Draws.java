package org.commonshed.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;

/** What runs draw from each budget of a commons, each draw once. */
final class Draws {
    /** A limit in one period; period 0 = over its whole span. */
    record Budget(Limit limit, int period) {
        double used() {
            return period == 0 || period == limit.span().from() ? limit.used() : 0;
        }
    }

    private final Land land;
    private final Map<Budget, Tally> drawn = new LinkedHashMap<>();
    private final Map<String, List<Limit>> counting = new HashMap<>(); // [actor/indicator]

    Draws(Land land, Plan plan) {
        this.land = land;
        for (Limit limit : land.world.limits()) {
            int last = Math.min(land.periods, limit.span().to());
            for (int t = limit.span().from(); t <= last; t++) {
                drawn.put(new Budget(limit, limit.once() ? 0 : t), new Tally());
            }
        }
        plan.runs().forEach(this::run);
    }

    private void run(Plan.Run run) {
        Recipe recipe = land.recipes.get(run.recipe());
        Actor actor = land.actors.get(run.actor());
        if (recipe == null || actor == null) {
            return;
        }
        for (RecipeLine line : recipe.lines()) {
            for (int offset = line.offsetFrom(); offset <= line.offsetTo(); offset++) {
                int t = line.role() == Role.DRAWS ? land.period(run.period(), offset) : 0;
                if (t > 0) {
                    draw(actor, line.item(), t, run.runs() * line.amount());
                }
            }
        }
    }

    private void draw(Actor actor, String indicator, int period, double amount) {
        for (Limit limit : counting.computeIfAbsent(actor.id() + "/" + indicator, k -> counting(actor, indicator))) {
            Tally tally = drawn.get(new Budget(limit, limit.once() ? 0 : period));
            if (tally != null && limit.span().holds(period)) {
                tally.add(amount);
            }
        }
    }

    private List<Limit> counting(Actor actor, String indicator) {
        Set<String> here = land.placesOf(actor, false);
        Set<String> downstream = land.placesOf(actor, true);
        List<Limit> limits = new ArrayList<>();
        for (Limit limit : land.world.limits()) {
            Set<String> inside = limit.upstream() ? downstream : here;
            if (limit.indicator().equals(indicator) && inside.contains(limit.place())) {
                limits.add(limit);
            }
        }
        return limits;
    }

    Map<Budget, Tally> all() {
        return drawn;
    }

    void check(Findings findings) {
        drawn.forEach((budget, tally) -> {
            Limit limit = budget.limit();
            double most = Math.max(0, limit.amount() - budget.used());
            String when = budget.period() == 0 ? " over its span" : " in period " + budget.period();
            findings.atMost("limit " + limit.id() + when + ": at most " + most + " may be drawn", tally, most);
        });
    }

    /** Mean over all budgets with an amount of how far they are used up, dear near the end. */
    double strain() {
        double sum = 0;
        int counted = 0;
        for (Map.Entry<Budget, Tally> entry : drawn.entrySet()) {
            double amount = entry.getKey().limit().amount();
            if (amount > 0) {
                sum += strain((entry.getKey().used() + entry.getValue().sum()) / amount);
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double strain(double u) {
        return Math.max(0, u - 0.5) + 3 * Math.max(0, u - 0.8) + 12 * Math.max(0, u - 0.95);
    }
}
