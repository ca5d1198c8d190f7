package org.commonshed.report.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.tell.Words;

/** What comes from outside in all, for people and for makers. */
public final class Bought {
    private final Material material;
    private final Map<String, Double> amounts = new TreeMap<>(); // by product, in its unit
    private final Map<String, Double> weights = new HashMap<>(); // per unit, in the goal outside
    private final Map<String, String> reasons = new HashMap<>();

    public Bought(Material material) {
        this.material = material;
        for (Plan.Delivery delivery : material.plan().deliveries()) {
            Need need = material.served().needs().get(delivery.need());
            if (need != null && delivery.from().equals(Plan.OUTSIDE)) {
                amounts.merge(need.product(), delivery.amount(), Double::sum);
            }
        }
        material.plan().imports().forEach(b -> amounts.merge(b.product(), b.amount(), Double::sum));
        for (Outside outside : material.world().outside()) {
            weights.put(outside.product(), outside.weight());
        }
        for (Plan.Why why : material.plan().why()) {
            if (why.about() == Plan.About.OUTSIDE && !why.causes().isEmpty()) {
                reasons.put(
                        why.product(), material.teller().cause(why, why.causes().get(0)));
            }
        }
    }

    /** Products by what they add to the goal. */
    public List<String> mostFirst() {
        return amounts.keySet().stream()
                .sorted((a, b) -> Double.compare(worth(b), worth(a)))
                .toList();
    }

    private double worth(String product) {
        return amounts.getOrDefault(product, 0.0) * weights.getOrDefault(product, 0.0);
    }

    /** "milk 30 t (12 %)": the amount and its part of the goal outside. */
    public String amount(String product) {
        double all = amounts.keySet().stream().mapToDouble(this::worth).sum();
        Words words = material.words();
        String amount = words.quantity(
                amounts.getOrDefault(product, 0.0), material.names().unit(product));
        return material.say(
                "text.bought",
                material.names().product(product),
                amount,
                words.percent(all > 0 ? worth(product) / all : 0));
    }

    public Optional<String> findReason(String product) {
        return Optional.ofNullable(reasons.get(product));
    }
}
