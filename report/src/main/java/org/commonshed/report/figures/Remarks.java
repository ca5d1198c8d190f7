package org.commonshed.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.tell.Names;

/** What a reader should be struck by: needs that come once, what is thrown away, what a tenth more would take. */
public final class Remarks {
    private static final int MOST_ONCE = 3;
    private static final int MOST_DISCARDS = 3;
    private static final double TRIFLE = 0.01; // of the weight of all that is delivered
    private static final double ALL = 1 - 1e-6;

    private final Material material;

    public Remarks(Material material) {
        this.material = material;
    }

    /** Whether needs of a single line are met, where there are few of them. */
    public List<String> once() {
        List<Need> once = material.world().needs().stream()
                .filter(need -> need.id().equals(need.row())
                        && need.span().length() < material.world().calendar().periods())
                .toList();
        return once.size() > MOST_ONCE
                ? List.of()
                : once.stream().map(this::once).toList();
    }

    private String once(Need need) {
        double met = material.plan().needs().stream()
                .filter(line -> line.need().equals(need.id()))
                .mapToDouble(Plan.NeedMet::met)
                .sum();
        String what = material.names().productFirst(need.product());
        String who = material.names().who(need.who());
        String wanted = quantity(need.product(), need.amount());
        return met >= ALL * need.amount()
                ? material.say("remark.once.met", what, who, wanted)
                : material.say("remark.once.short", what, who, quantity(need.product(), met), wanted);
    }

    private String quantity(String product, double amount) {
        return material.words().quantity(amount, material.names().unit(product));
    }

    /** What is thrown away, and what a tenth more would take. */
    public List<String> inAll() {
        List<String> remarks = new ArrayList<>(discards());
        new Tenth(material).findSentence().ifPresent(remarks::add);
        return remarks;
    }

    private List<String> discards() {
        Names names = material.names();
        Map<String, Double> amounts = new TreeMap<>();
        material.plan().discards().forEach(row -> amounts.merge(row.product(), row.amount(), Double::sum));
        double delivered = material.plan().deliveries().stream()
                .mapToDouble(row -> row.amount() * kg(row))
                .sum();
        Makings makings = new Makings(material.world());
        Map<Boolean, List<String>> byMain = amounts.keySet().stream()
                .filter(product -> amounts.getOrDefault(product, 0.0) * names.kg(product) > TRIFLE * delivered)
                .sorted(Comparator.comparingDouble(product -> -amounts.getOrDefault(product, 0.0) * names.kg(product)))
                .limit(MOST_DISCARDS)
                .collect(Collectors.partitioningBy(product -> isMain(makings, product)));
        List<String> remarks = new ArrayList<>();
        byMain.forEach((main, products) -> {
            if (!products.isEmpty()) {
                String each = products.stream()
                        .map(product -> names.amountOf(amounts.getOrDefault(product, 0.0), product))
                        .reduce((a, b) -> material.say("remark.and", a, b))
                        .orElse("");
                remarks.add(material.say(main ? "remark.discard" : "remark.discard.along", each));
            }
        });
        return remarks;
    }

    /** Whether a recipe is run for it, or nobody makes it at all. */
    private boolean isMain(Makings makings, String product) {
        return makings.listMaking(product).stream()
                .allMatch(recipe ->
                        makings.findMain(recipe).filter(product::equals).isPresent());
    }

    private double kg(Plan.Delivery row) {
        Need need = material.served().needs().get(row.need());
        return need == null ? 0 : material.names().kg(need.product());
    }
}
