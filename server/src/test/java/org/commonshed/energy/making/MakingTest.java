package org.commonshed.energy.making;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.first.Turbine;
import org.commonshed.engine.energy.owning.Actor;
import org.commonshed.engine.energy.owning.CashFlows;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.live.underway.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of every first plan, on neighbourhoods from a seed. */
final class MakingTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final int SEED = 20270;
    private static final int CASES = 2;

    private static Answers answers(Random random) {
        double buy = 0.1 + 0.3 * random.nextDouble();
        return new Answers(
                "Somewhere",
                "EUR",
                -50 + 100 * random.nextDouble(),
                10,
                10 + random.nextInt(400),
                2000 + random.nextInt(9000),
                List.of(
                        CriticalUse.ofKw("pumps", 1 + random.nextInt(9)),
                        CriticalUse.ofKw("school", 5 + random.nextInt(30))),
                random.nextInt(9000),
                random.nextInt(50),
                random.nextBoolean() ? new Turbine(3 + random.nextInt(40), 1, 1, 0) : null,
                random.nextInt(60),
                buy,
                buy * random.nextDouble(),
                0,
                Double.POSITIVE_INFINITY,
                0.03);
    }

    @Test
    void sharesAddUpAndMoneyGoesNowhere() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            Found found = new Making(NATIVE, Progress.NONE).make(Making.Basis.of(answers(random), 2));
            assertTrue(found.isPlan());
            found.keys().forEach(key -> addsUp(found, key));
            for (Ownership.Kind kind : Ownership.Kind.values()) {
                comesToNothing(Owning.follow(found, kind));
            }
            found.rungs().forEach(MakingTest::isInOrder);
            Found again = FoundFile.findIn(FoundFile.pack(found), Found.class).orElseThrow();
            assertEquals(found.keys(), again.keys());
            assertArrayEquals(found.hours().level(), again.hours().level());
            assertArrayEquals(found.plan().survival(), again.plan().survival());
        }
    }

    private static void addsUp(Found found, Found.Shared key) {
        assertEquals(
                key.sharedWh(),
                key.each().stream().mapToLong(Found.Part::sharedWh).sum(),
                key.key());
        assertTrue(key.sharedWh() <= key.offeredWh(), key.key());
        key.each().forEach(part -> assertTrue(part.sharedWh() <= part.needWh(), part.toString()));
        long need = key.each().stream().mapToLong(Found.Part::needWh).sum();
        // what members pay less what the things earn is what the grid gets less what it pays
        double paid = key.each().stream().mapToLong(Found.Part::togetherCents).sum() - (double) key.earnedCents();
        double grid = ((need - key.sharedWh()) * found.asked().buy()
                        - (key.offeredWh() - key.sharedWh()) * found.asked().sell())
                / 10;
        assertEquals(grid, paid, 12 * 5, key.key()); // a cent for each meter and month
    }

    private static void comesToNothing(CashFlows flows) {
        for (int year = 0; year <= flows.project().years(); year++) {
            int at = year;
            assertEquals(
                    0,
                    LongStream.of(Arrays.stream(Actor.values())
                                    .mapToLong(actor -> flows.net(actor)[at])
                                    .toArray())
                            .sum());
        }
    }

    /** Longer outages and more uses are never survived more often. */
    private static void isInOrder(Found.Rung rung) {
        for (int use = 0; use < rung.survival().length; use++) {
            for (int d = 1; d < Found.DURATIONS.size(); d++) {
                assertTrue(rung.survival()[use][d] <= rung.survival()[use][d - 1]);
            }
            for (int d = 0; use > 0 && d < Found.DURATIONS.size(); d++) {
                assertTrue(rung.survival()[use][d] <= rung.survival()[use - 1][d]);
            }
        }
    }

    /** Many sizings, as ways out are looked for by halving. Eight hours of 100 kW with no sun, no water and money for next to no battery. */
    @Test
    @Tag("slow")
    void whatCannotBeSaysWhyAndWhatWouldHelp() {
        Answers wished = new Answers(
                "Dark",
                "EUR",
                50,
                10,
                20,
                3000,
                List.of(CriticalUse.ofKw("works", 100)),
                0,
                0,
                null,
                0,
                0.3,
                0.05,
                8,
                1000,
                0.03);
        Found found = new Making(NATIVE, Progress.NONE).make(Making.Basis.of(wished, 1));
        assertFalse(found.isPlan());
        List<String> kinds = found.conflict().wishes().stream()
                .map(Found.Wished::kind)
                .sorted()
                .toList();
        assertTrue(kinds.contains("budget") && kinds.contains("survived_hours"), kinds.toString());
        // 8 h of 100 kW: 800 kWh ÷ 0.948 at 253, and 100 kW at 968
        Found.Way money = found.conflict().ways().stream()
                .filter(way -> way.kind().equals("budget"))
                .findFirst()
                .orElseThrow();
        assertEquals(800 / 0.948 * 253 + 100 * 968, money.value(), 0.01 * money.value());
    }
}
