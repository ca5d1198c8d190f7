package org.commonshed.engine.plan.why;

import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.goals.GoalCosts;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpModel;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.world.Goal;

/**
 * What comes from outside no more, by product, when a bound grows at the optimum of the goal outside. With B the basis
 * there and b the column by which the bound enters, the basic variables change by the solution of B·Δx = b.
 */
final class Displacement {
    private final PlanModel model;
    private final LpModel lp;
    private final Entities entities;
    private final LpSolver solver;
    private final int[] basic; // [row] column, negative for rows
    private final double[] cost; // [column] of the goal outside

    Displacement(PlanModel model, Entities entities, LpSolver solver) {
        this.model = model;
        this.lp = model.lp;
        this.entities = entities;
        this.solver = solver;
        this.basic = solver.basicVariables();
        this.cost = new GoalCosts(model).of(Goal.OUTSIDE);
    }

    /** Fall of each product's part of the goal outside when the bound grows by one of the world's units. */
    Map<Integer, Double> of(int entity) {
        double[] change = solver.solveBasis(entering(entity));
        Map<Integer, Double> fall = new TreeMap<>();
        for (int k = 0; k < basic.length; k++) {
            if (change[k] != 0 && basic[k] >= 0 && model.columns.kind(basic[k]).isImport()) {
                double fallen = -cost[basic[k]] * change[k] * entities.solverPerWorld(entity);
                fall.merge(model.imported(basic[k]), fallen, Double::sum);
            }
        }
        return fall;
    }

    private double[] entering(int entity) {
        double[] side = new double[lp.rows];
        if (entity < lp.rows) {
            side[entity] = 1;
            return side;
        }
        int j = entity - lp.rows;
        for (int e = lp.start[j]; e < lp.start[j + 1]; e++) {
            side[lp.index[e]] = -lp.value[e];
        }
        return side;
    }
}
