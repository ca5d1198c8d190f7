package org.commonshed.report.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Table;
import org.commonshed.report.Links;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Share;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;

/** What comes from outside, and why not from here. */
public final class OutsideSection {
    private static final int SHOWN = 12;
    private static final int SHORT = 40; // letters of a reason that may be told again

    private final Material material;
    private final Words words;
    private final Map<String, Double> toNeeds = new TreeMap<>();
    private final Map<String, Double> toMakers = new TreeMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    public OutsideSection(Material material) {
        this.material = material;
        words = material.words();
        for (Plan.Delivery delivery : material.plan().deliveries()) {
            Need need = material.served().needs().get(delivery.need());
            if (delivery.from().equals(Plan.OUTSIDE) && need != null) {
                toNeeds.merge(need.product(), delivery.amount(), Double::sum);
            }
        }
        material.plan().imports().forEach(b -> toMakers.merge(b.product(), b.amount(), Double::sum));
        for (Plan.Why why : material.plan().why()) {
            if (why.about() == Plan.About.OUTSIDE) {
                Teller teller = material.teller();
                reasons.put(
                        why.product(),
                        why.causes().isEmpty()
                                ? teller.why(why)
                                : teller.cause(why, why.causes().get(0)));
            }
        }
    }

    public Section section() {
        Markup body = new Markup();
        add(body, "outside.needs", rank(toNeeds), true);
        add(body, "outside.makers", rank(toMakers), false);
        boolean none = toNeeds.isEmpty() && toMakers.isEmpty();
        if (none) {
            body.element("p", words.say("outside.nothing"));
        }
        return new Section("outside", words.say("outside.title"), none ? "" : words.say("outside.remark"), body);
    }

    /** Heaviest first; what has no weight comes last. */
    private List<String> rank(Map<String, Double> amounts) {
        List<String> products = new ArrayList<>(amounts.keySet());
        products.sort((a, b) -> Double.compare(weight(amounts, b), weight(amounts, a)));
        return products;
    }

    private double weight(Map<String, Double> amounts, String product) {
        return amounts.getOrDefault(product, 0.0) * material.names().kg(product);
    }

    private void add(Markup body, String heading, List<String> products, boolean needs) {
        if (products.isEmpty()) {
            return;
        }
        body.element("h3", words.say(heading));
        body.add(table(heading, products.subList(0, Math.min(SHOWN, products.size())), needs)
                .draw());
        if (products.size() > SHOWN) {
            List<String> rest = products.subList(SHOWN, products.size());
            body.add(Section.folded(words.say("outside.more", rest.size()), table(heading, rest, needs)));
        }
    }

    /** Why not from here; a longer reason is told once and then referred to. */
    private String reason(String product, Map<String, String> told) {
        String reason = reasons.getOrDefault(product, "");
        String first = reason.length() > SHORT ? told.putIfAbsent(reason, product) : null;
        return first == null
                ? reason
                : words.say("outside.same", material.names().product(first));
    }

    private Table table(String heading, List<String> products, boolean needs) {
        List<Table.Column> columns = new ArrayList<>(
                List.of(Table.Column.words(words.say("outside.what")), Table.Column.numbers(words.say("amount"))));
        if (needs) {
            columns.add(Table.Column.numbers(words.say("outside.of.need")));
        }
        Table table = new Table(words.say(heading), columns);
        Map<String, String> told = new HashMap<>();
        for (String product : products) {
            double amount = (needs ? toNeeds : toMakers).getOrDefault(product, 0.0);
            List<Table.Cell> cells = new ArrayList<>(List.of(
                    new Table.Cell(
                            material.names().productFirst(product),
                            reason(product, told),
                            true,
                            material.links().to(Links.Thing.PRODUCT, product)),
                    Table.Cell.of(words.quantity(amount, material.names().unit(product)))));
            if (needs) {
                Share share = material.served().product(product);
                cells.add(Table.Cell.of(words.percent(share.outsideShare())));
            }
            table.row(cells);
        }
        return table;
    }
}
