package org.commonshed.engine.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonshed.engine.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Lets in the rows of a plan that say something about this world; what does not is a violation and counts no further. */
final class Admission {
    /** One row, whatever its list: its name in words, its period, its amount and the first unknown id in it. */
    private record Entry(
            String name,
            int period,
            double amount,
            @Nullable String unknown) {}

    private final Land land;
    private final Findings findings;

    Admission(Land land, Findings findings) {
        this.land = land;
        this.findings = findings;
    }

    Plan admit(Plan plan) {
        return new Plan(
                plan.status(),
                plan.levels(),
                admit(plan.runs(), this::entry),
                admit(plan.moves(), this::entry),
                admit(plan.deliveries(), this::entry),
                admit(plan.imports(), b -> held("import", b.actor(), b.product(), b.period(), b.amount())),
                admit(plan.stocks(), k -> held("stock", k.actor(), k.product(), k.period(), k.amount())),
                admit(plan.discards(), d -> held("discard", d.actor(), d.product(), d.period(), d.amount())),
                plan.limits(),
                plan.needs(),
                List.of(),
                List.of());
    }

    private <R> List<R> admit(List<R> rows, Function<R, Entry> reading) {
        List<R> admitted = new ArrayList<>(rows.size());
        Set<String> seen = new HashSet<>();
        for (R row : rows) {
            Entry entry = reading.apply(row);
            String where = entry.name() + " in period " + entry.period();
            if (entry.unknown() != null) {
                findings.nonsense(where + ": nothing here is called " + entry.unknown());
            } else if (entry.period() < 1 || entry.period() > land.periods) {
                findings.nonsense(where + ": the periods are 1 to " + land.periods);
            } else if (!(entry.amount() >= 0) || Double.isInfinite(entry.amount())) {
                findings.nonsense(where + ": the amount is " + entry.amount());
            } else if (!seen.add(where)) {
                findings.nonsense(where + ": there are two rows");
            } else {
                admitted.add(row);
            }
        }
        return admitted;
    }

    private Entry entry(Plan.Run run) {
        String unknown = firstUnknown(run.actor(), land.actors, run.recipe(), land.recipes);
        return new Entry("runs of " + run.actor() + "/" + run.recipe(), run.period(), run.runs(), unknown);
    }

    private Entry entry(Plan.Move move) {
        String unknown = firstUnknown(move.from(), land.actors, move.to(), land.actors);
        if (unknown == null) {
            unknown = firstUnknown(move.product(), land.products, move.product(), land.products);
        }
        String name = "move " + move.from() + ">" + move.to() + " of " + move.product();
        return new Entry(name, move.period(), move.amount(), unknown);
    }

    private Entry entry(Plan.Delivery delivery) {
        boolean bought = delivery.from().equals(Plan.OUTSIDE);
        String unknown = bought
                ? firstUnknown(delivery.need(), land.needs, delivery.need(), land.needs)
                : firstUnknown(delivery.need(), land.needs, delivery.from(), land.actors);
        String name = "delivery to " + delivery.need() + " from " + delivery.from();
        return new Entry(name, delivery.period(), delivery.amount(), unknown);
    }

    private Entry held(String word, String actor, String product, int period, double amount) {
        String unknown = firstUnknown(actor, land.actors, product, land.products);
        return new Entry(word + " of " + actor + "/" + product, period, amount, unknown);
    }

    private static @Nullable String firstUnknown(
            String id, Map<String, ?> known, String other, Map<String, ?> otherKnown) {
        if (!known.containsKey(id)) {
            return id;
        }
        return otherKnown.containsKey(other) ? null : other;
    }
}
