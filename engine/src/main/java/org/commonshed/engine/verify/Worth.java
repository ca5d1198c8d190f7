package org.commonshed.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;

/** What a plan is worth for each goal (planning: section 3). */
final class Worth {
    private static final double KG_PER_TONNE = 1000;

    private final Land land;
    private final Roads roads;
    private final Plan plan;
    private final Draws draws;
    private final Deliveries deliveries;

    Worth(Land land, Roads roads, Plan plan, Draws draws, Deliveries deliveries) {
        this.land = land;
        this.roads = roads;
        this.plan = plan;
        this.draws = draws;
        this.deliveries = deliveries;
    }

    /** All goals in order; unit and proof as claimed. */
    List<Plan.Level> levels(List<Plan.Level> claimed) {
        Map<String, Plan.Level> claims = new HashMap<>();
        claimed.forEach(l -> claims.put(l.goal(), l));
        List<Plan.Level> levels = new ArrayList<>();
        TreeSet<Integer> classes = new TreeSet<>();
        land.world.needs().forEach(n -> classes.add(n.priority()));
        for (int priority : classes) {
            ShareBook book = new ShareBook(land, deliveries, priority);
            levels.add(level(claims, "shares." + priority, Double.NaN, book.shares()));
            levels.add(level(claims, "evenness." + priority, book.evenness(), Map.of()));
        }
        for (Goal goal : land.world.rules().order()) {
            levels.add(level(claims, goal.word(), value(goal), Map.of()));
        }
        return levels;
    }

    private static Plan.Level level(
            Map<String, Plan.Level> claims, String goal, double value, Map<String, Double> shares) {
        Plan.Level claim = claims.get(goal);
        return new Plan.Level(
                goal, value, claim == null ? "" : claim.unit(), new TreeMap<>(shares), claim != null && claim.proven());
    }

    private double value(Goal goal) {
        return switch (goal) {
            case OUTSIDE -> brought(Outside::weight);
            case STRAIN -> draws.strain();
            case HAULAGE -> haulage();
            case COST -> cost();
            case WASTE -> waste();
        };
    }

    private interface PerUnit {
        double of(Outside row);
    }

    private double brought(PerUnit worth) {
        double sum = 0;
        for (Plan.Bought bought : plan.imports()) {
            sum += brought(bought.product(), bought.amount(), worth);
        }
        for (Plan.Delivery delivery : plan.deliveries()) {
            Need need = land.needs.get(delivery.need());
            if (need != null && delivery.from().equals(Plan.OUTSIDE)) {
                sum += brought(need.product(), delivery.amount(), worth);
            }
        }
        return sum;
    }

    private double brought(String product, double amount, PerUnit worth) {
        Outside row = land.findOutside(product);
        return row == null || Double.isNaN(worth.of(row)) ? 0 : amount * worth.of(row);
    }

    private double haulage() {
        double sum = 0;
        for (Plan.Move move : plan.moves()) {
            sum += tonneKm(move.from(), move.to(), move.product(), move.amount());
        }
        for (Plan.Delivery delivery : plan.deliveries()) {
            Need need = land.needs.get(delivery.need());
            if (need != null && !delivery.from().equals(Plan.OUTSIDE)) {
                sum += tonneKm(delivery.from(), need.who(), need.product(), delivery.amount());
            }
        }
        for (Plan.Kept kept : plan.stocks()) {
            sum += land.world.rules().stockWeight() * kg(kept.product(), kept.amount()) / KG_PER_TONNE;
        }
        return sum;
    }

    private double tonneKm(String from, String to, String product, double amount) {
        Double km = roads.findKm(from, to, product);
        return km == null ? 0 : km * kg(product, amount) / KG_PER_TONNE;
    }

    private double cost() {
        double sum = brought(Outside::price);
        for (Plan.Run run : plan.runs()) {
            var recipe = land.recipes.get(run.recipe());
            sum += recipe == null ? 0 : recipe.moneyPerRun() * run.runs();
        }
        return sum;
    }

    private double waste() {
        double sum = 0;
        for (Plan.Discarded discarded : plan.discards()) {
            sum += kg(discarded.product(), discarded.amount());
        }
        for (Plan.Kept kept : plan.stocks()) {
            if (land.period(kept.period(), 1) > 0) {
                double loss = land.loss(new Spot(kept.actor(), kept.product()));
                sum += loss * kg(kept.product(), kept.amount());
            }
        }
        return sum;
    }

    private double kg(String product, double amount) {
        return land.product(product).kgPerUnit() * amount;
    }
}
