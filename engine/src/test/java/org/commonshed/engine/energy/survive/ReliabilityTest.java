package org.commonshed.engine.energy.survive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Generators that fail; published examples of NREL's REopt.jl (test/runtests.jl) and a plain count of all that may happen. */
final class ReliabilityTest {
    private static final double[] NET = {1, 2, 2, 1};
    private static final double[][] PUBLISHED = {
        {1, .8704, .557056}, {.96, .6144, .57344}, {.96, .896, .8192}, {1, .96, .761856}
    };

    /** Fuel never runs out, for up to 48 starts. */
    private static final int[] ENDLESS = java.util.stream.IntStream.generate(() -> Integer.MAX_VALUE)
            .limit(48)
            .toArray();

    private static void check(List<GeneratorKind> kinds) {
        Reliability reliability = new Reliability(kinds, new Battery(2, 1, 1, 1, 0), 3, 1);
        for (int start = 0; start < NET.length; start++) {
            assertArrayEquals(PUBLISHED[start], reliability.survival(NET, start, 1, 3), 1e-12, "start " + start);
        }
    }

    @Test
    void twoGeneratorsAndABatteryLastAsPublished() {
        check(List.of(new GeneratorKind(2, 1, 1, 0, 5)));
    }

    @Test
    void twoKindsOfOneEachLastLikeTwoOfOneKind() {
        check(List.of(new GeneratorKind(1, 1, 1, 0, 5), new GeneratorKind(1, 1, 1, 0, 5)));
    }

    @Test
    void aGeneratorAsLargeAsTheLoadAndFourHoursOfBattery() {
        double[] net = new double[48];
        Arrays.fill(net, 100);
        double[] full = new double[48];
        Arrays.fill(full, 400);
        Reliability reliability = new Reliability(
                List.of(new GeneratorKind(1, 100, .98, .1, 100)), new Battery(400, 100, 1, 1, 0), 101, 1);
        double[] mean = reliability.meanSurvival(net, full, ENDLESS, 24);
        assertEquals(0.72139392, mean[23], 5e-9);
        assertEquals(Math.pow(.99, 20) * .9 * .98, mean[23], 1e-10);
        assertEquals(1, mean[3], 1e-12);
    }

    @Test
    void theBatteryMovesByWholeBinsAndHalvesGoToTheEvenNumber() {
        Reliability reliability =
                new Reliability(List.of(new GeneratorKind(1, 1, 1, 0, 5)), new Battery(1000, 300, 1, 1, 0), 11, 1);
        double[] excess = {-500, -120, 0, 50, 175, 400};
        int[] bins = {-3, -1, 0, 0, 2, 3};
        assertArrayEquals(
                bins, Arrays.stream(excess).mapToInt(reliability::shift).toArray());
    }

    @Test
    void generatorsAloneAreABinomialOfThoseThatRun() {
        // 2 of 3 must run at the first step: 3 p² (1-p) + p³ with p = availability · start · (1 - 1/10)
        double p = .9 * .95 * .9;
        Reliability reliability = new Reliability(List.of(new GeneratorKind(3, 5, .9, .05, 10)), Battery.NONE, 1, 1);
        double[] found = reliability.survival(new double[] {10}, 0, 0, 1);
        assertEquals(3 * p * p * (1 - p) + p * p * p, found[0], 1e-12);
    }

    @Test
    void shorterStepsFailAsOftenInAnHour() {
        Reliability reliability = new Reliability(List.of(new GeneratorKind(1, 5, 1, 0, 100)), Battery.NONE, 1, 0.25);
        assertEquals(Math.pow(1 - 0.25 / 100, 4), reliability.survival(new double[] {5}, 0, 0, 4)[3], 1e-12);
    }

    @Test
    void theProbabilityIsThatOfPlayingItOften() {
        Random random = new Random(7);
        double[] net = random.doubles(24, 0, 2.6).map(Math::rint).toArray();
        Battery battery = new Battery(3, 1, 1, 1, 0);
        Reliability reliability = new Reliability(List.of(new GeneratorKind(2, 1, .9, .05, 20)), battery, 4, 1);
        double[] found = reliability.survival(net, 5, 2, 12);
        int tries = 200_000;
        double[] played = new double[12];
        for (int i = 0; i < tries; i++) {
            int lasted = play(net, random);
            for (int k = 0; k < lasted; k++) {
                played[k] += 1.0 / tries;
            }
        }
        for (int k = 0; k < 12; k++) {
            assertEquals(found[k], played[k], 0.005, "step " + k);
        }
    }

    private static int play(double[] net, Random random) {
        int running = 0;
        for (int g = 0; g < 2; g++) {
            running += random.nextDouble() < .9 * .95 ? 1 : 0;
        }
        double stored = 2;
        for (int k = 0; k < 12; k++) {
            int before = running;
            for (int g = 0; g < before; g++) {
                running -= random.nextDouble() < 1.0 / 20 ? 1 : 0;
            }
            double over = running - net[(5 + k) % net.length];
            if (over + Math.min(1, stored) < 0) {
                return k;
            }
            stored = Math.max(0, Math.min(3, stored + Math.max(-1, Math.min(1, over))));
        }
        return 12;
    }

    @Test
    void whatMayBeOutOfOrderIsWeighted() {
        // the battery alone covers the hour; it works in 0.7 of all outages, and the sun in 0.6
        Availability availability = new Availability(.6, 1, .7);
        Availability.Site site = new Availability.Site() {
            @Override
            public double[] loadKw() {
                return new double[] {4};
            }

            @Override
            public double[] pvKw() {
                return new double[] {4};
            }

            @Override
            public double[] windKw() {
                return new double[] {0};
            }

            @Override
            public double[] storedKwh() {
                return new double[] {4};
            }

            @Override
            public List<GeneratorKind> generators() {
                return List.of();
            }

            @Override
            public Battery battery() {
                return new Battery(4, 4, 1, 1, 0);
            }
        };
        assertEquals(1 - .4 * .3, availability.meanSurvival(site, ENDLESS, 1, 5, 1)[0], 1e-12);
    }
}
