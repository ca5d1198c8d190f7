package org.commonshed.commons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonshed.picture.RiverTree;
import org.commonshed.picture.Table;
import org.commonshed.picture.YearRow;
import org.commonshed.tell.Scale;

/** Budgets of one indicator: the river tree and one row each. */
final class BudgetSection {
    private static final int ROW = 112; // pixels; the style sheet has the same

    private final Map<String, Budget> budgets = new LinkedHashMap<>(); // by place
    private final CommonsBoard.Sight sight;
    private final String indicator;
    private final Scale scale;

    BudgetSection(List<Budget> alike, CommonsBoard.Sight sight) {
        this.sight = sight;
        this.indicator = alike.get(0).indicator();
        this.scale = BudgetKind.scale(indicator, sight.words().locale());
        Map<String, Budget> given = new HashMap<>();
        List<Budget> twins = new ArrayList<>(); // the same place, counted in both ways
        for (Budget budget : alike) {
            if (given.putIfAbsent(budget.place(), budget) != null) {
                twins.add(budget);
            }
        }
        List<RiverTree.River> rivers = alike.stream()
                .filter(b -> given.get(b.place()) == b)
                .map(b -> river(b, given))
                .toList();
        RiverTree.downstream(rivers).forEach(r -> budgets.put(r.id(), getBudget(given, r.id())));
        twins.forEach(b -> budgets.put(b.place() + " here", b));
    }

    private static Budget getBudget(Map<String, Budget> given, String place) {
        Budget budget = given.get(place);
        if (budget == null) {
            throw new IllegalStateException(
                    "no budget for " + place + "\nMaybe the tree names one that it was not given.");
        }
        return budget;
    }

    private RiverTree.River river(Budget budget, Map<String, Budget> given) {
        RiverTree.State state = switch (budget.state(amount(budget, sight.month()))) {
            case NEAR -> RiverTree.State.NEAR;
            case OVER -> RiverTree.State.OVER;
            case ROOM, UNKNOWN -> RiverTree.State.ROOM;
        };
        String into =
                sight.waters().findBelow(budget.place(), given::containsKey).orElse(null);
        return new RiverTree.River(budget.place(), into, state);
    }

    private String number(double amount) {
        return sight.number(scale.of(amount));
    }

    private Budget.Amount amount(Budget budget, int month) {
        return budget.amount(sight.year().periods(month));
    }

    CommonsViews.Section show() {
        List<CommonsViews.Row> rows = new ArrayList<>();
        budgets.values().forEach(budget -> rows.add(row(budget)));
        boolean upstream = budgets.values().stream()
                .anyMatch(b -> b.upstream()
                        && sight.waters().listBelow(b.place()).stream().anyMatch(budgets::containsKey));
        boolean used = budgets.values().stream().anyMatch(Budget::isUseKnown);
        return new CommonsViews.Section(title(), scale.unit(), tree(), rows, table(), used, upstream);
    }

    private String title() {
        String plain =
                indicator.replaceFirst("_(m3|m2|kg|t|ha|l|kwh|mwh|gj)$", "").replace('_', ' ');
        return sight.words().sayOr("commons.indicator." + indicator, plain);
    }

    private String tree() {
        Map<String, Budget> given = new HashMap<>(budgets);
        List<RiverTree.River> rivers = budgets.entrySet().stream()
                .filter(e -> e.getKey().equals(e.getValue().place()))
                .map(e -> river(e.getValue(), given))
                .toList();
        boolean flows = rivers.stream().anyMatch(r -> r.into() != null);
        return flows
                ? new RiverTree(sight.say("commons.tree"), rivers, ROW).draw().toString()
                : "";
    }

    private CommonsViews.Row row(Budget budget) {
        Budget.Amount now = amount(budget, sight.month());
        String name = sight.waters().name(budget.place());
        String limit = now.isLimited()
                ? sight.say("commons.row.limit", number(now.limit()), scale.unit(), sight.month(sight.month()))
                : sight.say("commons.row.none", sight.month(sight.month()));
        Budget.State state = budget.state(now);
        return new CommonsViews.Row(
                budget.place(),
                name,
                sight.address("place", budget.place()) + "#chosen",
                budget.place().equals(sight.place()),
                limit,
                lines(budget, now),
                drawing(budget, name).draw().toString(),
                state.name().toLowerCase(Locale.ROOT),
                right(state, now));
    }

    private String right(Budget.State state, Budget.Amount now) {
        if (state == Budget.State.UNKNOWN) {
            return now.isLimited() ? sight.say("commons.row.amount", number(now.limit()), scale.unit()) : "";
        }
        if (state == Budget.State.OVER) {
            return sight.say(
                    "commons.row.over", Double.isInfinite(now.share()) ? "100" : sight.percent(now.share() - 1));
        }
        return sight.say("commons.row.free", sight.percent(1 - now.share()));
    }

    private List<String> lines(Budget budget, Budget.Amount now) {
        List<String> lines = new ArrayList<>();
        extreme(budget).ifPresent(lines::add);
        if (now.above() > 0) {
            lines.add(sight.say("commons.row.above", number(now.drawn()), number(now.above()), scale.unit()));
        }
        findTighter(budget, now).ifPresent(lines::add);
        return lines;
    }

    /** The month in which it is tightest. */
    private Optional<String> extreme(Budget budget) {
        int tightest = 0;
        double most = -1;
        for (int month : planned()) {
            Budget.Amount amount = amount(budget, month);
            double tight = budget.isUseKnown() ? amount.share() : -amount.limit();
            if (amount.isLimited() && (tightest == 0 || tight > most)) {
                tightest = month;
                most = tight;
            }
        }
        if (tightest == 0) {
            return Optional.empty();
        }
        Budget.Amount amount = amount(budget, tightest);
        String month = sight.month(tightest);
        return Optional.of(
                switch (budget.state(amount)) {
                    case OVER -> sight.say("commons.row.over-in", month);
                    case NEAR -> sight.say("commons.row.near-in", sight.percent(amount.share()), month);
                    case ROOM -> sight.say("commons.row.room-in", sight.percent(amount.share()), month);
                    case UNKNOWN -> least(budget, amount, month);
                });
    }

    private String least(Budget budget, Budget.Amount amount, String month) {
        boolean level = planned().stream()
                .map(m -> amount(budget, m))
                .filter(Budget.Amount::isLimited)
                .allMatch(other -> other.limit() == amount.limit());
        return level
                ? sight.say("commons.row.level")
                : sight.say("commons.row.least", month, number(amount.limit()), scale.unit());
    }

    private List<Integer> planned() {
        return IntStream.rangeClosed(1, 12)
                .filter(sight.year()::isPlanned)
                .boxed()
                .toList();
    }

    /** A budget further down that allows less for everything above it. */
    private Optional<String> findTighter(Budget budget, Budget.Amount now) {
        for (String below : sight.waters().listBelow(budget.place())) {
            Budget other = budgets.get(below);
            if (other != null && other.upstream()) {
                Budget.Amount there = amount(other, sight.month());
                if (there.isLimited() && there.limit() < now.limit()) {
                    String name = sight.waters().name(below);
                    return Optional.of(sight.say("commons.row.binds", name, number(there.limit()), scale.unit()));
                }
            }
        }
        return Optional.empty();
    }

    private YearRow drawing(Budget budget, String name) {
        List<YearRow.Column> columns = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Budget.Amount a = amount(budget, month);
            String initial = Months.initial(month, sight.words().locale());
            columns.add(new YearRow.Column(initial, a.limit(), a.used(), a.planned(), a.above()));
        }
        String finding = extreme(budget)
                .map(text -> sight.say("commons.row.finding", name, text))
                .orElse(name);
        return new YearRow(finding, sight.kind().tint(), columns);
    }

    private String table() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words(sight.say("commons.table.place")));
        List<Integer> months = planned();
        months.forEach(m -> columns.add(
                Table.Column.numbers(Months.shortName(m, sight.words().locale()))));
        Table table = new Table(
                sight.say(
                        "commons.table.caption",
                        title(),
                        scale.unit(),
                        String.valueOf(sight.year().year())),
                columns);
        for (Budget budget : budgets.values()) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.of(sight.waters().name(budget.place())));
            months.forEach(m -> cells.add(cell(budget, amount(budget, m))));
            table.row(cells);
        }
        return table.draw().toString();
    }

    private Table.Cell cell(Budget budget, Budget.Amount amount) {
        if (!amount.isLimited()) {
            return Table.Cell.of("–");
        }
        String drawn = budget.isUseKnown() ? sight.say("commons.table.drawn", number(amount.drawn())) : "";
        return new Table.Cell(number(amount.limit()), drawn, false);
    }
}
