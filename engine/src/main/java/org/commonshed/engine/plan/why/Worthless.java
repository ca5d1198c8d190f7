package org.commonshed.engine.plan.why;

import java.util.List;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.world.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * Why runs do not pay for the goal outside: of what a run would take, at the prices of that goal's optimum, the dearest.
 * The reduced cost of a run is Σ (what it takes) − Σ (what it gives), each at the dual of its row.
 */
final class Worthless {
    private static final double NONE = 1e-9;

    /**
     * What a run would take that is worth most.
     *
     * @param id a product, an item of capacity or an indicator
     * @param bought whether it is a product that can come from outside itself
     */
    record Taking(String id, boolean bought) {}

    private final PlanModel model;
    private final LpSolution at;

    Worthless(PlanModel model, LpSolution at) {
        this.model = model;
        this.at = at;
    }

    /** Of the run of these recipes that comes nearest to paying; null where none can start or none takes anything dear. */
    @Nullable
    Taking taking(List<Recipe> recipes) {
        int nearest = -1;
        for (int j = 0; j < model.lp.columns; j++) {
            if (model.columns.is(j, ColumnKind.RUN) && recipes.contains(recipe(j)) && model.lp.upper[j] > 0) {
                if (nearest < 0 || at.columnDual[j] < at.columnDual[nearest]) {
                    nearest = j;
                }
            }
        }
        return nearest < 0 ? null : dearest(nearest);
    }

    private Recipe recipe(int j) {
        return model.terrain.makers.get(model.columns.first(j)).recipe;
    }

    private @Nullable Taking dearest(int j) {
        int dearest = -1;
        double most = NONE;
        for (int e = model.lp.start[j]; e < model.lp.start[j + 1]; e++) {
            double worth = -at.rowDual[model.lp.index[e]] * model.lp.value[e];
            if (worth > most) {
                most = worth;
                dearest = model.lp.index[e];
            }
        }
        if (dearest < 0) {
            return null;
        }
        int first = model.rows.first(dearest);
        return switch (model.rows.kind(dearest)) {
            case BALANCE -> {
                int product = model.terrain.holdings.get(first).product;
                yield new Taking(model.terrain.products.name(product), model.terrain.outside[product] != null);
            }
            case CAPACITY -> new Taking(model.capacities.get(first).name, false);
            case BUDGET -> new Taking(model.budgets.get(first).limit().indicator(), false);
            default -> null;
        };
    }
}
