package org.commonshed.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.World;
import org.commonshed.picture.Tint;
import org.commonshed.planning.Plans;
import org.springframework.stereotype.Component;

/** What goes where by the plan that holds; a need is drawn to whoever has it. */
@Component
class HeldFlows implements MapFlows {
    private static final String HOMES = "homes";
    private static final double KG_PER_TONNE = 1000;

    private final Plans plans;

    HeldFlows(Plans plans) {
        this.plans = plans;
    }

    private record Way(String from, String to, String product) {
        static Way of(String from, String to, String product, Map<String, String> seen) {
            return new Way(seen.getOrDefault(from, from), seen.getOrDefault(to, to), product);
        }
    }

    @Override
    public Optional<Flows> find(Viewer viewer, List<Integer> periods, int most) {
        return plans.findHolding(viewer).map(kept -> {
            Plans.Open open = plans.open(viewer, kept);
            return flows(open.slice().world(), open.slice().plan(), periods, most);
        });
    }

    private static Flows flows(World world, Plan plan, List<Integer> periods, int most) {
        Map<String, Product> products = new HashMap<>();
        world.products().forEach(product -> products.put(product.id(), product));
        Map<String, String> homes = new HashMap<>(); // where an actor lives
        Map<String, String> seen = new HashMap<>(); // homes are shown only as their neighbourhood
        for (Actor actor : world.actors()) {
            homes.put(actor.id(), actor.neighbourhood());
            if (actor.kind().equals(HOMES)) {
                seen.put(actor.id(), actor.neighbourhood());
            }
        }
        Map<String, Need> needs = new HashMap<>();
        world.needs().forEach(need -> needs.put(need.id(), need));
        Map<Way, Double> amounts = new HashMap<>();
        for (Plan.Move move : plan.moves()) {
            if (periods.contains(move.period())) {
                amounts.merge(Way.of(move.from(), move.to(), move.product(), seen), move.amount(), Double::sum);
            }
        }
        for (Plan.Delivery delivery : plan.deliveries()) {
            Need need = needs.get(delivery.need());
            if (need != null
                    && periods.contains(delivery.period())
                    && !delivery.from().equals(Plan.OUTSIDE)) {
                Way way = Way.of(delivery.from(), need.who(), need.product(), seen);
                amounts.merge(way, delivery.amount(), Double::sum);
            }
        }
        return largest(amounts, products, homes, most);
    }

    private static Flows largest(
            Map<Way, Double> amounts, Map<String, Product> products, Map<String, String> homes, int most) {
        List<Flow> all = new ArrayList<>();
        amounts.forEach((way, amount) -> {
            Product product = products.get(way.product());
            double tonnes = product == null ? 0 : amount * product.kgPerUnit() / KG_PER_TONNE;
            boolean same = homes.getOrDefault(way.from(), way.from()).equals(homes.getOrDefault(way.to(), way.to()));
            if (product != null && tonnes > 0 && !same) {
                all.add(new Flow(way.from(), way.to(), way.product(), tint(product), tonnes, true));
            }
        });
        all.sort(Comparator.comparingDouble((Flow flow) -> -flow.tonnes())
                .thenComparing(Flow::from)
                .thenComparing(Flow::to)
                .thenComparing(Flow::product));
        List<Flow> shown = all.subList(0, Math.min(most, all.size()));
        return new Flows(shown, all.size() - shown.size());
    }

    private static Tint tint(Product product) {
        return switch (product.category()) {
            case "goods", "plastic", "material", "health", "work" -> Tint.PEOPLE;
            case "water" -> Tint.WATER;
            case "energy" -> Tint.ENERGY;
            default -> Tint.LAND;
        };
    }
}
