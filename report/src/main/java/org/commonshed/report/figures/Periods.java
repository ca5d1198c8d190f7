package org.commonshed.report.figures;

import java.time.LocalDate;
import java.time.format.TextStyle;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.tell.Words;

/** The columns of a report: one for each period, or for a few where there are more than fit a page. */
public final class Periods {
    private static final int MOST = 14;

    private final Calendar calendar;
    private final Words words;
    private final int group;

    Periods(Calendar calendar, Words words) {
        this.calendar = calendar;
        this.words = words;
        group = (calendar.periods() + MOST - 1) / MOST;
    }

    public int count() {
        return (calendar.periods() + group - 1) / group;
    }

    /** Column of a period, from 0. */
    public int column(int period) {
        return (period - 1) / group;
    }

    /** {@code Jan}, {@code Jan ’28} in another year than the first, {@code 1 Mar} where periods are short. */
    public String name(int column) {
        LocalDate day = calendar.firstDay(column * group + 1);
        if (calendar.length() != PeriodLength.MONTH) {
            return words.date("date.day.short", day);
        }
        String month = day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
        boolean later = day.getYear() != calendar.start().getYear() && !calendar.cyclic();
        return later ? words.date("date.month.later", day) : month;
    }

    /** {@code January}, or the day on which the period begins. */
    public String longName(int column) {
        LocalDate day = calendar.firstDay(column * group + 1);
        return calendar.length() == PeriodLength.MONTH
                ? day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale())
                : shortDay(day);
    }

    /** One letter for a month, else the number of the column. */
    public String initial(int column) {
        return calendar.length() == PeriodLength.MONTH
                ? calendar.firstDay(column * group + 1)
                        .getMonth()
                        .getDisplayName(TextStyle.NARROW_STANDALONE, words.locale())
                : String.valueOf(column + 1);
    }

    public String shortDay(LocalDate day) {
        return words.date("date.day", day);
    }

    public String day(LocalDate day) {
        return words.date("date.day.year", day);
    }
}
