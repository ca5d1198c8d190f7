package org.commonshed.engine.verify;

import java.util.HashMap;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.Stock;

/** What each row of a plan is allowed to be: runs in season, ways along links, stocks where they keep. */
final class Permissions {
    private final Land land;
    private final Roads roads;
    private final Findings findings;
    private final Map<String, Double> mostRuns = new HashMap<>(); // [actor/recipe@period]

    Permissions(Land land, Roads roads, Findings findings) {
        this.land = land;
        this.roads = roads;
        this.findings = findings;
        land.world.abilities().forEach(this::open);
    }

    private void open(Ability ability) {
        Recipe recipe = land.recipes.get(ability.recipe());
        for (int t = 1; t <= land.periods; t++) {
            boolean inSeason = recipe != null
                    && recipe.season().holds(land.world.calendar().month(t));
            if (inSeason && ability.span().holds(t)) {
                mostRuns.merge(ability.actor() + "/" + ability.recipe() + "@" + t, ability.maxRuns(), Double::sum);
            }
        }
    }

    void check(Plan plan) {
        plan.runs().forEach(this::run);
        plan.moves().forEach(this::move);
        plan.deliveries().forEach(this::delivery);
        plan.stocks().forEach(this::stock);
        plan.discards().forEach(this::discard);
        pairs(plan);
    }

    private void run(Plan.Run run) {
        String name = run.actor() + "/" + run.recipe();
        Double most = mostRuns.get(name + "@" + run.period());
        String where = "runs of " + name + " in period " + run.period();
        if (most == null) {
            findings.never(where + ": it cannot start then", run.runs());
        } else {
            findings.atMost(where + ": at most " + most, run.runs(), most);
        }
    }

    private void move(Plan.Move move) {
        String where =
                "move " + move.from() + ">" + move.to() + " of " + move.product() + " in period " + move.period();
        boolean possible = !move.from().equals(move.to())
                && land.provides(new Spot(move.from(), move.product()))
                && land.holds(new Spot(move.to(), move.product()));
        if (!possible || roads.findKm(move.from(), move.to(), move.product()) == null) {
            findings.never(where + ": there is no such link", move.amount());
        }
    }

    private void delivery(Plan.Delivery delivery) {
        Need need = land.needs.get(delivery.need());
        if (need == null) {
            return;
        }
        String where =
                "delivery to " + delivery.need() + " from " + delivery.from() + " in period " + delivery.period();
        if (!need.span().holds(delivery.period())) {
            findings.never(where + ": it is needed in other periods", delivery.amount());
        }
        if (!delivery.from().equals(Plan.OUTSIDE)
                && (!land.provides(new Spot(delivery.from(), need.product()))
                        || roads.findKm(delivery.from(), need.who(), need.product()) == null)) {
            findings.never(where + ": there is no such link", delivery.amount());
        }
    }

    private void stock(Plan.Kept kept) {
        Spot spot = new Spot(kept.actor(), kept.product());
        String where = "stock of " + spot + " in period " + kept.period();
        if (!land.holds(spot) || !land.isStorable(spot)) {
            findings.never(where + ": it does not keep there", kept.amount());
        }
        Stock row = land.stocks.get(spot);
        if (row != null) {
            findings.atMost(where + ": room for " + row.room(), kept.amount(), row.room());
        }
    }

    private void discard(Plan.Discarded discarded) {
        Spot spot = new Spot(discarded.actor(), discarded.product());
        if (!land.holds(spot)) {
            findings.never("discard of " + spot + ": it is not held there", discarded.amount());
        }
    }

    private void pairs(Plan plan) {
        Tallies loads = new Tallies(land.periods);
        for (Plan.Move move : plan.moves()) {
            load(loads, move.from(), move.to(), move.period(), kg(move.product(), move.amount()));
        }
        for (Plan.Delivery delivery : plan.deliveries()) {
            Need need = land.needs.get(delivery.need());
            if (need != null && !need.who().equals(delivery.from())) {
                load(loads, delivery.from(), need.who(), delivery.period(), kg(need.product(), delivery.amount()));
            }
        }
        loads.forEach((pair, t, load) -> {
            String[] ends = pair.split(">", 2);
            double most = roads.mostKg(ends[0], ends[1]);
            findings.atMost("kilograms from " + pair + " in period " + t + ": at most " + most, load, most);
        });
    }

    private void load(Tallies loads, String from, String to, int period, double kg) {
        if (roads.mostKg(from, to) < Double.POSITIVE_INFINITY) {
            loads.add(from + ">" + to, period, kg);
        }
    }

    private double kg(String product, double amount) {
        return land.product(product).kgPerUnit() * amount;
    }
}
