package org.commonshed.engine.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans of the small worlds pass the check. */
class SmallWorldsVerifyTest {
    static List<String> worlds() {
        return List.of(
                SmallWorlds.BREAD_BEFORE_CAKE,
                SmallWorlds.BROOK_AND_RIVER,
                SmallWorlds.MANURE_LOOP,
                SmallWorlds.THREE_VILLAGES,
                SmallWorlds.TWO_CROPS,
                SmallWorlds.TWO_WORKSHOPS,
                SmallWorlds.WINTER_POTATOES);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aBestPlanPasses(String text) {
        World world = TextWorld.of(text);
        PlanOutcome outcome = Planner.plan(world, PlanSettings.quiet(Path.of("target", "native")));
        Verification found = Verifier.verify(
                world, assertInstanceOf(PlanOutcome.Made.class, outcome).plan());
        assertEquals(List.of(), found.differences());
        assertTrue(found.holds(), () -> String.valueOf(found.largest()));
    }
}
