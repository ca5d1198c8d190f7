package org.commonshed.engine.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;

/** What comes to an actor equals what stays, is used, goes and is discarded: each product, each period. */
final class Balances {
    private final Land land;
    private final Findings findings;
    private final Tallies rows; // [actor/product] what comes less what goes

    Balances(Land land, Findings findings) {
        this.land = land;
        this.findings = findings;
        rows = new Tallies(land.periods);
    }

    void check(Plan plan) {
        plan.runs().forEach(this::run);
        leaveRoom(plan);
        plan.moves().forEach(m -> {
            add(m.from(), m.product(), m.period(), -m.amount());
            add(m.to(), m.product(), m.period(), m.amount());
        });
        plan.deliveries().forEach(this::deliver);
        plan.imports().forEach(b -> add(b.actor(), b.product(), b.period(), b.amount()));
        plan.discards().forEach(d -> add(d.actor(), d.product(), d.period(), -d.amount()));
        plan.stocks().forEach(this::keep);
        closing(plan);
        if (!land.cyclic) {
            land.world.stocks().forEach(s -> add(s.actor(), s.product(), 1, s.amount()));
        }
        rows.forEach((spot, t, row) -> findings.even("balance of " + spot + " in period " + t, row));
    }

    private void add(String actor, String product, int period, double amount) {
        rows.add(actor + "/" + product, period, amount);
    }

    private void run(Plan.Run run) {
        act(run.actor(), run.recipe(), run.period(), (tally, factor) -> tally.add(run.runs() * factor));
    }

    /** Runs that may have been left out because they are tiny still give their factor times that. */
    private void leaveRoom(Plan plan) {
        Set<String> present = new HashSet<>();
        plan.runs().forEach(r -> present.add(r.actor() + "/" + r.recipe() + "@" + r.period()));
        for (Ability ability : land.world.abilities()) {
            for (int t = 1; t <= land.periods; t++) {
                String name = ability.actor() + "/" + ability.recipe() + "@" + t;
                if (ability.span().holds(t) && !present.contains(name)) {
                    act(ability.actor(), ability.recipe(), t, (tally, factor) -> tally.leaveRoom(Math.abs(factor)));
                }
            }
        }
    }

    /** Tells of each balance that a start has part in, with the units per run, less than 0 for inputs. */
    private void act(String actor, String id, int start, ObjDoubleConsumer<Tally> reader) {
        Recipe recipe = land.recipes.get(id);
        for (RecipeLine line : recipe == null ? List.<RecipeLine>of() : recipe.lines()) {
            for (int offset = line.offsetFrom(); offset <= line.offsetTo(); offset++) {
                int t = land.period(start, offset);
                if (t > 0 && (line.role() == Role.IN || line.role() == Role.OUT)) {
                    double factor = line.role() == Role.IN ? -line.amount() : line.amount();
                    reader.accept(rows.row(actor + "/" + line.item())[t - 1], factor);
                }
            }
        }
    }

    private void deliver(Plan.Delivery delivery) {
        Need need = land.needs.get(delivery.need());
        if (need != null && !delivery.from().equals(Plan.OUTSIDE)) {
            add(delivery.from(), need.product(), delivery.period(), -delivery.amount());
        }
    }

    private void keep(Plan.Kept kept) {
        add(kept.actor(), kept.product(), kept.period(), -kept.amount());
        int next = land.period(kept.period(), 1);
        if (next > 0) {
            double loss = land.loss(new Spot(kept.actor(), kept.product()));
            add(kept.actor(), kept.product(), next, kept.amount() * (1 - loss));
        }
    }

    private void closing(Plan plan) {
        if (land.cyclic) {
            return;
        }
        Tallies left = new Tallies(1);
        for (Plan.Kept kept : plan.stocks()) {
            if (kept.period() == land.periods) {
                left.add(kept.actor() + "/" + kept.product(), 1, kept.amount());
            }
        }
        for (Stock stock : land.world.stocks()) {
            String spot = stock.actor() + "/" + stock.product();
            findings.atLeast(
                    "stock of " + spot + " at the end: at least " + stock.atEnd(), left.row(spot)[0], stock.atEnd());
        }
    }
}
