package org.commonshed.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.picture.BudgetBar;
import org.commonshed.picture.Markup;
import org.commonshed.picture.RiverTree;
import org.commonshed.picture.Table;
import org.commonshed.picture.Tint;
import org.commonshed.picture.YearRow;
import org.commonshed.report.Links;
import org.commonshed.report.figures.Budgets;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Names;
import org.commonshed.tell.Scale;
import org.commonshed.tell.Words;

/** What land and water can bear, and what the plan takes of it through the year. */
public final class LimitSection {
    private static final int ROW_HEIGHT = 104;
    private static final int OPEN = 3;
    private static final double FULL = 0.9999;

    private final Material material;
    private final Words words;
    private final Names names;
    private final Budgets budgets;

    public LimitSection(Material material) {
        this.material = material;
        words = material.words();
        names = material.names();
        budgets = new Budgets(material);
    }

    public Section section() {
        List<String> indicators = budgets.indicators();
        Markup body = new Markup();
        if (!indicators.isEmpty()) {
            body.add(key(indicators));
        }
        for (int i = 0; i < indicators.size(); i++) {
            Markup drawn = indicator(indicators.get(i));
            boolean open = i < OPEN || isWater(indicators.get(i));
            body.add(open ? drawn : Section.folded(title(indicators.get(i)), drawn));
        }
        return new Section("limits", words.say("limits.title"), words.say("limits.remark"), body);
    }

    /** The marks that occur. */
    private Markup key(List<String> indicators) {
        boolean used = false;
        boolean upstream = false;
        boolean over = false;
        for (String indicator : indicators) {
            for (Budgets.Row row : budgets.rows(indicator)) {
                over |= row.state() == RiverTree.State.OVER;
                for (int i = 0; i < row.amount.length; i++) {
                    used |= row.used[i] > 0;
                    upstream |= budgets.upstream(indicator, row, i) > 0;
                }
            }
        }
        List<List<String>> marks = new ArrayList<>();
        mark(marks, used, "fill-water", "key.used");
        mark(marks, true, "planned-water", "key.planned");
        mark(marks, upstream, "upstream-water", "key.upstream");
        mark(marks, true, "room", "key.room");
        mark(marks, true, "limit-line", "key.limit");
        mark(marks, over, "over", "key.over");
        return Section.key(marks);
    }

    private void mark(List<List<String>> marks, boolean occurs, String mark, String word) {
        if (occurs) {
            marks.add(List.of(mark, words.say(word)));
        }
    }

    private static boolean isWater(String indicator) {
        return indicator.startsWith("water");
    }

    private String title(String indicator) {
        String unit = names.unitOf(indicator);
        String name = names.indicator(indicator);
        return unit.isEmpty()
                ? name
                : words.say("limits.indicator", name, words.scale(unit).unit());
    }

    private static Tint tint(String indicator) {
        return indicator.startsWith("water")
                ? Tint.WATER
                : indicator.startsWith("energy") || indicator.endsWith("kwh") ? Tint.ENERGY : Tint.LAND;
    }

    private Markup indicator(String indicator) {
        List<Budgets.Row> rows = budgets.rows(indicator);
        boolean tree = rows.stream()
                .anyMatch(row -> row.upstream
                        && rows.stream()
                                .anyMatch(other ->
                                        other.place.equals(budgets.river(row).into())));
        String grid = tree ? "year-grid" : "year-grid flat";
        Markup drawn = new Markup().open("div", "class", "indicator");
        drawn.open("div", "class", "year-head " + grid);
        if (tree) {
            drawn.element("span", "");
        }
        drawn.element("b", title(indicator)).open("div", "class", "year-names");
        for (int i = 0; i < material.periods().count() && !rows.stream().allMatch(row -> row.once); i++) {
            drawn.element("span", material.periods().name(i));
        }
        drawn.close().element("span", "").close();
        drawn.element("h3", title(indicator), "class", "narrow-only");
        drawn.open("div", "class", "years");
        if (tree) {
            List<RiverTree.River> rivers = rows.stream().map(budgets::river).toList();
            drawn.add(new RiverTree(words.say("limits.tree"), rivers, ROW_HEIGHT).draw());
        }
        drawn.open("ul", "class", "year-rows");
        rows.forEach(row -> row(drawn, indicator, row, tree));
        return drawn.close()
                .close()
                .add(Section.numbers(words, table(indicator, rows)))
                .close();
    }

    private void row(Markup drawn, String indicator, Budgets.Row row, boolean tree) {
        drawn.open("li", "class", "year-row " + (tree ? "year-grid" : "year-grid flat"));
        if (tree) {
            drawn.element("span", "", "class", "spacer");
        }
        int tightest = row.tightest();
        String month = material.periods().longName(tightest);
        String amount = words.quantity(row.amount[tightest], names.unitOf(indicator));
        String kind = row.upstream && indicator.startsWith("water") ? "river-name" : "strong";
        drawn.open("div", "class", "words").open("b", "class", kind);
        String address = material.links().to(Links.Thing.COMMONS, row.place);
        drawn.add(
                address.isEmpty()
                        ? new Markup().text(names.who(row.place))
                        : new Markup().element("a", names.who(row.place), "href", address));
        drawn.close();
        drawn.element("span", words.say(row.once ? "limits.once" : "limits.may", amount, month));
        double upstream = budgets.upstream(indicator, row, tightest);
        if (upstream > 0) {
            double all = row.used[tightest] + row.planned[tightest];
            drawn.element(
                    "span",
                    words.say(
                            "limits.upstream",
                            words.amount(words.scale(names.unitOf(indicator)).of(all)),
                            words.quantity(Math.min(all, upstream), names.unitOf(indicator))));
        }
        drawn.close().open("div", "class", "picture").add(row.once ? bar(indicator, row) : year(indicator, row));
        String state = row.state().name().toLowerCase(Locale.ROOT);
        drawn.close().open("div", "class", "state " + state).element("b", state(row));
        if (!row.once && row.most() > 0) {
            drawn.element("span", words.say("limits.in", month));
        }
        drawn.close().close();
    }

    private String state(Budgets.Row row) {
        double most = row.most();
        if (row.state() == RiverTree.State.OVER) {
            return words.say("limits.over", words.percent(most - 1));
        }
        return most >= FULL ? words.say("limits.full") : words.say("limits.free", words.percent(1 - most));
    }

    /** One budget over the whole time. */
    private Markup bar(String indicator, Budgets.Row row) {
        int column = row.tightest();
        double amount = row.amount[column] > 0 ? row.amount[column] : 1;
        return new BudgetBar(finding(row), tint(indicator), row.used[column] / amount, row.planned[column] / amount)
                .draw();
    }

    private String finding(Budgets.Row row) {
        String month = material.periods().longName(row.tightest());
        String key = row.once ? "limits.finding.once" : "limits.finding";
        return words.say(key, names.who(row.place), words.percent(row.most()), month);
    }

    private Markup year(String indicator, Budgets.Row row) {
        List<YearRow.Column> columns = new ArrayList<>();
        for (int i = 0; i < row.amount.length; i++) {
            double up = budgets.upstream(indicator, row, i);
            columns.add(
                    new YearRow.Column(material.periods().initial(i), row.amount[i], row.used[i], row.planned[i], up));
        }
        return new YearRow(finding(row), tint(indicator), columns).draw();
    }

    private Table table(String indicator, List<Budgets.Row> rows) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.words(words.say("place")),
                Table.Column.words(words.say("period")),
                Table.Column.numbers(words.say("key.limit")),
                Table.Column.numbers(words.say("key.used")),
                Table.Column.numbers(words.say("key.planned")),
                Table.Column.numbers(words.say("limits.part"))));
        Table table = new Table(title(indicator), columns);
        Scale scale = words.scale(names.unitOf(indicator));
        for (Budgets.Row row : rows) {
            for (int i = 0; i < row.amount.length; i++) {
                if (!Double.isNaN(row.amount[i])) {
                    table.row(
                            names.who(row.place),
                            material.periods().longName(i),
                            words.amount(scale.of(row.amount[i])),
                            words.amount(scale.of(row.used[i])),
                            words.amount(scale.of(row.planned[i])),
                            words.percent(row.share(i)));
                }
            }
        }
        return table;
    }
}
