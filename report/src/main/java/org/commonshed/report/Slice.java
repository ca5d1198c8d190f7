package org.commonshed.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.World;

/**
 * A plan with its world, or a part of both: one place, one product or kind of product, some periods. What is left reads
 * like a plan of its own. A need that is wanted at any time within a longer span counts in a period with what arrives
 * there and its even part of what stays short.
 *
 * @param isPart whether anything was left out
 */
public record Slice(World world, Plan plan, boolean isPart) {
    /** The whole. */
    public Slice(World world, Plan plan) {
        this(world, plan, false);
    }

    /**
     * What is looked at.
     *
     * @param place a place with those who live in it, or one actor; empty = all
     * @param product empty = all
     * @param category of products; empty = all
     * @param periods null-free span; the whole horizon = all
     */
    public record Wanted(String place, String product, String category, Span periods) {}

    /** The part of it that is wanted. */
    public Slice of(Wanted wanted) {
        return new Cut(this, wanted).cut();
    }

    /** Makes the cut. */
    private static final class Cut {
        private final World world;
        private final Plan plan;
        private final Wanted wanted;
        private final boolean allPeriods;
        private final boolean allProducts;
        private final Set<String> products = new HashSet<>();
        private final Set<String> residents = new HashSet<>();
        private final Map<String, Need> needs = new HashMap<>();
        private final Map<String, Double> met = new HashMap<>(); // in the periods wanted
        private final Map<String, Double> wholly = new HashMap<>(); // in all periods

        Cut(Slice slice, Wanted wanted) {
            world = slice.world();
            plan = slice.plan();
            this.wanted = wanted;
            allPeriods = wanted.periods().from() == 1
                    && wanted.periods().to() >= world.calendar().periods();
            allProducts = wanted.product().isEmpty() && wanted.category().isEmpty();
            for (Product product : world.products()) {
                boolean named = wanted.product().isEmpty() || wanted.product().equals(product.id());
                if (named && (wanted.category().isEmpty() || wanted.category().equals(product.category()))) {
                    products.add(product.id());
                }
            }
            residents.add(wanted.place());
            for (Actor actor : world.actors()) {
                if (actor.neighbourhood().equals(wanted.place())) {
                    residents.add(actor.id());
                }
            }
        }

        Slice cut() {
            for (Plan.Delivery delivery : plan.deliveries()) {
                wholly.merge(delivery.need(), delivery.amount(), Double::sum);
                if (wanted.periods().holds(delivery.period())) {
                    met.merge(delivery.need(), delivery.amount(), Double::sum);
                }
            }
            List<Need> kept = new ArrayList<>();
            for (Need need : world.needs()) {
                if (isWanted(need.who(), need.product())) {
                    part(need, kept);
                }
            }
            kept.forEach(need -> needs.put(need.id(), need));
            return new Slice(
                    world.withNeeds(kept),
                    part(),
                    !allPeriods || !allProducts || !wanted.place().isEmpty());
        }

        private boolean isWanted(String who, String product) {
            return isHere(who) && isOf(product);
        }

        private boolean isHere(String who) {
            return wanted.place().isEmpty() || residents.contains(who);
        }

        private boolean isOf(String product) {
            return allProducts || products.contains(product);
        }

        private boolean isIn(int period) {
            return wanted.periods().holds(period);
        }

        private void part(Need need, List<Need> kept) {
            Span span = need.span();
            int from = Math.max(span.from(), wanted.periods().from());
            int to = Math.min(span.to(), wanted.periods().to());
            if (to < from) {
                return;
            }
            if (allPeriods) {
                kept.add(need);
                return;
            }
            double missing = Math.max(0, need.amount() - wholly.getOrDefault(need.id(), 0.0));
            double part = missing * (to - from + 1) / span.length();
            double amount = met.getOrDefault(need.id(), 0.0) + part;
            if (amount > 0) {
                kept.add(new Need(
                        need.id(),
                        need.row(),
                        need.who(),
                        need.product(),
                        amount,
                        new Span(from, to),
                        need.priority(),
                        need.note()));
            }
        }

        private Plan part() {
            boolean allPlaces = wanted.place().isEmpty();
            return new Plan(
                    plan.status(),
                    plan.levels(),
                    some(plan.runs(), run -> isIn(run.period())),
                    some(plan.moves(), m -> allPlaces && isIn(m.period()) && isOf(m.product())),
                    some(plan.deliveries(), d -> needs.containsKey(d.need()) && isIn(d.period())),
                    some(plan.imports(), b -> allPlaces && isIn(b.period()) && isOf(b.product())),
                    some(plan.stocks(), s -> isIn(s.period()) && isOf(s.product())),
                    some(plan.discards(), d -> isIn(d.period()) && isOf(d.product())),
                    some(plan.limits(), l -> l.period() == null || isIn(l.period())),
                    needsMet(),
                    why(),
                    some(plan.alternatives(), a -> isHere(a.to()) && isOf(a.product()) && isIn(a.period())));
        }

        private List<Plan.NeedMet> needsMet() {
            List<Plan.NeedMet> lines = new ArrayList<>();
            for (Plan.NeedMet line : plan.needs()) {
                Need need = needs.get(line.need());
                if (need != null) {
                    double got = allPeriods ? line.met() : met.getOrDefault(line.need(), 0.0);
                    lines.add(new Plan.NeedMet(
                            line.need(), line.who(), line.product(), line.priority(), need.amount(), got));
                }
            }
            return lines;
        }

        /** Reasons of what is short in these periods; a cause that would have to grow at another time is left out. */
        private List<Plan.Why> why() {
            Set<String> missing = new HashSet<>();
            needsMet().stream()
                    .filter(line -> line.met() < line.amount() * (1 - 1e-6))
                    .forEach(line -> missing.add(line.who() + " " + line.product()));
            List<Plan.Why> kept = new ArrayList<>();
            for (Plan.Why why : plan.why()) {
                boolean isShort = why.who() != null;
                if (!isOf(why.product()) || isShort && !missing.contains(why.who() + " " + why.product())) {
                    continue;
                }
                List<Plan.Cause> causes = some(why.causes(), c -> c.period() == null || isIn(c.period()));
                kept.add(new Plan.Why(
                        why.about(),
                        why.who(),
                        why.priority(),
                        why.product(),
                        why.amount(),
                        why.period(),
                        causes.isEmpty() ? why.causes() : causes));
            }
            return kept;
        }

        private static <T> List<T> some(List<T> all, Predicate<T> which) {
            return all.stream().filter(which).toList();
        }
    }
}
