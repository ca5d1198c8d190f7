package org.commonshed.planning.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.Stock;
import org.commonshed.report.Slice;

/** What an actor has of each capacity, and how much of it a plan uses, period by period. */
final class Loads {
    /** What stores take up stands under no recipe. */
    static final String STORE = "";

    private final Calendar calendar;
    private final Map<String, double[]> has = new TreeMap<>(); // item → [period]
    private final Map<String, Map<String, double[]>> used = new HashMap<>(); // item → recipe → [period]

    private Loads(Calendar calendar) {
        this.calendar = calendar;
    }

    static Loads of(Slice slice, String actor) {
        Loads loads = new Loads(slice.world().calendar());
        slice.world().capacities().stream()
                .filter(row -> row.actor().equals(actor))
                .forEach(loads::offer);
        Map<String, Recipe> recipes = new HashMap<>();
        slice.world().recipes().forEach(recipe -> recipes.put(recipe.id(), recipe));
        slice.plan().runs().stream().filter(run -> run.actor().equals(actor)).forEach(run -> loads.run(run, recipes));
        loads.stores(slice, actor);
        return loads;
    }

    private void offer(Capacity row) {
        double[] amounts = has.computeIfAbsent(row.item(), item -> new double[calendar.periods()]);
        for (int t = row.span().from();
                t <= Math.min(calendar.periods(), row.span().to());
                t++) {
            amounts[t - 1] += row.amount();
        }
    }

    private void run(Plan.Run run, Map<String, Recipe> recipes) {
        Recipe recipe = recipes.get(run.recipe());
        if (recipe == null) {
            return;
        }
        for (RecipeLine line : recipe.lines()) {
            for (int offset = line.offsetFrom(); line.role() == Role.USES && offset <= line.offsetTo(); offset++) {
                use(line.item(), recipe.id(), period(calendar, run.period() + offset), run.runs() * line.amount());
            }
        }
    }

    private void stores(Slice slice, String actor) {
        Map<String, Double> kg = new HashMap<>();
        for (Product product : slice.world().products()) {
            kg.put(product.id(), product.kgPerUnit());
        }
        Map<String, String> taken = new HashMap<>(); // capacity by product
        for (Stock stock : slice.world().stocks()) {
            if (stock.actor().equals(actor) && stock.takes() != null) {
                taken.put(stock.product(), stock.takes());
            }
        }
        for (Plan.Kept kept : slice.plan().stocks()) {
            String item = taken.get(kept.product());
            if (kept.actor().equals(actor) && item != null) {
                use(item, STORE, kept.period(), kept.amount() * kg.getOrDefault(kept.product(), 0.0));
            }
        }
    }

    private void use(String item, String recipe, int period, double amount) {
        if (period > 0) {
            used.computeIfAbsent(item, k -> new TreeMap<>())
                    .computeIfAbsent(recipe, k -> new double[calendar.periods()])[period - 1] += amount;
        }
    }

    /** The period in which something acts; 0 = after the horizon. */
    static int period(Calendar calendar, int period) {
        if (period <= calendar.periods()) {
            return period;
        }
        return calendar.cyclic() ? Math.floorMod(period - 1, calendar.periods()) + 1 : 0;
    }

    /** Items of which there is any. */
    Set<String> items() {
        return has.keySet();
    }

    double has(String item, int period) {
        return has.getOrDefault(item, new double[calendar.periods()])[period - 1];
    }

    double used(String item, int period) {
        return used.getOrDefault(item, Map.of()).values().stream()
                .mapToDouble(amounts -> amounts[period - 1])
                .sum();
    }

    /** How much each recipe uses in some periods. */
    Map<String, Double> users(String item, Span span) {
        Map<String, Double> users = new TreeMap<>();
        used.getOrDefault(item, Map.of()).forEach((recipe, amounts) -> {
            double sum = 0;
            for (int t = span.from(); t <= span.to(); t++) {
                sum += amounts[t - 1];
            }
            users.put(recipe, sum);
        });
        return users;
    }

    /** The period of some in which least of the item is free, by share; the first where there is none of it. */
    int fullest(String item, Span span) {
        int fullest = span.from();
        for (int t = span.from(); t <= span.to(); t++) {
            if (share(item, t) > share(item, fullest)) {
                fullest = t;
            }
        }
        return fullest;
    }

    /** Share in use; NaN where there is none of it. */
    double share(String item, int period) {
        double all = has(item, period);
        return all > 0 ? used(item, period) / all : Double.NaN;
    }
}
