package org.commonshed.engine.energy;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The steps of a case: equally long, in local standard time without daylight saving, so that every day has as many.
 * A series on it is a {@code double[steps]} of mean values of its steps.
 *
 * @param start when the first step begins
 * @param stepsPerHour 1, 2, 4, 12 or 60
 * @param steps how many; 8,760 and 8,784 for a year of hours
 */
public record TimeGrid(LocalDateTime start, int stepsPerHour, int steps) {
    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    public TimeGrid {
        if (stepsPerHour < 1 || MINUTES % stepsPerHour != 0) {
            throw new IllegalArgumentException("Steps per hour must divide 60: " + stepsPerHour);
        }
        if (steps < 1) {
            throw new IllegalArgumentException("A time grid has at least one step.");
        }
        start = start.truncatedTo(ChronoUnit.MINUTES);
    }

    /** A calendar year; a leap year has a day more. */
    public static TimeGrid ofYear(int year, int stepsPerHour) {
        LocalDateTime start = LocalDateTime.of(year, 1, 1, 0, 0);
        int hours = Math.toIntExact(ChronoUnit.HOURS.between(start, start.plusYears(1)));
        return new TimeGrid(start, stepsPerHour, hours * stepsPerHour);
    }

    /** Length of a step in hours. */
    public double hours() {
        return 1.0 / stepsPerHour;
    }

    /** When step {@code t} begins. */
    public LocalDateTime at(int t) {
        return start.plusMinutes((long) t * (MINUTES / stepsPerHour));
    }

    /** 0 for January. */
    public int month(int t) {
        return at(t).getMonthValue() - 1;
    }

    /** 0 to 23. */
    public int hourOfDay(int t) {
        return at(t).getHour();
    }

    /** Days since the day of the first step. */
    public int day(int t) {
        long offset = (long) start.getHour() * MINUTES + start.getMinute();
        return Math.toIntExact((offset + (long) t * (MINUTES / stepsPerHour)) / (HOURS * MINUTES));
    }
}
