package org.commonshed.engine.energy.sun;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.TimeGrid;

/**
 * A year of weather by latitude alone, for a first look before anybody has a file: a desert has more sun than this and a coast with
 * fog less. How much of the light comes through the air in a mean month is a table of our own by latitude. Its days are spread as by
 * P. Bendt, M. Collares-Pereira, A. Rabl (Solar Energy 27, 1981, pp. 1–5) with the exponent of T. L. Herzog (1985, in J. A. Duffie, W. A.
 * Beckman, Solar Engineering of Thermal Processes, section 2.9), and follow each other as in V. A. Graham, K. G. T. Hollands, B. E.
 * Huget (Solar Energy 40, 1988, pp. 83–92): a chain in which each day remembers 0.29 of the one before. Within a day the light lies as
 * by M. Collares-Pereira, A. Rabl (Solar Energy 22, 1979, pp. 155–164). Air is as warm as in the mean of G. R. North, R. F. Cahalan, J. A.
 * Coakley (Reviews of Geophysics 19, 1981, pp. 91–121), and 4 °C more or less by the hour.
 */
public final class TypicalWeather {
    private static final double[] LATITUDES = {0, 15, 30, 40, 45, 50, 60, 90};
    /** Share of the light outside the air that reaches the ground, mean of a year, at those latitudes. */
    private static final double[] CLEAR = {0.48, 0.55, 0.60, 0.56, 0.52, 0.44, 0.43, 0.43};

    private static final double MEMORY = 0.29;
    private static final double DARKEST = 0.05;
    private static final double MOST_CLEAR = 0.82;
    private static final double SWING = 0.15; // summers clearer, winters darker than the mean, from 45 degrees on
    private static final double SUMMER = 172; // day of the year
    private static final double WARMEST = 201; // day of the year, a month after the longest
    private static final double WIND = 2; // m/s
    private static final int HOURS = 24;
    private static final int PARTS = 6; // of an hour, looked at one by one

    private final Site site;
    private final TimeGrid grid;
    private final double[] outside; // [hour] on a level surface above the air, W/m²
    private final double[] daylight; // [day] share of the day in which the sun is up

    private TypicalWeather(Site site, TimeGrid grid) {
        this.site = site;
        this.grid = grid;
        outside = new double[grid.steps()];
        daylight = new double[grid.steps() / HOURS];
        for (int t = 0; t < outside.length; t++) {
            double begin = Sun.days(grid.at(t), site);
            for (int part = 0; part < PARTS; part++) {
                Sun sun = Sun.at(begin + (part + 0.5) / (PARTS * HOURS), site);
                if (sun.isUp()) {
                    outside[t] += Sun.extraterrestrial(begin) * Math.cos(sun.zenith()) / PARTS;
                    daylight[t / HOURS] += 1.0 / (PARTS * HOURS);
                }
            }
        }
    }

    /**
     * A year of hours at sea level, in the standard time that the longitude suggests.
     *
     * @param seed another one gives another order of the same days
     */
    public static WeatherYear of(double latitude, double longitude, int year, long seed) {
        Site site = new Site(latitude, longitude, 0, Math.rint(longitude / 15));
        TimeGrid grid = TimeGrid.ofYear(year, 1);
        TypicalWeather typical = new TypicalWeather(site, grid);
        double[] global = typical.global(typical.clearDays(seed));
        var parts = new Decomposition(site, grid, Double.NaN);
        double[] diffuse = parts.diffuse(global);
        double[] wind = new double[grid.steps()];
        Arrays.fill(wind, WIND);
        return new WeatherYear(site, grid, Double.NaN, new double[][] {
            global, parts.direct(global, diffuse), diffuse, typical.celsius(), wind
        });
    }

    /** Mean share of the light that comes through, on a day of the year. */
    static double meanClear(double latitude, double day) {
        double from = Math.abs(latitude);
        int i = 1;
        while (LATITUDES[i] < from) {
            i++;
        }
        double part = (from - LATITUDES[i - 1]) / (LATITUDES[i] - LATITUDES[i - 1]);
        double mean = CLEAR[i - 1] + part * (CLEAR[i] - CLEAR[i - 1]);
        double swing = SWING * Math.max(0, Math.min(1, (from - 25) / 20));
        return mean * (1 + Math.signum(latitude) * swing * Math.cos(2 * Math.PI * (day - SUMMER) / 365));
    }

    /** [day] share of the light that comes through: each month holds the days of its distribution, in the chain's order. */
    private double[] clearDays(long seed) {
        int days = daylight.length;
        double[] chain = new double[days];
        var random = new Random(seed);
        for (int d = 0; d < days; d++) {
            double before = d == 0 ? 0 : chain[d - 1];
            chain[d] = MEMORY * before + Math.sqrt(1 - MEMORY * MEMORY) * random.nextGaussian();
        }
        double[] clear = new double[days];
        for (int month = 0; month < 12; month++) {
            int wanted = month;
            int[] order = IntStream.range(0, days)
                    .filter(d -> grid.month(d * HOURS) == wanted)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer d) -> chain[d]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double mean = Arrays.stream(order)
                    .mapToDouble(d -> meanClear(site.latitude(), d + 1.0))
                    .average()
                    .orElse(0);
            spread(mean, order, clear);
        }
        return clear;
    }

    /** @param order days of a month, the darkest first */
    private static void spread(double mean, int[] order, double[] clear) {
        double most = 0.6313 + 0.267 * mean - 11.9 * Math.pow(mean - 0.75, 8);
        double xi = (most - DARKEST) / (most - mean);
        double gamma = -1.498 + (1.184 * xi - 27.182 * Math.exp(-1.5 * xi)) / (most - DARKEST);
        double low = Math.exp(gamma * DARKEST);
        double high = Math.exp(gamma * most);
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            double below = (i + 0.5) / order.length; // share of days that are darker
            clear[order[i]] = Math.log(low - below * (low - high)) / gamma;
            sum += clear[order[i]];
        }
        for (int d : order) {
            clear[d] *= mean * order.length / sum;
        }
    }

    /** [hour] on a level surface, W/m². */
    private double[] global(double[] clear) {
        double[] global = new double[outside.length];
        for (int day = 0; day < clear.length; day++) {
            double evening = Math.PI * daylight[day]; // hour angle at which the sun sets
            double a = 0.409 + 0.5016 * Math.sin(evening - Math.PI / 3);
            double b = 0.6609 - 0.4767 * Math.sin(evening - Math.PI / 3);
            double all = 0;
            double shaped = 0;
            for (int t = day * HOURS; t < (day + 1) * HOURS; t++) {
                global[t] = outside[t] * Math.max(0, a + b * Math.cos(SunClock.hourAngle(grid, site, t)));
                all += outside[t];
                shaped += global[t];
            }
            for (int t = day * HOURS; t < (day + 1) * HOURS; t++) {
                double whole = shaped > 0 ? clear[day] * all / shaped * global[t] : 0;
                global[t] = Math.min(MOST_CLEAR * outside[t], whole);
            }
        }
        return global;
    }

    /** [hour] of the air, °C. */
    private double[] celsius() {
        double sine = Math.sin(Math.toRadians(site.latitude()));
        double mean = 14.97 - 28 * (3 * sine * sine - 1) / 2;
        double[] celsius = new double[outside.length];
        for (int t = 0; t < celsius.length; t++) {
            double season = 15.5 * sine * Math.cos(2 * Math.PI * (t / (double) HOURS - WARMEST) / 365);
            celsius[t] = mean + season + 4 * Math.cos(2 * Math.PI * (t % HOURS - 15) / HOURS);
        }
        return celsius;
    }
}
