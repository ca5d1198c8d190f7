package org.commonshed.engine.energy.sun;

import org.commonshed.engine.energy.TimeGrid;

/** What a photovoltaic system makes of a year's weather. */
public final class PvModel {
    private static final double STANDARD_LIGHT = 1000; // W/m²
    private static final double STANDARD_CELSIUS = 25;

    private PvModel() {}

    /**
     * Power fed in by the inverter.
     *
     * @return [step of the weather's grid] kW, alternating current, mean of the step
     */
    public static double[] acKw(WeatherYear weather, PvSystem system) {
        double[] ac = new double[weather.grid().steps()];
        Mounting mounting = system.mounting();
        ModuleHeat heat =
                new ModuleHeat(mounting.kind().nominalCelsius, weather.grid().hours());
        for (int t = 0; t < ac.length; t++) {
            Sun sun = Sun.of(weather.site(), weather.grid(), weather.sunMinute(), t);
            if (!sun.isUp()) {
                heat.after(0, weather.celsius[t], 0);
                continue;
            }
            Surface surface = Surface.of(mounting, sun);
            Sky sky = Sky.on(surface, sun, weather.dni[t], weather.dhi[t], system.albedo())
                    .behind(surface);
            double light = sky.sum();
            double cells = heat.after(light, weather.celsius[t], weather.wind[t]);
            double useful = Cover.passes(sky, surface)
                    * Cover.colour(sun, weather.site().elevation());
            double dc = dcKw(useful, cells, system.kw(), system.module().gamma) * (1 - system.losses());
            ac[t] = inverterKw(dc, system.kw() / system.dcAcRatio(), system.inverterEfficiency());
        }
        return ac;
    }

    /** Sum of a series in kWh, for each month of its grid; [12]. */
    public static double[] monthsKwh(double[] kw, TimeGrid grid) {
        double[] months = new double[12];
        for (int t = 0; t < kw.length; t++) {
            months[grid.month(t)] += kw[t] * grid.hours();
        }
        return months;
    }

    /**
     * Power of modules before losses (PVWatts Version 5 Manual, equation 8).
     *
     * @param light at the cells, W/m²
     * @param cells temperature, °C
     * @param kw nameplate
     * @param gamma change for each degree above 25 °C
     */
    static double dcKw(double light, double cells, double kw, double gamma) {
        return kw * light / STANDARD_LIGHT * (1 + gamma * (cells - STANDARD_CELSIUS));
    }

    /**
     * What an inverter makes of it (PVWatts Version 5 Manual, equations 10 to 12): less efficient at low load, never more than
     * its nameplate, never less than nothing.
     *
     * @param dcKw what comes in
     * @param acKw nameplate
     * @param efficiency at full power
     */
    static double inverterKw(double dcKw, double acKw, double efficiency) {
        double load = dcKw / (acKw / efficiency);
        if (!(load > 0)) {
            return 0;
        }
        double reached = efficiency / 0.9637 * (-0.0162 * load - 0.0059 / load + 0.9858);
        return Math.max(0, Math.min(acKw, dcKw * reached));
    }
}
