package org.commonshed.files.energy.weather;

import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.sun.Decomposition;
import org.commonshed.engine.energy.sun.Site;
import org.commonshed.files.energy.weather.RawWeather.Value;
import org.commonshed.files.tree.Findings;

/**
 * What is missing in a year. Radiation up to three hours and air up to a day are filled on a straight line between what stands
 * before and after; wind that is not there at all is 2 m/s; one kind of radiation is worked out of the others. Anything else is
 * refused.
 */
final class GapFilling {
    private static final int RADIATION_HOURS = 3;
    private static final int AIR_HOURS = 24;
    private static final double USUAL_WIND = 2;

    private final RawWeather raw;
    private final Findings findings;
    private final TimeGrid grid;
    private final Site place;

    GapFilling(RawWeather raw, TimeGrid grid, Site place) {
        this.raw = raw;
        this.grid = grid;
        this.place = place;
        findings = raw.findings;
    }

    /** @param series [value][step], filled in place */
    void fill(double[][] series) {
        boolean[] isThere = new boolean[series.length];
        for (Value value : Value.values()) {
            double[] one = series[value.ordinal()];
            isThere[value.ordinal()] = Arrays.stream(one).anyMatch(number -> !Double.isNaN(number));
            if (isThere[value.ordinal()]) {
                bridge(value, one);
            }
        }
        if (!isThere[Value.CELSIUS.ordinal()]) {
            missing("air temperature", "Take a file that has it; it cools or heats the modules.");
        }
        if (!isThere[Value.WIND.ordinal()]) {
            Arrays.fill(series[Value.WIND.ordinal()], USUAL_WIND);
            findings.hint(0, "wind", "assumed_wind", "There is no wind in this file.", "2 m/s is assumed throughout.");
        }
        if (findings.problems().isEmpty()) {
            radiation(series, isThere[0], isThere[1], isThere[2]);
        }
    }

    private void missing(String what, String mend) {
        findings.problem(0, what, "missing_column", "The " + what + " is missing.", mend);
    }

    private void radiation(double[][] series, boolean hasGlobal, boolean hasDirect, boolean hasDiffuse) {
        Decomposition parts = new Decomposition(place, grid, raw.sunMinute);
        if (hasGlobal && hasDirect && hasDiffuse) {
            return;
        }
        if (hasGlobal && hasDirect) {
            series[2] = parts.diffuse(series[0], series[1]);
            derived("Diffuse radiation", "from global and direct");
        } else if (hasGlobal && hasDiffuse) {
            series[1] = parts.direct(series[0], series[2]);
            derived("Direct radiation", "from global and diffuse");
        } else if (hasDirect && hasDiffuse) {
            series[0] = parts.global(series[1], series[2]);
            derived("Global radiation", "from direct and diffuse");
        } else if (hasGlobal) {
            series[2] = parts.diffuse(series[0]);
            series[1] = parts.direct(series[0], series[2]);
            derived("Direct and diffuse radiation", "from global by the method of Erbs and others, 1982");
        } else {
            missing("radiation", "Wanted are GHI, DNI and DHI in W/m², or GHI alone.");
        }
    }

    private void derived(String what, String how) {
        findings.hint(0, what, "derived_radiation", what + " is not in this file.", "It was worked out " + how + ".");
    }

    /** Straight lines over short gaps; the year is a circle. */
    private void bridge(Value value, double[] series) {
        int longest = (value.isRadiation() ? RADIATION_HOURS : AIR_HOURS) * grid.stepsPerHour();
        int steps = series.length;
        int start = 0;
        while (Double.isNaN(series[start])) {
            start++;
        }
        int filled = 0;
        int first = -1;
        for (int i = 1; i <= steps; i++) {
            int t = (start + i) % steps;
            int length = 0;
            while (length < steps && Double.isNaN(series[(t + length) % steps])) {
                length++;
            }
            if (length == 0) {
                continue;
            }
            if (length > longest) {
                tooLong(value, t, length);
            } else {
                line(series, t, length);
                filled += length;
                first = first < 0 ? t : first;
            }
            i += length;
        }
        if (filled > 0) {
            findings.hint(
                    0,
                    value.name(),
                    "filled_gap",
                    "The " + value.words + " is missing in " + filled + " steps, first " + YearMaking.stamp(grid, first)
                            + ".",
                    "They were filled on a straight line between their neighbours.");
        }
    }

    private void tooLong(Value value, int t, int length) {
        findings.problem(
                0,
                value.name(),
                "long_gap",
                "The " + value.words + " is missing from " + YearMaking.stamp(grid, t) + " for "
                        + (length + grid.stepsPerHour() - 1) / grid.stepsPerHour() + " hours.",
                "Take another year or station; up to " + (value.isRadiation() ? RADIATION_HOURS : AIR_HOURS)
                        + " hours would be filled.");
    }

    private static void line(double[] series, int from, int length) {
        int steps = series.length;
        double before = series[Math.floorMod(from - 1, steps)];
        double after = series[(from + length) % steps];
        for (int k = 0; k < length; k++) {
            series[(from + k) % steps] = before + (after - before) * (k + 1) / (length + 1);
        }
    }
}
