package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.ImportRule;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A world in numbers, in the order of its ids: who holds what, who can run what, what each has of its capacities, what
 * may come from outside, who draws from which commons.
 */
public final class Terrain {
    public final World world;
    public final int periods;
    public final boolean cyclic;
    public final Ids actors;
    public final Ids products;
    public final Product[] product; // [product]
    public final List<Holding> holdings = new ArrayList<>(); // by actor, product
    public final List<Maker> makers = new ArrayList<>(); // by actor, recipe
    final List<Need> needs; // by id
    public final List<Limit> limits; // by id
    public final @Nullable Outside[] outside; // [product] null = nothing from there
    private final Actor[] actor; // [actor]
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Long, Integer> holdingNumbers = new HashMap<>();
    private final Map<String, double[]> capacities = new HashMap<>(); // actor/item → [period]

    Terrain(World world) {
        this.world = world;
        periods = world.calendar().periods();
        cyclic = world.calendar().cyclic();
        actors = new Ids(world.actors().stream().map(Actor::id).toList());
        actor = new Actor[actors.size()];
        world.actors().forEach(a -> actor[actors.get(a.id())] = a);
        world.places().forEach(p -> places.put(p.id(), p));
        products = new Ids(world.products().stream().map(Product::id).toList());
        product = new Product[products.size()];
        world.products().forEach(p -> product[products.get(p.id())] = p);
        needs = sorted(world.needs(), Comparator.comparing(Need::id));
        limits = sorted(world.limits(), Comparator.comparing(Limit::id));
        outside = new Outside[products.size()];
        listMakers();
        listHoldings();
        listOutside();
        world.capacities().forEach(this::addCapacity);
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }

    private void listMakers() {
        Map<String, Recipe> recipes = new HashMap<>();
        world.recipes().forEach(r -> recipes.put(r.id(), r));
        List<Ability> rows =
                sorted(world.abilities(), Comparator.comparing(Ability::actor).thenComparing(Ability::recipe));
        Maker last = null;
        for (Ability row : rows) {
            int actor = actors.get(row.actor());
            if (last == null || last.actor != actor || !last.recipe.id().equals(row.recipe())) {
                last = new Maker(actor, requireRecipe(recipes, row), periods);
                makers.add(last);
            }
            last.allow(row, world.calendar());
        }
    }

    private static Recipe requireRecipe(Map<String, Recipe> recipes, Ability row) {
        Recipe recipe = recipes.get(row.recipe());
        if (recipe == null) {
            throw new IllegalArgumentException("recipe " + row.recipe() + " of " + row.actor() + " is not known");
        }
        return recipe;
    }

    private void listHoldings() {
        Map<Long, Holding> found = new HashMap<>();
        for (Maker maker : makers) {
            for (RecipeLine line : maker.recipe.lines()) {
                if (line.role() == Role.OUT) {
                    holding(found, maker.actor, line.item()).makes = true;
                } else if (line.role() == Role.IN) {
                    holding(found, maker.actor, line.item()).uses = true;
                }
            }
        }
        for (Stock stock : world.stocks()) {
            holding(found, actors.get(stock.actor()), stock.product()).stock = stock;
        }
        found.keySet().stream().sorted().forEach(key -> {
            holdingNumbers.put(key, holdings.size());
            holdings.add(found.get(key));
        });
        holdings.forEach(this::settleKeeping);
        makers.forEach(this::linkLines);
    }

    private Holding holding(Map<Long, Holding> found, int actor, String productId) {
        int number = products.get(productId);
        return found.computeIfAbsent(key(actor, number), k -> new Holding(actor, number));
    }

    private long key(int actor, int product) {
        return (long) actor * products.size() + product;
    }

    private void settleKeeping(Holding holding) {
        Product kept = product[holding.product];
        Stock stock = holding.stock;
        boolean own = stock != null && !Double.isNaN(stock.lossPerPeriod());
        holding.storable = kept.storable() || own;
        holding.loss = stock != null && own ? stock.lossPerPeriod() : kept.lossPerPeriod();
    }

    private void linkLines(Maker maker) {
        for (int l = 0; l < maker.holding.length; l++) {
            RecipeLine line = maker.recipe.lines().get(l);
            boolean moves = line.role() == Role.IN || line.role() == Role.OUT;
            maker.holding[l] = moves ? findHolding(maker.actor, products.get(line.item())) : -1;
        }
    }

    private void listOutside() {
        ImportRule rule = world.rules().imports();
        if (rule == ImportRule.NONE) {
            return;
        }
        Set<String> made = new HashSet<>();
        for (Maker maker : makers) {
            maker.recipe.lines().stream().filter(l -> l.role() == Role.OUT).forEach(l -> made.add(l.item()));
        }
        for (Outside row : world.outside()) {
            if (rule == ImportRule.LISTED || !made.contains(row.product())) {
                outside[products.get(row.product())] = row;
            }
        }
    }

    private void addCapacity(Capacity row) {
        double[] amounts = capacities.computeIfAbsent(row.actor() + "/" + row.item(), k -> unstated());
        for (int t = row.span().from(); t <= Math.min(periods, row.span().to()); t++) {
            amounts[t] = Math.max(0, amounts[t]) + row.amount();
        }
    }

    Actor actor(int number) {
        return actor[number];
    }

    /** Where an end of a way stands, by the id of an actor or place; null if nowhere known. */
    @Nullable
    Point findPoint(String id) {
        int number = actors.find(id);
        if (number < 0) {
            Place place = places.get(id);
            return place == null ? null : place.at();
        }
        return actor[number].at() != null ? actor[number].at() : findPoint(actor[number].neighbourhood());
    }

    /** The number of the holding, −1 if the actor does not hold the product. */
    public int findHolding(int actor, int productNumber) {
        return holdingNumbers.getOrDefault(key(actor, productNumber), -1);
    }

    private double[] unstated() {
        double[] amounts = new double[periods + 1];
        Arrays.fill(amounts, -1);
        return amounts;
    }

    /** What the actor has of a capacity, [period]; −1 where nothing is said. */
    public double[] capacity(int actor, String item) {
        double[] amounts = capacities.get(actors.name(actor) + "/" + item);
        return amounts == null ? unstated() : amounts;
    }

    /** The period in which something acts that is {@code offset} after a start; 0 when that is beyond the horizon. */
    public int acts(int start, int offset) {
        int t = start + offset;
        if (t <= periods) {
            return t;
        }
        return cyclic ? (t - 1) % periods + 1 : 0;
    }

    /** Places whose budgets count what the actor draws, [place id] → true if reached without following a river. */
    Map<String, Boolean> placesAround(int actor) {
        Map<String, Boolean> reached = new HashMap<>();
        climb(actor(actor).neighbourhood(), true, reached);
        climb(actor(actor).watershed(), true, reached);
        return reached;
    }

    private void climb(@Nullable String id, boolean onLand, Map<String, Boolean> reached) {
        Place place = id == null ? null : places.get(id);
        if (place == null || reached.getOrDefault(id, false) || !onLand && reached.containsKey(id)) {
            return;
        }
        reached.merge(place.id(), onLand, Boolean::logicalOr);
        climb(place.within(), onLand, reached);
        climb(place.flowsInto(), false, reached);
    }
}
