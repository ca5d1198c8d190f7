package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;

/**
 * What things mainly make. The main output of a recipe is one that somebody needs, before one that nobody does; of two,
 * the one that counts more in the goal outside; else the first line. A product is mainly made of an input that is the
 * heaviest of its recipe and at least half as heavy as the output: bread of flour, milk of hay, but apples not of compost.
 */
public final class Makings {
    /** How near a thing is to the making of a product. */
    public enum Nearness {
        /** A recipe whose main output it is takes it up, takes it in or is it; or it is the product itself. */
        OWN,
        /** The same for what the product is mainly made of, and so on back. */
        BEHIND,
        /** Neither: whatever it does for the product, it does through something else. */
        APART
    }

    private static final double MAIN_PART = 0.5; // of the weight of the output

    /** What stands behind a product. */
    private static final class Chain {
        final Set<String> ownRecipes = new HashSet<>();
        final Set<String> ownProducts = new HashSet<>();
        final Set<String> recipes = new HashSet<>();
        final Set<String> products = new HashSet<>();
    }

    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, Outside> outside = new HashMap<>();
    private final Set<String> needed = new HashSet<>();
    private final Map<String, Recipe> recipes = new HashMap<>();
    private final Map<String, Limit> limits = new HashMap<>();
    private final Map<String, Set<String>> abilities = new HashMap<>(); // recipes by actor
    private final Map<String, Set<String>> kept = new HashMap<>(); // products by actor/capacity they take up
    private final Map<String, List<Recipe>> making = new HashMap<>(); // by main output
    private final Map<String, Chain> chains = new HashMap<>();

    public Makings(World world) {
        world.products().forEach(product -> products.put(product.id(), product));
        world.outside().forEach(row -> outside.put(row.product(), row));
        world.needs().forEach(need -> needed.add(need.product()));
        world.limits().forEach(limit -> limits.put(limit.id(), limit));
        for (Stock stock : world.stocks()) {
            if (stock.takes() != null) {
                kept.computeIfAbsent(stock.actor() + "/" + stock.takes(), key -> new HashSet<>())
                        .add(stock.product());
            }
        }
        for (Ability row : world.abilities()) {
            abilities.computeIfAbsent(row.actor(), key -> new HashSet<>()).add(row.recipe());
        }
        for (Recipe recipe : world.recipes()) {
            recipes.put(recipe.id(), recipe);
            findMain(recipe)
                    .ifPresent(product -> making.computeIfAbsent(product, key -> new ArrayList<>())
                            .add(recipe));
        }
    }

    /** The product that a recipe is run for. */
    public Optional<String> findMain(Recipe recipe) {
        return recipe.lines().stream()
                .filter(line -> line.role() == Role.OUT && line.amount() > 0)
                .max(Comparator.comparing((RecipeLine line) -> needed.contains(line.item()))
                        .thenComparingDouble(line -> worth(recipe, line))
                        .thenComparingInt(line -> -recipe.lines().indexOf(line)))
                .map(RecipeLine::item);
    }

    /** What the line counts in the goal outside; 0 for all lines of a recipe where that of one is not known. */
    private double worth(Recipe recipe, RecipeLine line) {
        boolean known = recipe.lines().stream()
                .filter(other -> other.role() == Role.OUT)
                .allMatch(other -> outside.containsKey(other.item()));
        Outside row = outside.get(line.item());
        return known && row != null ? row.weight() * total(line) : 0;
    }

    private static double total(RecipeLine line) {
        return line.amount() * (line.offsetTo() - line.offsetFrom() + 1);
    }

    /** Recipes whose main output it is; where there are none, those that give any of it. */
    public List<Recipe> listMaking(String product) {
        List<Recipe> own = making.getOrDefault(product, List.of());
        return !own.isEmpty()
                ? own
                : recipes.values().stream()
                        .filter(recipe -> recipe.lines().stream()
                                .anyMatch(line ->
                                        line.role() == Role.OUT && line.item().equals(product)))
                        .sorted(Comparator.comparing(Recipe::id))
                        .toList();
    }

    /** The input that the main output of a recipe is mainly made of. */
    public Optional<String> findSubstance(Recipe recipe) {
        double output = findMain(recipe)
                .flatMap(main -> recipe.lines().stream()
                        .filter(line -> line.role() == Role.OUT && line.item().equals(main))
                        .findFirst())
                .map(this::kg)
                .orElse(0.0);
        return recipe.lines().stream()
                .filter(line -> line.role() == Role.IN)
                .max(Comparator.comparingDouble(this::kg))
                .filter(line -> output > 0 && kg(line) >= MAIN_PART * output)
                .map(RecipeLine::item);
    }

    private double kg(RecipeLine line) {
        Product product = products.get(line.item());
        return product == null ? 0 : total(line) * product.kgPerUnit();
    }

    private Chain chain(String product) {
        return chains.computeIfAbsent(product, this::follow);
    }

    private Chain follow(String product) {
        Chain chain = new Chain();
        chain.ownProducts.add(product);
        List<String> open = new ArrayList<>(List.of(product));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            boolean own = at.equals(product);
            for (Recipe recipe : own ? listMaking(at) : making.getOrDefault(at, List.of())) {
                (own ? chain.ownRecipes : chain.recipes).add(recipe.id());
                recipe.lines().stream()
                        .filter(line -> line.role() == Role.IN)
                        .forEach(line -> (own ? chain.ownProducts : chain.products).add(line.item()));
                findSubstance(recipe).filter(seen::add).ifPresent(open::add);
            }
        }
        return chain;
    }

    /** How near what a cause is about is to the making of a product. */
    public Nearness near(CauseKind kind, String id, String product) {
        Chain chain = chain(product);
        int at = id.indexOf('/') < 0 ? id.indexOf('>') : id.indexOf('/');
        String first = at < 0 ? id : id.substring(0, at);
        String second = id.substring(at + 1);
        return switch (kind) {
            case RUNS -> among(List.of(second), chain);
            case CAPACITY -> capacity(id, second, abilities.getOrDefault(first, Set.of()), chain);
            case LIMIT -> {
                Limit limit = limits.get(id);
                yield limit == null ? Nearness.APART : using(recipes.keySet(), Role.DRAWS, limit.indicator(), chain);
            }
            case OUTSIDE, ROOM, STOCK -> ofProducts(Set.of(second), chain);
            case LINK -> among(abilities.getOrDefault(first, Set.of()), chain);
            case NONE -> Nearness.APART;
        };
    }

    private Nearness capacity(String id, String item, Collection<String> able, Chain chain) {
        Nearness running = using(able, Role.USES, item, chain);
        Nearness keeping = ofProducts(kept.getOrDefault(id, Set.of()), chain);
        return running.compareTo(keeping) <= 0 ? running : keeping;
    }

    private Nearness using(Collection<String> able, Role role, String item, Chain chain) {
        return among(
                able.stream()
                        .map(recipes::get)
                        .filter(recipe -> recipe != null
                                && recipe.lines().stream()
                                        .anyMatch(line -> line.role() == role
                                                && line.amount() > 0
                                                && line.item().equals(item)))
                        .map(Recipe::id)
                        .toList(),
                chain);
    }

    private static Nearness among(Collection<String> run, Chain chain) {
        if (run.stream().anyMatch(chain.ownRecipes::contains)) {
            return Nearness.OWN;
        }
        return run.stream().anyMatch(chain.recipes::contains) ? Nearness.BEHIND : Nearness.APART;
    }

    private static Nearness ofProducts(Set<String> some, Chain chain) {
        if (some.stream().anyMatch(chain.ownProducts::contains)) {
            return Nearness.OWN;
        }
        return some.stream().anyMatch(chain.products::contains) ? Nearness.BEHIND : Nearness.APART;
    }
}
