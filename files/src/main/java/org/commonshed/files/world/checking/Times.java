package org.commonshed.files.world.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import org.commonshed.engine.world.Calendar;

/** Points of time as they are written: the number of a period, or a date in it. */
final class Times {
    private static final int MOST_DIGITS = 6;

    private final Calendar calendar;
    /** False: nobody knows the horizon, and the calendar is a stand-in. */
    final boolean areKnown;

    private final LocalDate[] firstDays; // [period − 1], and the day after the last

    Times(Calendar calendar, boolean areKnown) {
        this.calendar = calendar;
        this.areKnown = areKnown;
        this.firstDays = new LocalDate[calendar.periods() + 1];
        Arrays.setAll(firstDays, t -> calendar.firstDay(t + 1));
    }

    Calendar calendar() {
        return calendar;
    }

    int last() {
        return calendar.periods();
    }

    /** The period, 0 = before the first, T + 1 = after the last; empty when it is neither a number nor a date. */
    OptionalInt find(String text) {
        if (isNumber(text)) {
            int period = Integer.parseInt(text);
            return period == 0 ? OptionalInt.empty() : OptionalInt.of(Math.min(period, last() + 1));
        }
        try {
            int at = Arrays.binarySearch(firstDays, date(text));
            return OptionalInt.of(at >= 0 ? at + 1 : -at - 1);
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    /** A date like 2027-03-01; without the JDK's formatter, which takes long to start. */
    static LocalDate date(String text) {
        boolean shaped = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!shaped || !isNumber(text.substring(0, 4) + text.substring(8)) || !isNumber(text.substring(5, 7))) {
            throw new DateTimeException("“" + text + "” is not a date");
        }
        return LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Of the horizon. */
    LocalDate firstDay() {
        return firstDays[0];
    }

    /** Of the horizon. */
    LocalDate lastDay() {
        return firstDays[last()].minusDays(1);
    }
}
