package org.commonshed.home.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What falls into seven days, and how the time of a plan is told on paper. */
final class WeekTold {
    private WeekTold() {}

    /** A need and the day by which it is wanted; none where it has no end in these days. */
    record Due(Agenda.Want want, Optional<LocalDate> day) {}

    /** Needs that end in the seven days from the reader's day on, the soonest first. */
    static List<Due> due(Reader reader, Map<String, String> settings, List<Agenda.Want> once) {
        List<Due> due = new ArrayList<>();
        LocalDate first = reader.day();
        LocalDate last = first.plusDays(WeekSheet.DAYS - 1L);
        Horizon.find(settings)
                .ifPresent(horizon -> once.forEach(want -> horizon.findEnd(want.until(), first)
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .ifPresent(day -> due.add(new Due(want, Optional.of(day))))));
        due.sort(Comparator.comparing((Due one) -> one.day().orElseThrow())
                .thenComparing(one -> one.want().id()));
        return due;
    }

    /** For which time of the plan amounts are told; it may be of a year to come, or of any year. */
    static String ofPlan(Reader reader, PlanGlance.Time time) {
        String length = time.length().name().toLowerCase(Locale.ROOT);
        String year = time.anyYear() ? ".any" : "";
        return reader.say(
                "home.sheet.plan." + length + year, reader.written("home.date." + length + year, time.from()));
    }
}
