package org.commonshed.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.tell.Bounds;

/**
 * What would have to grow so that a place feeds itself a tenth more, counted as the goal outside counts: of what makes a food
 * that comes from outside, gathered by thing, those that would spare most. Gains shrink as things grow (the goal is concave
 * in what there is), so what is named is the least that it takes; each thing grows by no more than a half, and there are at
 * most three.
 */
final class Tenth {
    private static final double TENTH = 0.1;
    private static final double MOST_GROWTH = 0.5;
    private static final int MOST_THINGS = 3;

    private final Material material;
    private final Map<String, Double> weights = new HashMap<>(); // in the goal outside, per unit

    /** One thing, whoever has it: how much there is, and what as much of it again would spare. */
    private static final class Thing {
        final Plan.Cause first;
        final Map<String, Double> sparedById = new TreeMap<>(); // per unit, by bound
        final Map<String, Double> amountById = new TreeMap<>();

        Thing(Plan.Cause first) {
            this.first = first;
        }

        double amount() {
            return amountById.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        double spared() {
            return sparedById.entrySet().stream()
                    .mapToDouble(e -> e.getValue() * amountById.getOrDefault(e.getKey(), 0.0))
                    .sum();
        }
    }

    Tenth(Material material) {
        this.material = material;
        for (Outside row : material.world().outside()) {
            weights.put(row.product(), row.weight());
        }
    }

    Optional<String> findSentence() {
        double wanted = TENTH * fromHere();
        List<Thing> things = things().stream()
                .filter(thing -> thing.spared() > 0)
                .sorted(Comparator.comparingDouble((Thing thing) -> -thing.spared()))
                .limit(MOST_THINGS)
                .toList();
        if (!material.served().isFood() || things.isEmpty() || !(wanted > 0)) {
            return Optional.empty();
        }
        double missing = wanted;
        List<String> each = new ArrayList<>();
        for (Thing thing : things) {
            double growth = Math.min(MOST_GROWTH, missing / thing.spared());
            if (growth > 0) {
                each.add(one(thing, growth));
                missing -= growth * thing.spared();
            }
        }
        String all =
                each.stream().reduce((a, b) -> material.say("remark.and", a, b)).orElse("");
        return Optional.of(
                missing <= 1e-9 * wanted
                        ? material.say("remark.tenth", all)
                        : material.say(
                                "remark.tenth.part", all, material.words().percent(1 - missing / wanted)));
    }

    /** Food that people get from here, as the goal outside would count it. */
    private double fromHere() {
        double sum = 0;
        for (Plan.Delivery row : material.plan().deliveries()) {
            Need need = material.served().needs().get(row.need());
            if (need != null
                    && !row.from().equals(Plan.OUTSIDE)
                    && material.sorts().isFood(need.product())) {
                sum += row.amount() * weights.getOrDefault(need.product(), 0.0);
            }
        }
        return sum;
    }

    private String one(Thing thing, double growth) {
        Bounds bounds = new Bounds(material.names(), material.words());
        String amount =
                material.words().quantity(growth * thing.amount(), bounds.unit(thing.first.kind(), thing.first.id()));
        String name = new Causes(material).thing(thing.first);
        return material.say("remark.tenth.one", amount, name);
    }

    private List<Thing> things() {
        Causes causes = new Causes(material);
        Makings makings = new Makings(material.world());
        Map<String, Thing> things = new TreeMap<>();
        for (Plan.Why why : material.plan().why()) {
            double weight = weights.getOrDefault(why.product(), 0.0);
            if (why.about() == Plan.About.OUTSIDE && material.sorts().isFood(why.product()) && weight > 0) {
                gains(why).forEach((cause, gain) -> {
                    if (makings.near(cause.kind(), cause.id(), why.product()) != Makings.Nearness.OWN) {
                        return;
                    }
                    Thing thing = things.computeIfAbsent(causes.thing(cause), key -> new Thing(cause));
                    thing.sparedById.merge(cause.id(), gain, Math::max);
                    thing.amountById.merge(cause.id(), cause.amount(), Math::max);
                });
            }
        }
        return new ArrayList<>(things.values());
    }

    /** Each bound once, with its gain over all its periods. */
    private static Map<Plan.Cause, Double> gains(Plan.Why why) {
        Map<String, Plan.Cause> rows = new TreeMap<>();
        Map<String, Double> sums = new TreeMap<>();
        for (Plan.Cause cause : why.causes()) {
            boolean grows = cause.kind() != Plan.CauseKind.NONE && cause.amount() > 0;
            String key = cause.kind() + " " + cause.id();
            if (grows && (cause.period() == null || !rows.containsKey(key))) {
                rows.merge(key, cause, (old, now) -> now.period() == null ? now : old);
            }
            if (grows && cause.period() != null) {
                sums.merge(key, cause.gain(), Double::sum);
            }
        }
        Map<Plan.Cause, Double> gains = new HashMap<>();
        rows.forEach((key, cause) ->
                gains.put(cause, cause.period() == null ? cause.gain() : sums.getOrDefault(key, cause.gain())));
        return gains;
    }
}
