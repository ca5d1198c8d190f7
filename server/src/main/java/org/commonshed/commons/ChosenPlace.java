package org.commonshed.commons;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.tell.Scale;

/** The limits of the place that was chosen, one by one, with what they rest on. */
final class ChosenPlace {
    private static final String TABLE = "/tables/limits";

    private final Desk limits;
    private final Calendar calendar;
    private final CommonsBoard.Sight sight;

    ChosenPlace(Desk limits, Calendar calendar, CommonsBoard.Sight sight) {
        this.limits = limits;
        this.calendar = calendar;
        this.sight = sight;
    }

    Optional<CommonsViews.Chosen> find(List<Budget> shown) {
        List<CommonsViews.Limit> rows = new ArrayList<>();
        boolean mayAdd = false;
        for (Budget budget : shown) {
            if (budget.place().equals(sight.place())) {
                for (Kept row : inTime(budget.limits())) {
                    boolean may = limits.mayChange(sight.viewer(), row.cells());
                    rows.add(limit(row, may));
                    mayAdd |= may;
                }
            }
        }
        String add = mayAdd ? TABLE + "/add?place=" + sight.place() : "";
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommonsViews.Chosen(sight.waters().name(sight.place()), about(), rows, add));
    }

    private static List<Kept> inTime(List<Kept> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Kept row) -> String.format(Locale.ROOT, "%10s", row.get("from"))))
                .toList();
    }

    private String about() {
        List<String> below = sight.waters().listBelow(sight.place());
        return below.isEmpty()
                ? ""
                : sight.say("commons.chosen.into", sight.waters().name(below.get(0)));
    }

    private CommonsViews.Limit limit(Kept row, boolean may) {
        String indicator = row.get("indicator");
        String every = row.get("every").equals("once") ? "commons.limit.once" : "commons.limit.each." + length();
        Scale scale = BudgetKind.scale(indicator, sight.words().locale());
        double amount = scale.of(row.number("amount", 0));
        return new CommonsViews.Limit(
                sight.words().sayOr("commons.indicator." + indicator, indicator.replace('_', ' ')),
                when(row),
                sight.say(every, sight.number(amount), scale.unit()),
                sight.say(row.get("counts").equals("here") ? "commons.limit.here" : "commons.limit.upstream"),
                row.get("decision"),
                row.get("note"),
                may ? TABLE + "/rows/" + row.id() : "");
    }

    private String when(Kept row) {
        String from = row.get("from");
        String to = row.get("to");
        if (from.isEmpty() && to.isEmpty()) {
            return sight.say("commons.limit.always");
        }
        String first = from.isEmpty() ? sight.say("commons.limit.first") : point(from, false);
        String last = to.isEmpty() ? sight.say("commons.limit.last") : point(to, true);
        return first.equals(last) ? first : sight.say("commons.limit.span", first, last);
    }

    private String length() {
        return calendar.length().name().toLowerCase(Locale.ROOT);
    }

    /** The month or the day as people read it; a span ends with the last day of a period. */
    private String point(String text, boolean end) {
        LocalDate day = text.matches("\\d{1,6}")
                ? calendar.firstDay(Integer.parseInt(text) + (end ? 1 : 0)).minusDays(end ? 1 : 0)
                : LocalDate.parse(text);
        if (calendar.length() == PeriodLength.MONTH) {
            return sight.say("commons.limit.month", sight.month(day.getMonthValue()), String.valueOf(day.getYear()));
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(sight.words().locale())
                .format(day);
    }
}
