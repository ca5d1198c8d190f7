package org.commonshed.tables;

import java.time.LocalDate;
import java.util.Optional;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.files.world.Column;
import org.commonshed.page.Words;

/** What people call the periods that cells name by their number. */
record PeriodNames(Optional<Calendar> calendar) {
    private static final String NUMBER = "[1-9]\\d{0,5}";

    /** A month by its name, a week or a day by a date: the first of the period, or in the column {@code to} its last. */
    String name(Column column, String text, Words words) {
        return calendar.filter(found -> text.matches(NUMBER) && Integer.parseInt(text) <= found.periods())
                .map(found -> name(found, Integer.parseInt(text), column.name().equals("to"), words))
                .orElse(text);
    }

    private static String name(Calendar calendar, int period, boolean end, Words words) {
        LocalDate day = end ? calendar.firstDay(period + 1).minusDays(1) : calendar.firstDay(period);
        String length = calendar.length() == PeriodLength.MONTH ? "month" : "day";
        return words.date("tables.date." + length + (calendar.cyclic() ? ".any" : ""), day);
    }
}
