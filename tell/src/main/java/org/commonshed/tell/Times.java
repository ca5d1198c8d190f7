package org.commonshed.tell;

import java.time.LocalDate;
import java.time.format.TextStyle;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;

/** When something is, within a sentence: "in January", "in the week of 7 June". */
final class Times {
    private static final int YEAR = 12;

    private final Calendar calendar;
    private final Words words;

    Times(Calendar calendar, Words words) {
        this.calendar = calendar;
        this.words = words;
    }

    /** A month is told with its year where it comes more than once. */
    String in(int period) {
        if (calendar.length() != PeriodLength.MONTH) {
            String first = words.date("date.day", calendar.firstDay(period));
            return words.say(calendar.length() == PeriodLength.WEEK ? "when.week" : "when.day", first);
        }
        LocalDate day = calendar.firstDay(period);
        String month = day.getMonth().getDisplayName(TextStyle.FULL, words.locale());
        return calendar.periods() > YEAR && !calendar.cyclic()
                ? words.say("when.month.year", month, String.valueOf(day.getYear()))
                : words.say("when.month", month);
    }
}
