package org.commonshed.files.energy.weather;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.sun.Site;
import org.commonshed.engine.energy.sun.SunClock;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.files.energy.weather.RawWeather.Row;
import org.commonshed.files.energy.weather.RawWeather.Value;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Rows become a year: each in its step, whatever year it comes from; gaps filled where short; the clock beside the sun. */
final class YearMaking {
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final int YEAR = 365;
    /** A typical year stands on a calendar that begins with a Sunday, or a leap year's. */
    private static final int TYPICAL = 2017;

    private static final int TYPICAL_LEAP = 2020;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final double WRONG_CLOCK = 0.9; // hours

    private final RawWeather raw;
    private final Findings findings;

    YearMaking(RawWeather raw) {
        this.raw = raw;
        findings = raw.findings;
    }

    /** Null with problems noted. */
    @Nullable
    WeatherYear year() {
        List<Row> rows = oneYear();
        int minutes = stepMinutes(rows);
        if (minutes == 0) {
            return null;
        }
        boolean isLeap = rows.stream().anyMatch(row -> row.month == 2 && row.day == 29);
        int year = rows.get(0).year;
        boolean isOne = rows.stream().allMatch(row -> row.year == year)
                && LocalDate.of(year, 1, 1).isLeapYear() == isLeap;
        TimeGrid stamped = TimeGrid.ofYear(isOne ? year : isLeap ? TYPICAL_LEAP : TYPICAL, HOUR / minutes);
        double[][] series = placed(rows, stamped, minutes);
        if (!findings.problems().isEmpty()) {
            return null;
        }
        Site place = new Site(
                raw.latitude,
                raw.longitude,
                raw.elevation,
                Double.isNaN(raw.placeOffset) ? raw.utcOffset : raw.placeOffset);
        turn(series, stamped, place.utcOffset() - raw.utcOffset);
        if (raw.sunMinute >= minutes) {
            raw.sunMinute %= minutes;
        }
        new GapFilling(raw, stamped, place).fill(series);
        if (findings.problems().isEmpty() && isRightClock(series[0], stamped, place)) {
            return new WeatherYear(place, stamped, raw.sunMinute, series);
        }
        return null;
    }

    /** All rows of a typical year; of several years the last that is whole. */
    private List<Row> oneYear() {
        Map<Integer, List<Row>> years = new TreeMap<>();
        raw.rows.forEach(
                row -> years.computeIfAbsent(row.year, y -> new ArrayList<>()).add(row));
        int most = years.values().stream().mapToInt(List::size).max().orElse(0);
        long days = raw.rows.stream()
                .map(row -> row.year * 10_000 + row.month * 100 + row.day)
                .distinct()
                .count();
        if (days <= YEAR + 1) {
            return raw.rows;
        }
        List<Row> last = raw.rows;
        for (List<Row> rows : years.values()) {
            last = rows.size() >= most - most / YEAR - 1 ? rows : last;
        }
        Said sentence = Said.of("energy:several_years", years.size(), last.get(0).year);
        findings.hint(last.get(0).line, "", "several_years", sentence, Said.of("energy:several_years.mend"));
        return last;
    }

    /** 0 with a problem noted. */
    private int stepMinutes(List<Row> rows) {
        if (rows.size() < 2) {
            findings.problem(0, "", "no_rows", Said.of("energy:no_rows.hours"), Said.of("json.end.mend"));
            return 0;
        }
        int minutes = Math.floorMod(rows.get(1).minute - rows.get(0).minute, DAY);
        if (minutes == 0 || HOUR % minutes != 0) {
            Said sentence = Said.of("energy:bad_step.minutes", minutes);
            findings.problem(rows.get(1).line, "", "bad_step", sentence, Said.of("energy:bad_step.mend.minutes"));
            return 0;
        }
        return minutes;
    }

    private static int slot(Row row, TimeGrid grid, int minutes) {
        int day = LocalDate.of(grid.start().getYear(), row.month, row.day).getDayOfYear() - 1;
        return (day * DAY + row.minute) / minutes;
    }

    /** [value][step]; NaN where the file has nothing. */
    private double[][] placed(List<Row> rows, TimeGrid grid, int minutes) {
        double[][] series = new double[Value.values().length][grid.steps()];
        Arrays.stream(series).forEach(one -> Arrays.fill(one, Double.NaN));
        int[] lines = new int[grid.steps()];
        for (Row row : rows) {
            int slot = slot(row, grid, minutes);
            if (lines[slot] > 0) {
                findings.problem(
                        row.line,
                        "",
                        "duplicate_time",
                        Said.of("energy:duplicate_time.step", stamp(grid, slot), lines[slot]),
                        Said.of("one_out"));
                continue;
            }
            lines[slot] = row.line;
            for (Value value : Value.values()) {
                series[value.ordinal()][slot] = row.values[value.ordinal()];
            }
        }
        return series;
    }

    static String stamp(TimeGrid grid, int step) {
        return STAMP.format(grid.at(step));
    }

    /** From the clock of the file to that of the place; what falls off one end of the year comes in at the other. */
    private void turn(double[][] series, TimeGrid grid, double hoursAhead) {
        int by = (int) Math.rint(hoursAhead * grid.stepsPerHour());
        if (by == 0) {
            return;
        }
        for (double[] one : series) {
            double[] old = one.clone();
            for (int t = 0; t < old.length; t++) {
                one[Math.floorMod(t + by, old.length)] = old[t];
            }
        }
        findings.hint(
                0,
                "",
                "turned_clock",
                Said.of("energy:turned_clock", offset(raw.utcOffset), offset(raw.placeOffset)),
                Said.NOTHING);
    }

    static String offset(double hours) {
        return hours == 0 ? "UTC" : "UTC" + (hours > 0 ? "+" : "−") + Cells.text(Math.abs(hours));
    }

    private boolean isRightClock(double[] global, TimeGrid grid, Site place) {
        double late = SunClock.hoursLate(global, grid, place);
        if (Math.abs(late) < WRONG_CLOCK) {
            return true;
        }
        double half = Math.rint(late * 2) / 2;
        double right = place.utcOffset() + half;
        Said sentence = Said.of(
                half > 0 ? "energy:wrong_time_zone.late" : "energy:wrong_time_zone.early",
                Cells.text(Math.abs(half)),
                Cells.text(place.latitude()),
                Cells.text(place.longitude()),
                offset(place.utcOffset()));
        Said mend = Math.abs(right) <= 14
                ? Said.of("energy:wrong_time_zone.mend", offset(right))
                : Said.of("energy:wrong_time_zone.mend.sign");
        findings.problem(1, "time zone", "wrong_time_zone", sentence, mend);
        return false;
    }
}
