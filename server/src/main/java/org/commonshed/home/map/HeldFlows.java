package org.commonshed.home.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.World;
import org.commonshed.picture.Tint;
import org.commonshed.planning.Passage;
import org.commonshed.planning.Plans;
import org.commonshed.report.Slice;
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
            return flows(open.slice(), periods, most);
        });
    }

    private static Flows flows(Slice slice, List<Integer> periods, int most) {
        World world = slice.world();
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
        Map<Way, Double> amounts = new HashMap<>();
        for (Passage one : Passage.listAll(slice)) {
            if (periods.contains(one.period()) && !one.from().equals(Plan.OUTSIDE)) {
                amounts.merge(Way.of(one.from(), one.to(), one.product(), seen), one.amount(), Double::sum);
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
