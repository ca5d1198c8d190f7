package org.commonshed.engine.energy.survive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.junit.jupiter.api.Test;

/** Made-up outages: three ways of going through them agree, and more of anything never shortens them. */
final class OutagePropertiesTest {
    private static final int STEPS = 300;

    private final Random random = new Random(11);

    private double[] net() {
        double[] net = new double[STEPS];
        double bias = random.nextDouble() * 3 - 2;
        for (int t = 0; t < STEPS; t++) {
            net[t] = 4 * Math.sin(t * 2 * Math.PI / 24) + random.nextGaussian() + bias;
        }
        return net;
    }

    private Battery battery() {
        double loss = random.nextBoolean() ? 0 : 0.02 * random.nextDouble();
        return new Battery(
                random.nextDouble() * 30,
                random.nextDouble() * 6,
                0.8 + 0.2 * random.nextDouble(),
                0.8 + 0.2 * random.nextDouble(),
                loss);
    }

    private double[] stored(Battery battery) {
        return random.doubles(STEPS, 0, 1).map(share -> share * battery.kwh()).toArray();
    }

    /** Where an outage begins, and what is stored then. */
    private record Start(int step, double kwh) {}

    /** One start at a time, with nothing clever: the rules as they are told. */
    private static int plain(double[] net, double hours, Backup backup, Start start, int most) {
        Battery b = backup.battery();
        Generator g = backup.generator();
        double stored = start.kwh;
        double fuel = g.tank();
        for (int i = 0; i < most; i++) {
            stored *= 1 - b.lossPerHour() * hours;
            double rest = net[(start.step + i) % net.length];
            if (rest > 0 && g.kw() > 0) {
                double least = Math.max(rest, g.leastShare() * g.kw());
                double needs = (g.fuelPerKwh() * least + g.fuelPerHour()) * hours;
                if (needs <= fuel) {
                    double gives = Math.min(g.kw(), least);
                    fuel -= (g.fuelPerKwh() * gives + g.fuelPerHour()) * hours;
                    rest -= gives;
                } else if (rest <= g.kw() || g.whenBothBind() == Generator.BothBind.DRAIN) {
                    double gives = Math.max(0, (fuel / hours - g.fuelPerHour()) / g.fuelPerKwh());
                    rest -= Math.min(rest, Math.min(gives, g.kw()));
                    fuel = 0;
                }
            }
            if (rest <= 0) {
                double room = b.kw() > 0 ? b.kwh() - stored : 0;
                stored += Math.min(room, Math.min(b.kw(), -rest) * b.chargeEfficiency() * hours);
            } else {
                double gives = Math.min(Math.min(b.kw(), stored * b.dischargeEfficiency() / hours), rest);
                stored -= gives / b.dischargeEfficiency() * hours;
                rest -= gives;
                if (rest > 5e-6) {
                    return i;
                }
            }
        }
        return most;
    }

    private static int[] plain(double[] net, double[] stored, double hours, Backup backup) {
        int[] survived = new int[net.length];
        Arrays.setAll(survived, t -> plain(net, hours, backup, new Start(t, stored[t]), net.length));
        return survived;
    }

    /** Outages of a made-up place, from every step. */
    private record Outages(double hours, double[] net, Battery battery, double[] stored) {}

    private Outages made(int i) {
        double[] net = net();
        Battery battery = battery();
        return new Outages(i % 2 == 0 ? 1 : 0.25, net, battery, stored(battery));
    }

    /** Those that do not last so long. */
    private static long count(int[] survived, int wanted) {
        return Arrays.stream(survived).filter(lasts -> lasts < wanted).count();
    }

    @Test
    void whatIsCleverIsTheSameAsThePlainWay() {
        for (int i = 0; i < 200; i++) {
            Outages made = made(i);
            Backup backup = i % 3 == 0
                    ? Backup.of(made.battery)
                    : new Backup(made.battery, Generator.endless(random.nextDouble() * 4, random.nextDouble() * 0.6));
            int[] plain = plain(made.net, made.stored, made.hours, backup);
            assertArrayEquals(
                    plain,
                    OutageSimulation.stepsSurvived(made.net, made.stored, made.hours, backup, STEPS),
                    "case " + i);
            assertArrayEquals(
                    plain,
                    RequiredReserve.stepsSurvived(made.net, made.stored, made.hours, backup, STEPS),
                    "case " + i);
        }
    }

    @Test
    void withATankTooAndTheCertificateAgrees() {
        for (int i = 0; i < 100; i++) {
            Outages made = made(i);
            Generator.BothBind rule = Generator.BothBind.values()[i % 2];
            Generator generator = new Generator(
                    random.nextDouble() * 4, random.nextDouble() * 40, 0.3, 0.1, random.nextDouble() * 0.5, rule);
            Backup backup = new Backup(made.battery, generator);
            int[] plain = plain(made.net, made.stored, made.hours, backup);
            assertArrayEquals(
                    plain,
                    OutageSimulation.stepsSurvived(made.net, made.stored, made.hours, backup, STEPS),
                    "case " + i);
            int wanted = 1 + random.nextInt(40);
            long fail = count(plain, wanted);
            SurvivalCertificate certificate = SurvivalCertificate.of(made.net, made.stored, made.hours, backup, wanted);
            assertEquals(fail, certificate.failed(), "case " + i);
        }
    }

    /** A generator that may also fill the battery and never runs dry is so much less load, at all times. */
    @Test
    void withAGeneratorThatFillsTheBatteryNothingLastsLonger() {
        for (int i = 0; i < 100; i++) {
            Outages made = made(i);
            double kw = random.nextDouble() * 4;
            double[] less = Arrays.stream(made.net).map(each -> each - kw).toArray();
            int[] plain = plain(less, made.stored, made.hours, Backup.of(made.battery));
            int wanted = 1 + random.nextInt(40);
            long fail = count(plain, wanted);
            Backup backup = new Backup(made.battery, Generator.endless(kw, 0));
            SurvivalCertificate either =
                    SurvivalCertificate.ofEitherWay(made.net, made.stored, made.hours, backup, wanted);
            assertEquals(fail, either.failed(), "case " + i);
            assertTrue(
                    either.failed()
                            <= SurvivalCertificate.of(made.net, made.stored, made.hours, backup, wanted)
                                    .failed(),
                    "case " + i);
        }
    }

    @Test
    void whoHoldsTheReserveLastsAndALittleLessDoesNot() {
        for (int i = 0; i < 50; i++) {
            double[] net = net();
            Backup backup = Backup.of(battery());
            int wanted = 1 + random.nextInt(30);
            double[] reserve = RequiredReserve.of(net, 1, backup, wanted);
            for (int t = 0; t < STEPS; t += 7) {
                if (reserve[t] <= backup.battery().kwh()) {
                    assertEquals(wanted, plain(net, 1, backup, new Start(t, reserve[t] + 1e-9), wanted), "case " + i);
                    if (reserve[t] > 0.01) {
                        assertTrue(
                                plain(net, 1, backup, new Start(t, reserve[t] - 0.01), wanted) < wanted, "case " + i);
                    }
                } else {
                    double full = backup.battery().kwh();
                    assertTrue(plain(net, 1, backup, new Start(t, full), wanted) < wanted, "case " + i);
                }
            }
        }
    }

    @Test
    void aReserveOfATankIsRefused() {
        Backup backup = new Backup(Battery.NONE, new Generator(1, 10, 1, 0, 0, Generator.BothBind.DRAIN));
        assertThrows(IllegalArgumentException.class, () -> RequiredReserve.of(new double[] {1}, 1, backup, 1));
    }

    @Test
    void quarterHoursOfTheSameLastAsLong() {
        double[] net = net();
        Battery battery = new Battery(12, 5, 0.9, 0.95, 0);
        double[] stored = new double[STEPS];
        Arrays.fill(stored, 9);
        double[] quarters = new double[4 * STEPS];
        Arrays.setAll(quarters, t -> net[t / 4]);
        double[] quartersStored = new double[4 * STEPS];
        Arrays.fill(quartersStored, 9);
        int[] hours = OutageSimulation.stepsSurvived(net, stored, 1, Backup.of(battery), STEPS);
        int[] fine = OutageSimulation.stepsSurvived(quarters, quartersStored, 0.25, Backup.of(battery), 4 * STEPS);
        for (int t = 0; t < STEPS; t++) {
            assertEquals(hours[t], fine[4 * t] / 4, "start " + t);
        }
    }

    @Test
    void aYearOfQuartersIsCountedInHours() {
        TimeGrid grid = TimeGrid.ofYear(2024, 4);
        int[] survived = new int[grid.steps()];
        Arrays.fill(survived, 7); // an hour and three quarters
        SurvivalStatistics statistics = new SurvivalStatistics(survived, grid);
        assertEquals(1.75, statistics.meanHours());
        assertArrayEquals(new double[] {1, 1}, statistics.curve());
        assertEquals(0, statistics.share(2));
        assertEquals(1, statistics.byMonthAndHour(1)[1][23]);
    }
}
