package org.commonshed.engine.energy.sun;

import org.commonshed.engine.energy.TimeGrid;

/**
 * Whether a series of radiation or of a roof's power runs by the clock that it says. Over a year its middle, weighted by how
 * much there is, lies where the sun is highest; clouds move it by minutes, a wrong time zone by hours.
 */
public final class SunClock {
    private static final double HOUR = Math.PI / 12;

    private SunClock() {}

    /**
     * By how many hours the series comes too late; negative where too early. Zero where it says nothing.
     *
     * @param series [step of the grid] nothing at night
     */
    public static double hoursLate(double[] series, TimeGrid grid, Site site) {
        double east = 0;
        double south = 0;
        for (int t = 0; t < series.length; t++) {
            if (series[t] > 0) {
                double angle = hourAngle(grid, site, t);
                east += series[t] * Math.sin(angle);
                south += series[t] * Math.cos(angle);
            }
        }
        return east == 0 && south == 0 ? 0 : Math.atan2(east, south) / HOUR;
    }

    /** Of the sun in the middle of a step, 0 at true noon; equation of time by Spencer, 1971. */
    static double hourAngle(TimeGrid grid, Site site, int t) {
        double days = Sun.days(grid.at(t), site) + grid.hours() / 48;
        double year = 2 * Math.PI * (days % 365.25) / 365.25; // begins at noon of the first day
        double equation = 0.0000075
                + 0.001868 * Math.cos(year)
                - 0.032077 * Math.sin(year)
                - 0.014615 * Math.cos(2 * year)
                - 0.040849 * Math.sin(2 * year);
        return days * 2 * Math.PI + Math.toRadians(site.longitude()) + equation;
    }
}
