package org.commonshed.bench.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.first.TypicalLoad;
import org.commonshed.engine.energy.layers.Island;
import org.commonshed.engine.energy.layers.Layer;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.engine.energy.sun.Mounting;
import org.commonshed.engine.energy.sun.PvModel;
import org.commonshed.engine.energy.sun.PvSystem;
import org.commonshed.engine.energy.sun.TypicalWeather;
import org.commonshed.engine.energy.sun.WeatherYear;

/** Homes in neighbourhoods in a bioregion in Massachusetts, made up from a seed, over the middle day of each month. */
final class MadeUpRegion {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final String BUS = "electricity";
    private static final double LATITUDE = 42.6;
    private static final double LONGITUDE = -72.6;
    private static final int YEAR = 2025;
    private static final int MONTHS = 12;
    private static final int DAY = 24;
    private static final int STEPS = MONTHS * DAY;
    private static final int MIDDLE = 15; // of each month
    private static final double EVENING = 0.36; // money for a kWh from 16 to 21
    private static final double OTHERWISE = 0.24;

    private final Random random;
    private final WeatherYear weather = TypicalWeather.of(LATITUDE, LONGITUDE, YEAR, 1);
    private final double[] use = TypicalLoad.shape(TimeGrid.ofYear(YEAR, 1), LATITUDE);

    MadeUpRegion(long seed) {
        random = new Random(seed);
    }

    LayeredCase of(int neighbourhoods, int homes) {
        List<Layer> all = new ArrayList<>();
        for (int n = 0; n < neighbourhoods; n++) {
            List<Layer> within = new ArrayList<>();
            for (int h = 0; h < homes; h++) {
                within.add(home(n + "." + h));
            }
            Store battery = battery("battery " + n, 20.0 * homes, 320);
            double line = homes * 3.0;
            all.add(new Layer(
                    "neighbourhood " + n,
                    List.of(),
                    List.of(),
                    List.of(battery),
                    List.of(),
                    line,
                    Island.NEVER,
                    within));
        }
        double kw = 0.1 * neighbourhoods * homes;
        Cost cost = new Cost(4500, 0, 60, 4500, 40);
        Source river = new Source("river", Source.Kind.RIVER, BUS, Series.constant(0.5), Size.upTo(kw), cost, 0, 0, 1);
        double line = neighbourhoods * homes * 3.0;
        Layer root = new Layer("bioregion", List.of(), List.of(river), List.of(), List.of(), line, Island.NEVER, all);
        double[] buy = new double[STEPS];
        for (int t = 0; t < STEPS; t++) {
            buy[t] = t % DAY >= 16 && t % DAY < 21 ? EVENING : OTHERWISE;
        }
        return new LayeredCase(
                "made up",
                "USD",
                new TimeGrid(TimeGrid.ofYear(YEAR, 1).start(), 1, STEPS),
                Series.constant(365.0 / MONTHS),
                new Finance(20, 0.04, 0.01, 0.02, 0, 0, -1, ENDLESS),
                root,
                new LayeredCase.Trade(Series.of(buy), Series.constant(0.08)));
    }

    private Layer home(String id) {
        List<Source> sources = new ArrayList<>();
        List<Store> stores = new ArrayList<>();
        if (random.nextDouble() < 0.8) {
            sources.add(roof("roof " + id));
        }
        if (random.nextDouble() < 0.6) {
            stores.add(battery("battery " + id, 20, 350 + 200 * random.nextDouble()));
        }
        boolean standsAlone = !stores.isEmpty() && random.nextDouble() < 0.5;
        Island island = standsAlone ? new Island(List.of(random.nextInt(STEPS)), 4) : Island.NEVER;
        return new Layer("home " + id, List.of(load("use " + id)), sources, stores, List.of(), 10, island, List.of());
    }

    private Load load(String id) {
        double kwh = 3000 + 6000 * random.nextDouble();
        double[] kw = days(use);
        for (int t = 0; t < STEPS; t++) {
            kw[t] *= kwh * (0.5 + random.nextDouble());
        }
        Series series = Series.of(kw);
        return new Load(id, BUS, series, series.times(0.25), Load.Shift.NONE, 1, ENDLESS);
    }

    private Source roof(String id) {
        Mounting mounting = Mounting.roof(20 + 25 * random.nextDouble(), 120 + 120 * random.nextDouble());
        Series kw = Series.of(days(PvModel.acKw(weather, PvSystem.usual(1, mounting))));
        Cost cost = new Cost(1700 + 1000 * random.nextDouble(), 0, 20, 0, 25);
        Size size = Size.upTo(3 + 8 * random.nextDouble());
        return new Source(id, Source.Kind.PV, BUS, kw, size, cost, 0, 0.005, 1);
    }

    private static Store battery(String id, double most, double perKwh) {
        double each = 0.948;
        return new Store(
                id,
                BUS,
                Size.upTo(most),
                Size.upTo(most / 2),
                false,
                0,
                ENDLESS,
                new Cost(perKwh, 0, 5, perKwh, 12),
                new Cost(250, 0, 5, 250, 12),
                new Store.Behaviour(each, each, 0, 0.1, 0, 0, Store.Level.CYCLIC, Store.Level.CYCLIC, 1),
                Store.Trips.NONE);
    }

    /** The middle day of each month of a year of hours. */
    private static double[] days(double[] year) {
        double[] days = new double[STEPS];
        TimeGrid grid = TimeGrid.ofYear(YEAR, 1);
        for (int m = 0; m < MONTHS; m++) {
            int first = (grid.start().withMonth(m + 1).getDayOfYear() - 1 + MIDDLE) * DAY;
            System.arraycopy(year, first, days, m * DAY, DAY);
        }
        return days;
    }
}
