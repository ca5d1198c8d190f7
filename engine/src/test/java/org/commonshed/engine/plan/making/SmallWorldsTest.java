package org.commonshed.engine.plan.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.junit.jupiter.api.Test;

/** Worlds whose answers follow by arithmetic. */
class SmallWorldsTest {
    private static final PlanSettings SETTINGS = PlanSettings.quiet(Path.of("target", "native"));

    /** Shares to 1e-6, other values to 1e-5 relative; {@code expected} reads {@code goal value} or {@code goal who value}. */
    private static void check(String world, String... expected) {
        PlanOutcome outcome = Planner.plan(TextWorld.of(world), SETTINGS);
        Plan plan = assertInstanceOf(PlanOutcome.Made.class, outcome).plan();
        assertEquals(Plan.Status.OPTIMAL, plan.status());
        for (String line : expected) {
            String[] words = line.split(" ");
            Plan.Level level = plan.levels().stream()
                    .filter(l -> l.goal().equals(words[0]))
                    .findFirst()
                    .orElseThrow();
            double value = Double.parseDouble(words[words.length - 1]);
            if (words.length == 3) {
                assertEquals(value, level.shares().get(words[1]), 1e-6, line + " in " + level);
            } else {
                assertEquals(value, level.value(), 1e-5 * Math.max(1e-3, Math.abs(value)), line + " in " + level);
            }
            assertEquals(true, level.proven(), line);
        }
    }

    @Test
    void aLimitIsSharedFairly() {
        check(
                SmallWorlds.TWO_WORKSHOPS,
                "shares.1 ana 0.625",
                "shares.1 bo 0.625",
                "evenness.1 4.6",
                "outside 0",
                "strain 1.7",
                "haulage 0.05");
    }

    @Test
    void aDownstreamLimitCountsUpstreamDraws() {
        check(
                SmallWorlds.BROOK_AND_RIVER,
                "shares.1 hill 0.6",
                "shares.1 plain 0.6",
                "evenness.1 4.5",
                "strain 0.85",
                "haulage 0.69");
    }

    @Test
    void oneHarvestLastsWithLossesRoundTheYear() {
        check(SmallWorlds.WINTER_POTATOES, "outside 89.949271339", "waste 889.949271339", "haulage 50.04771721");
    }

    @Test
    void leximinGoesOnAfterTheFirstVillageIsStuck() {
        check(
                SmallWorlds.THREE_VILLAGES,
                "shares.1 north 0.3",
                "shares.1 mid 0.3",
                "shares.1 south 0.7",
                "evenness.1 3.433333333",
                "haulage 0.5253");
    }

    @Test
    void classesComeBeforeEachOther() {
        check(
                SmallWorlds.BREAD_BEFORE_CAKE,
                "shares.1 town 1",
                "shares.3 town 0.333333333",
                "evenness.1 5.5",
                "evenness.3 2.933333333",
                "outside 0",
                "haulage 0.525",
                "waste 27.75");
    }

    @Test
    void matterGoesRound() {
        check(SmallWorlds.MANURE_LOOP, "shares.2 town 0.3", "evenness.2 2.7", "outside 80", "haulage 0.646", "waste 8");
    }

    @Test
    void aFieldIsTakenForAsLongAsTheCropStands() {
        check(SmallWorlds.TWO_CROPS, "shares.2 town 0.583333333", "evenness.2 4.383333333", "haulage 14");
    }
}
