package org.commonshed.engine.world;

import java.time.LocalDate;

/**
 * The horizon of a plan.
 *
 * @param start first day of the first period
 * @param periods number of periods T ≥ 1
 * @param cyclic true: the year repeats, what is left at the end is what there was at the start
 */
public record Calendar(LocalDate start, PeriodLength length, int periods, boolean cyclic) {
    public Calendar {
        if (periods < 1) {
            throw new IllegalArgumentException("a horizon of " + periods + " periods");
        }
    }

    /** First day of a period, 1 ≤ period ≤ T + 1. */
    public LocalDate firstDay(int period) {
        return switch (length) {
            case MONTH -> start.plusMonths(period - 1L);
            case WEEK -> start.plusWeeks(period - 1L);
            case DAY -> start.plusDays(period - 1L);
        };
    }

    /** Month 1 … 12 that a period belongs to: that of its first day. */
    public int month(int period) {
        return firstDay(period).getMonthValue();
    }

    public Span whole() {
        return new Span(1, periods);
    }
}
