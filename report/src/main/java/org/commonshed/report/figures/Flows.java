package org.commonshed.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.tell.Names;

/** What flows from field to table, in kilograms, gathered by kind of maker and by region of those who eat. */
public final class Flows {
    public static final String OUTSIDE = "outside";
    static final String STRAIGHT = "straight";
    public static final String BACK = "back";
    private static final String MADE = "made ";
    private static final String GROWN = "grown ";
    private static final String FEED = "feed_bedding";
    private static final String LEFT_OVER = "byproduct";

    private final Material material;
    private final Names names;
    private final Sorts sorts;
    private final Regions regions;
    private final Set<String> growers = new HashSet<>();
    private final Set<String> leftOvers = new HashSet<>(); // bran, whey, what else is left when makers make food
    private final Map<List<String>, Double> bands = new TreeMap<>(Comparator.comparing(Object::toString));

    public Flows(Material material) {
        this.material = material;
        names = material.names();
        sorts = material.sorts();
        regions = new Regions(material);
        findGrowers();
        findLeftOvers();
        moves();
        deliveries();
        for (Plan.Bought bought : material.plan().imports()) {
            String node = node(bought.actor());
            if (counts(bought.product()) && node.startsWith(MADE)) {
                add(OUTSIDE, node, bought.product(), bought.amount());
            }
        }
    }

    /** A flow between two nodes, in kilograms. */
    public record Flow(String from, String to, double kg) {}

    public List<Flow> list() {
        List<Flow> flows = new ArrayList<>();
        bands.forEach((ends, kg) -> {
            if (kg > 0) {
                flows.add(new Flow(ends.get(0), ends.get(1), kg));
            }
        });
        flows.sort(Comparator.comparingDouble(Flow::kg).reversed());
        return flows;
    }

    /** 0 = grown or from outside, 1 = made and sorted, 2 = eaten or given back. */
    public static int stage(String node) {
        return node.startsWith(GROWN) || node.equals(OUTSIDE)
                ? 0
                : node.startsWith(MADE) || node.startsWith(STRAIGHT) ? 1 : 2;
    }

    public String name(String node) {
        if (node.startsWith(MADE) || node.startsWith(GROWN)) {
            return sorts.kind(node.substring(node.indexOf(' ') + 1));
        }
        return node.equals(OUTSIDE) || node.equals(STRAIGHT) || node.equals(BACK) || node.equals(STRAIGHT + OUTSIDE)
                ? material.say("flow." + node)
                : regions.name(node);
    }

    /** A kind grows when it can run a recipe that takes land, or one that gives what counts and takes nothing. */
    private void findGrowers() {
        for (Ability ability : material.world().abilities()) {
            Recipe recipe = names.findRecipe(ability.recipe()).orElse(null);
            Actor actor = names.findActor(ability.actor()).orElse(null);
            if (recipe != null && actor != null && grows(recipe)) {
                growers.add(actor.kind());
            }
        }
    }

    private void findLeftOvers() {
        for (Ability ability : material.world().abilities()) {
            Recipe recipe = names.findRecipe(ability.recipe()).orElse(null);
            if (recipe == null || !node(ability.actor()).startsWith(MADE)) {
                continue;
            }
            List<String> gives = recipe.lines().stream()
                    .filter(line -> line.role() == Role.OUT)
                    .map(RecipeLine::item)
                    .toList();
            if (gives.stream().anyMatch(this::counts)) {
                gives.stream()
                        .filter(item -> sorts.category(item).equals(LEFT_OVER))
                        .forEach(leftOvers::add);
            }
        }
    }

    private boolean grows(Recipe recipe) {
        boolean takes = false;
        boolean feeds = false;
        for (RecipeLine line : recipe.lines()) {
            if (line.role() == Role.DRAWS && line.item().endsWith("_ha")) {
                return true;
            }
            takes |= line.role() == Role.IN;
            feeds |= line.role() == Role.OUT && counts(line.item());
        }
        return feeds && !takes;
    }

    private String node(String actor) {
        String kind = names.findActor(actor).map(Actor::kind).orElse(actor);
        return (growers.contains(kind) ? GROWN : MADE) + kind;
    }

    private boolean counts(String product) {
        if (names.kg(product) <= 0) {
            return false;
        }
        return !material.served().isFood()
                || sorts.isFood(product)
                || sorts.category(product).equals(FEED);
    }

    private void moves() {
        for (Plan.Move move : material.plan().moves()) {
            String from = node(move.from());
            String to = node(move.to());
            boolean left = from.startsWith(MADE) && leftOvers.contains(move.product());
            if (!counts(move.product()) && !left) {
                continue;
            }
            if (from.equals(to) || from.startsWith(GROWN) && to.startsWith(GROWN)) {
                continue;
            }
            boolean back = from.startsWith(MADE) && to.startsWith(GROWN);
            add(from, back ? BACK : to, move.product(), move.amount());
        }
    }

    private void deliveries() {
        for (Plan.Delivery delivery : material.plan().deliveries()) {
            Need need = material.served().needs().get(delivery.need());
            if (need == null || !counts(need.product())) {
                continue;
            }
            String region = regions.region(need.who());
            boolean outside = delivery.from().equals(Plan.OUTSIDE);
            String from = outside ? OUTSIDE : node(delivery.from());
            if (from.startsWith(MADE)) {
                add(from, region, need.product(), delivery.amount());
            } else {
                String through = outside ? STRAIGHT + OUTSIDE : STRAIGHT;
                add(from, through, need.product(), delivery.amount());
                add(through, region, need.product(), delivery.amount());
            }
        }
    }

    private void add(String from, String to, String product, double amount) {
        bands.merge(List.of(from, to), amount * names.kg(product), Double::sum);
    }
}
