package org.commonshed.commons;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;

/** The limits of the place that was chosen, one by one, with what they rest on. */
final class ChosenPlace {
    private static final String TABLE = "/tables/limits";

    private final Desk limits;
    private final CommonsBoard.Sight sight;

    ChosenPlace(Desk limits, CommonsBoard.Sight sight) {
        this.limits = limits;
        this.sight = sight;
    }

    Optional<CommonsViews.Chosen> find(List<Budget> shown) {
        List<CommonsViews.Limit> rows = new ArrayList<>();
        boolean mayAdd = false;
        for (Budget budget : shown) {
            if (budget.place().equals(sight.place())) {
                for (Kept row : budget.limits()) {
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

    private String about() {
        List<String> below = sight.waters().listBelow(sight.place());
        return below.isEmpty()
                ? ""
                : sight.say("commons.chosen.into", sight.waters().name(below.get(0)));
    }

    private CommonsViews.Limit limit(Kept row, boolean may) {
        String indicator = row.get("indicator");
        String every = row.get("every").equals("once") ? "commons.limit.once" : "commons.limit.each";
        double amount = row.get("amount").isEmpty() ? 0 : Double.parseDouble(row.get("amount"));
        return new CommonsViews.Limit(
                sight.words().sayOr("commons.indicator." + indicator, indicator.replace('_', ' ')),
                when(row),
                sight.say(every, sight.number(amount), BudgetKind.unit(indicator)),
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
        return sight.say("commons.limit.span", point(from, "commons.limit.first"), point(to, "commons.limit.last"));
    }

    /** The day as people read it, or the number of the period. */
    private String point(String text, String otherwise) {
        if (text.isEmpty()) {
            return sight.say(otherwise);
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
            return format.withLocale(sight.words().locale()).format(LocalDate.parse(text));
        }
        return sight.say("commons.limit.period", text);
    }
}
