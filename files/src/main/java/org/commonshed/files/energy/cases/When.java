package org.commonshed.files.energy.cases;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;

/**
 * Hours of a tariff.
 *
 * @param from first hour of the day, 0 to 23
 * @param to hour at which it ends, 1 to 24; before {@code from} where it goes over midnight
 * @param months 1 to 12
 */
record When(int from, int to, Days days, Set<Integer> months) {
    /** Days of the week. */
    enum Days {
        ALL,
        WEEKDAYS,
        WEEKEND
    }

    private static final int HOURS = 24;
    private static final int MONTHS = 12;

    static When read(Part part, Set<String> others) {
        Set<String> known = new HashSet<>(Set.of("hours", "days", "months", "note"));
        known.addAll(others);
        part.hintAtOthers(known);
        List<?> hours = part.list("hours");
        int from = 0;
        int to = HOURS;
        if (hours.size() == 2 && Part.isWhole(hours.get(0), 0, HOURS - 1) && Part.isWhole(hours.get(1), 0, HOURS)) {
            from = ((Double) hours.get(0)).intValue();
            to = ((Double) hours.get(1)).intValue();
        } else if (!hours.isEmpty()) {
            part.problem("hours", "bad_hours", Said.of("energy:bad_hours"), Said.of("energy:bad_hours.mend"));
        }
        List<Integer> months = Part.wholes(
                part.list("months"),
                1,
                MONTHS,
                () -> part.problem(
                        "months", "bad_month", Said.of("energy:bad_month"), Said.of("energy:bad_month.mend.numbers")));
        return new When(from, to, days(part), Set.copyOf(months));
    }

    private static Days days(Part part) {
        return switch (part.text("days")) {
            case "", "all" -> Days.ALL;
            case "weekdays" -> Days.WEEKDAYS;
            case "weekend" -> Days.WEEKEND;
            default -> {
                part.problem("days", "bad_days", Said.of("energy:bad_days"), Said.of("energy:bad_days.mend"));
                yield Days.ALL;
            }
        };
    }

    boolean holds(LocalDateTime at) {
        int hour = at.getHour();
        boolean isHour = from < to ? hour >= from && hour < to : hour >= from || hour < to;
        boolean isWeekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean isDay = days == Days.ALL || isWeekend == (days == Days.WEEKEND);
        return isHour && isDay && (months.isEmpty() || months.contains(at.getMonthValue()));
    }
}
