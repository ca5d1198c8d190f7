package org.commonshed.engine.plan.why;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.goals.Chain;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.goals.Impossible;
import org.commonshed.engine.plan.goals.Lost;
import org.commonshed.engine.plan.goals.Values;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.Goal;

/**
 * Tries alternatives on small worlds: forces a little more through one column and works all goals through again. A
 * reduced cost of a degenerate optimum may be too small; what is found this way stands.
 */
final class ForcedFlows {
    /** First step as a part of the flow that it takes the place of. */
    private static final double STEP = 1e-2;

    private static final double SMALLER = 0.2;
    private static final int MOST_STEPS = 4;
    private static final double SAME = 1e-3;
    private static final double NONE = 1e-9;
    private static final double NOISE = 1e-7;

    /** The first goal that is worse, empty where none is, and by how much per unit of the world. */
    record Found(String goal, double worse) {}

    private final PlanModel model;
    private final PlanSettings settings;
    private final double[] point; // [column]
    private final Map<String, double[]> before;

    ForcedFlows(PlanModel model, PlanSettings settings, double[] point) {
        this.model = model;
        this.settings = settings.withProgress((step, part) -> {});
        this.point = point;
        before = levels(point);
    }

    /** What a point is worth for each level, in their order; all shares of a class are one level. */
    private Map<String, double[]> levels(double[] at) {
        Values values = new Values(model, at);
        Map<String, double[]> levels = new LinkedHashMap<>();
        for (ClaimClass group : model.claims.classes) {
            levels.put(
                    "shares." + group.priority,
                    group.claimants.stream().mapToDouble(values::share).toArray());
            levels.put("evenness." + group.priority, new double[] {values.evenness(group)});
        }
        for (Goal goal : model.terrain.world.rules().order()) {
            levels.put(goal.word(), new double[] {values.of(goal)});
        }
        return levels;
    }

    private Map<String, double[]> forced(int j, double least) {
        try (Face face = new Face(model, settings.nativeFolder(), settings.stop())) {
            face.setColumn(j, least, face.upper[j]);
            List<Goal> order = model.terrain.world.rules().order();
            Goal last = order.isEmpty() ? null : order.get(order.size() - 1);
            return levels(new Chain(model, face, settings).runUntil(last));
        }
    }

    /**
     * The one-sided change per unit; empty where it does not settle, or where no more can flow at all.
     *
     * @param expected what the duals say, which is never too much: as goals bend only upwards, it is right where one step
     *     gives the same
     */
    Optional<Found> find(int j, int inPlaceOf, Optional<Found> expected) {
        try {
            double step = STEP * point[inPlaceOf];
            Map<String, double[]> larger = forced(j, point[j] + step);
            if (expected.isPresent() && isAs(expected.get(), larger, step * model.columns.factor(j))) {
                return expected;
            }
            for (int number = 1; number < MOST_STEPS; number++) {
                Map<String, double[]> smaller = forced(j, point[j] + step * SMALLER);
                Optional<Found> found = compare(larger, step, smaller, step * SMALLER);
                if (found.isPresent()) {
                    return found.map(f -> new Found(f.goal, f.worse / model.columns.factor(j)));
                }
                larger = smaller;
                step *= SMALLER;
            }
            return Optional.empty();
        } catch (Impossible | Lost none) {
            return Optional.empty();
        }
    }

    /** The first level that is worse, when both steps say the same per unit. */
    private Optional<Found> compare(
            Map<String, double[]> larger, double by, Map<String, double[]> smaller, double less) {
        for (Map.Entry<String, double[]> level : before.entrySet()) {
            double most = change(level.getValue(), larger.getOrDefault(level.getKey(), level.getValue()));
            double least = change(level.getValue(), smaller.getOrDefault(level.getKey(), level.getValue()));
            double size = size(level.getValue());
            if (Math.max(most, least) <= NONE * size) {
                continue;
            }
            if (Math.abs(most / by - least / less) <= SAME * Math.max(most / by, least / less)) {
                return Optional.of(new Found(level.getKey(), least / less));
            }
            if (Math.max(most, least) > NOISE * size) {
                return Optional.empty();
            }
        }
        return Optional.of(new Found("", 0));
    }

    /** Whether one step changes the expected goal first, and by as much per unit as expected. */
    private boolean isAs(Found expected, Map<String, double[]> after, double by) {
        for (Map.Entry<String, double[]> level : before.entrySet()) {
            double change = change(level.getValue(), after.getOrDefault(level.getKey(), level.getValue()));
            double size = size(level.getValue());
            if (change > NONE * size) {
                boolean isClear = Double.isNaN(expected.worse)
                        ? change > NOISE * size
                        : Math.abs(change / by - expected.worse) <= SAME * expected.worse;
                return level.getKey().equals(expected.goal) && isClear;
            }
        }
        return expected.goal.isEmpty();
    }

    /** What a change of a level is small beside; shares are at most 1. */
    private static double size(double[] level) {
        return 1 + (level.length == 1 ? Math.abs(level[0]) : 0);
    }

    private static double change(double[] from, double[] to) {
        double largest = 0;
        for (int i = 0; i < from.length; i++) {
            largest = Math.max(largest, Math.abs(to[i] - from[i]));
        }
        return largest;
    }
}
