package org.commonshed.engine.energy.first;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.layers.Layer;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.engine.energy.layers.LayeredPlan;
import org.commonshed.engine.energy.layers.Layers;
import org.commonshed.engine.energy.layers.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the answers of neighbourhoods to layers, and what their plans cost by arithmetic. */
final class FirstRegionTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final FirstRegion.Wishes WIDE = new FirstRegion.Wishes(50, 50, 0, 0, 0.2);
    private static final double BUY = 0.30;
    private static final double SELL = 0.06;

    private static FirstRegion.Member member(
            String id, int homes, @Nullable Turbine turbine, double roof, double hours) {
        Answers answers = new Answers(
                id,
                "EUR",
                47,
                8,
                homes,
                3500,
                List.of(CriticalUse.ofKw("pumps", 5), CriticalUse.ofKw("hall", 10)),
                roof,
                0,
                turbine,
                0,
                BUY,
                SELL,
                hours,
                Double.POSITIVE_INFINITY,
                0.03);
        return new FirstRegion.Member(id, answers, 1, Measured.NOTHING);
    }

    private static LayeredPlan plan(LayeredCase layered, double gap) {
        return new Layers(NATIVE, new Layers.Wishes(gap, 300, 2), Wire.DEAF, () -> false)
                .find(layered)
                .orElseThrow();
    }

    private static double worth(LayeredCase layered) {
        Finance finance = layered.finance();
        return finance.worth(finance.electricityGrowth());
    }

    @Test
    void twoMonthsOfTypicalDaysComeToWhatItsHoursCameTo() {
        Random random = new Random(20261130);
        double[] sun = random.doubles(8760).toArray();
        double[] used = random.doubles(8760).toArray();
        double[] typical = TypicalDays.of(sun).mean(used);
        double[] weights = TypicalDays.weights();
        TimeGrid year = TimeGrid.ofYear(FirstCase.YEAR, 1);
        double[] hourly = new double[6];
        for (int t = 0; t < used.length; t++) {
            hourly[year.month(t) / 2] += used[t];
        }
        double[] spans = new double[6];
        for (int step = 0; step < TypicalDays.STEPS; step++) {
            spans[step / 48] += weights[step] * typical[step];
        }
        assertArrayEquals(hourly, spans, 1e-9);
        assertEquals(8760, Arrays.stream(weights).sum(), 0);
    }

    /** Of the 59 days to the end of February the first 22 are dark. */
    @Test
    void brightDaysAreThoseWithMostSun() {
        double[] sun = new double[8760];
        Arrays.fill(sun, 22 * 24, 59 * 24, 1);
        double[] typical = TypicalDays.of(sun).mean(sun);
        assertEquals(1, typical[TypicalDays.step(0, 0, 12)], 1e-12);
        assertEquals(7 / 29.0, typical[TypicalDays.step(0, 1, 12)], 1e-12, "30 bright days, and 7 of the other 29");
    }

    @Test
    void layersLieWithinEachOtherAndKeepTheirOwn() {
        FirstRegion region = FirstRegion.of(
                "valley",
                List.of(member("hill", 20, new Turbine(6, 1, 1, 0), 500, 24), member("mill", 30, null, 0, 0)),
                new FirstRegion.Wishes(4, 10, 48, 6, 0.2));
        Layer root = region.layered().root();
        assertEquals(
                List.of("valley", "hill", "hill/homes", "mill", "mill/homes"),
                root.all().map(Layer::id).toList());
        assertEquals(0, region.darkest() % 5, "November and December, or January and February");
        Layer hill = root.children().get(0);
        assertEquals(4 * 20 + 15, hill.lineKw(), 1e-9);
        assertEquals(200, hill.children().get(0).lineKw(), 1e-9);
        assertEquals(48, root.island().hours(), 0);
        assertEquals(24, hill.island().hours(), 0);
        assertEquals(6, hill.children().get(0).island().hours(), 0);
        assertTrue(root.children().get(1).island().starts().isEmpty(), "nobody asked it of the mill");
        assertEquals(5, hill.loads().get(0).criticalKw().max(), 1e-12);
        assertEquals(0, hill.loads().get(1).criticalKw().max(), 0, "only the first use must");
        assertEquals(1, hill.sources().size());
        assertEquals(80, hill.children().get(0).sources().get(0).kw().max(), 1e-9);
        Layer homes = root.children().get(1).children().get(0);
        assertEquals(
                0.2 * homes.loads().get(0).kw().max(),
                homes.loads().get(0).criticalKw().max(),
                1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> FirstRegion.of("hill", List.of(member("hill", 20, null, 0, 0)), WIDE));
    }

    /** Nothing to build: all is bought. 20 homes of 3,500 kWh, 15 kW at all times. */
    @Test
    void whereNothingCanBeBuiltAllIsBought() {
        FirstRegion region = FirstRegion.of("valley", List.of(member("mill", 20, null, 0, 0)), WIDE);
        double bought = 20 * 3500 + 15 * 8760;
        LayeredPlan plan = plan(region.layered(), 1e-9);
        assertEquals(bought * BUY * worth(region.layered()), plan.total(), 1e-6 * plan.total());
        assertEquals(plan.total(), plan(region.alone(0), 1e-9).total(), 1e-6 * plan.total());
    }

    /**
     * One has a turbine of 100 kW, more than it ever uses; the other uses more than is left, whatever the hour. Alone the one sells what
     * the other buys; together nothing is sold.
     */
    @Test
    void whatOneGivesTheOtherNeedNotBuy() {
        FirstRegion region = FirstRegion.of(
                "valley",
                List.of(member("hill", 20, new Turbine(100, 1, 1, 0), 0, 0), member("town", 2000, null, 0, 0)),
                WIDE);
        double hill = 20 * 3500 + 15 * 8760;
        double town = 2000 * 3500 + 15 * 8760;
        double turbine = 100 * 8760;
        double worth = worth(region.layered());
        double together = (hill + town - turbine) * BUY * worth;
        double alone = town * BUY * worth - (turbine - hill) * SELL * worth;
        assertEquals(together, plan(region.layered(), 1e-9).total(), 1e-6 * together);
        double sum = plan(region.alone(0), 1e-9).total()
                + plan(region.alone(1), 1e-9).total();
        assertEquals(alone, sum, 1e-6 * alone);
    }

    /** Three that are alike but for their names, under prices at which panels just pay. */
    @Test
    void thoseWhoAreAlikeBuildAlike() {
        FirstRegion region = FirstRegion.of(
                "valley",
                List.of(member("a", 40, null, 900, 12), member("b", 40, null, 900, 12), member("c", 40, null, 900, 12)),
                new FirstRegion.Wishes(4, 10, 12, 0, 0.2));
        LayeredPlan plan = plan(region.layered(), 0.005);
        double panels = plan.layers().get(2).sourceKw().get(0);
        for (int i = 2; i <= 6; i += 2) {
            assertEquals(panels, plan.layers().get(i).sourceKw().get(0), 1e-6 + 1e-4 * panels);
            assertEquals(
                    plan.layers().get(1).storeKwh().get(0),
                    plan.layers().get(i - 1).storeKwh().get(0),
                    1e-3);
        }
        double alone = plan(region.alone(0), 1e-6).total();
        assertEquals(3 * alone, plan.total(), 0.005 * plan.total());
    }

    /** Each lasts as long by itself as all should together: nothing more is asked of the region. */
    @Test
    void whatEachCanDoAllCan() {
        List<FirstRegion.Member> members = List.of(member("hill", 20, null, 300, 24), member("mill", 30, null, 0, 24));
        Layer root = FirstRegion.of("valley", members, new FirstRegion.Wishes(4, 10, 24, 0, 0.2))
                .layered()
                .root();
        assertTrue(root.island().starts().isEmpty());
        Layer longer = FirstRegion.of("valley", members, new FirstRegion.Wishes(4, 10, 25, 0, 0.2))
                .layered()
                .root();
        assertEquals(25, longer.island().hours(), 0);
    }

    @Test
    void whatMustRunWhileALineIsOutIsServedByWhatIsThere() {
        FirstRegion region = FirstRegion.of(
                "valley",
                List.of(member("hill", 40, null, 900, 12), member("mill", 60, null, 0, 12)),
                new FirstRegion.Wishes(4, 10, 24, 0, 0.2));
        LayeredPlan plan = plan(region.layered(), 0.005);
        assertEquals(List.of(), plan.lacking());
        // the mill has no roof: pumps of 5 kW, 12 hours, out of its battery
        assertTrue(
                plan.layers().get(3).storeKwh().get(0) >= 60,
                "battery of " + plan.layers().get(3).storeKwh());
        assertTrue(plan.gap() <= 0.005);
    }
}
