package org.commonshed.engine.plan.why;

import java.util.List;
import java.util.function.Supplier;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.goals.Chain;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.goals.Stopped;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Everything a plan says about why it is as it is; nothing of it where it is not wanted. */
public final class Explanations {
    /** The reasons of a plan. */
    public record Explained(List<Plan.Why> why, List<Plan.Alternative> alternatives) {
        public static final Explained NOTHING = new Explained(List.of(), List.of());
    }

    private final @Nullable Reasons reasons;
    private final @Nullable Alternatives alternatives;

    public Explanations(World world, PlanModel model, Face face, PlanSettings settings) {
        reasons = settings.explain() ? new Reasons(world, model, settings) : null;
        alternatives = settings.explain() ? new Alternatives(model, new ReducedCosts(model, face), settings) : null;
    }

    /** Looks on while the chain works. */
    public void watch(Chain chain) {
        if (reasons != null && alternatives != null) {
            Slopes slopes = reasons.slopes();
            ReducedCosts costs = alternatives.reducedCosts();
            chain.watchedBy(slopes, (goal, factor, at) -> {
                slopes.afterGoal(goal, factor, at);
                costs.afterGoal(factor, at.optimum());
            });
            chain.toldTo(costs::afterLevel);
        }
    }

    public Explained of(double[] point) {
        if (reasons == null || alternatives == null) {
            return Explained.NOTHING;
        }
        List<Plan.Why> why = unlessStopped(() -> reasons.list(point));
        return new Explained(why, unlessStopped(() -> alternatives.list(point)));
    }

    /** A plan that is asked to stop while it is explained stands without what is not yet said. */
    private static <R> List<R> unlessStopped(Supplier<List<R>> list) {
        try {
            return list.get();
        } catch (Stopped stopped) {
            return List.of();
        }
    }
}
