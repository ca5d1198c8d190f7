package org.commonshed.files.energy.meter;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Readings become steps: each in its place, once. Gaps of up to six hours take the mean of the same hours a week before and
 * after, or of the one that is there, or lie on a straight line; longer ones are refused.
 */
final class Timeline {
    private static final int HOUR = 60;
    private static final int WEEK_HOURS = 168;
    private static final int SHORT_HOURS = 6;
    private static final int MOST_STEPS = 3_000_000;
    private static final double TWICE_THE_SAME = 1e-9;

    private final Findings findings;
    private final boolean isNet;

    Timeline(Findings findings, boolean isNet) {
        this.findings = findings;
        this.isNet = isNet;
    }

    /** Null with problems noted. */
    @Nullable
    MeterSeries series(List<Reading> given) {
        if (given.size() < 2) {
            findings.problem(0, "", "no_rows", Said.of("energy:no_rows.two"), Said.of("it_is_another"));
            return null;
        }
        List<Integer> usual = usual(given);
        if (usual.isEmpty()) {
            Said mend = Said.of("energy:bad_step.mend.irregular");
            findings.problem(given.get(1).line(), "", "bad_step", Said.of("energy:bad_step.irregular"), mend);
            return null;
        }
        int finest = usual.get(0);
        List<Reading> readings = lasting(Daylight.undone(given, finest, findings), finest);
        int step = coarsest(readings, usual);
        LocalDateTime first = first(readings, step);
        double[] kw = placed(readings, first, step);
        if (kw == null || !findings.problems().isEmpty()) {
            return null;
        }
        TimeGrid grid = new TimeGrid(first, HOUR / step, kw.length);
        fill(kw, grid);
        if (!isNet) {
            notBelowNothing(kw, readings);
        }
        return findings.problems().isEmpty() ? new MeterSeries(grid, kw) : null;
    }

    /** Minutes that part an hour and that more than every twentieth reading lasts, the shortest first. */
    private static List<Integer> usual(List<Reading> readings) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (int i = 0; i + 1 < readings.size(); i++) {
            Reading one = readings.get(i);
            long minutes = one.minutes() > 0 ? one.minutes() : one.minutesTo(readings.get(i + 1));
            if (minutes > 0 && HOUR % minutes == 0) {
                lengths.merge((int) minutes, 1, Integer::sum);
            }
        }
        return lengths.entrySet().stream()
                .filter(entry -> entry.getValue() * 20 > readings.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each lasts until the next begins, where that is a usual length. */
    private static List<Reading> lasting(List<Reading> readings, int finest) {
        List<Reading> lasting = new ArrayList<>();
        int before = finest;
        for (int i = 0; i < readings.size(); i++) {
            Reading one = readings.get(i);
            if (one.minutes() > 0) {
                lasting.add(one);
                continue;
            }
            long until = i + 1 < readings.size() ? one.minutesTo(readings.get(i + 1)) : before;
            before = until > 0 && HOUR % until == 0 && until >= finest ? (int) until : before;
            lasting.add(one.lasting(before));
        }
        return lasting;
    }

    private int coarsest(List<Reading> readings, List<Integer> usual) {
        int step = usual.get(usual.size() - 1);
        if (usual.size() > 1) {
            int line = readings.stream()
                    .filter(reading -> reading.minutes() != readings.get(0).minutes())
                    .mapToInt(Reading::line)
                    .findFirst()
                    .orElse(0);
            findings.hint(
                    line,
                    "",
                    "mixed_steps",
                    Said.of("energy:mixed_steps", usual.get(0), step),
                    Said.of("energy:mixed_steps.mend", step));
        }
        return step;
    }

    private static LocalDateTime first(List<Reading> readings, int step) {
        LocalDateTime first = readings.get(0).start();
        for (Reading reading : readings) {
            first = reading.start().isBefore(first) ? reading.start() : first;
        }
        return first.truncatedTo(ChronoUnit.HOURS).plusMinutes(first.getMinute() / step * (long) step);
    }

    /** [step] kW; NaN where a part of the step is missing. */
    private double @Nullable [] placed(List<Reading> readings, LocalDateTime first, int step) {
        long last = 0;
        for (Reading reading : readings) {
            last = Math.max(last, Duration.between(first, reading.start()).toMinutes() / step);
        }
        if (last >= MOST_STEPS) {
            findings.problem(0, "", "too_long", Said.of("energy:too_long"), Said.of("energy:too_long.mend"));
            return null;
        }
        double[] kwh = new double[(int) last + 1];
        int[] minutes = new int[kwh.length];
        Map<LocalDateTime, Reading> seen = new HashMap<>();
        for (Reading reading : readings) {
            Reading other = seen.putIfAbsent(reading.start(), reading);
            int slot = (int) (Duration.between(first, reading.start()).toMinutes() / step);
            if (other != null) {
                twice(reading, other);
            } else {
                kwh[slot] += reading.kwh();
                minutes[slot] += reading.minutes();
            }
        }
        for (int t = 0; t < kwh.length; t++) {
            kwh[t] = minutes[t] >= step ? kwh[t] * HOUR / step : Double.NaN;
        }
        return kwh;
    }

    private void twice(Reading reading, Reading other) {
        if (Math.abs(reading.kwh() - other.kwh()) <= TWICE_THE_SAME) {
            findings.hint(
                    reading.line(),
                    "",
                    "same_twice",
                    Said.of("energy:same_twice", reading.start(), other.line()),
                    Said.of("energy:same_twice.mend"));
        } else {
            findings.problem(
                    reading.line(),
                    "",
                    "duplicate_time",
                    Said.of("energy:duplicate_time", reading.start(), other.line()),
                    Said.of("energy:duplicate_time.mend"));
        }
    }

    private void fill(double[] kw, TimeGrid grid) {
        int longest = SHORT_HOURS * grid.stepsPerHour();
        int week = WEEK_HOURS * grid.stepsPerHour();
        double[] given = kw.clone();
        int filled = 0;
        int first = -1;
        for (int t = 0; t < kw.length; t++) {
            int length = 0;
            while (t + length < kw.length && Double.isNaN(given[t + length])) {
                length++;
            }
            if (length > longest) {
                int hours = (length + grid.stepsPerHour() - 1) / grid.stepsPerHour();
                Said sentence = Said.of("energy:long_gap.meter", grid.at(t), hours);
                Said mend = Said.of("energy:long_gap.mend.meter", SHORT_HOURS);
                findings.problem(0, "", "long_gap", sentence, mend);
            } else {
                for (int k = t; k < t + length; k++) {
                    kw[k] = likely(given, k, week, t - 1, t + length);
                    filled++;
                    first = first < 0 ? k : first;
                }
            }
            t += length;
        }
        if (filled > 0 && findings.problems().isEmpty()) {
            findings.hint(
                    0,
                    "",
                    "filled_gap",
                    Said.of("energy:filled_gap.meter", filled, grid.at(first)),
                    Said.of("energy:filled_gap.mend.meter"));
        }
    }

    private static double likely(double[] given, int t, int week, int before, int after) {
        double[] like = Arrays.stream(new int[] {t - week, t + week})
                .filter(other -> other >= 0 && other < given.length)
                .mapToDouble(other -> given[other])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (like.length > 0) {
            return Arrays.stream(like).sum() / like.length;
        }
        if (before < 0 || after >= given.length) {
            return given[before < 0 ? Math.min(after, given.length - 1) : before];
        }
        return given[before] + (given[after] - given[before]) * (t - before) / (after - before);
    }

    private void notBelowNothing(double[] kw, List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.amount() < 0) {
                findings.problem(
                        reading.line(),
                        "",
                        "negative_load",
                        Said.of("energy:negative_load.reading", reading.start(), reading.amount()),
                        Said.of("energy:negative_load.mend.reading"));
                return;
            }
        }
        for (int t = 0; t < kw.length; t++) {
            kw[t] = Math.max(0, kw[t]);
        }
    }
}
