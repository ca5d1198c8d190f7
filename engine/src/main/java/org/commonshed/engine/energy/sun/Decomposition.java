package org.commonshed.engine.energy.sun;

import org.commonshed.engine.energy.TimeGrid;

/**
 * One kind of radiation from the others. With global radiation alone its diffuse part is that of D. G. Erbs, S. A. Klein, J. A.
 * Duffie (Solar Energy 28, 1982, pp. 293–302), by how clear the sky is; else global = direct × cos zenith + diffuse.
 */
public final class Decomposition {
    /** cos zenith below which the direct part is not divided by it. */
    private static final double LOWEST = 0.065;

    private final Site site;
    private final TimeGrid grid;
    private final double sunMinute;

    /** @param sunMinute as in {@link WeatherYear} */
    public Decomposition(Site site, TimeGrid grid, double sunMinute) {
        this.site = site;
        this.grid = grid;
        this.sunMinute = sunMinute;
    }

    private Sun sun(int t) {
        return Sun.of(site, grid, sunMinute, t);
    }

    /** [step] diffuse of global alone, W/m². */
    public double[] diffuse(double[] global) {
        double[] diffuse = new double[global.length];
        for (int t = 0; t < global.length; t++) {
            double height = Math.max(0, Math.cos(sun(t).zenith()));
            double outside = Sun.extraterrestrial(Sun.days(grid.at(t), site)) * height;
            double clear = height > LOWEST ? Math.min(1, global[t] / outside) : 0;
            diffuse[t] = Math.max(0, global[t]) * diffuseShare(clear);
        }
        return diffuse;
    }

    /** Diffuse part of the light by what part of it comes through the air. */
    static double diffuseShare(double clear) {
        if (clear <= 0.22) {
            return 1 - 0.09 * clear;
        }
        if (clear > 0.8) {
            return 0.165;
        }
        return 0.9511 + clear * (-0.1604 + clear * (4.388 + clear * (-16.638 + clear * 12.336)));
    }

    /** [step] direct on a surface that faces the sun, of global and diffuse; never more than arrives outside, W/m². */
    public double[] direct(double[] global, double[] diffuse) {
        double[] direct = new double[global.length];
        for (int t = 0; t < global.length; t++) {
            double height = Math.cos(sun(t).zenith());
            double most = Sun.extraterrestrial(Sun.days(grid.at(t), site));
            direct[t] = height > LOWEST ? Math.max(0, Math.min(most, (global[t] - diffuse[t]) / height)) : 0;
        }
        return direct;
    }

    /** [step] diffuse of global and direct, W/m². */
    public double[] diffuse(double[] global, double[] direct) {
        double[] diffuse = new double[global.length];
        for (int t = 0; t < global.length; t++) {
            double height = Math.max(0, Math.cos(sun(t).zenith()));
            diffuse[t] = Math.max(0, Math.min(global[t], global[t] - direct[t] * height));
        }
        return diffuse;
    }

    /** [step] global of direct and diffuse, W/m². */
    public double[] global(double[] direct, double[] diffuse) {
        double[] global = new double[direct.length];
        for (int t = 0; t < direct.length; t++) {
            global[t] = direct[t] * Math.max(0, Math.cos(sun(t).zenith())) + diffuse[t];
        }
        return global;
    }
}
