package org.commonshed.bench.energy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

/**
 * Twenty simulated houses of Chittenden County, Vermont, with the weather of 2018 (CityLearn, MIT; buildings of NREL's ResStock),
 * as one neighbourhood: sun, wind, a battery, a generator, a tariff by time of use with a charge for each month's peak.
 */
public final class Vermont {
    private static final int HOURS = 8760;
    private static final int DAY = 24;
    private static final int WIND_SPEED = 21; // column of an EPW file
    private static final int EPW_HEADER = 8;
    private static final double CRITICAL = 0.5; // share of the load
    private static final double HEAT_PUMP = 3; // heat for each kWh of electricity

    private final double[] load = new double[HOURS];
    private final double[] sun = new double[HOURS];
    private final double[] wind = new double[HOURS];

    /** @param folder of the data set */
    public Vermont(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("buildings"))) {
            for (Path file : files.sorted().toList()) {
                add(file);
            }
        }
        List<String> weather = lines(folder.resolve("weather.csv.gz"));
        List<String> epw = lines(folder.resolve("burlington-amy2018.epw.gz"));
        for (int t = 0; t < HOURS; t++) {
            String[] cells = weather.get(t + 1).split(",", -1);
            // a flat roof that sees all diffuse and 70 % of the direct light, 14 % losses
            sun[t] = Math.min(1, 0.86 * (Double.parseDouble(cells[2]) + 0.7 * Double.parseDouble(cells[3])) / 1000);
            double speed = 1.3 * Double.parseDouble(epw.get(t + EPW_HEADER).split(",", -1)[WIND_SPEED]);
            // cubic from 3 to 12 m/s at the height of the hub, nothing above 25
            double cubic = (Math.pow(speed, 3) - 27) / (1728 - 27);
            wind[t] = speed > 25 ? 0 : Math.max(0, Math.min(1, cubic));
        }
    }

    private void add(Path file) throws IOException {
        List<String> lines = lines(file);
        List<String> names = List.of(lines.get(0).split(",", -1));
        int power = names.indexOf("non_shiftable_load");
        int water = names.indexOf("dhw_demand");
        int heat = names.indexOf("heating_demand");
        for (int t = 0; t < HOURS; t++) {
            String[] cells = lines.get(t + 1).split(",", -1);
            load[t] += Double.parseDouble(cells[power])
                    + (Double.parseDouble(cells[water]) + Double.parseDouble(cells[heat])) / HEAT_PUMP;
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        return lines;
    }

    /** The year, with outages of equal length spread evenly over it. */
    public EnergyCase year(int outages, int outageHours) {
        List<Outage> list = new ArrayList<>();
        for (int k = 0; k < outages; k++) {
            int start = (int) ((k + 0.5) * HOURS / outages);
            list.add(new Outage(List.of(start), outageHours, 1.0 / outages, outageHours));
        }
        TimeGrid time = TimeGrid.ofYear(2018, 1);
        Series kw = Series.of(load);
        Load houses = new Load(
                "houses",
                "electricity",
                kw,
                kw.times(CRITICAL),
                new Load.Shift(DAY, 0.1, 0.1),
                0,
                Double.POSITIVE_INFINITY);
        return new EnergyCase(
                "Vermont",
                "USD",
                time,
                Series.ONE,
                List.of("electricity"),
                List.of(houses),
                sources(),
                List.of(battery()),
                List.of(genset()),
                List.of(),
                grid(time),
                Finance.ONE_YEAR,
                List.of(),
                list,
                Survive.NOT_ASKED,
                Carbon.FREE);
    }

    private List<Source> sources() {
        Source roofs = new Source(
                "roofs", Source.Kind.PV, "electricity", Series.of(sun), Size.upTo(1000), Cost.perYear(130), 0, 0, 1);
        Source turbine = new Source(
                "turbine",
                Source.Kind.WIND,
                "electricity",
                Series.of(wind),
                Size.upTo(500),
                Cost.perYear(190),
                0,
                0,
                1);
        return List.of(roofs, turbine);
    }

    private static Generator genset() {
        return new Generator(
                "genset",
                "electricity",
                Series.ONE,
                Size.upTo(500),
                Cost.perYear(60),
                0.02,
                new Generator.Fuel(2.25, 0.0763, 0, Double.POSITIVE_INFINITY, 10.2),
                Generator.Running.FREE,
                Generator.Reliability.SURE,
                "",
                0);
    }

    private static Store battery() {
        Store.Behaviour behaviour =
                new Store.Behaviour(0.948, 0.948, 0.0001, 0.2, 0, 0, Store.Level.CYCLIC, Store.Level.CYCLIC, 1);
        return new Store(
                "battery",
                "electricity",
                Size.upTo(5000),
                Size.upTo(2000),
                false,
                0,
                Double.POSITIVE_INFINITY,
                Cost.perYear(16),
                Cost.perYear(14),
                behaviour,
                Store.Trips.NONE);
    }

    private static Grid grid(TimeGrid time) {
        double[] price = new double[time.steps()];
        for (int t = 0; t < price.length; t++) {
            int hour = time.hourOfDay(t);
            price[t] = hour >= 16 && hour < 21 ? 0.32 : hour >= 7 && hour < 23 ? 0.19 : 0.11;
        }
        Grid.DemandCharge peak = new Grid.DemandCharge(
                "month",
                Series.ONE,
                List.of(new Grid.DemandTier(Series.constant(12), Double.POSITIVE_INFINITY)),
                Grid.LookBack.NONE);
        return new Grid(
                "electricity",
                List.of(new Grid.EnergyTier(Series.of(price), Double.POSITIVE_INFINITY)),
                List.of(peak),
                List.of(),
                List.of(new Grid.SellRule(
                        "sold", Series.constant(0.05), false, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)),
                0,
                0,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Series.ZERO);
    }
}
