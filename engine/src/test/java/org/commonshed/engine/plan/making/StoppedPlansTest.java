package org.commonshed.engine.plan.making;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.verify.Verification;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** Planning may be stopped whenever it asks; what it gives then holds. */
class StoppedPlansTest {
    private static final PlanSettings SETTINGS = PlanSettings.quiet(Path.of("target", "native"));
    private static final int MOST_QUESTIONS = 300;

    /** Stops at the first question, then at the second, and so on, until nothing is stopped any more. */
    private static void check(String text, PlanSettings settings) {
        World world = TextWorld.of(text);
        int stopped = 0;
        for (int allowed = 0; allowed < MOST_QUESTIONS; allowed++) {
            int limit = allowed;
            AtomicInteger asked = new AtomicInteger();
            PlanOutcome outcome = Planner.plan(world, settings.withStop(() -> asked.incrementAndGet() > limit));
            if (outcome instanceof PlanOutcome.Made made) {
                Verification verification = Verifier.verify(world, made.plan());
                assertTrue(verification.holds(), "stopped after " + allowed + ": " + verification);
            }
            if (asked.get() <= limit) {
                assertTrue(stopped > 3, stopped + " stopped");
                return;
            }
            stopped++;
        }
    }

    @Test
    void aPlanThatIsStoppedAnywhereHolds() {
        check(SmallWorlds.THREE_VILLAGES, SETTINGS);
        check(SmallWorlds.TWO_CROPS, SETTINGS.withExplanations(false));
    }

    @Test
    void aPlanThatIsStoppedWhileItIsBroughtNearTheOneInForceHolds() {
        PlanSettings settings = SETTINGS.withExplanations(false);
        Plan old = ((PlanOutcome.Made) Planner.plan(TextWorld.of(SmallWorlds.BROOK_AND_RIVER), settings)).plan();
        check(SmallWorlds.BROOK_AND_RIVER, settings.withInForce(old));
    }
}
