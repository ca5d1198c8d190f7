package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;

/**
 * The limits as budgets, one for each period or over the span: draws + used = slices of the amount, so that strain is a
 * cost of slices and needs no rows of its own.
 */
final class Budgets {
    private final Terrain terrain;
    private final Bounds bounds;
    private final Map<String, List<Integer>> counted = new HashMap<>(); // actor/indicator → limits
    private final double[] factor; // [limit] world per solver
    private final int[][] rows; // [limit][period] row; period 0 = over the span

    Budgets(Terrain terrain, Bounds bounds, Scales scales) {
        this.terrain = terrain;
        this.bounds = bounds;
        factor = new double[terrain.limits.size()];
        rows = new int[terrain.limits.size()][terrain.periods + 1];
        Map<Integer, Map<String, Boolean>> around = new HashMap<>();
        for (Maker maker : terrain.makers) {
            for (RecipeLine line : maker.recipe.lines()) {
                if (line.role() == Role.DRAWS && line.amount() > 0) {
                    Map<String, Boolean> places = around.computeIfAbsent(maker.actor, terrain::placesAround);
                    double draw = line.amount() * scales.runs(maker.recipe);
                    for (int l : counted.computeIfAbsent(
                            maker.actor + "/" + line.item(), k -> counting(places, line.item()))) {
                        factor[l] = Math.max(factor[l], Scales.powerOfTwo(draw));
                    }
                }
            }
        }
    }

    private List<Integer> counting(Map<String, Boolean> places, String indicator) {
        List<Integer> found = new ArrayList<>();
        for (int l = 0; l < terrain.limits.size(); l++) {
            Limit limit = terrain.limits.get(l);
            Boolean onLand = places.get(limit.place());
            if (limit.indicator().equals(indicator) && onLand != null && (onLand || limit.upstream())) {
                found.add(l);
            }
        }
        return found;
    }

    void addRows(LpBuilder lp, Keys<RowKind> keys) {
        int budget = 0;
        for (int l = 0; l < rows.length; l++) {
            Limit limit = terrain.limits.get(l);
            Arrays.fill(rows[l], -1);
            for (int t : periods(limit)) {
                if (factor[l] > 0) {
                    double used = used(limit, t) / factor[l];
                    double most = Math.max(0, bounds.limit(limit, t) / factor[l] - used);
                    boolean sliced = isSliced(limit, t);
                    rows[l][t] = sliced ? lp.row(-used, -used) : lp.row(Double.NEGATIVE_INFINITY, most);
                    keys.add(RowKind.BUDGET, budget, 0, t, factor[l]);
                }
                budget++;
            }
        }
    }

    private boolean isSliced(Limit limit, int t) {
        double amount = bounds.limit(limit, t);
        return amount > 0 && used(limit, t) <= amount;
    }

    /** The periods that have a budget of their own; 0 stands for the whole span. */
    private List<Integer> periods(Limit limit) {
        if (limit.once()) {
            return List.of(0);
        }
        List<Integer> periods = new ArrayList<>();
        for (int t = limit.span().from();
                t <= Math.min(terrain.periods, limit.span().to());
                t++) {
            periods.add(t);
        }
        return periods;
    }

    private static double used(Limit limit, int t) {
        return t == 0 || t == limit.span().from() ? limit.used() : 0;
    }

    void addDraw(LpBuilder lp, int actor, String indicator, int t, double amount) {
        for (int l : counted.getOrDefault(actor + "/" + indicator, List.of())) {
            Limit limit = terrain.limits.get(l);
            if (limit.span().holds(t)) {
                lp.entry(rows[l][limit.once() ? 0 : t], amount / factor[l]);
            }
        }
    }

    void addSlices(LpBuilder lp, Keys<ColumnKind> keys, List<Budget> budgets) {
        for (int l = 0; l < rows.length; l++) {
            Limit limit = terrain.limits.get(l);
            for (int t : periods(limit)) {
                int first = -1;
                double amount = bounds.limit(limit, t);
                if (rows[l][t] >= 0 && isSliced(limit, t)) {
                    first = lp.columns();
                    for (int s = 0; s < Budget.SLICES.size(); s++) {
                        lp.column(0, Budget.SLICES.get(s) * amount / factor[l]);
                        lp.entry(rows[l][t], -1);
                        keys.add(ColumnKind.SLICE, budgets.size(), s, t, factor[l]);
                    }
                }
                budgets.add(new Budget(limit, t, amount, used(limit, t), rows[l][t], first));
            }
        }
    }
}
