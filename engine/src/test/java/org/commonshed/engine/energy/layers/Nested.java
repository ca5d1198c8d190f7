package org.commonshed.engine.energy.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;

/** Made-up homes in neighbourhoods in a bioregion, over typical days of twelve months. */
final class Nested {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final String BUS = "electricity";

    private final Random random;
    private final int days;
    private final int steps;

    Nested(long seed, int days) {
        random = new Random(seed);
        this.days = days;
        steps = 24 * days;
    }

    LayeredCase region(int neighbourhoods, int homes, boolean alone) {
        List<Layer> all = new ArrayList<>();
        for (int n = 0; n < neighbourhoods; n++) {
            List<Layer> within = new ArrayList<>();
            for (int h = 0; h < homes; h++) {
                within.add(home("home " + n + "." + h, alone));
            }
            Store battery = store("battery " + n, 400, new Cost(350, 0, 8, 300, 12), new Cost(250, 0, 5, 200, 12));
            all.add(new Layer(
                    "neighbourhood " + n,
                    List.of(load("street lights " + n, 0.5, 1)),
                    List.of(),
                    List.of(battery),
                    List.of(),
                    homes * 4.0,
                    alone ? new Island(List.of(17), 6) : Island.NEVER,
                    within));
        }
        Source river = new Source(
                "river",
                Source.Kind.RIVER,
                BUS,
                Series.constant(0.5),
                Size.upTo(neighbourhoods * homes * 0.1),
                new Cost(4000, 0, 60, 0, 40),
                0,
                0,
                1);
        Layer root =
                new Layer("bioregion", List.of(), List.of(river), List.of(), List.of(), ENDLESS, Island.NEVER, all);
        double[] buy = new double[steps];
        for (int t = 0; t < steps; t++) {
            buy[t] = t % 24 >= 16 && t % 24 < 21 ? 0.35 : 0.22;
        }
        return new LayeredCase(
                "region",
                "USD",
                new TimeGrid(TimeGrid.ofYear(2025, 1).start(), 1, steps),
                Series.constant(365.0 / days),
                new Finance(20, 0.04, 0.01, 0.02, 0, 0, -1, ENDLESS),
                root,
                new LayeredCase.Trade(Series.of(buy), Series.constant(0.07)));
    }

    private Layer home(String id, boolean alone) {
        double use = 0.3 + random.nextDouble(); // kW in the mean
        List<Source> sources = new ArrayList<>();
        if (random.nextDouble() < 0.8) {
            sources.add(new Source(
                    "roof of " + id,
                    Source.Kind.PV,
                    BUS,
                    sun(),
                    Size.upTo(3 + 9 * random.nextDouble()),
                    new Cost(1500 + 1200 * random.nextDouble(), 0, 20, 0, 25),
                    0,
                    0.005,
                    1));
        }
        List<Store> stores = new ArrayList<>();
        if (random.nextDouble() < 0.7) {
            stores.add(store(
                    "battery of " + id,
                    20,
                    new Cost(400 + 200 * random.nextDouble(), 0, 5, 300, 12),
                    new Cost(300, 0, 5, 200, 12)));
        }
        Island island = alone && !stores.isEmpty() ? new Island(List.of(random.nextInt(steps)), 3) : Island.NEVER;
        return new Layer(
                id,
                List.of(load("kitchen of " + id, use / 2, 0.4), load("warmth of " + id, use / 2, 0)),
                sources,
                stores,
                List.of(),
                10,
                island,
                List.of());
    }

    private Load load(String id, double mean, double critical) {
        double[] kw = new double[steps];
        double evening = 0.3 + 0.7 * random.nextDouble();
        double winter = 0.4 * random.nextDouble();
        for (int t = 0; t < steps; t++) {
            int hour = t % 24;
            double season = 1 + winter * Math.cos(2 * Math.PI * (t / 24) / days);
            double day = 0.6
                    + evening * Math.exp(-Math.pow((hour - 19) / 2.5, 2))
                    + 0.4 * Math.exp(-Math.pow((hour - 8) / 2.0, 2));
            kw[t] = mean * season * day * (0.8 + 0.4 * random.nextDouble());
        }
        Series series = Series.of(kw);
        return new Load(id, BUS, series, series.times(critical), Load.Shift.NONE, 1, ENDLESS);
    }

    private Series sun() {
        double[] kw = new double[steps];
        double turned = 12 + 2 * (random.nextDouble() - 0.5) * 2;
        for (int t = 0; t < steps; t++) {
            double season = 0.65 - 0.35 * Math.cos(2 * Math.PI * (t / 24) / days);
            double angle = (t % 24 + 0.5 - turned) / (4 + 3 * season);
            kw[t] = Math.abs(angle) < 1 ? season * Math.cos(Math.PI / 2 * angle) * 0.8 : 0;
        }
        return Series.of(kw);
    }

    static Store store(String id, double most, Cost kwh, Cost kw) {
        return new Store(
                id,
                BUS,
                Size.upTo(most),
                Size.upTo(most),
                false,
                0,
                ENDLESS,
                kwh,
                kw,
                new Store.Behaviour(0.95, 0.95, 0, 0.1, 0, 0, Store.Level.CYCLIC, Store.Level.CYCLIC, 1),
                Store.Trips.NONE);
    }

    /** A home behind a neighbourhood that has nothing of its own. */
    LayeredCase alone() {
        LayeredCase region = region(1, 1, false);
        Layer neighbourhood = region.root().children().get(0);
        Layer bare = bare("neighbourhood", 20, Island.NEVER, neighbourhood.children());
        return with(region, bare("bioregion", ENDLESS, Island.NEVER, List.of(bare)));
    }

    private static LayeredCase with(LayeredCase region, Layer root) {
        return new LayeredCase(
                region.name(),
                region.currency(),
                region.time(),
                region.weights(),
                region.finance(),
                root,
                region.trade());
    }

    private static Layer bare(String id, double lineKw, Island island, List<Layer> children) {
        return new Layer(id, List.of(), List.of(), List.of(), List.of(), lineKw, island, children);
    }

    /** The one home of a region as a case of its own. */
    static EnergyCase asCase(LayeredCase layered) {
        Layer home = layered.root().children().get(0).children().get(0);
        Grid grid = new Grid(
                BUS,
                List.of(new Grid.EnergyTier(layered.trade().buyPerKwh(), ENDLESS)),
                List.of(),
                List.of(),
                List.of(new Grid.SellRule("grid", layered.trade().sellPerKwh(), false, ENDLESS, ENDLESS)),
                0,
                0,
                home.lineKw(),
                home.lineKw(),
                Series.ZERO);
        return new EnergyCase(
                "home",
                "USD",
                layered.time(),
                layered.weights(),
                List.of(BUS),
                home.loads(),
                home.sources(),
                home.stores(),
                List.of(),
                List.of(),
                grid,
                layered.finance(),
                List.of(),
                List.of(),
                Survive.NOT_ASKED,
                Carbon.FREE);
    }

    private static LayeredCase tiny(int steps, Layer neighbourhood) {
        return new LayeredCase(
                "tiny",
                "EUR",
                new TimeGrid(TimeGrid.ofYear(2025, 1).start(), 1, steps),
                Series.ONE,
                Finance.ONE_YEAR,
                bare("bioregion", ENDLESS, Island.NEVER, List.of(neighbourhood)),
                new LayeredCase.Trade(Series.constant(0.3), Series.constant(0.1)));
    }

    private static Load plain(String id, Series kw) {
        return new Load(id, BUS, kw, kw, Load.Shift.NONE, 1, ENDLESS);
    }

    /** A roof of 4 kW and a neighbour, two hours. */
    static LayeredCase two(double lineKw) {
        Source sun = new Source("sun", Source.Kind.PV, BUS, Series.of(1, 0), Size.fixed(4), Cost.NONE, 0, 0, 1);
        Layer roof = new Layer("roof", List.of(), List.of(sun), List.of(), List.of(), lineKw, Island.NEVER, List.of());
        Layer user = new Layer(
                "user",
                List.of(plain("use", Series.of(3, 1))),
                List.of(),
                List.of(),
                List.of(),
                10,
                Island.NEVER,
                List.of());
        return tiny(2, bare("street", 20, Island.NEVER, List.of(roof, user)));
    }

    /** Who uses 1 kW and who may have a battery, a day; they stand alone together or each by itself, for three hours from ten. */
    static LayeredCase island(boolean together) {
        Island out = new Island(List.of(10), 3);
        Store battery = store("battery", 100, Cost.perYear(10), Cost.NONE);
        Layer holder =
                new Layer("holder", List.of(), List.of(), List.of(battery), List.of(), 10, Island.NEVER, List.of());
        Layer user = new Layer(
                "user",
                List.of(plain("use", Series.ONE)),
                List.of(),
                List.of(),
                List.of(),
                10,
                together ? Island.NEVER : out,
                List.of());
        return tiny(24, bare("street", 20, together ? out : Island.NEVER, List.of(holder, user)));
    }
}
