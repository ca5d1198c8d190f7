package org.commonshed.home.today;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.world.Calendar;
import org.commonshed.place.PlannedTime;

/** The time that is planned, as the settings state it: which day a period ends. */
record Horizon(Calendar calendar) {
    /** Empty where the settings do not say it. */
    static Optional<Horizon> find(Map<String, String> settings) {
        return org.commonshed.files.world.Horizon.of(settings).map(stated -> new Horizon(stated.calendar()));
    }

    /** The last day of what was stated as a period or a day; in a year that repeats, the next such day from today on. */
    Optional<LocalDate> findEnd(String stated, LocalDate today) {
        return day(stated).map(day -> {
            if (!calendar.cyclic()) {
                return day;
            }
            LocalDate shifted = day.plusYears(today.getYear() - (long) day.getYear());
            return shifted.isBefore(today) ? day.plusYears(today.getYear() - (long) day.getYear() + 1) : shifted;
        });
    }

    /** The period that a day is in; the first or the last for days before or after all; in a year that repeats any year's. */
    int period(LocalDate day) {
        return new PlannedTime(calendar).period(day);
    }

    private Optional<LocalDate> day(String stated) {
        try {
            if (stated.matches("\\d{1,5}")) {
                int period = Integer.parseInt(stated);
                return period < 1 || period > calendar.periods()
                        ? Optional.empty()
                        : Optional.of(calendar.firstDay(period + 1).minusDays(1));
            }
            return Optional.of(LocalDate.parse(stated));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
