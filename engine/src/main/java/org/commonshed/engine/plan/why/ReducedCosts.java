package org.commonshed.engine.plan.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpSolution;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while the levels are worked through and notes, for each column of flow that is held at its bound, the level
 * that held it and its reduced cost there: how much worse the goal would be for each unit more of the flow.
 */
final class ReducedCosts {
    /** No level held the column. */
    static final int FREE = 0;

    private final PlanModel model;
    private final Face face;
    private final List<String> levels = new ArrayList<>();
    private final byte[] level; // [column] number of the level from 1, FREE
    private final double[] worse; // [column] per unit of the world; NaN = not known
    private @Nullable LpSolution optimum;
    private double factor;

    ReducedCosts(PlanModel model, Face face) {
        this.model = model;
        this.face = face;
        level = new byte[model.columns.size()];
        worse = new double[level.length];
        Arrays.fill(worse, Double.NaN);
    }

    /** Takes in the duals of a goal, which was scaled by a factor, before the face is held. */
    void afterGoal(double scale, LpSolution solution) {
        optimum = solution;
        factor = scale;
    }

    /** Notes what is held now and was not before. */
    void afterLevel(String name) {
        levels.add(name);
        for (int j = 0; j < level.length; j++) {
            if (level[j] == FREE && model.columns.kind(j).isSupply() && face.isFixed(j)) {
                level[j] = (byte) levels.size();
                if (optimum != null) {
                    worse[j] = optimum.columnDual[j] / (factor * model.columns.factor(j));
                }
            }
        }
        optimum = null;
    }

    /** The number of the level that holds the column, later ones larger; {@link #FREE} where none does. */
    int level(int j) {
        return level[j];
    }

    /** The goal of a level. */
    String goal(int number) {
        return levels.get(number - 1);
    }

    /** How much worse the goal would be per unit of the world; NaN where it is not known. */
    double worse(int j) {
        return worse[j];
    }

    /** Whether a level is about the needs and not one of the goals after them. */
    static boolean isOfNeeds(String goal) {
        return goal.indexOf('.') >= 0;
    }
}
