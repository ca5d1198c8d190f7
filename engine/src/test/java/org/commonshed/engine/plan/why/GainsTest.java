package org.commonshed.engine.plan.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.Plan.About;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.RandomWorlds;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** A gain is right when it is tried: the tables are changed a little and the world is planned again. */
class GainsTest {
    private static final PlanSettings SETTINGS = PlanSettings.quiet(Path.of("target", "native"));
    private static final int FIRST_CAUSES = 5;
    private static final long FIRST = Long.getLong("commonshed.seed", 1);
    private static final int WORLDS = 30;

    private final List<String> wrong = new ArrayList<>();
    private int tried;

    private static Plan plan(World world, PlanSettings settings) {
        return Planner.plan(world, settings) instanceof PlanOutcome.Made made ? made.plan() : null;
    }

    private static double share(Plan plan, Plan.Why why) {
        return plan.levels().stream()
                .filter(l -> l.goal().equals("shares." + why.priority()))
                .mapToDouble(l -> l.shares().get(why.who()))
                .sum();
    }

    private static double outside(Plan plan) {
        return plan.levels().stream()
                .filter(l -> l.goal().equals("outside"))
                .mapToDouble(Plan.Level::value)
                .sum();
    }

    private static double worth(Plan plan, Plan.Why why) {
        return why.about() == About.SHORT ? share(plan, why) : -outside(plan);
    }

    private void check(World world, String name) {
        Plan plan = plan(world, SETTINGS);
        if (plan == null) {
            return;
        }
        for (Plan.Why why : plan.why()) {
            for (Plan.Cause cause : why.causes().stream().limit(FIRST_CAUSES).toList()) {
                if (cause.kind() != CauseKind.NONE) {
                    check(world, plan, why, cause, name);
                }
            }
        }
    }

    /** The step is such that the change stands out from rounding to 9 digits, and small beside any bend. */
    private void check(World world, Plan plan, Plan.Why why, Plan.Cause cause, String name) {
        double step = 1e-5 * Math.max(1, Math.abs(worth(plan, why))) / cause.gain();
        World raised = RaisedWorlds.raised(world, cause, step);
        Plan again = raised == null ? null : plan(raised, SETTINGS.withExplanations(false));
        if (again == null) {
            return;
        }
        tried++;
        double found = (worth(again, why) - worth(plan, why)) / step;
        if (Math.abs(found - cause.gain()) > 2e-3 * cause.gain()) {
            wrong.add(name + ": " + why.about() + " " + why.who() + " " + why.product() + " " + cause + " but found "
                    + found);
        }
    }

    @Test
    void theFirstCausesOfTheSmallWorldsStandWhenTried() {
        for (String text : List.of(
                SmallWorlds.TWO_WORKSHOPS,
                SmallWorlds.BROOK_AND_RIVER,
                SmallWorlds.WINTER_POTATOES,
                SmallWorlds.THREE_VILLAGES,
                SmallWorlds.BREAD_BEFORE_CAKE,
                SmallWorlds.MANURE_LOOP,
                SmallWorlds.TWO_CROPS)) {
            check(TextWorld.of(text), text.lines().skip(1).findFirst().orElse(""));
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried >= 10, tried + " tried");
    }

    @Test
    void theFirstCausesOfRandomWorldsStandWhenTried() {
        System.out.println("gains on random worlds: seeds " + FIRST + " to " + (FIRST + WORLDS - 1));
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            check(RandomWorlds.small(seed), "seed " + seed);
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried >= 30, tried + " tried");
    }
}
