package org.commonshed.home.map;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budget;
import org.commonshed.commons.BudgetKind;
import org.commonshed.commons.BudgetYear;
import org.commonshed.commons.Budgets;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Through what one looks at the map: a kind of budget in a month.
 *
 * @param year empty where no time is planned
 * @param at the id of the chosen thing; empty = none
 */
record MapSight(
        Viewer viewer,
        Words words,
        BudgetKind kind,
        Optional<BudgetYear> year,
        int month,
        String at,
        Map<String, Kept> places) {
    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    String number(double amount) {
        return Budgets.text(amount, words.locale());
    }

    String monthName(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    String shortName(int number) {
        return Month.of(number).getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }

    List<Integer> periods() {
        return year.map(y -> y.periods(month)).orElse(List.of());
    }

    Budget.Amount amount(Budget budget) {
        return budget.amount(periods());
    }

    String name(String place) {
        return Optional.ofNullable(places.get(place))
                .map(row -> row.get("name"))
                .orElse(place);
    }

    static Map<String, Kept> byId(List<Kept> rows) {
        Map<String, Kept> places = new HashMap<>();
        rows.forEach(row -> places.put(row.get("id"), row));
        return places;
    }

    /** The map with another choice; an empty one takes it out. */
    String address(String what, String choice) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("kind", kind.word());
        parts.put("month", String.valueOf(month));
        parts.put("at", at);
        parts.put(what, choice);
        return address("/map", parts);
    }

    /** The page of budgets for a place. */
    String commons(String place, BudgetKind of) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("kind", of.word());
        year.ifPresent(y -> parts.put("year", String.valueOf(y.year())));
        parts.put("month", String.valueOf(month));
        parts.put("place", place);
        return address("/commons", parts) + "#chosen";
    }

    private static String address(String path, Map<String, String> parts) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(parts).toUriString();
    }
}
