package org.commonshed.engine.plan.why;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.goals.Chain;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.goals.Lost;
import org.commonshed.engine.plan.goals.Values;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Raise;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.World;

/**
 * Tries causes on small worlds: raises one bound a little and plans again, so that a reported gain is one that stands
 * with the leximin rule in force.
 */
final class Trials {
    /** Steps as shares of the bound, or of a typical amount where it is larger. */
    private static final double STEP = 1e-3;

    private static final double SMALLER = 0.2;
    private static final int MOST_STEPS = 4;

    /** What a plan is worth: shares by priority/who, and the goal outside where it is one and something is bought. */
    record Result(Map<String, Double> shares, Optional<Double> outside) {}

    private final World world;
    private final PlanSettings settings;
    private final Result base;
    private final Map<String, Result> done = new HashMap<>();

    /**
     * @param base what the plan at hand is worth; only what it knows is tried
     */
    Trials(World world, PlanSettings settings, Result base) {
        this.world = world;
        this.settings = settings;
        this.base = base;
    }

    static Result result(PlanModel model, double[] point, boolean withOutside) {
        Values values = new Values(model, point);
        Map<String, Double> shares = new HashMap<>();
        for (ClaimClass group : model.claims.classes) {
            values.shares(group).forEach((who, share) -> shares.put(group.priority + "/" + who, share));
        }
        boolean isGoal = model.terrain.world.rules().order().contains(Goal.OUTSIDE);
        return new Result(shares, withOutside && isGoal ? Optional.of(values.of(Goal.OUTSIDE)) : Optional.empty());
    }

    private Result run(Raise raise) {
        PlanModel model = PlanModel.of(world, raise);
        try (Face face = new Face(model, settings.nativeFolder(), settings.stop())) {
            Chain chain = new Chain(model, face, settings.withProgress((step, part) -> {}));
            boolean outsideToo = base.outside.isPresent();
            return result(model, chain.runUntil(outsideToo ? Goal.OUTSIDE : null), outsideToo);
        }
    }

    private Result raised(Raise raise, double by) {
        return done.computeIfAbsent(
                raise.kind() + " " + raise.id() + " " + raise.period() + " " + by, k -> run(raise.by(by)));
    }

    private static double step(Candidate candidate, int number) {
        double least = 1e-3 * candidate.typical();
        double size = candidate.amount() > least ? candidate.amount() : least;
        return STEP * Math.pow(SMALLER, number) * size;
    }

    /** Rise of a share per unit, tried; empty where it does not settle. */
    Optional<Double> share(Candidate candidate, String claimant) {
        double before = base.shares.getOrDefault(claimant, 0.0);
        return settle(candidate, r -> r.shares.getOrDefault(claimant, 0.0) - before);
    }

    /** Fall of the goal outside per unit, tried; empty where it does not settle. */
    Optional<Double> outside(Candidate candidate) {
        return settle(candidate, r -> base.outside.orElse(0.0) - r.outside.orElse(0.0));
    }

    private interface Change {
        double of(Result result);
    }

    /** Where the solver loses its way nothing settles. */
    private Optional<Double> settle(Candidate candidate, Change change) {
        try {
            return follow(candidate, change);
        } catch (Lost nowhere) {
            return Optional.empty();
        }
    }

    /** A slope is right when the step gives what was expected, or when two steps give the same. */
    private Optional<Double> follow(Candidate candidate, Change change) {
        double expected = candidate.estimate();
        double last = expected;
        for (int number = 0; number < MOST_STEPS; number++) {
            double by = step(candidate, number);
            double found = change.of(raised(candidate.raise(), by)) / by;
            if (Math.abs(found - last) <= 1e-4 * Math.abs(last) + 1e-7 / Math.max(by, 1e-9) * 1e-2) {
                return Optional.of(number == 0 ? expected : found);
            }
            last = found;
        }
        return Optional.empty();
    }
}
