package org.commonshed.commons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Query;
import org.commonshed.page.Words;
import org.commonshed.place.Places;
import org.commonshed.tell.Scale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the page of budgets together. */
@Component
class CommonsBoard {
    private final Budgets budgets;
    private final Places places;
    private final Clock clock;

    CommonsBoard(Budgets budgets, Places places, Clock clock) {
        this.budgets = budgets;
        this.places = places;
        this.clock = clock;
    }

    /** What all parts of the page need. */
    record Sight(Viewer viewer, Waters waters, BudgetKind kind, BudgetYear year, int month, String place, Words words) {
        String say(String key, Object... parts) {
            return words.say(key, parts);
        }

        String month(int number) {
            return Months.name(number, words.locale());
        }

        String number(double amount) {
            return Budgets.text(amount, words.locale());
        }

        String percent(double share) {
            return String.valueOf(Math.round(share * 100));
        }

        /** The same page with another choice. */
        String address(String what, String choice) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("kind", kind.word());
            parts.put("year", String.valueOf(year.year()));
            parts.put("month", String.valueOf(month));
            parts.put("place", place);
            parts.put(what, choice);
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/commons");
            parts.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return address.encode().buildAndExpand(parts).toUriString();
        }
    }

    /** @param all every budget that there is; not empty */
    CommonsViews.Commons show(Viewer viewer, List<Budget> all, CommonsPage.Asked asked, Words words) {
        Map<BudgetKind, List<Budget>> byKind = new TreeMap<>();
        all.forEach(b -> byKind.computeIfAbsent(BudgetKind.of(b.indicator()), k -> new ArrayList<>())
                .add(b));
        BudgetKind kind = asked.kind()
                .filter(byKind::containsKey)
                .orElse(byKind.keySet().iterator().next());
        LocalDate today = LocalDate.now(clock);
        BudgetYear year = BudgetYear.of(budgets.findCalendar().orElseThrow(), asked.year(), today);
        Waters waters = Waters.of(places.places().listAll(viewer, Query.all()));
        Sight sight = new Sight(viewer, waters, kind, year, year.month(asked.month(), today), asked.place(), words);
        List<Budget> shown = byKind.getOrDefault(kind, List.of());
        return new CommonsViews.Commons(
                tabs(byKind, sight),
                years(sight),
                month(sight),
                findOver(shown, sight),
                budgets.findPlanAddress(viewer).orElse(""),
                sections(shown, sight),
                new ChosenPlace(budgets.limits(), budgets.findCalendar().orElseThrow(), sight).find(shown),
                words.time(clock.instant()));
    }

    private static List<CommonsViews.Tab> tabs(Map<BudgetKind, List<Budget>> byKind, Sight sight) {
        List<CommonsViews.Tab> tabs = new ArrayList<>();
        byKind.forEach((kind, some) -> tabs.add(new CommonsViews.Tab(
                sight.say("commons.kind." + kind.word()),
                String.valueOf(some.size()),
                sight.address("kind", kind.word()),
                kind == sight.kind())));
        return tabs;
    }

    private List<CommonsViews.Tab> years(Sight sight) {
        return BudgetYear.listYears(budgets.findCalendar().orElseThrow()).stream()
                .map(year -> new CommonsViews.Tab(
                        String.valueOf(year),
                        "",
                        sight.address("year", String.valueOf(year)),
                        year == sight.year().year()))
                .toList();
    }

    private static CommonsViews.Month month(Sight sight) {
        List<String> names = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            names.add(Months.shortName(month, sight.words().locale()));
        }
        return new CommonsViews.Month(
                sight.month(),
                sight.month(sight.month()),
                names,
                sight.kind().tint().word());
    }

    /** The budget and month that is furthest over. */
    private static Optional<CommonsViews.Over> findOver(List<Budget> shown, Sight sight) {
        Optional<CommonsViews.Over> found = Optional.empty();
        double most = 1;
        for (Budget budget : shown) {
            for (int month = 1; month <= 12; month++) {
                Budget.Amount amount = budget.amount(sight.year().periods(month));
                if (budget.state(amount) == Budget.State.OVER && amount.share() > most) {
                    most = amount.share();
                    found = Optional.of(over(budget, month, amount, sight));
                }
            }
        }
        return found;
    }

    private static CommonsViews.Over over(Budget budget, int month, Budget.Amount amount, Sight sight) {
        Scale scale = BudgetKind.scale(budget.indicator(), sight.words().locale());
        String name = sight.waters().name(budget.place());
        String by = Double.isInfinite(amount.share()) ? "100" : sight.percent(amount.share() - 1);
        return new CommonsViews.Over(
                sight.say("commons.over", name, sight.month(month), by),
                sight.say(
                        "commons.over.amounts",
                        sight.number(scale.of(amount.drawn())),
                        sight.number(scale.of(amount.limit())),
                        scale.unit()),
                sight.address("place", budget.place()) + "#chosen");
    }

    private static List<CommonsViews.Section> sections(List<Budget> shown, Sight sight) {
        Map<String, List<Budget>> byIndicator = new LinkedHashMap<>();
        shown.forEach(b -> byIndicator
                .computeIfAbsent(b.indicator(), k -> new ArrayList<>())
                .add(b));
        return byIndicator.values().stream()
                .map(alike -> new BudgetSection(alike, sight).show())
                .toList();
    }
}
