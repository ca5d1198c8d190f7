package org.commonshed.engine.energy.games;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pure sharing as a game. */
final class SharingGameTest {
    /** Some with a roof, all with needs; of a number of kinds. */
    private static SharingGame game(Random random, int players, int kinds, int steps) {
        double[] price = random.doubles(steps, 0.1, 0.3).toArray();
        double[][] given = new double[players][steps];
        double[][] need = new double[players][steps];
        for (int i = 0; i < players; i++) {
            if (i < kinds) {
                double roof = i % 3 == 0 ? 5 + random.nextInt(5) : 0;
                for (int t = 0; t < steps; t++) {
                    double sun = Math.max(0, Math.sin(2 * Math.PI * (t % 24 - 6) / 24));
                    given[i][t] = Math.rint(1000 * roof * sun * random.nextDouble());
                    need[i][t] = random.nextInt(1500);
                }
            } else {
                given[i] = given[i % kinds];
                need[i] = need[i % kinds];
            }
        }
        return new SharingGame(price, given, need);
    }

    private static double plain(double[] price, double[][] given, double[][] need, int group) {
        double worth = 0;
        for (int t = 0; t < price.length; t++) {
            double g = 0;
            double d = 0;
            for (int i = 0; i < given.length; i++) {
                g += (group >> i & 1) * given[i][t];
                d += (group >> i & 1) * need[i][t];
            }
            worth += price[t] * Math.min(g, d);
        }
        return worth;
    }

    @Test
    void everyGroupIsWorthWhatItCanShare() {
        Random random = new Random(3);
        double[] price = random.doubles(1300, 0, 1).toArray();
        double[][] given = new double[6][];
        double[][] need = new double[6][];
        for (int i = 0; i < 6; i++) {
            given[i] = random.doubles(1300, -1, 1).map(x -> Math.max(0, x)).toArray();
            need[i] = random.doubles(1300, -1, 1).map(x -> Math.max(0, x)).toArray();
        }
        SharingGame game = new SharingGame(price, given, need);
        CoalitionValues values = game.values();
        for (int s = 0; s <= values.all(); s++) {
            assertEquals(plain(price, given, need, s), values.value(s), 1e-9);
        }
        assertEquals(values.whole(), game.whole(), 1e-9);
        assertEquals(values.value(4), game.alone(2), 1e-9);
        assertArrayEquals(Shapley.exact(values), Shapley.exact(game), 1e-9);
    }

    @Test
    void aRoofAndAFlatShareTheGainInHalves() {
        SharingGame game = new SharingGame(new double[] {0.2}, new double[][] {{10}, {0}}, new double[][] {{0}, {4}});
        assertArrayEquals(new double[] {0.4, 0.4}, Shapley.exact(game), 1e-12);
    }

    @Test
    void playersOfOneKindCanBeMerged() {
        for (int seed = 1; seed <= 20; seed++) {
            SharingGame game = game(new Random(seed), 9, 1 + seed % 4, 48);
            assertEquals(1 + seed % 4, game.kindCount());
            assertArrayEquals(Shapley.exact(game.values()), Shapley.exact(game), 1e-6, "seed " + seed);
        }
    }

    @Test
    void sixteenDifferentPlayersAreSplitExactly() {
        SharingGame game = game(new Random(16), 16, 16, 2000);
        double[] split = Shapley.exact(game);
        assertEquals(game.whole(), Arrays.stream(split).sum(), 1e-6 * game.whole());
        assertArrayEquals(Shapley.exact(game.values()), split, 1e-6);
    }

    /** A hundred members of three kinds are known exactly; sampling, which knows nothing of kinds, comes within a hundredth. */
    @Test
    void sampledValuesLieNearTheExactOnes() {
        for (int seed = 1; seed <= 3; seed++) {
            SharingGame game = game(new Random(seed), 100, 3, 96);
            double[] exact = Shapley.exact(game);
            SampledShapley sampled = new SampledShapley(game, seed);
            SampledShapley.Effort effort = sampled.run(0.01, 2000, () -> false);
            double mean = game.whole() / 100;
            double[] split = sampled.split();
            assertTrue(effort.error() <= 0.01, "seed " + seed + ": " + effort);
            assertEquals(game.whole(), Arrays.stream(split).sum(), 1e-9 * game.whole());
            int outside = 0;
            for (int i = 0; i < 100; i++) {
                assertEquals(exact[i], split[i], 0.015 * mean, "seed " + seed + ", player " + i);
                outside += Math.abs(exact[i] - split[i]) > sampled.halfWidths()[i] ? 1 : 0;
            }
            assertTrue(outside <= 12, "seed " + seed + ": " + outside + " of 100 outside of their 95 % interval");
        }
    }

    @Test
    void theSameSeedGivesTheSameSample() {
        SharingGame game = game(new Random(5), 30, 30, 48);
        SampledShapley one = new SampledShapley(game, 7);
        SampledShapley two = new SampledShapley(game, 7);
        one.run(0, 6, () -> false);
        two.run(0, 6, () -> false);
        assertArrayEquals(one.split(), two.split());
    }
}
