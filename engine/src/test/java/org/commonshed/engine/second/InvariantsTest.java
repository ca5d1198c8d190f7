package org.commonshed.engine.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.commonshed.engine.world.RandomWorlds;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** What must stay the same, or not get worse, when a random world is changed in a way whose effect is known. */
class InvariantsTest {
    private static final long FIRST = Long.getLong("commonshed.seed", 1);
    private static final int WORLDS = 25;
    private static final double TOLERANCE = 1e-5;

    /** Told of the values before and after a change. */
    private interface Rule {
        void check(String name, Map<String, Double> before, Map<String, Double> after);
    }

    private static void forWorlds(UnaryOperator<World> change, Rule rule) {
        System.out.println("random small worlds: seeds " + FIRST + " to " + (FIRST + WORLDS - 1));
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            World world = RandomWorlds.small(seed);
            String name = "seed " + seed;
            Optional<Map<String, Double>> before = Planned.findValues(world, name);
            Optional<Map<String, Double>> after = Planned.findValues(change.apply(world), name + " changed");
            if (before.isPresent()) {
                rule.check(name, before.get(), after.orElseThrow());
            }
        }
    }

    private static void same(String name, double before, double after) {
        assertEquals(before, after, TOLERANCE * Math.max(1, Math.abs(before)), name);
    }

    private static void allSame(String name, Map<String, Double> before, Map<String, Double> after) {
        assertEquals(before.keySet(), after.keySet(), name);
        before.forEach((goal, value) -> same(name + ": " + goal, value, after.get(goal)));
    }

    /** shares.1 from the smallest on, evenness.1, shares.2 … */
    private static List<Double> sequence(Map<String, Double> values) {
        Map<String, List<Double>> steps = new LinkedHashMap<>();
        for (String goal : new TreeSet<>(values.keySet())) {
            if (goal.startsWith("shares.")) {
                String priority = goal.substring(7, goal.indexOf(' '));
                steps.computeIfAbsent(priority, p -> new ArrayList<>()).add(values.get(goal));
            }
        }
        List<Double> sequence = new ArrayList<>();
        steps.forEach((priority, shares) -> {
            shares.stream().sorted().forEach(sequence::add);
            sequence.add(values.get("evenness." + priority));
        });
        return sequence;
    }

    private static void noSmaller(String name, Map<String, Double> before, Map<String, Double> after) {
        List<Double> first = sequence(before);
        List<Double> second = sequence(after);
        for (int i = 0; i < first.size(); i++) {
            double rise = second.get(i) - first.get(i);
            if (Math.abs(rise) > TOLERANCE) {
                assertTrue(rise > 0, name + ": place " + i + " of " + first + " and " + second);
                return;
            }
        }
    }

    @Test
    void largerLimitsNeverMakeThingsWorse() {
        forWorlds(world -> Changed.withLimits(world, 1.3), InvariantsTest::noSmaller);
    }

    @Test
    void largerCapacitiesNeverMakeThingsWorse() {
        forWorlds(world -> Changed.withCapacities(world, 1.3), InvariantsTest::noSmaller);
    }

    @Test
    void moreFromOutsideNeverMakesThingsWorse() {
        forWorlds(world -> Changed.withOutside(world, 1.3), InvariantsTest::noSmaller);
    }

    @Test
    void anEmptyChangeChangesNothing() {
        forWorlds(Changed::unchanged, (name, before, after) -> assertEquals(before, after, name));
    }

    @Test
    void twiceAsMuchOfEverythingKeepsSharesAndDoublesTheRest() {
        forWorlds(Changed::doubled, (name, before, after) -> {
            Map<String, Double> expected = new TreeMap<>(before);
            for (String goal : List.of("outside", "haulage", "cost", "waste")) {
                expected.put(goal, 2 * before.get(goal));
            }
            allSame(name, expected, after);
        });
    }

    @Test
    void aNeedInTwoPartsChangesNoShare() {
        forWorlds(
                Changed::split,
                (name, before, after) -> before.forEach((goal, value) -> {
                    if (goal.startsWith("shares.")) {
                        same(name + ": " + goal, value, after.get(goal));
                    }
                }));
    }

    @Test
    void rowsInAnotherOrderGiveTheSameValues() {
        forWorlds(world -> Changed.shuffled(world, FIRST), InvariantsTest::allSame);
    }

    @Test
    void otherIdsGiveTheSameValues() {
        forWorlds(Changed::renamed, (name, before, after) -> {
            Map<String, Double> expected = new TreeMap<>();
            before.forEach((goal, value) -> {
                int cut = goal.indexOf(' ');
                String other = cut < 0 ? goal : goal.substring(0, cut + 1) + Changed.renamed(goal.substring(cut + 1));
                expected.put(other, value);
            });
            allSame(name, expected, after);
        });
    }
}
