package org.commonshed.engine.energy.games;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Splits of games whose answers are published, follow by arithmetic, or are found by going through everything. */
final class GamesTest {
    /** Groups 1, 2, 12, 3, 13, 23, 123; TheoryOfGames.jl, its test cases. */
    private static final CoalitionValues PUBLISHED = CoalitionValues.of(3, new double[] {0, 2, 5, 14, 4, 18, 9, 24});
    /** J. Lemaire's game of three depositors, in the R package GameTheory. */
    private static final CoalitionValues LEMAIRE =
            CoalitionValues.of(3, new double[] {0, 46125, 17437.5, 69187.5, 5812.5, 53812.5, 30750, 90000});

    private static Nucleolus nucleolus(CoalitionValues values) {
        return new Nucleolus(values, Path.of("target", "native"), () -> false);
    }

    @Test
    void thePublishedGameIsSplitAsPublished() {
        assertArrayEquals(new double[] {9.5, 6.5, 8}, Shapley.exact(PUBLISHED), 1e-12);
        assertArrayEquals(new double[] {11.5, 5.5, 7}, nucleolus(PUBLISHED).nucleolus(), 1e-7);
        double[] least = nucleolus(PUBLISHED).leastCore();
        assertEquals(-0.5, Stability.worst(PUBLISHED, least).amount(), 1e-7);
        assertEquals(24, Arrays.stream(least).sum(), 1e-7);
        assertEquals(
                -0.5, Stability.worst(PUBLISHED, new double[] {10.9, 5.5, 7.6}).amount(), 1e-9);
        // the Shapley values lie outside the core: 1 and 3 are worth 18 and get 17.5
        assertEquals(new Stability.Complaint(0b101, 0.5), Stability.worst(PUBLISHED, Shapley.exact(PUBLISHED)));
    }

    @Test
    void oneWithoutWhomNothingGoesGetsTwoThirds() {
        CoalitionValues veto = CoalitionValues.of(3, s -> (s & 1) == 1 && Integer.bitCount(s) > 1 ? 1 : 0);
        assertArrayEquals(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, Shapley.exact(veto), 1e-12);
        assertArrayEquals(new double[] {1, 0, 0}, nucleolus(veto).nucleolus(), 1e-7);
    }

    @Test
    void lemairesGameFollowsByArithmetic() {
        assertArrayEquals(new double[] {51750, 25875, 12375}, Shapley.exact(LEMAIRE), 1e-8);
        assertArrayEquals(
                new double[] {52687.5, 24468.75, 12843.75}, nucleolus(LEMAIRE).nucleolus(), 1e-2);
    }

    private static double[] byAllOrders(CoalitionValues values) {
        int n = values.players();
        double[] sum = new double[n];
        int count = walk(values, 0, new int[n], sum);
        return Arrays.stream(sum).map(total -> total / count).toArray();
    }

    private static int walk(CoalitionValues values, int group, int[] order, double[] sum) {
        int n = values.players();
        int depth = Integer.bitCount(group);
        if (depth == n) {
            int before = 0;
            for (int player : order) {
                sum[player] += values.value(before | 1 << player) - values.value(before);
                before |= 1 << player;
            }
            return 1;
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            if ((group >> i & 1) == 0) {
                order[depth] = i;
                count += walk(values, group | 1 << i, order, sum);
            }
        }
        return count;
    }

    @Test
    void shapleyIsTheMeanOverAllOrders() {
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            CoalitionValues values = CoalitionValues.of(1 + seed % 7, s -> random.nextDouble() * 100);
            assertArrayEquals(byAllOrders(values), Shapley.exact(values), 1e-9, "seed " + seed);
        }
    }

    /** Convex: players add the more, the larger the group they come to. Then Shapley lies in the core (L. S. Shapley, 1971). */
    @Test
    void inConvexGamesShapleyLiesInTheCore() {
        for (int seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int n = 2 + seed % 6;
            double[] weight = random.doubles(n, 0, 10).toArray();
            double[] bonus = random.doubles(1 << n, 0, 5).toArray();
            CoalitionValues values = CoalitionValues.of(n, s -> {
                double value = Math.pow(CoalitionValues.sum(weight, s), 2);
                for (int r = 1; r < 1 << n; r++) {
                    value += (r & s) == r ? bonus[r] : 0; // each group that is there together brings something
                }
                return value;
            });
            double[] split = Shapley.exact(values);
            assertTrue(Stability.worst(values, split).amount() <= 1e-9, "seed " + seed);
            assertEquals(values.whole(), Arrays.stream(split).sum(), 1e-8, "seed " + seed);
        }
    }

    /** All excesses of a split, the largest first. */
    private static double[] excesses(CoalitionValues values, double[] split) {
        double[] excess = new double[values.all() - 1];
        for (int s = 1; s < values.all(); s++) {
            excess[s - 1] = CoalitionValues.sum(split, s) - values.value(s);
        }
        Arrays.sort(excess);
        return Arrays.stream(excess).map(e -> -e).toArray();
    }

    private static boolean isBetter(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 1e-6) {
                return a[i] < b[i];
            }
        }
        return false;
    }

    @Test
    void noSplitHasSmallerExcessesThanTheNucleolus() {
        for (int seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int n = 3 + seed % 2;
            CoalitionValues values = CoalitionValues.of(
                    n, s -> (Integer.bitCount(s) == 1 ? 10 : 30 * Integer.bitCount(s)) * random.nextDouble());
            double[] alone = new double[n];
            Arrays.setAll(alone, i -> values.value(1 << i));
            boolean bounded = Arrays.stream(alone).sum() <= values.whole();
            double[] split = nucleolus(values).nucleolus();
            assertEquals(values.whole(), Arrays.stream(split).sum(), 1e-6, "seed " + seed);
            double[] own = excesses(values, split);
            for (int k = 0; k < 3000; k++) {
                double size = Math.pow(10, 1 - random.nextInt(6));
                double[] other = split.clone();
                for (int i = 0; i < n; i++) {
                    double moved = random.nextInt(3) == 0 ? 0 : size * random.nextGaussian();
                    other[i] += moved;
                    other[(i + 1 + random.nextInt(n - 1)) % n] -= moved;
                }
                boolean isAllowed = true;
                for (int i = 0; i < n; i++) {
                    isAllowed &= !bounded || other[i] >= alone[i];
                }
                assertTrue(!isAllowed || !isBetter(excesses(values, other), own), "seed " + seed);
            }
        }
    }

    @Test
    void twelvePlayersHaveANucleolus() {
        Random random = new Random(12);
        CoalitionValues values = CoalitionValues.of(12, s -> Math.pow(Integer.bitCount(s), 1.5) + random.nextDouble());
        double[] split = nucleolus(values).nucleolus();
        assertEquals(values.whole(), Arrays.stream(split).sum(), 1e-6);
        double least = Stability.worst(values, nucleolus(values).leastCore()).amount();
        assertEquals(least, Stability.worst(values, split).amount(), 1e-6);
    }

    @Test
    void evennessIsGinis() {
        assertEquals(0, Evenness.gini(new double[] {3, 3, 3}), 1e-12);
        assertEquals(0.75, Evenness.gini(new double[] {0, 0, 0, 1}), 1e-12); // 1 − 1/n
        assertEquals(0.25, Evenness.gini(new double[] {1, 3}), 1e-12);
        assertTrue(Double.isNaN(Evenness.gini(new double[] {-1, 3})));
        assertArrayEquals(new double[] {0, 1}, Stability.shortfalls(new double[] {1, 3}, new double[] {2, 2}));
    }
}
