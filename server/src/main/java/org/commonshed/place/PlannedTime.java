package org.commonshed.place;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.world.Calendar;
import org.commonshed.files.world.checking.Horizon;

/** The time that is planned, as the settings of the place say it. */
public record PlannedTime(Calendar calendar) {
    private static final int MOST_PERIODS = 1000;

    /** Empty where the settings name none. */
    public static Optional<PlannedTime> of(Map<String, String> settings) {
        return Horizon.of(settings)
                .map(Horizon::calendar)
                .filter(calendar -> calendar.periods() <= MOST_PERIODS)
                .map(PlannedTime::new);
    }

    public int periods() {
        return calendar.periods();
    }

    public LocalDate firstDay(int period) {
        return calendar.firstDay(period);
    }

    public LocalDate lastDay(int period) {
        return calendar.firstDay(period + 1).minusDays(1);
    }

    /** The period that a day is in; the first or the last for days before or after all; in a year that repeats any year's. */
    public int period(LocalDate day) {
        LocalDate within = day;
        if (calendar.cyclic()) {
            within = day.plusYears(calendar.start().getYear() - (long) day.getYear());
            within = within.isBefore(calendar.start()) ? within.plusYears(1) : within;
        }
        int period = 1;
        while (period < calendar.periods() && !within.isBefore(calendar.firstDay(period + 1))) {
            period++;
        }
        return period;
    }

    /** month, week or day. */
    public String word() {
        return calendar.length().name().toLowerCase(Locale.ROOT);
    }

    /** First day of what a cell names: a period or a day. */
    public Optional<LocalDate> findFirst(String cell) {
        return find(cell, false);
    }

    /** Last day of what a cell names: a period or a day. */
    public Optional<LocalDate> findLast(String cell) {
        return find(cell, true);
    }

    private Optional<LocalDate> find(String cell, boolean last) {
        try {
            if (cell.matches("\\d{1,6}")) {
                int period = Math.min(Integer.parseInt(cell), periods());
                return period < 1 ? Optional.empty() : Optional.of(last ? lastDay(period) : firstDay(period));
            }
            return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
