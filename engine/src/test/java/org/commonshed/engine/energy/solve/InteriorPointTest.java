package org.commonshed.engine.energy.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.commonshed.engine.energy.size.SizingModel;
import org.junit.jupiter.api.Test;

/** Our own method beside HiGHS: the same least cost on models of thirty days that were made up. */
final class InteriorPointTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final int MODELS = 50;
    private static final double NEAR = 1e-8;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    /** With {@code -Dcommonshed.energy.more=500} as many more are made up and judged. */
    @Test
    void fiftyModelsOfThirtyDaysCostWhatTheJudgeSays() {
        Judge judge = new Judge(NATIVE, () -> false);
        int models = MODELS + Integer.getInteger("commonshed.energy.more", 0);
        for (int seed = 1; seed <= models; seed++) {
            TimeLp lp = new SizingModel(RandomCases.month(new Random(seed))).lp();
            TimeLpSolution own = InteriorPoint.solve(lp, () -> false);
            TimeLpSolution judged = judge.solve(lp);
            assertEquals(TimeLpSolution.Status.OPTIMAL, judged.status(), "seed " + seed);
            assertEquals(TimeLpSolution.Status.OPTIMAL, own.status(), "seed " + seed);
            double most = 1e-6 * (1 + Math.abs(judged.objective()));
            assertEquals(judged.objective(), own.objective(), most, "seed " + seed);
            assertTrue(lp.violation(own.point()) <= NEAR, "seed " + seed + ": " + lp.violation(own.point()));
            assertTrue(own.gap() <= NEAR, "seed " + seed + ": " + own.gap()); // what its duals leave open as well
        }
    }

    @Test
    void aSmallModelIsSolvedByHand() {
        // two steps; make at 1, keep with losses of a half, or buy at 3: making 2 · 4 early serves the 4 of the second
        TimeLpBuilder b = new TimeLpBuilder();
        int[] buy = {b.local("buy", 0, 0, ENDLESS, 3), b.local("buy", 1, 0, ENDLESS, 3)};
        int made = b.local("made", 0, 0, ENDLESS, 1);
        int kept = b.local("kept", 0, 0, ENDLESS, 0);
        int room = b.linking("room", -1, 0, 3, 0.5);
        b.row("balance", 0, 0, 4, 4);
        b.add(buy[0], 1);
        b.add(made, 1);
        b.add(kept, -1);
        b.row("balance", 1, 1, 4, 4);
        b.add(buy[1], 1);
        b.add(kept, 0.5);
        b.row("room", 0, 0, -ENDLESS, 0);
        b.add(kept, 0.5);
        b.add(room, -1);
        TimeLpSolution solution = InteriorPoint.solve(b.build(), () -> false);
        // a kWh from the store costs 2 + 0.5 of room, less than 3; the room holds 3: 4 + 6 made, 1 bought, 3 of room
        assertEquals(10 + 3 + 1.5, solution.objective(), 1e-5);
        assertEquals(3, solution.point()[room], 1e-5);
    }

    @Test
    void whatCanOnlyBeNothingLeavesThePricesFinite() {
        // the sun's share at sunrise is a rounding error: its power is 0 whatever is built, and 4 of 5 are bought
        TimeLpBuilder b = new TimeLpBuilder();
        int dawn = b.local("sun", 0, 0, ENDLESS, 0);
        int noon = b.local("sun", 1, 0, ENDLESS, 0);
        int[] buy = {b.local("buy", 0, 0, ENDLESS, 1), b.local("buy", 1, 0, ENDLESS, 1)};
        int size = b.linking("size", -1, 0, 10, 0.25);
        b.row("yield", 0, 0, -ENDLESS, 0);
        b.add(dawn, 1);
        b.add(size, -1.2e-16);
        b.row("yield", 1, 1, -ENDLESS, 0);
        b.add(noon, 1);
        b.add(size, -0.5);
        for (int t = 0; t < 2; t++) {
            b.row("balance", t, t, 4 + t, 4 + t);
            b.add(t == 0 ? dawn : noon, 1);
            b.add(buy[t], 1);
        }
        TimeLpSolution solution = InteriorPoint.solve(b.build(), () -> false);
        assertEquals(TimeLpSolution.Status.OPTIMAL, solution.status());
        // 10 of size bring the 5 of noon for 2.5; the 4 of dawn are bought
        assertEquals(6.5, solution.objective(), 1e-6);
        assertTrue(solution.iterations() < 30, solution.iterations() + " steps");
    }

    @Test
    void twoLimitsOnTheSameSumStandBesideEachOther() {
        // two tiers under a limit of 3 in all and one of twice the size: 1.5 of size at 0.5, 2 cheap, 1 dear, 2 not
        // served
        TimeLpBuilder b = new TimeLpBuilder();
        int cheap = b.local("cheap", 0, 0, 2, 1);
        int dear = b.local("dear", 0, 0, ENDLESS, 2);
        int shed = b.local("shed", 0, 0, ENDLESS, 10);
        int size = b.linking("size", -1, 0, ENDLESS, 0.5);
        b.row("balance", 0, 0, 5, 5);
        for (int column : new int[] {cheap, dear, shed}) {
            b.add(column, 1);
        }
        b.row("limit", 0, 0, -ENDLESS, 3);
        b.add(cheap, 1);
        b.add(dear, 1);
        b.row("wire", 0, 0, -ENDLESS, 0);
        b.add(dear, 2);
        b.add(size, -4);
        b.add(cheap, 2);
        TimeLpSolution solution = InteriorPoint.solve(b.build(), () -> false);
        assertEquals(2 * 1 + 1 * 2 + 2 * 10 + 1.5 * 0.5, solution.objective(), 1e-6);
        assertEquals(1.5, solution.point()[size], 1e-6); // 2 · 3 = 4 · size
    }
}
