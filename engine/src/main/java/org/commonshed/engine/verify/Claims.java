package org.commonshed.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.jspecify.annotations.Nullable;

/** What a plan says of itself, beside what comes out. */
final class Claims {
    private static final double TOLERANCE = 1e-6;

    private final Land land;
    private final Draws draws;
    private final Deliveries deliveries;
    private final List<String> differences = new ArrayList<>();

    Claims(Land land, Draws draws, Deliveries deliveries) {
        this.land = land;
        this.draws = draws;
        this.deliveries = deliveries;
    }

    List<String> differences(Plan plan, List<Plan.Level> levels) {
        levels(plan.levels(), levels);
        needs(plan.needs());
        limits(plan.limits());
        return differences;
    }

    private void compare(String what, @Nullable Double claimed, @Nullable Double found) {
        if (claimed == null) {
            differences.add(String.format(Locale.ROOT, "%s is missing; it comes out as %.9g.", what, found));
        } else if (found == null) {
            differences.add(what + " is no part of this world.");
        } else if (!(Math.abs(claimed - found) <= TOLERANCE * Math.max(1, Math.abs(found)))) {
            differences.add(
                    String.format(Locale.ROOT, "%s is said to be %.9g and comes out as %.9g.", what, claimed, found));
        }
    }

    private void compareAll(Map<String, Double> claimed, Map<String, Double> found) {
        found.forEach((what, value) -> compare(what, claimed.get(what), value));
        claimed.forEach((what, value) -> {
            if (!found.containsKey(what)) {
                compare(what, value, null);
            }
        });
    }

    private void levels(List<Plan.Level> claimed, List<Plan.Level> found) {
        compareAll(values(claimed), values(found));
    }

    private static Map<String, Double> values(List<Plan.Level> levels) {
        Map<String, Double> values = new TreeMap<>();
        for (Plan.Level level : levels) {
            if (level.goal().startsWith("shares.")) {
                level.shares().forEach((who, share) -> values.put(level.goal() + " of " + who, share));
            } else {
                values.put(level.goal(), level.value());
            }
        }
        return values;
    }

    private void needs(List<Plan.NeedMet> claimed) {
        Map<String, Double> said = new TreeMap<>();
        for (Plan.NeedMet row : claimed) {
            said.put("met of " + row.need(), row.met());
            said.put("amount of " + row.need(), row.amount());
        }
        Map<String, Double> found = new TreeMap<>();
        for (Need need : land.world.needs()) {
            found.put("met of " + need.id(), deliveries.met(need));
            found.put("amount of " + need.id(), need.amount());
        }
        compareAll(said, found);
    }

    private void limits(List<Plan.LimitUse> claimed) {
        Map<String, Double> said = new TreeMap<>();
        for (Plan.LimitUse row : claimed) {
            String what = what(row.limit(), row.period() == null ? 0 : row.period());
            said.put("planned of " + what, row.planned());
            said.put("amount of " + what, row.amount());
            said.put("used of " + what, row.used());
        }
        Map<String, Double> found = new TreeMap<>();
        draws.all().forEach((budget, tally) -> {
            String what = what(budget.limit().id(), budget.period());
            found.put("planned of " + what, tally.sum());
            found.put("amount of " + what, budget.limit().amount());
            found.put("used of " + what, budget.used());
        });
        compareAll(said, found);
    }

    private static String what(String limit, int period) {
        return "limit " + limit + (period == 0 ? " over its span" : " in period " + period);
    }
}
