package org.commonshed.engine.plan.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.goals.Chain;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.goals.Impossible;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.RandomWorlds;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** What a bound spares product by product adds up to what its dual says: c·B⁻¹·b = y·b. */
class DisplacementTest {
    private static final Path NATIVE = Path.of("target", "native");
    private static final long FIRST = Long.getLong("commonshed.seed", 1);
    private static final int WORLDS = 60;

    private int compared;

    @Test
    void partsAddUpToTheDual() {
        System.out.println("displacement in random worlds: seeds " + FIRST + " to " + (FIRST + WORLDS - 1));
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            compare(RandomWorlds.small(seed), seed);
        }
        assertTrue(compared > 50, "only " + compared + " bounds had a dual");
    }

    private void compare(World world, long seed) {
        PlanModel model = PlanModel.of(world);
        PlanSettings settings = PlanSettings.quiet(NATIVE).withExplanations(false);
        try (Face face = new Face(model, NATIVE, () -> false)) {
            new Chain(model, face, settings)
                    .watchedBy((group, solution, settled) -> {}, (goal, perUnit, at) -> {
                        if (goal == Goal.OUTSIDE) {
                            compare(model, at, perUnit, "seed " + seed);
                        }
                    })
                    .run();
        } catch (Impossible impossible) {
            // a world whose at_end cannot be met has nothing to compare
        }
    }

    private void compare(PlanModel model, Face face, double factor, String where) {
        Entities entities = new Entities(model);
        Displacement displacement = new Displacement(model, entities, face.solver);
        LpSolution solution = face.optimum();
        for (int i = 0; i < model.lp.rows; i++) {
            if (Math.abs(solution.rowDual[i]) > 1e-6 && entities.findRow(i).isPresent()) {
                double expected = -solution.rowDual[i] / factor * entities.solverPerWorld(i);
                double parts =
                        displacement.of(i).values().stream().mapToDouble(d -> d).sum();
                assertEquals(expected, parts, 1e-6 * (1 + Math.abs(expected)), where + ", row " + i);
                compared++;
            }
        }
    }
}
