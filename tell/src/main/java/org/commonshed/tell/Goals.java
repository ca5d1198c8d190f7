package org.commonshed.tell;

import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;

/** The units that the goals of a plan are counted in. */
final class Goals {
    private final World world;
    private final Plan plan;

    Goals(World world, Plan plan) {
        this.world = world;
        this.plan = plan;
    }

    /** Empty where the goal has none, or the plan does not know the goal. */
    String unit(String goal) {
        return plan.levels().stream()
                .filter(level -> level.goal().equals(goal))
                .map(Plan.Level::unit)
                .findFirst()
                .orElse("");
    }

    boolean isMoney(String unit) {
        return !unit.isEmpty() && unit.equals(world.rules().currency());
    }
}
