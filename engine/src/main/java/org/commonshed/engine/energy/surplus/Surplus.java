package org.commonshed.engine.energy.surplus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.commonshed.engine.energy.TimeGrid;

/**
 * Energy that is left over in the days of a year, and the mean day of each month; a month of which there is no day has a mean of 0.
 * Months are counted from 1, hours of the day from 0. The mean days times the days of their months are what the year has left over.
 */
public final class Surplus {
    /** Hours of a day. */
    public static final int HOURS = 24;

    private static final int MONTHS = 12;

    private final List<Day> days;
    private final double[] counts = new double[MONTHS]; // [month − 1] how many days its days stand for
    private final double[][] mean = new double[MONTHS][HOURS]; // [month − 1][hour] kWh

    /** What is left over in one day. */
    static final class Day {
        final int month;
        final double weight; // how many days it stands for
        final double[] kwh = new double[HOURS]; // [hour]

        private Day(int month, double weight) {
            this.month = month;
            this.weight = weight;
        }

        private Day times(double share) {
            Day day = new Day(month, weight * share);
            System.arraycopy(kwh, 0, day.kwh, 0, HOURS);
            return day;
        }
    }

    private Surplus(List<Day> days) {
        this.days = List.copyOf(days);
        for (Day day : days) {
            counts[day.month - 1] += day.weight;
            for (int h = 0; h < HOURS; h++) {
                mean[day.month - 1][h] += day.weight * day.kwh[h];
            }
        }
        for (int m = 0; m < MONTHS; m++) {
            double all = counts[m];
            for (int h = 0; h < HOURS; h++) {
                mean[m][h] = all > 0 ? mean[m][h] / all : 0;
            }
        }
    }

    /**
     * Of a series; where it begins or ends within a day, that day counts as a whole one.
     *
     * @param weights how many times a step stands for; those of a day are alike
     * @param kw [step] left over, at least 0
     */
    public static Surplus of(TimeGrid time, IntToDoubleFunction weights, double[] kw) {
        if (kw.length != time.steps()) {
            throw new IllegalArgumentException(kw.length + " values for " + time.steps() + " steps.");
        }
        List<Day> days = new ArrayList<>();
        for (int t = 0; t < kw.length; t++) {
            if (!(kw[t] >= 0)) {
                throw new IllegalArgumentException("Less than nothing is left over in step " + t + ": " + kw[t]);
            }
            if (time.day(t) == days.size()) {
                days.add(new Day(time.month(t) + 1, weights.applyAsDouble(t)));
            }
            days.get(days.size() - 1).kwh[time.hourOfDay(t)] += kw[t] * time.hours();
        }
        return new Surplus(days);
    }

    /** The same of several years that may come, each as likely as its share says. */
    static Surplus of(List<Surplus> years, List<Double> shares) {
        List<Day> all = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            double share = shares.get(i);
            years.get(i).days.forEach(day -> all.add(day.times(share)));
        }
        return new Surplus(all);
    }

    List<Day> days(int month) {
        return days.stream().filter(day -> day.month == month).toList();
    }

    /** kWh in that hour of the mean day of a month. */
    public double kwh(int month, int hour) {
        return mean[month - 1][hour];
    }

    /** kWh of the mean day of a month. */
    public double dayKwh(int month) {
        return Arrays.stream(mean[month - 1]).sum();
    }

    /** kWh of a month, with as many days as the series has of it. */
    public double monthKwh(int month) {
        return dayKwh(month) * counts[month - 1];
    }

    /** kWh of all months. */
    public double yearKwh() {
        double sum = 0;
        for (int month = 1; month <= MONTHS; month++) {
            sum += monthKwh(month);
        }
        return sum;
    }

    /** kWh from a day to the day before another, each as the mean day of its month. */
    public double kwh(LocalDate from, LocalDate before) {
        double sum = 0;
        for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
            sum += dayKwh(day.getMonthValue());
        }
        return sum;
    }
}
