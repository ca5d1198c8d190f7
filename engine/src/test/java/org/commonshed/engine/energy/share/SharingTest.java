package org.commonshed.engine.energy.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.junit.jupiter.api.Test;

/** Sharing keys, against arithmetic and against what must hold for any neighbourhood. */
final class SharingTest {
    private static final Path NATIVE = Path.of("target", "native");
    private static final Sharing SHARING = new Sharing(NATIVE, () -> false);
    private static final Tariff EVEN = new Tariff(List.of(300_000L), 80_000, 150_000, 150_000);
    private static final LocalDateTime START = LocalDateTime.of(2026, 6, 30, 22, 0);

    private static Community community(int producers, int consumers) {
        List<Meter> meters = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            meters.add(new Meter("roof-" + p, "m" + p, Meter.Direction.GIVES, Participation.WHOLE));
        }
        for (int c = 0; c < consumers; c++) {
            meters.add(new Meter("flat-" + c, "m" + c, Meter.Direction.TAKES, Participation.WHOLE));
        }
        return new Community(meters);
    }

    /** One interval; readings of producers first. */
    private static Interval divide(SharingKey key, int producers, int... wh) {
        Interval interval = new Interval(producers, wh.length - producers);
        for (int i = 0; i < wh.length; i++) {
            if (i < producers) {
                interval.given[i] = wh[i];
            } else {
                interval.need[i - producers] = wh[i];
            }
        }
        interval.begin(0);
        Divider.of(key, wh.length - producers).divide(interval);
        return interval;
    }

    private static void check(SharingKey key, int producers, int[] wh, String shared, String sold) {
        Interval interval = divide(key, producers, wh);
        assertEquals(shared, Arrays.toString(interval.shared), "shared");
        assertEquals(sold, Arrays.toString(interval.sold), "sold");
    }

    @Test
    void eachKeyDividesAsItsRuleSays() {
        int[] wh = {600, 400, 100, 500, 900}; // two roofs give 1000, three flats need 100, 500, 900
        check(new SharingKey.Static(List.of(500_000L, 250_000L, 250_000L)), 2, wh, "[100, 250, 250]", "[360, 240]");
        check(new SharingKey.Equal(), 2, wh, "[100, 333, 333]", "[460, 306]");
        // 1000/1500 of each need; the largest remainders (2/3, 1/3, 0) get the odd watt-hour
        check(new SharingKey.ProRata(), 2, wh, "[67, 333, 600]", "[600, 400]");
        SharingKey cascade = new SharingKey.Cascade(
                List.of(new SharingKey.Static(List.of(500_000L, 250_000L, 250_000L)), new SharingKey.ProRata()));
        // 400 are left after the first key; the flats still need 250 and 650
        check(cascade, 2, wh, "[100, 361, 539]", "[600, 400]");
        // by weight 2 : 1 : 1: 500, 250, 250; 400 are left over for the two others, 200 each
        check(
                new SharingKey.NeedWeighted(List.of(200_000L, 100_000L, 100_000L)),
                2,
                wh,
                "[100, 450, 450]",
                "[600, 400]");
        int[] rows = {1_000_000, 0, 0, 0, 500_000, 500_000};
        check(new SharingKey.Matrix(new QuotaTable(1, 2, 3, rows)), 2, wh, "[100, 200, 200]", "[100, 400]");
        int[] hour = {0, 400_000, 600_000};
        check(new SharingKey.ExAnte(new QuotaTable(1, 1, 3, hour)), 2, wh, "[0, 400, 600]", "[600, 400]");
    }

    @Test
    void withMoreThanEnoughEverybodyHasAllAndTheRestGoesBack() {
        int[] wh = {3000, 1000, 100, 500, 900};
        check(new SharingKey.ProRata(), 2, wh, "[100, 500, 900]", "[1125, 375]");
        check(new SharingKey.NeedWeighted(List.of(0L, 0L, 7L)), 2, wh, "[100, 500, 900]", "[1125, 375]");
    }

    /** eegfaktura-energystore, model/QuotaMatrix_test.go. */
    @Test
    void quotasOfAProducerCountOverTheirSum() {
        QuotaTable table = QuotaTable.of(List.of(List.of(100_000, 450_000, 300_000)));
        assertEquals(0.5294117647, table.allocation(0, 0, 1), 1e-10);
        check(new SharingKey.Matrix(table), 1, new int[] {850, 1000, 1000, 1000}, "[100, 450, 300]", "[850]");
    }

    /** Austria: P.01T = G.01T − ΣG.03 · own G.01T / ΣG.01T. */
    @Test
    void aProducersSurplusIsTheAustrianFormula() {
        Interval interval = divide(new SharingKey.ProRata(), 2, 750, 250, 100, 400);
        assertEquals(750 - 500 * 750 / 1000, interval.given[0] - interval.sold[0]);
        assertEquals(250 - 500 * 250 / 1000, interval.given[1] - interval.sold[1]);
    }

    @Test
    void factorsOfAMeterCountFromTheDayTheyWereMadeAndLoseNothing() {
        List<Long> factors = List.of(333_333L, 333_333L, 333_334L);
        LocalDate before = LocalDate.of(2024, 4, 7);
        LocalDate after = LocalDate.of(2024, 4, 8);
        for (long wh = 0; wh < 50; wh++) {
            long sum = 0;
            for (int here = 0; here < 3; here++) {
                sum += new Participation(factors, here).counted(wh, after);
                assertEquals(wh, new Participation(factors, here).counted(wh, before));
            }
            assertEquals(wh, sum);
        }
        assertEquals(60, new Participation(List.of(600_000L), 0).counted(100, after));
        assertThrows(IllegalArgumentException.class, () -> new Participation(List.of(600_000L, 400_001L), 0));
        assertThrows(IllegalArgumentException.class, () -> new Participation(List.of(1L, 1L, 1L, 1L, 1L, 1L), 0));
    }

    @Test
    void monthsAreSettledByThemselvesAndCentsAddUp() {
        Community community = community(1, 3);
        int[] wh = {1000, 500, 500, 500, 1000, 500, 500, 500, 900, 100, 100, 100, 0, 100, 100, 100};
        Readings readings = new Readings(community, new TimeGrid(START, 1, 4), wh);
        Tariff tariff = new Tariff(List.of(300_000L), 80_000, 160_000, 140_000);
        Settlement settlement =
                SHARING.settle(readings, new SharingKey.ProRata(), tariff).settlement();
        assertEquals(
                List.of("2026-06", "2026-07"),
                settlement.periods().stream().map(Settlement.Period::name).toList());
        Settlement.Period june = settlement.periods().get(0);
        assertEquals(2000, june.lines().get(0).sharedWh());
        assertEquals(32, june.billedCents()); // 2 kWh at 0.16
        assertEquals(28, june.creditedCents());
        assertEquals(4, june.fundCents());
        // the two odd watt-hours go to another flat in each interval
        assertEquals(
                List.of(666L, 667L, 667L),
                june.lines().stream()
                        .skip(1)
                        .map(Settlement.Line::sharedWh)
                        .sorted()
                        .toList());
        Settlement.Period july = settlement.periods().get(1);
        assertEquals(300, july.lines().get(0).sharedWh());
        assertEquals(5, july.billedCents()); // 4.8 cents
        assertEquals(600, july.lines().get(0).restWh());
    }

    private static final List<Tariff> TARIFFS = List.of(EVEN, new Tariff(List.of(310_001L), 70_003, 187_777, 121_111));

    @Test
    void whateverTheNeighbourhoodNothingIsLostOrMade() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int producers = 1 + random.nextInt(4);
            int consumers = 1 + random.nextInt(6);
            int steps = 1 + random.nextInt(5);
            int[] wh = random.ints((long) steps * (producers + consumers), 0, 1 << (1 + random.nextInt(20)))
                    .toArray();
            Readings readings = new Readings(community(producers, consumers), new TimeGrid(START, 1, steps), wh);
            for (SharingKey key : keys(random, producers, consumers)) {
                for (Tariff tariff : TARIFFS) {
                    holds(SHARING.settle(readings, key, tariff).settlement(), "seed " + seed + ", " + key, tariff);
                }
                for (int t = 0; t < steps && !(key instanceof SharingKey.ExPost); t++) {
                    int n = producers + consumers;
                    identities(
                            divide(key, producers, Arrays.copyOfRange(wh, t * n, (t + 1) * n)),
                            key,
                            "seed " + seed + ", step " + t + ", " + key);
                }
            }
        }
    }

    private static List<SharingKey> keys(Random random, int producers, int consumers) {
        List<Long> shares = wholes(random, consumers);
        int[] quotas = random.ints((long) producers * consumers, 0, 1_000_000).toArray();
        int[] hour = shares.stream().mapToInt(Long::intValue).toArray();
        SharingKey fixed = new SharingKey.Static(shares);
        List<SharingKey> keys = new ArrayList<>(List.of(
                fixed,
                new SharingKey.Equal(),
                new SharingKey.ProRata(),
                new SharingKey.Cascade(List.of(fixed, new SharingKey.Equal(), new SharingKey.ProRata())),
                new SharingKey.NeedWeighted(wholes(random, consumers)),
                new SharingKey.ExAnte(new QuotaTable(1, 1, consumers, hour)),
                new SharingKey.Matrix(new QuotaTable(1, producers, consumers, quotas))));
        if (random.nextInt(10) == 0) {
            List<Double> least =
                    shares.stream().map(share -> random.nextDouble() * 0.5).toList();
            keys.add(new SharingKey.ExPost(shares, random.nextDouble(), 0.001, least));
        }
        return keys;
    }

    /** Random weights that sum to one. */
    private static List<Long> wholes(Random random, int n) {
        return Burden.millionths(random.longs(n, 1, 1000).toArray());
    }

    private static void identities(Interval interval, SharingKey key, String which) {
        long given = Interval.sum(interval.given);
        long shared = Interval.sum(interval.shared);
        assertEquals(shared, Interval.sum(interval.sold), which);
        assertEquals(given - shared, interval.left, which);
        for (int c = 0; c < interval.need.length; c++) {
            assertTrue(interval.shared[c] >= 0 && interval.shared[c] <= interval.offered[c], which);
            assertTrue(interval.shared[c] <= interval.need[c], which);
        }
        for (int p = 0; p < interval.given.length; p++) {
            assertTrue(interval.sold[p] <= interval.given[p], which);
            if (!(key instanceof SharingKey.Matrix) && given > 0) {
                double formula = interval.given[p] - shared * (double) interval.given[p] / given;
                assertEquals(formula, interval.given[p] - interval.sold[p], 1 - 1e-9, which);
            }
        }
        if (key instanceof SharingKey.ProRata || key instanceof SharingKey.NeedWeighted) {
            assertEquals(Math.min(given, Interval.sum(interval.need)), shared, which);
        }
    }

    private static void holds(Settlement settlement, String which, Tariff tariff) {
        for (Settlement.Period period : settlement.periods()) {
            long covered = 0;
            long sold = 0;
            for (Settlement.Line line : period.lines()) {
                assertTrue(line.sharedWh() >= 0 && line.restWh() >= 0, which);
                boolean takes = line.meter().direction() == Meter.Direction.TAKES;
                covered += takes ? line.sharedWh() : 0;
                sold += takes ? 0 : line.sharedWh();
                long price = takes ? tariff.billed() : tariff.credited();
                assertEquals(line.sharedWh() * price / 1e7, line.sharedCents(), 1.5, which);
            }
            assertEquals(covered, sold, which);
            assertEquals(Math.rint(covered * tariff.billed() / 1e7), period.billedCents(), which);
            assertEquals(Math.rint(covered * tariff.credited() / 1e7), period.creditedCents(), which);
            if (tariff == EVEN) {
                assertEquals(0, period.fundCents(), which);
            }
        }
        long gain = settlement.listOutcomes().stream()
                .mapToLong(Settlement.Outcome::gainCents)
                .sum();
        long worth = 0;
        for (Settlement.Outcome outcome : settlement.listOutcomes()) {
            worth += outcome.coveredWh() * (tariff.retail(0) - tariff.feedIn());
        }
        for (Settlement.Period period : settlement.periods()) {
            for (Settlement.OwnUse own : period.ownUse()) {
                gain += own.savedCents(); // what would have been saved alone as well
            }
        }
        double rounded = 2.0 * settlement.periods().size() + 1;
        assertEquals(worth / 1e7, gain + settlement.fundCents(), rounded, which);
    }

    @Test
    void aloneAMemberUsesItsOwnRoofFirst() {
        List<Meter> meters = List.of(
                new Meter("roof", "ana", Meter.Direction.GIVES, Participation.WHOLE),
                new Meter("flat", "ana", Meter.Direction.TAKES, Participation.WHOLE),
                new Meter("other", "ben", Meter.Direction.TAKES, Participation.WHOLE));
        Readings readings =
                new Readings(new Community(meters), new TimeGrid(START, 1, 1), new int[] {10_000, 10_000, 10_000});
        List<Settlement.Outcome> outcomes = SHARING.settle(readings, new SharingKey.Equal(), EVEN)
                .settlement()
                .listOutcomes();
        // alone she needs nothing from outside; together she sells and buys 5 kWh, and buys 5 at 0.30
        assertEquals(0, outcomes.get(0).aloneCents());
        assertEquals(5 * 15 - 10 * 15 + 5 * 30, outcomes.get(0).togetherCents());
        assertEquals(75, outcomes.get(0).shortfallCents());
        assertEquals(75, outcomes.get(1).gainCents());
    }
}
