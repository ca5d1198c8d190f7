package org.commonshed.energy.reading;

import java.time.LocalDate;
import org.commonshed.engine.energy.first.FirstCase;

/** Hours of the typical year and the days in which they lie. */
final class Days {
    static final int HOURS = 24; // of a day

    private Days() {}

    /** In which an hour of the year lies. */
    static LocalDate of(int hour) {
        return LocalDate.ofYearDay(FirstCase.YEAR, 1).plusDays(hour / HOURS);
    }

    /** The first hour of a day. */
    static int firstHour(int month, int dayOfMonth) {
        return (LocalDate.of(FirstCase.YEAR, month, dayOfMonth).getDayOfYear() - 1) * HOURS;
    }
}
