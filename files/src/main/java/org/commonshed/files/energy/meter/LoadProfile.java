package org.commonshed.files.energy.meter;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Standard load profiles of the German Association of Energy and Water Industries (BDEW: VDEW, Repräsentative Lastprofile, 1999;
 * BDEW, Standardlastprofile Strom, 2025) from a table of profile_id, period, day, timestamp and watts for 1,000 kWh a year.
 * Households are multiplied by the factor of the day, F(d) = −3.92e-10 d⁴ + 3.20e-7 d³ − 7.02e-5 d² + 2.10e-3 d + 1.24.
 */
public final class LoadProfile {
    private static final Set<String> WITH_DAY_FACTOR = Set.of("h0", "h25", "p25", "s25");
    private static final int QUARTERS = 96;
    private static final int QUARTER = 15;

    private final boolean hasDayFactor;
    private final boolean hasSeasons;
    private final Map<String, double[]> watts; // period and day → [quarter hour]

    private LoadProfile(boolean hasDayFactor, Map<String, double[]> watts) {
        this.hasDayFactor = hasDayFactor;
        this.watts = watts;
        hasSeasons = watts.containsKey("winter workday");
    }

    /** One profile of a table; null with problems noted. */
    public static @Nullable LoadProfile read(Path file, String id, Findings findings) {
        String text = Sheet.text(file, MeterFile.LIMITS, findings);
        Sheet sheet = text == null ? null : Sheet.parse(text, MeterFile.LIMITS, findings);
        if (sheet == null) {
            return null;
        }
        if (!sheet.has("profile_id", "period", "day", "timestamp", "watts")) {
            Said mend = Said.of("energy:missing_column.mend.profiles");
            findings.problem(1, "", "missing_column", Said.of("energy:missing_column.profiles"), mend);
            return null;
        }
        Map<String, double[]> watts = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        for (Sheet.Row row : sheet.rows) {
            ids.add(row.get("profile_id"));
            if (row.get("profile_id").equalsIgnoreCase(id)) {
                put(watts, row, findings);
            }
        }
        if (watts.isEmpty()) {
            Said sentence = Said.of("energy:unknown_profile", id);
            findings.problem(
                    0,
                    "profile_id",
                    "unknown_profile",
                    sentence,
                    Said.of("energy:missing_column.mend", String.join(", ", ids)));
        }
        LoadProfile profile = new LoadProfile(WITH_DAY_FACTOR.contains(id.toLowerCase(Locale.ROOT)), watts);
        profile.complete(findings);
        return findings.problems().isEmpty() ? profile : null;
    }

    private static void put(Map<String, double[]> watts, Sheet.Row row, Findings findings) {
        String[] time = row.get("timestamp").split(":", -1);
        double value = Cells.number(row.get("watts"));
        double hour = Cells.number(time[0]);
        double minute = time.length > 1 ? Cells.number(time[1]) : Double.NaN;
        if (!(value >= 0 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) {
            Said sentence = Said.of("energy:not_a_number.watts", row.get("timestamp") + " " + row.get("watts"));
            findings.problem(row.line(), "watts", "not_a_number", sentence, Said.of("energy:not_a_number.mend.watts"));
            return;
        }
        String key = (row.get("period") + " " + row.get("day")).toLowerCase(Locale.ROOT);
        double[] day = watts.computeIfAbsent(key, k -> {
            double[] empty = new double[QUARTERS];
            Arrays.fill(empty, Double.NaN);
            return empty;
        });
        day[((int) hour * 60 + (int) minute) / QUARTER] = value;
    }

    private void complete(Findings findings) {
        List<String> periods = hasSeasons
                ? List.of("winter", "summer", "transition")
                : Arrays.stream(Month.values())
                        .map(month -> month.name().toLowerCase(Locale.ROOT))
                        .toList();
        for (String period : watts.isEmpty() ? List.<String>of() : periods) {
            for (String day : List.of("workday", "saturday", "sunday")) {
                double[] quarters = watts.get(period + " " + day);
                if (quarters == null || Arrays.stream(quarters).anyMatch(Double::isNaN)) {
                    Said sentence = Said.of("energy:incomplete_profile", period, day);
                    findings.problem(
                            0, "period", "incomplete_profile", sentence, Said.of("energy:incomplete_profile.mend"));
                }
            }
        }
    }

    /**
     * Use of somebody with so many kWh a year. Over a year it comes to that within a few per cent, as the profiles are.
     *
     * @param holidays which count as Sundays
     * @return [step] kW; steps longer than a quarter hour are means, shorter ones repeat it
     */
    public double[] kw(TimeGrid time, double kwhPerYear, Set<LocalDate> holidays) {
        double[] kw = new double[time.steps()];
        int parts = Math.max(1, 60 / QUARTER / time.stepsPerHour());
        for (int t = 0; t < kw.length; t++) {
            LocalDateTime at = time.at(t);
            double sum = 0;
            for (int part = 0; part < parts; part++) {
                sum += watts(at.plusMinutes((long) part * QUARTER), holidays);
            }
            kw[t] = sum / parts * kwhPerYear / 1000 / 1000;
        }
        return kw;
    }

    private double watts(LocalDateTime at, Set<LocalDate> holidays) {
        LocalDate date = at.toLocalDate();
        double[] day = watts.get(period(date) + " " + day(date, holidays));
        double value = day == null ? 0 : day[(at.getHour() * 60 + at.getMinute()) / QUARTER];
        return hasDayFactor ? value * dayFactor(date.getDayOfYear()) : value;
    }

    private String period(LocalDate date) {
        if (!hasSeasons) {
            return date.getMonth().name().toLowerCase(Locale.ROOT);
        }
        MonthDay day = MonthDay.from(date);
        if (day.isBefore(MonthDay.of(3, 21)) || day.isAfter(MonthDay.of(10, 31))) {
            return "winter";
        }
        return day.isBefore(MonthDay.of(5, 15)) || day.isAfter(MonthDay.of(9, 14)) ? "transition" : "summer";
    }

    private static String day(LocalDate date, Set<LocalDate> holidays) {
        if (holidays.contains(date) || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return "sunday";
        }
        boolean isEve = date.getMonthValue() == 12 && (date.getDayOfMonth() == 24 || date.getDayOfMonth() == 31);
        return isEve || date.getDayOfWeek() == DayOfWeek.SATURDAY ? "saturday" : "workday";
    }

    /** More in winter than in summer. @param d day of the year, 1 for the first of January */
    static double dayFactor(int d) {
        return 1.24 + d * (2.10e-3 + d * (-7.02e-5 + d * (3.20e-7 + d * -3.92e-10)));
    }
}
