package org.commonshed.engine.energy.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.size.SizingModel;
import org.junit.jupiter.api.Test;

/** Our own method beside HiGHS: the same least cost on models of thirty days that were made up. */
final class InteriorPointTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final int MODELS = 50;
    private static final int STEPS = 720;
    private static final double NEAR = 1e-8;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    @Test
    void fiftyModelsOfThirtyDaysCostWhatTheJudgeSays() {
        Judge judge = new Judge(NATIVE, () -> false);
        for (int seed = 1; seed <= MODELS; seed++) {
            TimeLp lp = new SizingModel(random(new Random(seed))).lp();
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

    private static EnergyCase random(Random random) {
        double[] load = new double[STEPS];
        double[] sun = new double[STEPS];
        double[] wind = new double[STEPS];
        double[] price = new double[STEPS];
        double gust = 0.3;
        for (int t = 0; t < STEPS; t++) {
            int hour = t % 24;
            load[t] = 5 + 3 * Math.sin((hour - 9) * Math.PI / 12) + 4 * random.nextDouble();
            sun[t] = Math.max(0, Math.sin((hour - 6) * Math.PI / 12)) * random.nextDouble();
            gust = Math.max(0, Math.min(1, gust + 0.2 * (random.nextDouble() - 0.5)));
            wind[t] = gust;
            price[t] = (hour >= 16 && hour < 21 ? 0.35 : 0.15) + 0.02 * random.nextDouble();
        }
        Load homes = new Load(
                "homes",
                "electricity",
                Series.of(load),
                Series.of(load).times(0.5),
                random.nextBoolean() ? new Load.Shift(24, 0.1, 0.1) : Load.Shift.NONE,
                1,
                ENDLESS);
        Source roofs = source("roofs", sun, 2 + 12 * random.nextDouble());
        Source turbine = source("turbine", wind, 10 + 30 * random.nextDouble());
        Generator genset = new Generator(
                "genset",
                "electricity",
                Series.ONE,
                Size.upTo(20),
                Cost.perYear(3),
                0.02,
                new Generator.Fuel(2.25, 0.0763, 0, random.nextBoolean() ? ENDLESS : 60, 10),
                Generator.Running.FREE,
                Generator.Reliability.SURE,
                "",
                0);
        List<Outage> outages = random.nextBoolean()
                ? List.of()
                : List.of(
                        new Outage(List.of(100 + random.nextInt(400)), 48, 0.5, 0),
                        new Outage(List.of(50, 300), 24, 0.5, 12));
        return new EnergyCase(
                "random",
                "USD",
                new TimeGrid(TimeGrid.ofYear(2025, 1).start(), 1, STEPS),
                Series.ONE,
                List.of("electricity"),
                List.of(homes),
                List.of(roofs, turbine),
                List.of(battery(random)),
                List.of(genset),
                List.of(),
                grid(random, price),
                Finance.ONE_YEAR,
                List.of(),
                outages,
                Survive.NOT_ASKED,
                Carbon.FREE);
    }

    private static Source source(String id, double[] yield, double price) {
        return new Source(
                id, Source.Kind.OTHER, "electricity", Series.of(yield), Size.upTo(50), Cost.perYear(price), 0, 0, 1);
    }

    private static Store battery(Random random) {
        double efficiency = 0.9 + 0.1 * random.nextDouble();
        Store.Level start = random.nextBoolean() ? Store.Level.CYCLIC : new Store.Level(Store.Level.Kind.SHARE, 0.5);
        Store.Behaviour how =
                new Store.Behaviour(efficiency, efficiency, 0.002 * random.nextDouble(), 0.2, 0, 0, start, start, 1);
        return new Store(
                "battery",
                "electricity",
                Size.upTo(100),
                Size.upTo(50),
                false,
                0,
                8,
                Cost.perYear(0.3 + 3 * random.nextDouble()),
                Cost.perYear(0.5),
                how,
                Store.Trips.NONE);
    }

    private static Grid grid(Random random, double[] price) {
        Series buy = Series.of(price);
        List<Grid.EnergyTier> tiers = random.nextBoolean()
                ? List.of(new Grid.EnergyTier(buy, ENDLESS))
                : List.of(new Grid.EnergyTier(buy, 2000), new Grid.EnergyTier(buy.times(1.5), ENDLESS));
        Grid.DemandCharge peak = new Grid.DemandCharge(
                "peak",
                Series.ONE,
                List.of(new Grid.DemandTier(Series.constant(4), 5), new Grid.DemandTier(Series.constant(9), ENDLESS)),
                random.nextBoolean() ? Grid.LookBack.NONE : new Grid.LookBack(0.8, List.of(), 3));
        return new Grid(
                "electricity",
                tiers,
                List.of(peak),
                List.of(new Grid.Coincident(List.of(17, 41, 233), 3)),
                List.of(new Grid.SellRule("sold", Series.constant(0.04), random.nextBoolean(), ENDLESS, ENDLESS)),
                10,
                random.nextBoolean() ? 0 : 150,
                ENDLESS,
                30,
                Series.constant(0.3));
    }
}
