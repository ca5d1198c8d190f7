package org.commonshed.engine.energy.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.junit.jupiter.api.Test;

/** The key that is found when all readings are known. */
final class ExPostTest {
    private static final Sharing SHARING = new Sharing(Path.of("target", "native"), () -> false);
    private static final Tariff TARIFF = new Tariff(List.of(300_000L), 80_000, 150_000, 150_000);
    private static final List<Long> HALVES = List.of(500_000L, 500_000L);

    private static Readings readings(int flats, int... wh) {
        List<Meter> meters = new ArrayList<>();
        meters.add(new Meter("roof", "m0", Meter.Direction.GIVES, Participation.WHOLE));
        for (int c = 0; c < flats; c++) {
            meters.add(new Meter("flat-" + c, "m" + c, Meter.Direction.TAKES, Participation.WHOLE));
        }
        TimeGrid grid = new TimeGrid(LocalDateTime.of(2026, 6, 1, 0, 0), 1, wh.length / (flats + 1));
        return new Readings(new Community(meters), grid, wh);
    }

    private static List<Long> shared(Sharing.Result result) {
        return result.settlement().periods().get(0).lines().stream()
                .skip(1)
                .map(Settlement.Line::sharedWh)
                .toList();
    }

    @Test
    void whatOneDoesNotNeedGoesToTheOtherWithinTheDeviation() {
        Readings readings = readings(2, 1000, 100, 900);
        SharingKey free = new SharingKey.ExPost(HALVES, 1, 0.0001, List.of(0.0, 0.0));
        assertEquals(List.of(100L, 900L), shared(SHARING.settle(readings, free, TARIFF)));
        SharingKey bound = new SharingKey.ExPost(HALVES, 0.2, 0.0001, List.of(0.0, 0.0));
        assertEquals(List.of(100L, 700L), shared(SHARING.settle(readings, bound, TARIFF)));
        // 0.22 a kilowatt-hour saved on 0.4 kWh is 0.088: less than the deviation up and down costs
        SharingKey dear = new SharingKey.ExPost(HALVES, 1, 0.2, List.of(0.0, 0.0));
        assertEquals(List.of(100L, 500L), shared(SHARING.settle(readings, dear, TARIFF)));
    }

    @Test
    void enoughForEverybodyComesFirstAndWhatCannotBeIsTold() {
        Readings readings = readings(2, 1000, 1000, 1000);
        SharingKey key = new SharingKey.ExPost(HALVES, 0.5, 0, List.of(0.8, 0.2));
        assertEquals(List.of(800L, 200L), shared(SHARING.settle(readings, key, TARIFF)));
        SharingKey tooMuch = new SharingKey.ExPost(HALVES, 0.5, 0, List.of(0.8, 0.5));
        List<Sharing.Missing> missing =
                SHARING.settle(readings, tooMuch, TARIFF).missing();
        assertEquals(300, missing.stream().mapToDouble(Sharing.Missing::wh).sum(), 1e-3);
    }

    /** With all deviation allowed and no penalty, no key shares more than min(G, ΣD); with none, it is the static key. */
    @Test
    void atItsTwoEndsItIsTheMostThatCanBeSharedAndTheAgreedKey() {
        for (int seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int steps = 1 + random.nextInt(30);
            Readings readings = readings(3, random.ints(4L * steps, 0, 2000).toArray());
            long most = 0;
            for (int t = 0; t < steps; t++) {
                most += Math.min(readings.wh(t, 0), readings.wh(t, 1) + readings.wh(t, 2) + (long) readings.wh(t, 3));
            }
            List<Long> agreed = List.of(200_000L, 300_000L, 500_000L);
            List<Double> none = List.of(0.0, 0.0, 0.0);
            SharingKey free = new SharingKey.ExPost(agreed, 1, 0, none);
            assertEquals(
                    most, SHARING.settle(readings, free, TARIFF).settlement().sharedWh(), "seed " + seed);
            SharingKey bound = new SharingKey.ExPost(agreed, 0, 0, none);
            long fixed = SHARING.settle(readings, new SharingKey.Static(agreed), TARIFF)
                    .settlement()
                    .sharedWh();
            long found = SHARING.settle(readings, bound, TARIFF).settlement().sharedWh();
            assertTrue(Math.abs(fixed - found) <= 2 * steps, "seed " + seed + ": " + fixed + " and " + found);
        }
    }
}
