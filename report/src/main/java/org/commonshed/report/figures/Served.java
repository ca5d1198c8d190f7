package org.commonshed.report.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.World;
import org.commonshed.tell.Names;

/**
 * How needs are met: in all, by column, by claimant. In all and by column it is food by weight where food is needed, else
 * all needs by importance; by claimant it is all needs by importance, as in the plan's shares.
 */
public final class Served {
    private final World world;
    private final Names names;
    private final Sorts sorts;
    private final Periods periods;
    private final boolean food;
    private final Map<String, Need> needs = new HashMap<>();
    private final Map<String, Double> wanted = new HashMap<>(); // by claimant and product
    private final Share whole = new Share();
    private final Share[] columns;
    private final Map<String, Share> claimants = new TreeMap<>();
    private final Map<String, Share> weights = new TreeMap<>(); // by claimant, measured as the whole
    private final Map<String, Share> products = new TreeMap<>(); // in units
    private final Map<String, Share[]> categories = new TreeMap<>(); // by column, measured as the whole

    Served(World world, Plan plan, Names names, Sorts sorts, Periods periods) {
        this.world = world;
        this.names = names;
        this.sorts = sorts;
        this.periods = periods;
        columns = fresh();
        food = world.needs().stream().anyMatch(need -> sorts.isFood(need.product()) && names.kg(need.product()) > 0);
        for (Need need : world.needs()) {
            needs.put(need.id(), need);
            wanted.merge(key(need), need.amount(), Double::sum);
        }
        needed();
        plan.deliveries().forEach(this::delivered);
        shortInColumns(plan);
    }

    private Share[] fresh() {
        Share[] made = new Share[periods.count()];
        for (int i = 0; i < made.length; i++) {
            made[i] = new Share();
        }
        return made;
    }

    private static String key(Need need) {
        return need.who() + " " + need.product();
    }

    private void needed() {
        for (Need need : world.needs()) {
            add(need, need.amount(), 0, 0);
        }
    }

    private void delivered(Plan.Delivery delivery) {
        Need need = needs.get(delivery.need());
        if (need == null) {
            return;
        }
        boolean outside = delivery.from().equals(Plan.OUTSIDE);
        double here = outside ? 0 : delivery.amount();
        double there = outside ? delivery.amount() : 0;
        add(need, 0, here, there);
        int column = periods.column(delivery.period());
        columns[column].add(weight(need), delivery.amount(), here, there);
        category(need)[column].add(weight(need), delivery.amount(), here, there);
    }

    private void add(Need need, double wants, double here, double outside) {
        whole.add(weight(need), wants, here, outside);
        share(claimants, need.who()).add(importance(need), wants, here, outside);
        share(weights, need.who()).add(weight(need), wants, here, outside);
        share(products, need.product()).add(1, wants, here, outside);
    }

    private static Share share(Map<String, Share> of, String id) {
        return of.computeIfAbsent(id, key -> new Share());
    }

    private Share[] category(Need need) {
        return categories.computeIfAbsent(sorts.category(need.product()), key -> fresh());
    }

    /** What stays short of a need that is wanted at any time within its span is spread over the span. */
    private void shortInColumns(Plan plan) {
        Map<String, Double> met = new HashMap<>();
        plan.deliveries().forEach(d -> met.merge(d.need(), d.amount(), Double::sum));
        for (Need need : world.needs()) {
            double missing = Math.max(0, need.amount() - met.getOrDefault(need.id(), 0.0));
            double each = missing / need.span().length();
            for (int p = need.span().from(); p <= need.span().to() && missing > 0; p++) {
                columns[periods.column(p)].add(weight(need), each, 0, 0);
                category(need)[periods.column(p)].add(weight(need), each, 0, 0);
            }
        }
    }

    private double weight(Need need) {
        if (!food) {
            return importance(need);
        }
        return sorts.isFood(need.product()) ? names.kg(need.product()) : 0;
    }

    private double importance(Need need) {
        double importance =
                names.findProduct(need.product()).map(Product::importance).orElse(1.0);
        return importance / wanted.getOrDefault(key(need), 1.0);
    }

    /** Whether the whole is food by weight. */
    public boolean isFood() {
        return food;
    }

    public Share whole() {
        return whole;
    }

    public Share column(int column) {
        return columns[column];
    }

    public Share product(String product) {
        return products.getOrDefault(product, new Share());
    }

    public Share claimant(String who) {
        return claimants.getOrDefault(who, new Share());
    }

    /** A claimant measured as the whole is: by weight of food, if it is food. */
    public Share measured(String who) {
        return weights.getOrDefault(who, new Share());
    }

    /** Kinds of product with anything that counts, and each one's columns. */
    public Map<String, Share[]> categories() {
        return categories;
    }

    /** Claimants, worst served first; then who has least from here. */
    public List<String> worstFirst() {
        return claimants.keySet().stream()
                .sorted(Comparator.comparingLong(
                                (String who) -> Math.round(claimant(who).metShare() * 1000))
                        .thenComparingDouble(who -> claimant(who).hereShare())
                        .thenComparing(who -> who))
                .toList();
    }

    public Map<String, Need> needs() {
        return needs;
    }
}
