package org.commonshed.files.energy.weather;

import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.sun.Decomposition;
import org.commonshed.engine.energy.sun.Site;
import org.commonshed.files.energy.weather.RawWeather.Value;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;

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
            missing(Value.CELSIUS.name(), Value.CELSIUS.words, Said.of("energy:missing_column.mend.air"));
        }
        if (!isThere[Value.WIND.ordinal()]) {
            Arrays.fill(series[Value.WIND.ordinal()], USUAL_WIND);
            findings.hint(
                    0, "wind", "assumed_wind", Said.of("energy:assumed_wind"), Said.of("energy:assumed_wind.mend"));
        }
        if (findings.problems().isEmpty()) {
            radiation(series, isThere[0], isThere[1], isThere[2]);
        }
    }

    private void missing(String column, Said what, Said mend) {
        findings.problem(0, column, "missing_column", Said.of("energy:missing_column.weather", what), mend);
    }

    private void radiation(double[][] series, boolean hasGlobal, boolean hasDirect, boolean hasDiffuse) {
        Decomposition parts = new Decomposition(place, grid, raw.sunMinute);
        if (hasGlobal && hasDirect && hasDiffuse) {
            return;
        }
        if (hasGlobal && hasDirect) {
            series[2] = parts.diffuse(series[0], series[1]);
            derived("DHI");
        } else if (hasGlobal && hasDiffuse) {
            series[1] = parts.direct(series[0], series[2]);
            derived("DNI");
        } else if (hasDirect && hasDiffuse) {
            series[0] = parts.global(series[1], series[2]);
            derived("GHI");
        } else if (hasGlobal) {
            series[2] = parts.diffuse(series[0]);
            series[1] = parts.direct(series[0], series[2]);
            derived("both");
        } else {
            missing("radiation", Said.of("energy:value.radiation"), Said.of("energy:missing_column.mend.radiation"));
        }
    }

    private void derived(String what) {
        String key = "energy:derived_radiation." + what;
        findings.hint(0, what, "derived_radiation", Said.of(key), Said.of(key + ".mend"));
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
                    Said.of("energy:filled_gap.weather", value.words, filled, YearMaking.stamp(grid, first)),
                    Said.of("energy:filled_gap.mend.weather"));
        }
    }

    private void tooLong(Value value, int t, int length) {
        int hours = (length + grid.stepsPerHour() - 1) / grid.stepsPerHour();
        int most = value.isRadiation() ? RADIATION_HOURS : AIR_HOURS;
        Said sentence = Said.of("energy:long_gap.weather", value.words, YearMaking.stamp(grid, t), hours);
        findings.problem(0, value.name(), "long_gap", sentence, Said.of("energy:long_gap.mend.weather", most));
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
