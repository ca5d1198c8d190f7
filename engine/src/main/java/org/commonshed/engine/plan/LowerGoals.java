package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpStatus;
import org.commonshed.engine.world.Goal;

/**
 * The goals after the needs: on large models one weighted programme for a good basis (each goal counts a thirtieth of
 * the one before or less), then each goal alone from there, its face held.
 */
final class LowerGoals {
    private static final double FALL = 1.0 / 30;
    private static final double STEEP_FALL = 1.0 / 3000; // after strain, which little haulage can buy
    private static final int DUAL_UP_TO = 80_000; // columns, as measured

    /** Looks on after each goal, while its duals are at hand. */
    interface Witness {
        void afterGoal(Goal goal, double perUnit, Face face);
    }

    private final PlanModel model;
    private final Face face;
    private final List<double[]> costs = new ArrayList<>();
    private final List<Goal> order;

    LowerGoals(PlanModel model, Face face) {
        this.model = model;
        this.face = face;
        this.order = model.terrain.world.rules().order();
        GoalCosts goalCosts = new GoalCosts(model);
        for (Goal goal : order) {
            costs.add(goalCosts.of(goal));
        }
    }

    /** Finds a basis that is near the best of all goals. Changes no bound. */
    void startTogether(FarWays farWays) {
        Optional<BitSet> far = farWays.find(model, face);
        if (face.isSmall() && far.isEmpty()) {
            return;
        }
        double[] sum = new double[model.lp.columns];
        double weight = 1;
        for (int i = 0; i < costs.size(); i++) {
            double[] cost = costs.get(i);
            double factor = weight * GoalCosts.toOne(cost, face);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += factor * cost[j];
            }
            weight *= order.get(i) == Goal.STRAIN ? STEEP_FALL : FALL;
        }
        if (far.isEmpty() || !startNear(far.get(), sum)) {
            face.solveAnew(sum, DUAL_UP_TO);
        }
    }

    /** The same in two steps: with short ways alone by interior point, with all by simplex; false where that fails. */
    private boolean startNear(BitSet far, double[] cost) {
        return face.tryWithout(far, cost) && face.solveFrom(cost) == LpStatus.OPTIMAL;
    }

    /** Works one goal through; false where the limit of iterations came first, and what was reached is held. */
    boolean settle(int position, Witness witness) {
        double[] cost = costs.get(position);
        double factor = GoalCosts.toOne(cost, face);
        if (factor == 0) {
            return true;
        }
        double[] scaled = new double[cost.length];
        for (int j = 0; j < cost.length; j++) {
            scaled[j] = factor * cost[j];
        }
        LpStatus status = face.solveOn(scaled);
        face.require(status, order.get(position).word());
        if (status == LpStatus.ITERATIONS) {
            keepReached(scaled);
            return false;
        }
        LpSolution solution = face.optimum();
        witness.afterGoal(order.get(position), factor, face);
        face.hold(solution, new BitSet(), new BitSet());
        return true;
    }

    /** Not proven, but never to be worsened: every column that costs something stays where it is. */
    private void keepReached(double[] cost) {
        double[] column = face.optimum().column;
        for (int j = 0; j < cost.length; j++) {
            if (cost[j] != 0 && !face.isFixed(j)) {
                face.fixColumn(j, column[j]);
            }
        }
    }
}
