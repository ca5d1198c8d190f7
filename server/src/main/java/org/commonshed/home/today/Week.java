package org.commonshed.home.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.home.Addresses;
import org.commonshed.home.Called;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;

/** What is due on each of the next seven days, today first. */
@Component
class Week {
    private static final int DAYS = 7;
    private static final int MOST_A_DAY = 3;

    private final Places places;
    private final Called called;

    Week(Places places, Called called) {
        this.places = places;
        this.called = called;
    }

    List<TodayViews.Day> show(Reader reader, Agenda.Needs needs) {
        Map<LocalDate, List<Agenda.Want>> due = due(reader.day(), needs);
        List<TodayViews.Day> days = new ArrayList<>();
        for (int d = 0; d < DAYS; d++) {
            LocalDate day = reader.day().plusDays(d);
            List<Agenda.Want> wants = due.getOrDefault(day, List.of());
            int shown = wants.size() > MOST_A_DAY ? MOST_A_DAY - 1 : wants.size();
            days.add(new TodayViews.Day(
                    reader.written("home.date.column", day),
                    d == 0,
                    wants.stream().limit(shown).map(want -> due(reader, want)).toList(),
                    shown == wants.size() ? "" : reader.say("home.week.more", wants.size() - shown),
                    wants.size()));
        }
        return days;
    }

    private TodayViews.Due due(Reader reader, Agenda.Want want) {
        return new TodayViews.Due(
                reader.say("home.week.due", called.product(want.product()), called.claimant(want.who())),
                Addresses.need(want.id()));
    }

    private Map<LocalDate, List<Agenda.Want>> due(LocalDate today, Agenda.Needs needs) {
        Map<LocalDate, List<Agenda.Want>> due = new HashMap<>();
        Optional<Horizon> horizon = Horizon.find(places.settings());
        if (horizon.isPresent()) {
            LocalDate last = today.plusDays(DAYS - 1L);
            for (Agenda.Want want : needs.once()) {
                horizon.get()
                        .findEnd(want.until(), today)
                        .filter(day -> !day.isBefore(today) && !day.isAfter(last))
                        .ifPresent(day ->
                                due.computeIfAbsent(day, k -> new ArrayList<>()).add(want));
            }
        }
        return due;
    }
}
