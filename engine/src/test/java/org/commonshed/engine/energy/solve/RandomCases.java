package org.commonshed.engine.energy.solve;

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

/** Cases of thirty days that are made up: sun, wind, a battery, a generator, tiers, peaks, outages. */
final class RandomCases {
    private static final int STEPS = 720;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private RandomCases() {}

    static EnergyCase month(Random random) {
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
