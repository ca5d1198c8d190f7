package org.commonshed.engine.energy.sun;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.commonshed.engine.energy.TimeGrid;

/** A year of clear days: direct light by the air it passes (Meinel and Meinel, 1976), a tenth of it more from the sky. */
final class MadeUpWeather {
    private MadeUpWeather() {}

    static WeatherYear clear(Site site, TimeGrid grid) {
        return of(site, grid, t -> 1);
    }

    static WeatherYear of(Site site, TimeGrid grid, IntToDoubleFunction share) {
        double[][] series = new double[5][grid.steps()];
        for (int t = 0; t < grid.steps(); t++) {
            Sun sun = Sun.during(Sun.days(grid.at(t), site), 60.0 / grid.stepsPerHour(), site);
            double height = Math.max(0, Math.cos(sun.zenith()));
            double air = 1 / (height + 0.05);
            series[1][t] = sun.isUp() ? share.applyAsDouble(t) * 1353 * Math.pow(0.7, Math.pow(air, 0.678)) : 0;
            series[2][t] = series[1][t] / 10;
            series[0][t] = series[1][t] * height + series[2][t];
        }
        Arrays.fill(series[3], 15);
        Arrays.fill(series[4], 2);
        return new WeatherYear(site, grid, Double.NaN, series);
    }
}
