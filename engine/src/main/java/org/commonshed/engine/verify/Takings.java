package org.commonshed.engine.verify;

import java.util.HashMap;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;

/** What runs and stocks take up of each actor's capacities. */
final class Takings {
    private final Land land;
    private final Findings findings;
    private final Tallies rows; // [actor/item]
    private final Map<String, double[]> capacity = new HashMap<>(); // [actor/item][period − 1]

    Takings(Land land, Findings findings) {
        this.land = land;
        this.findings = findings;
        rows = new Tallies(land.periods);
        land.world.capacities().forEach(this::offer);
    }

    private void offer(Capacity row) {
        double[] amounts = capacity.computeIfAbsent(row.actor() + "/" + row.item(), k -> new double[land.periods]);
        for (int t = row.span().from(); t <= Math.min(land.periods, row.span().to()); t++) {
            amounts[t - 1] += row.amount();
        }
    }

    void check(Plan plan) {
        plan.runs().forEach(this::run);
        for (Plan.Kept kept : plan.stocks()) {
            Stock stock = land.stocks.get(new Spot(kept.actor(), kept.product()));
            if (stock != null && stock.takes() != null) {
                double kg = kept.amount() * land.product(kept.product()).kgPerUnit();
                rows.add(kept.actor() + "/" + stock.takes(), kept.period(), kg);
            }
        }
        rows.forEach((item, t, row) -> {
            double[] amounts = capacity.get(item);
            double most = amounts == null ? 0 : amounts[t - 1];
            findings.atMost("capacity of " + item + " in period " + t + ": at most " + most, row, most);
        });
    }

    private void run(Plan.Run run) {
        Recipe recipe = land.recipes.get(run.recipe());
        if (recipe == null) {
            return;
        }
        for (RecipeLine line : recipe.lines()) {
            for (int offset = line.offsetFrom(); offset <= line.offsetTo(); offset++) {
                int t = line.role() == Role.USES ? land.period(run.period(), offset) : 0;
                if (t > 0) {
                    rows.add(run.actor() + "/" + line.item(), t, run.runs() * line.amount());
                }
            }
        }
    }
}
