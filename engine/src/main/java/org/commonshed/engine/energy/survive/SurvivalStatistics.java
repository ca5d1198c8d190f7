package org.commonshed.engine.energy.survive;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.commonshed.engine.energy.TimeGrid;

/** In how many of all outages the load is met for so long: S(D) = starts that last at least D ÷ all starts. */
public final class SurvivalStatistics {
    private static final int MONTHS = 12;
    private static final int HOURS = 24;

    private final int[] survived; // [start], steps
    private final TimeGrid grid;
    private final int longest;

    /** @param survived [step of the grid] how many steps a start there lasts */
    public SurvivalStatistics(int[] survived, TimeGrid grid) {
        if (survived.length != grid.steps()) {
            throw new IllegalArgumentException(survived.length + " starts on a grid of " + grid.steps() + " steps.");
        }
        this.survived = survived.clone();
        this.grid = grid;
        longest = Arrays.stream(survived).max().orElse(0);
    }

    public double leastHours() {
        return Arrays.stream(survived).min().orElse(0) * grid.hours();
    }

    public double mostHours() {
        return longest * grid.hours();
    }

    public double meanHours() {
        return Arrays.stream(survived).average().orElse(0) * grid.hours();
    }

    /** Whole hours, up to the longest that any start lasts. */
    public int wholeHours() {
        return longest / grid.stepsPerHour();
    }

    /** The start that lasts shortest, the first of several. */
    public int weakestStart() {
        int weakest = 0;
        for (int t = 1; t < survived.length; t++) {
            weakest = survived[t] < survived[weakest] ? t : weakest;
        }
        return weakest;
    }

    /** How many starts last at least so many hours. */
    public int starts(int hours) {
        int steps = hours * grid.stepsPerHour();
        return (int) Arrays.stream(survived).filter(lasts -> lasts >= steps).count();
    }

    /** S(hours), 0 to 1. */
    public double share(int hours) {
        return (double) starts(hours) / survived.length;
    }

    /** [hours from 0] up to the longest. */
    public double[] curve() {
        return curves(1, start -> 0)[0];
    }

    /** [month 0 to 11][hours from 0]; NaN in months without a start. */
    public double[][] byMonth() {
        return curves(MONTHS, grid::month);
    }

    /** [hour of the day 0 to 23][hours from 0]; NaN in hours without a start. */
    public double[][] byHourOfDay() {
        return curves(HOURS, grid::hourOfDay);
    }

    /** [month][hour of the day] share of the starts there that last so many hours; NaN where none is. */
    public double[][] byMonthAndHour(int hours) {
        int steps = hours * grid.stepsPerHour();
        int[][] last = new int[MONTHS][HOURS];
        int[][] all = new int[MONTHS][HOURS];
        for (int t = 0; t < survived.length; t++) {
            int month = grid.month(t);
            int hour = grid.hourOfDay(t);
            all[month][hour]++;
            last[month][hour] += survived[t] >= steps ? 1 : 0;
        }
        double[][] shares = new double[MONTHS][HOURS];
        for (int month = 0; month < MONTHS; month++) {
            for (int hour = 0; hour < HOURS; hour++) {
                shares[month][hour] = (double) last[month][hour] / all[month][hour];
            }
        }
        return shares;
    }

    private double[][] curves(int groups, IntUnaryOperator groupOf) {
        int[][] ending = new int[groups][wholeHours() + 1]; // by the last whole hour that is met
        int[] all = new int[groups];
        for (int t = 0; t < survived.length; t++) {
            int group = groupOf.applyAsInt(t);
            all[group]++;
            ending[group][survived[t] / grid.stepsPerHour()]++;
        }
        double[][] shares = new double[groups][wholeHours() + 1];
        for (int group = 0; group < groups; group++) {
            int lasting = 0;
            for (int hours = wholeHours(); hours >= 0; hours--) {
                lasting += ending[group][hours];
                shares[group][hours] = (double) lasting / all[group];
            }
        }
        return shares;
    }
}
