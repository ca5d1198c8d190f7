package org.commonshed.engine.energy.sun;

import org.commonshed.engine.energy.TimeGrid;

/**
 * Weather in steps of local standard time, complete. Radiation is the mean of its step, unless it was taken at one minute of it.
 * The arrays are not copied and must not be changed.
 */
public final class WeatherYear {
    private final Site site;
    private final TimeGrid grid;
    private final double sunMinute;
    final double[] ghi; // [step] global on a level surface, W/m²
    final double[] dni; // [step] direct, on a surface that faces the sun, W/m²
    final double[] dhi; // [step] diffuse on a level surface, W/m²
    final double[] celsius; // [step] of the air
    final double[] wind; // [step] m/s, 10 m above the ground

    /**
     * @param sunMinute minute after the beginning of a step for which its radiation holds; NaN where it is the step's mean
     * @param series [5][step] global, direct normal, diffuse in W/m², air in °C, wind in m/s
     */
    public WeatherYear(Site site, TimeGrid grid, double sunMinute, double[][] series) {
        this.site = site;
        this.grid = grid;
        this.sunMinute = sunMinute;
        if (series.length != 5) {
            throw new IllegalArgumentException("Five series are wanted: " + series.length);
        }
        for (double[] one : series) {
            for (double value : one) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("Weather has a gap. Maybe it was not filled.");
                }
            }
            if (one.length != grid.steps()) {
                throw new IllegalArgumentException(one.length + " values on a grid of " + grid.steps() + " steps.");
            }
        }
        ghi = series[0];
        dni = series[1];
        dhi = series[2];
        celsius = series[3];
        wind = series[4];
    }

    public Site site() {
        return site;
    }

    public TimeGrid grid() {
        return grid;
    }

    /** Where in its step the sun is looked for, minutes; NaN: in the middle of the part of it in which the sun is up. */
    public double sunMinute() {
        return sunMinute;
    }

    /** [step] W/m². */
    public double[] globalHorizontal() {
        return ghi.clone();
    }

    /** [step] W/m². */
    public double[] directNormal() {
        return dni.clone();
    }

    /** [step] W/m². */
    public double[] diffuseHorizontal() {
        return dhi.clone();
    }

    /** [step] °C. */
    public double[] airCelsius() {
        return celsius.clone();
    }

    /** [step] m/s. */
    public double[] windSpeed() {
        return wind.clone();
    }
}
