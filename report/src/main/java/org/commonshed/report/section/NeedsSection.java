package org.commonshed.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.plan.Plan;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Table;
import org.commonshed.report.Links;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Words;

/**
 * Needs and how far each is met, those of first priority and least met first; each leads to why there is not more. What
 * is not folded is about as many products as can be.
 */
public final class NeedsSection {
    private static final int SHOWN = 12;
    private static final int MOST = 200;

    private final Material material;
    private final Words words;

    public NeedsSection(Material material) {
        this.material = material;
        words = material.words();
    }

    /** What one claimant wants of one product. */
    private record Row(String who, String product, int priority, double amount, double met) {
        Row and(Plan.NeedMet line) {
            return new Row(who, product, Math.min(priority, line.priority()), amount + line.amount(), met + line.met());
        }

        double share() {
            return amount > 0 ? Math.min(1, met / amount) : 1;
        }
    }

    public Section section() {
        List<Row> rows = rows();
        Markup body = new Markup();
        if (rows.isEmpty()) {
            body.element("p", words.say("needs.none"));
        } else {
            body.add(table(rows.subList(0, Math.min(SHOWN, rows.size()))).draw());
        }
        if (rows.size() > SHOWN) {
            List<Row> rest = rows.subList(SHOWN, Math.min(MOST, rows.size()));
            body.add(Section.folded(words.say("needs.more", rest.size()), table(rest)));
        }
        return new Section("needs", words.say("needs.title"), words.say("needs.remark"), body);
    }

    private List<Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Plan.NeedMet line : material.plan().needs()) {
            Row none = new Row(line.who(), line.product(), line.priority(), 0, 0);
            rows.merge(line.who() + " " + line.product(), none.and(line), (before, same) -> before.and(line));
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing((Row row) -> row.share() > 1 - 1e-6)
                .thenComparingInt(Row::priority)
                .thenComparingDouble(Row::share));
        return variedFirst(sorted);
    }

    /** The first row of each product comes first. */
    private static List<Row> variedFirst(List<Row> sorted) {
        Set<String> products = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        sorted.forEach(row -> (products.add(row.product()) ? rows : others).add(row));
        rows.addAll(others);
        return rows;
    }

    private Table table(List<Row> rows) {
        Table table = new Table(
                words.say("needs.title"),
                List.of(
                        Table.Column.words(words.say("needs.what")),
                        Table.Column.numbers(words.say("needs.wanted")),
                        Table.Column.numbers(words.say("needs.met"))));
        for (Row row : rows) {
            String id = row.who() + "/" + row.product();
            String unit = material.names().unit(row.product());
            table.row(List.of(
                    new Table.Cell(
                            material.names().productFirst(row.product()),
                            material.names().who(row.who()),
                            true,
                            material.links().to(Links.Thing.WHY, id)),
                    Table.Cell.of(words.quantity(row.amount(), unit))
                            .to(material.links().to(Links.Thing.NEED, id)),
                    new Table.Cell(
                            words.percent(row.share()),
                            words.quantity(row.met(), unit),
                            false,
                            material.links().to(Links.Thing.FLOWS, id))));
        }
        return table;
    }
}
