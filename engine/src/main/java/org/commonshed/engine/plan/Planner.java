package org.commonshed.engine.plan;

import org.commonshed.engine.world.World;

/**
 * The front door: plans a world. Deterministic: the same world, settings and machine give the same plan to the last
 * digit, unless it was stopped.
 */
public final class Planner {
    private Planner() {}

    /** Plans; blocks until done or stopped. */
    public static PlanOutcome plan(World world, PlanSettings settings) {
        settings.progress().at("build", 0);
        PlanModel model = PlanModel.of(world);
        settings.progress().at("build", 1);
        PlanOutcome.Size size = new PlanOutcome.Size(model.lp.columns, model.lp.rows, model.lp.entries());
        try (Face face = new Face(model, settings.nativeFolder(), settings.stop())) {
            Chain chain = new Chain(model, face, settings);
            Explanations explanations = new Explanations(world, model, face, settings);
            explanations.watch(chain);
            Plan.Status status = run(chain);
            double[] point = chain.findPoint();
            if (point == null) {
                return new PlanOutcome.NoneInTime();
            }
            boolean whole = status == Plan.Status.OPTIMAL;
            Explanations.Explained explained = whole ? explanations.of(point) : Explanations.Explained.NOTHING;
            Plan plan = new PlanWriter(model, point).write(status, chain, explained);
            return new PlanOutcome.Made(plan, size);
        } catch (Impossible impossible) {
            return new AtEnd(world, settings).conflict();
        }
    }

    private static Plan.Status run(Chain chain) {
        try {
            chain.run();
            return Plan.Status.OPTIMAL;
        } catch (Stopped stopped) {
            return Plan.Status.STOPPED;
        } catch (Lost lost) {
            if (chain.findPoint() == null) {
                throw lost;
            }
            return Plan.Status.STOPPED;
        }
    }
}
