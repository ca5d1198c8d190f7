package org.commonshed.engine.energy.survive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.junit.jupiter.api.Test;

/** Published survival statistics, to their last digit. */
final class PublishedSurvivalTest {
    private static final TimeGrid YEAR = TimeGrid.ofYear(2017, 1);
    private static final String T1 = "expected-T1-no-generator.json";
    private static final String T2 = "expected-T2-with-generator.json";

    private static SurvivalStatistics statistics(double[] netKw, double[] storedKwh, Backup backup) {
        return new SurvivalStatistics(OutageSimulation.stepsSurvived(netKw, storedKwh, 1, backup, YEAR.steps()), YEAR);
    }

    private static double[] rounded(double[] shares) {
        return Arrays.stream(shares).map(PublishedSurvivalTest::rounded).toArray();
    }

    private static double rounded(double share) {
        return Math.rint(share * 1e4) / 1e4;
    }

    private static double[] rows(double[][] curves) {
        return Arrays.stream(curves)
                .flatMapToDouble(Arrays::stream)
                .map(PublishedSurvivalTest::rounded)
                .toArray();
    }

    @Test
    void sunAndBatteryLastAsLongAsPublished() throws IOException {
        PublishedOutages given = PublishedOutages.read();
        SurvivalStatistics found = statistics(given.netKw, given.storedKwh, Backup.of(PublishedOutages.BATTERY));
        assertEquals(0, found.leastHours());
        assertEquals(78, found.mostHours());
        assertEquals(10.23, Math.rint(found.meanHours() * 100) / 100);
        double[] curve = rounded(found.curve());
        assertArrayEquals(given.numbers(T1, "survival"), Arrays.copyOfRange(curve, 1, curve.length), 1e-12);
        assertArrayEquals(given.numbers(T1, "survival_by_month"), rows(found.byMonth()), 1e-12);
        assertArrayEquals(given.numbers(T1, "survival_by_hour_of_day"), rows(found.byHourOfDay()), 1e-12);
    }

    @Test
    void withAGeneratorTheyLastAsLongAsPublished() throws IOException {
        PublishedOutages given = PublishedOutages.read();
        Generator stays = PublishedOutages.generator(Generator.BothBind.STAY_OFF);
        SurvivalStatistics found =
                statistics(given.netKw, given.storedKwh, new Backup(PublishedOutages.BATTERY, stays));
        assertEquals(30, found.leastHours());
        assertEquals(154, found.mostHours());
        assertEquals(82.1, Math.rint(found.meanHours() * 10) / 10);
        double[] curve = rounded(found.curve());
        assertArrayEquals(given.numbers(T2, "survival"), Arrays.copyOfRange(curve, 1, curve.length), 1e-12);
        assertEquals(0.8285, rounded(found.share(60)));
    }

    @Test
    void aGeneratorThatDrainsItsTankLastsALittleLonger() throws IOException {
        PublishedOutages given = PublishedOutages.read();
        Generator drains = PublishedOutages.generator(Generator.BothBind.DRAIN);
        SurvivalStatistics found =
                statistics(given.netKw, given.storedKwh, new Backup(PublishedOutages.BATTERY, drains));
        assertEquals(0.8288, rounded(found.share(60)));
    }

    @Test
    void anEngineAloneLastsUntilTheLoadGrows() {
        double[] load = new double[8760];
        Arrays.fill(load, 11);
        Arrays.fill(load, 0, 10, 10);
        Backup backup = new Backup(Battery.NONE, Generator.endless(10, 0));
        SurvivalStatistics found = statistics(load, new double[8760], backup);
        assertEquals(10, found.mostHours());
        assertEquals(0.01, Math.rint(found.meanHours() * 100) / 100);
        double[] published = {.0011, .0010, .0009, .0008, .0007, .0006, .0005, .0003, .0002, .0001};
        assertArrayEquals(published, Arrays.copyOfRange(rounded(found.curve()), 1, 11), 1e-12);
    }

    @Test
    void theReserveWorkedOutBackwardsCountsTheSame() throws IOException {
        PublishedOutages given = PublishedOutages.read();
        Backup backup = Backup.of(PublishedOutages.BATTERY);
        int[] forward = OutageSimulation.stepsSurvived(given.netKw, given.storedKwh, 1, backup, 8760);
        int[] backward = RequiredReserve.stepsSurvived(given.netKw, given.storedKwh, 1, backup, 8760);
        assertArrayEquals(forward, backward);
        int[][] published = {{1, 7434}, {2, 6976}, {10, 2830}, {24, 1146}, {48, 157}, {60, 44}, {78, 1}, {79, 0}};
        for (int[] pair : published) {
            double[] reserve = RequiredReserve.of(given.netKw, 1, backup, pair[0]);
            int count = 0;
            for (int t = 0; t < reserve.length; t++) {
                count += given.storedKwh[t] >= reserve[t] - 1e-9 ? 1 : 0;
            }
            assertEquals(pair[1], count, pair[0] + " hours");
        }
    }

    @Test
    void theCertificateNamesThoseThatFail() throws IOException {
        PublishedOutages given = PublishedOutages.read();
        Backup backup = Backup.of(PublishedOutages.BATTERY);
        SurvivalCertificate day = SurvivalCertificate.of(given.netKw, given.storedKwh, 1, backup, 24);
        assertEquals(8760 - 1146, day.failed());
        assertTrue(!day.holds());
        int[] forward = OutageSimulation.stepsSurvived(given.netKw, given.storedKwh, 1, backup, 8760);
        for (SurvivalCertificate.Failure failure : day.failures()) {
            assertEquals(forward[failure.start()], failure.survived());
            assertTrue(failure.missingKw() > 0);
        }
        Generator drains = PublishedOutages.generator(Generator.BothBind.DRAIN);
        Backup both = new Backup(PublishedOutages.BATTERY, drains);
        assertTrue(SurvivalCertificate.of(given.netKw, given.storedKwh, 1, both, 30)
                .holds());
    }
}
