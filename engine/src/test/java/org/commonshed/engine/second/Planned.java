package org.commonshed.engine.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.verify.Verification;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.engine.world.World;

/** What the planner makes of a world, verified, as values by the names of goals. */
final class Planned {
    private static final PlanSettings SETTINGS =
            PlanSettings.quiet(Path.of("target", "native")).withExplanations(false);

    private Planned() {}

    static Optional<Plan> findPlan(World world) {
        return Planner.plan(world, SETTINGS) instanceof PlanOutcome.Made made
                ? Optional.of(made.plan())
                : Optional.empty();
    }

    /** Empty where no plan keeps what must be left at the end. */
    static Optional<Map<String, Double>> findValues(World world, String name) {
        Optional<Plan> plan = findPlan(world);
        plan.ifPresent(p -> {
            Verification found = Verifier.verify(world, p);
            assertEquals(List.of(), found.differences(), name);
            assertTrue(found.holds(), () -> name + ": " + found.largest());
        });
        return plan.map(Planned::values);
    }

    private static Map<String, Double> values(Plan plan) {
        Map<String, Double> values = new TreeMap<>();
        for (Plan.Level level : plan.levels()) {
            level.shares().forEach((who, share) -> values.put(level.goal() + " " + who, share));
            if (level.shares().isEmpty()) {
                values.put(level.goal(), level.value());
            }
        }
        return values;
    }
}
