package org.commonshed.commons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonshed.engine.world.Calendar;

/**
 * A year of the time that is planned, month by month.
 *
 * @param periods of each month, January first, from 1; a period belongs to the month of its first day
 */
public record BudgetYear(int year, List<List<Integer>> periods) {
    private static final int MONTHS = 12;

    public BudgetYear {
        periods = periods.stream().map(List::copyOf).toList();
    }

    /** Years that the horizon touches. */
    public static List<Integer> listYears(Calendar calendar) {
        int first = calendar.start().getYear();
        int last = calendar.firstDay(calendar.periods()).getYear();
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** The year asked for, where it is planned; else this year, else the first one. */
    public static BudgetYear of(Calendar calendar, Optional<Integer> asked, LocalDate today) {
        List<Integer> years = listYears(calendar);
        int year =
                asked.filter(years::contains).orElse(years.contains(today.getYear()) ? today.getYear() : years.get(0));
        List<List<Integer>> months = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            months.add(new ArrayList<>());
        }
        for (int period = 1; period <= calendar.periods(); period++) {
            LocalDate first = calendar.firstDay(period);
            if (first.getYear() == year) {
                months.get(first.getMonthValue() - 1).add(period);
            }
        }
        return new BudgetYear(year, months);
    }

    /** The month asked for, else this month, where it is planned, else the first that is. */
    public int month(Optional<Integer> asked, LocalDate today) {
        int first = IntStream.rangeClosed(1, MONTHS)
                .filter(this::isPlanned)
                .findFirst()
                .orElse(1);
        return asked.filter(m -> m >= 1 && m <= MONTHS)
                .orElse(isPlanned(today.getMonthValue()) ? today.getMonthValue() : first);
    }

    /** Periods of a month, 1 … 12. */
    public List<Integer> periods(int month) {
        return periods.get(month - 1);
    }

    public boolean isPlanned(int month) {
        return !periods(month).isEmpty();
    }
}
