package org.commonshed.home.map;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budget;
import org.commonshed.commons.BudgetKind;
import org.commonshed.commons.BudgetYear;
import org.commonshed.commons.Budgets;
import org.commonshed.engine.world.Calendar;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.page.Words;
import org.commonshed.place.Geography;
import org.commonshed.place.Outline;
import org.commonshed.place.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the map page together. */
@Component
class MapBoard {
    private static final int MOST_FLOWS = 40;

    private final Places places;
    private final Geography geography;
    private final Budgets budgets;
    private final MapPanel panel;
    private final MapMarks marks;
    private final ObjectProvider<MapFlows> flows;
    private final Clock clock;

    MapBoard(
            Places places,
            Geography geography,
            Budgets budgets,
            MapPanel panel,
            MapMarks marks,
            ObjectProvider<MapFlows> flows,
            Clock clock) {
        this.places = places;
        this.geography = geography;
        this.budgets = budgets;
        this.panel = panel;
        this.marks = marks;
        this.flows = flows;
        this.clock = clock;
    }

    /** What the address asks for. */
    record Asked(Optional<BudgetKind> kind, Optional<Integer> month, String at) {
        static Asked of(Map<String, String> parts) {
            String month = parts.getOrDefault("month", "");
            return new Asked(
                    BudgetKind.find(parts.getOrDefault("kind", "")),
                    month.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(month)) : Optional.empty(),
                    parts.getOrDefault("at", ""));
        }
    }

    MapViews.Atlas show(Viewer viewer, Asked asked, MapViews.Sources sources, Words words) {
        List<Budget> all = budgets.listBudgets(viewer);
        TreeSet<BudgetKind> kinds = new TreeSet<>();
        all.forEach(budget -> kinds.add(BudgetKind.of(budget.indicator())));
        BudgetKind kind =
                asked.kind().filter(kinds::contains).orElse(kinds.isEmpty() ? BudgetKind.WATER : kinds.first());
        LocalDate today = LocalDate.now(clock);
        Optional<BudgetYear> year =
                budgets.findCalendar().map(calendar -> BudgetYear.of(calendar, Optional.empty(), today));
        int month = year.map(y -> y.month(asked.month(), today)).orElse(today.getMonthValue());
        List<Kept> rows = places.places().listAll(viewer, Query.all());
        MapSight sight = new MapSight(viewer, words, kind, year, month, asked.at(), MapSight.byId(rows));
        Map<String, Budget> shown = shown(all, kind);
        List<MapViews.Area> areas = areas(rows, shown, sight);
        List<Outline> outlines = geography.outlines(viewer);
        return new MapViews.Atlas(
                title(all, sight),
                outlines.isEmpty() ? "" : new MapDrawing(sight, areas, outlines).draw(),
                outlines.stream().anyMatch(Outline::sketch),
                sources,
                kinds.stream()
                        .map(k -> new MapViews.Choice(
                                sight.say("commons.kind." + k.word()), sight.address("kind", k.word()), k == kind))
                        .toList(),
                months(sight),
                new MapViews.Budgets(caption(sight), isUsed(shown.values()), areas),
                panel.show(sight, all),
                moving(sight));
    }

    private static boolean isUsed(Collection<Budget> some) {
        return some.stream().anyMatch(Budget::isUseKnown);
    }

    /** Of several budgets of a kind in one place the first, which the panel and the list of budgets tell apart. */
    private static Map<String, Budget> shown(List<Budget> all, BudgetKind kind) {
        Map<String, Budget> shown = new LinkedHashMap<>();
        all.stream()
                .filter(budget -> BudgetKind.of(budget.indicator()) == kind)
                .forEach(budget -> shown.putIfAbsent(budget.place(), budget));
        return shown;
    }

    private static String title(List<Budget> all, MapSight sight) {
        boolean used = all.stream().anyMatch(b -> b.isUseKnown() && BudgetKind.of(b.indicator()) == sight.kind());
        String how = all.isEmpty() ? "none" : used ? "used" : "limits";
        return sight.say(
                "map.title." + how + (all.isEmpty() ? "" : "." + sight.kind().word()));
    }

    private static String caption(MapSight sight) {
        String kind = sight.say("commons.kind." + sight.kind().word());
        return sight.say("map.list.caption", kind, sight.monthName(sight.month()));
    }

    /** Twelve months from the current one on, as far as they are planned. */
    private List<MapViews.Choice> months(MapSight sight) {
        List<MapViews.Choice> months = new ArrayList<>();
        Optional<Calendar> calendar = budgets.findCalendar();
        int first = calendar.filter(c -> !c.cyclic())
                .map(c -> c.start().getMonthValue())
                .orElse(LocalDate.now(clock).getMonthValue());
        for (int i = 0; i < 12; i++) {
            int month = (first - 1 + i) % 12 + 1;
            if (sight.year().map(y -> y.isPlanned(month)).orElse(false)) {
                String address = sight.address("month", String.valueOf(month));
                months.add(new MapViews.Choice(sight.shortName(month), address, month == sight.month()));
            }
        }
        return months;
    }

    /** Places with a budget of the kind first, the fullest on top; then all others by name. */
    private static List<MapViews.Area> areas(List<Kept> rows, Map<String, Budget> shown, MapSight sight) {
        Comparator<Kept> byName = Comparator.comparing(row -> row.get("name"));
        Comparator<Kept> byShare = Comparator.comparingDouble(row -> -share(shown, row, sight));
        Stream<Kept> limited =
                rows.stream().filter(row -> shown.containsKey(row.get("id"))).sorted(byShare.thenComparing(byName));
        Stream<Kept> others =
                rows.stream().filter(row -> !shown.containsKey(row.get("id"))).sorted(byName);
        return Stream.concat(limited, others)
                .map(row -> area(row, Optional.ofNullable(shown.get(row.get("id"))), sight))
                .toList();
    }

    private static double share(Map<String, Budget> shown, Kept row, MapSight sight) {
        Budget budget = shown.get(row.get("id"));
        double share = budget == null ? 0 : sight.amount(budget).share();
        return Double.isNaN(share) ? -1 : share;
    }

    private static MapViews.Area area(Kept row, Optional<Budget> budget, MapSight sight) {
        String id = row.get("id");
        String state = "none";
        String plate = "";
        String said = "";
        if (budget.isPresent()) {
            Budget.Amount amount = sight.amount(budget.get());
            Budget.State stands = budget.get().state(amount);
            state = stands.name().toLowerCase(Locale.ROOT);
            plate = MapPanel.figure(sight, stands, amount);
            said = MapPanel.said(sight, budget.get(), amount);
        }
        String kind = sight.words().sayOr("place.kind." + row.get("kind"), row.get("kind"));
        return new MapViews.Area(
                id, row.get("name"), kind, sight.address("at", id), id.equals(sight.at()), state, plate, said);
    }

    private MapViews.Moving moving(MapSight sight) {
        Optional<MapFlows.Flows> found = Optional.ofNullable(flows.getIfAvailable())
                .flatMap(f -> f.find(sight.viewer(), sight.periods(), MOST_FLOWS));
        if (found.isEmpty()) {
            return new MapViews.Moving("", List.of(), "");
        }
        List<MapFlows.Flow> largest = found.get().largest();
        List<String> ids = largest.stream()
                .flatMap(flow -> Stream.of(flow.from(), flow.to()))
                .distinct()
                .toList();
        Map<String, MapMarks.Spot> spots = marks.find(sight.viewer(), ids);
        Map<String, String> names = panel.names(ids);
        List<MapViews.Flow> rows =
                largest.stream().map(flow -> row(flow, spots, names, sight)).toList();
        long smaller = found.get().smaller();
        String rest = smaller > 0 ? sight.say("map.flows.rest", smaller) : "";
        return new MapViews.Moving(sight.say("map.flows.caption", sight.monthName(sight.month())), rows, rest);
    }

    private MapViews.Flow row(
            MapFlows.Flow flow, Map<String, MapMarks.Spot> spots, Map<String, String> names, MapSight sight) {
        Optional<MapMarks.Spot> from = Optional.ofNullable(spots.get(flow.from()));
        String course = from.flatMap(a -> Optional.ofNullable(spots.get(flow.to()))
                        .filter(b -> !a.equals(b))
                        .map(b -> a.text() + " " + b.text()))
                .orElse("");
        return new MapViews.Flow(
                names.getOrDefault(flow.from(), flow.from()),
                sight.address("at", flow.from()),
                names.getOrDefault(flow.to(), flow.to()),
                sight.address("at", flow.to()),
                panel.product(flow.product()),
                sight.words().amounts().quantity(flow.tonnes(), "t"),
                flow.tonnes(),
                flow.tint().word(),
                course,
                flow.agreed());
    }
}
