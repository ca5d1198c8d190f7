package org.commonshed.engine.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.RandomWorlds;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** The planner and the second formulation give every goal of random worlds the same value. Seeds are printed. */
class PlannerAgreesTest {
    private static final long FIRST = Long.getLong("commonshed.seed", 1);
    private static final int SMALL = Integer.getInteger("commonshed.worlds", 300);
    private static final int TINY = 30;

    /** One line for each goal that differs. */
    private static List<String> differences(World world, LinearSolver<?> judge, String name, double tolerance) {
        Optional<Map<String, Double>> planned = Planned.findValues(world, name);
        Optional<Map<String, Double>> judged = StepByStep.solve(world, judge);
        if (planned.isEmpty() || judged.isEmpty()) {
            return planned.isEmpty() && judged.isEmpty() ? List.of() : List.of(name + ": one of them finds no plan");
        }
        Map<String, Double> found = new TreeMap<>(planned.get());
        List<String> differences = new ArrayList<>();
        judged.get().forEach((goal, value) -> {
            Double other = found.remove(goal);
            if (other == null || !(Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(value)))) {
                differences.add(name + ": " + goal + " is " + other + " for the planner, " + value + " for the judge");
            }
        });
        found.keySet().forEach(goal -> differences.add(name + ": " + goal + " is no goal for the judge"));
        return differences;
    }

    /** Beside GLOP; where that is stopped or led astray by rounding, beside fractions, which are not. */
    private static List<String> differences(World world, String name) {
        try {
            List<String> differences = differences(world, new Glop(), name, 1e-5);
            if (differences.isEmpty()) {
                return differences;
            }
        } catch (IllegalStateException rounding) {
            System.out.println(name + ": " + rounding.getMessage());
        }
        return differences(world, new ExactSimplex(), name, 1e-5);
    }

    @Test
    void randomSmallWorldsGiveTheSameValues() {
        System.out.println("random small worlds: seeds " + FIRST + " to " + (FIRST + SMALL - 1));
        List<String> differences = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + SMALL; seed++) {
            differences.addAll(differences(RandomWorlds.small(seed), "small world " + seed));
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void randomTinyWorldsGiveTheSameValuesAsFractions() {
        System.out.println("random tiny worlds: seeds " + FIRST + " to " + (FIRST + TINY - 1));
        List<String> differences = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + TINY; seed++) {
            differences.addAll(differences(RandomWorlds.tiny(seed), new ExactSimplex(), "tiny world " + seed, 1e-6));
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void theSameWorldGivesTheSamePlanToTheLastDigit() {
        for (long seed = FIRST; seed < FIRST + 40; seed++) {
            Optional<Plan> first = Planned.findPlan(RandomWorlds.small(seed));
            Optional<Plan> again = Planned.findPlan(RandomWorlds.small(seed));
            assertEquals(first, again, "seed " + seed);
        }
    }

    @Test
    void mostRandomWorldsHaveSomethingToPlan() {
        int moving = 0;
        for (long seed = FIRST; seed < FIRST + 40; seed++) {
            moving += Planned.findPlan(RandomWorlds.small(seed))
                            .filter(p -> p.runs().size() + p.deliveries().size() > 3)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertTrue(moving > 20, "only " + moving + " of 40");
    }
}
