package org.commonshed.engine.energy.first;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;

/**
 * How households use electricity over a year: by season, kind of day and hour, as means of the standard load profile H0 of the German
 * association of energy suppliers (BDEW, 1999; table by flrd/standardlastprofile, CC0 1.0), with its factor for the day of the year.
 * Holidays are days like others. South of the equator the seasons are half a year later.
 */
public final class TypicalLoad {
    /** Mean watts in each hour for 1,000 kWh a year: workday, Saturday, Sunday of winter, then of summer, then between. */
    private static final String WATTS = """
            58.3 43.1 39.5 38.5 39.1 46.9 90.1 129.4 133.5 123.2 116.2 118.3 130.7 129.5 115.3 104.8 105.2 128.6 166.2 187.0 168.2 141.0 116.7 86.4
            67.0 52.9 42.1 39.7 38.5 40.1 53.1 82.0 119.7 141.7 147.9 155.0 166.6 165.8 153.4 143.8 144.8 180.5 209.4 210.1 171.9 134.1 122.5 103.9
            78.2 56.3 45.1 41.2 38.7 38.6 40.9 50.0 88.5 138.5 174.2 202.8 206.7 173.0 136.1 116.6 106.7 125.7 156.4 176.3 160.1 135.5 114.8 84.6
            73.6 54.8 49.8 46.9 48.8 59.2 97.9 129.7 141.6 144.1 139.2 141.9 157.8 152.7 131.8 118.8 114.8 122.5 142.2 165.2 166.6 157.5 144.5 112.1
            83.0 64.3 52.3 50.0 50.5 51.6 63.7 93.1 128.4 155.8 164.8 171.1 182.1 176.0 157.2 148.4 144.8 148.9 166.5 180.4 172.9 153.8 148.6 124.7
            89.6 66.7 54.5 50.6 50.0 48.8 51.3 69.5 112.5 160.2 186.6 205.7 209.4 175.4 144.1 124.4 108.4 109.6 126.6 152.0 159.4 150.5 140.2 108.1
            66.6 49.2 44.3 43.1 44.1 52.6 92.9 129.7 137.5 135.9 132.1 133.2 149.6 145.7 126.8 113.4 106.2 116.3 144.9 171.9 168.1 155.9 135.7 100.2
            73.2 56.3 46.4 43.8 43.2 45.2 58.6 93.2 129.7 150.4 163.3 171.8 181.4 177.4 161.3 148.7 146.5 159.4 183.3 198.1 180.4 147.3 138.6 116.5
            84.3 62.2 48.9 44.3 43.2 43.3 45.7 65.5 111.2 159.5 185.1 205.2 207.8 168.6 136.2 121.0 107.3 111.8 137.6 160.9 154.8 143.9 127.6 94.0
            """;

    private static final int KINDS = 3; // of days
    private static final int WINTER_FROM = 1101; // month and day as one number
    private static final int WINTER_TO = 320;
    private static final int SUMMER_FROM = 515;
    private static final int SUMMER_TO = 914;

    private TypicalLoad() {}

    /**
     * Mean power for 1 kWh in all.
     *
     * @param grid a year, or the part of it that uses 1 kWh
     * @return [step] kW
     */
    public static double[] shape(TimeGrid grid, double latitude) {
        double[][] watts = WATTS.lines()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        double[] shape = new double[grid.steps()];
        double sum = 0;
        for (int t = 0; t < shape.length; t++) {
            LocalDateTime at = grid.at(t);
            LocalDateTime north = latitude < 0 ? at.plusMonths(6) : at;
            double[] day = watts[season(north) * KINDS + kind(at.getDayOfWeek())];
            shape[t] = day[at.getHour()] * factor(north.getDayOfYear());
            sum += shape[t] * grid.hours();
        }
        for (int t = 0; t < shape.length; t++) {
            shape[t] /= sum;
        }
        return shape;
    }

    private static int season(LocalDateTime at) {
        int date = at.getMonthValue() * 100 + at.getDayOfMonth();
        if (date >= WINTER_FROM || date <= WINTER_TO) {
            return 0;
        }
        return date >= SUMMER_FROM && date <= SUMMER_TO ? 1 : 2;
    }

    private static int kind(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> 1;
            case SUNDAY -> 2;
            default -> 0;
        };
    }

    /** By the day of the year, as published with the profile: more in winter, less in summer. */
    static double factor(int day) {
        return 1.24 + day * (2.10e-3 + day * (-7.02e-5 + day * (3.20e-7 - day * 3.92e-10)));
    }
}
