package org.commonshed.engine.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.ImportRule;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/** The world's rows by id, and who makes, uses and keeps what. */
final class Land {
    final World world;
    final int periods;
    final boolean cyclic;
    final Map<String, Place> places;
    final Map<String, Product> products;
    final Map<String, Actor> actors;
    final Map<String, Recipe> recipes;
    final Map<String, Need> needs;
    final Map<Spot, Stock> stocks = new HashMap<>();
    private final Map<String, Outside> outside;
    private final Set<Spot> made = new HashSet<>();
    private final Set<Spot> used = new HashSet<>();
    private final Set<String> makeable = new HashSet<>();

    Land(World world) {
        this.world = world;
        periods = world.calendar().periods();
        cyclic = world.calendar().cyclic();
        places = byId(world.places(), Place::id);
        products = byId(world.products(), Product::id);
        actors = byId(world.actors(), Actor::id);
        recipes = byId(world.recipes(), Recipe::id);
        needs = byId(world.needs(), Need::id);
        outside = byId(world.outside(), Outside::product);
        world.stocks().forEach(s -> stocks.put(new Spot(s.actor(), s.product()), s));
        world.abilities().forEach(this::learn);
    }

    private static <R> Map<String, R> byId(List<R> rows, Function<R, String> id) {
        Map<String, R> map = new HashMap<>();
        rows.forEach(r -> map.put(id.apply(r), r));
        return map;
    }

    private void learn(Ability ability) {
        Recipe recipe = recipes.get(ability.recipe());
        for (RecipeLine line : recipe == null ? List.<RecipeLine>of() : recipe.lines()) {
            Spot spot = new Spot(ability.actor(), line.item());
            if (line.role() == Role.OUT) {
                made.add(spot);
                makeable.add(line.item());
            } else if (line.role() == Role.IN) {
                used.add(spot);
            }
        }
    }

    boolean uses(Spot spot) {
        return used.contains(spot);
    }

    /** Makes it or keeps it, so that others may get it from there. */
    boolean provides(Spot spot) {
        return made.contains(spot) || stocks.containsKey(spot);
    }

    /** Uses it or keeps it, so that others may bring it there. */
    boolean receives(Spot spot) {
        return used.contains(spot) || stocks.containsKey(spot);
    }

    boolean holds(Spot spot) {
        return provides(spot) || uses(spot);
    }

    boolean isStorable(Spot spot) {
        Stock stock = stocks.get(spot);
        return stock != null && !Double.isNaN(stock.lossPerPeriod())
                || product(spot.item()).storable();
    }

    double loss(Spot spot) {
        Stock stock = stocks.get(spot);
        return stock != null && !Double.isNaN(stock.lossPerPeriod())
                ? stock.lossPerPeriod()
                : product(spot.item()).lossPerPeriod();
    }

    Product product(String id) {
        Product product = products.get(id);
        if (product == null) {
            throw new IllegalArgumentException("no product " + id + "\nMaybe the rows were not checked before.");
        }
        return product;
    }

    /** The row of a product that may come from outside at all, else null. */
    @Nullable
    Outside findOutside(String product) {
        ImportRule rule = world.rules().imports();
        boolean shut = rule == ImportRule.NONE || rule == ImportRule.UNMAKEABLE && makeable.contains(product);
        return shut ? null : outside.get(product);
    }

    /** The period in which something acts that follows a start; 0 = after the horizon. */
    int period(int start, int offset) {
        int t = start + offset;
        if (cyclic) {
            return Math.floorMod(t - 1, periods) + 1;
        }
        return t <= periods ? t : 0;
    }

    /** Places that hold what the actor does: its own, those that hold them and, with rivers, those downstream. */
    Set<String> placesOf(Actor actor, boolean rivers) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        push(open, actor.neighbourhood());
        push(open, actor.watershed());
        while (!open.isEmpty()) {
            Place place = places.get(open.pop());
            if (place != null && seen.add(place.id())) {
                push(open, place.within());
                push(open, rivers ? place.flowsInto() : null);
            }
        }
        return seen;
    }

    private static void push(Deque<String> open, @Nullable String id) {
        if (id != null) {
            open.push(id);
        }
    }
}
