package org.commonshed.engine.energy.first;

import org.commonshed.engine.energy.sun.WeatherYear;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and takes the place of what is typical. The array is not copied and must not be changed.
 *
 * @param homes whose readings they are; the other homes of the answers stay typical
 * @param homesKw [hour of {@link FirstCase#YEAR}] what those homes use together, kW; empty where there are none
 * @param weather in place of the typical year; null where there is none
 */
public record Measured(
        int homes, double[] homesKw, @Nullable WeatherYear weather) {
    /** All is typical. */
    public static final Measured NOTHING = new Measured(0, new double[0], null);

    /** Of the year {@link FirstCase#YEAR}. */
    public static final int HOURS = 8760;

    public Measured {
        if (homes < 0 || homesKw.length != (homes == 0 ? 0 : HOURS)) {
            throw new IllegalArgumentException(homes + " homes with " + homesKw.length + " hours.");
        }
        for (double kw : homesKw) {
            if (!(kw >= 0 && Double.isFinite(kw))) {
                throw new IllegalArgumentException("Homes use " + kw + " kW in an hour.");
            }
        }
    }
}
