package org.commonshed.engine.plan.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.RandomWorlds;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** Leaving far ways out at first changes no value of any goal. */
class FarWaysTest {
    private static final Path NATIVE = Path.of("target", "native");
    private static final long FIRST = Long.getLong("commonshed.seed", 1);
    private static final int WORLDS = 60;
    private static final FarWays NEVER = new FarWays(Integer.MAX_VALUE, 0, 1);
    private static final FarWays ALWAYS = new FarWays(0, 0, 1);

    private static final String TWO_BAKERS_TWO_PLACES = """
            places:
            id,name,kind,lat,lon
            green,Green,neighbourhood,42.0,-72.6
            blue,Blue,neighbourhood,42.1,-72.6

            products:
            id,name,unit,kg_per_unit
            bread,Bread,kg,1

            actors:
            id,name,kind,neighbourhood
            oak,Oak,bakery,green
            elm,Elm,bakery,blue

            recipes:
            id,name
            bake,Bake

            recipe_lines:
            recipe,role,item,amount
            bake,out,bread,1
            bake,uses,oven_h,1

            abilities:
            actor,recipe
            oak,bake
            elm,bake

            capacities:
            actor,item,amount
            oak,oven_h,50
            elm,oven_h,10

            needs:
            id,who,product,amount,priority
            1,green,bread,20,1
            2,blue,bread,20,1

            links:
            from,to,product,km
            oak,green,,1
            oak,blue,,11
            elm,green,,12
            elm,blue,,2
            """;

    private int leftOut;

    @Test
    void theLongestWayBetweenTwoPairsIsLeftOut() {
        PlanModel model = PlanModel.of(TextWorld.of(TWO_BAKERS_TWO_PLACES));
        try (Face face = new Face(model, NATIVE, () -> false)) {
            BitSet far = ALWAYS.find(model, face).orElseThrow();
            // of each end the nearest stays: 1 km and 2 km serve all four ends
            double[] km = far.stream()
                    .mapToDouble(j -> model.ways.all.get(model.columns.first(j)).km())
                    .sorted()
                    .toArray();
            assertEquals(2, km.length);
            assertEquals(11, km[0]);
            assertEquals(12, km[1]);
            assertTrue(NEVER.find(model, face).isEmpty());
        }
    }

    @Test
    void whatIsOnlyToBeHadFromFarIsStillBrought() {
        // elm bakes 10 of the 20 that blue wants; oak brings the rest over 11 km, 20 go 1 km, 10 go 2 km
        Map<String, Double> values = values(TextWorld.of(TWO_BAKERS_TWO_PLACES), ALWAYS);
        assertEquals(1, values.get("shares.1/blue"), 1e-6);
        assertEquals((10 * 11 + 20 * 1 + 10 * 2) / 1000.0, values.get("haulage"), 1e-8);
    }

    @Test
    void valuesOfAllGoalsStayTheSame() {
        System.out.println("far ways in random worlds: seeds " + FIRST + " to " + (FIRST + WORLDS - 1));
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            World world = RandomWorlds.small(seed);
            Map<String, Double> expected = values(world, NEVER);
            Map<String, Double> found = values(world, ALWAYS);
            assertEquals(expected.keySet(), found.keySet(), "seed " + seed);
            for (String goal : expected.keySet()) {
                double value = expected.get(goal);
                assertEquals(value, found.get(goal), 1e-6 * (1 + Math.abs(value)), "seed " + seed + ", " + goal);
            }
        }
        assertTrue(leftOut > 20, "only in " + leftOut + " worlds was a way left out");
    }

    private Map<String, Double> values(World world, FarWays farWays) {
        PlanModel model = PlanModel.of(world);
        Map<String, Double> values = new TreeMap<>();
        PlanSettings settings = PlanSettings.quiet(NATIVE).withExplanations(false);
        try (Face face = new Face(model, NATIVE, () -> false)) {
            leftOut += farWays.find(model, face).filter(far -> !far.isEmpty()).isPresent() ? 1 : 0;
            Chain chain = new Chain(model, face, settings, farWays);
            chain.run();
            Values reached = new Values(model, face.optimum().column);
            for (ClaimClass group : model.claims.classes) {
                reached.shares(group)
                        .forEach((who, share) -> values.put("shares." + group.priority + "/" + who, share));
                values.put("evenness." + group.priority, reached.evenness(group));
            }
            for (Goal goal : world.rules().order()) {
                values.put(goal.word(), reached.of(goal));
            }
        } catch (Impossible impossible) {
            values.clear(); // at_end cannot be met, and that either way
        }
        return values;
    }
}
