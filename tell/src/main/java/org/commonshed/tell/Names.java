package org.commonshed.tell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.World;

/** What ids are called. An id that the world does not know is written in plain words. */
public final class Names {
    private static final double WEIGHTLESS = 1e-9; // kg

    private final Words words;
    private final Items items;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, Recipe> recipes = new HashMap<>();
    private final Map<String, Limit> limits = new HashMap<>();
    private final Set<String> boughtByPeriod = new HashSet<>();

    public Names(World world, Words words) {
        this.words = words;
        this.items = new Items(words);
        world.places().forEach(place -> places.put(place.id(), place));
        world.actors().forEach(actor -> actors.put(actor.id(), actor));
        world.products().forEach(product -> products.put(product.id(), product));
        world.recipes().forEach(recipe -> recipes.put(recipe.id(), recipe));
        world.limits().forEach(limit -> limits.put(limit.id(), limit));
        for (Outside row : world.outside()) {
            if (!Double.isInfinite(row.maxPerPeriod()) && Double.isInfinite(row.maxTotal())) {
                boughtByPeriod.add(row.product());
            }
        }
    }

    public Optional<Actor> findActor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    public Optional<Place> findPlace(String id) {
        return Optional.ofNullable(places.get(id));
    }

    public Optional<Product> findProduct(String id) {
        return Optional.ofNullable(products.get(id));
    }

    public Optional<Recipe> findRecipe(String id) {
        return Optional.ofNullable(recipes.get(id));
    }

    public Optional<Limit> findLimit(String id) {
        return Optional.ofNullable(limits.get(id));
    }

    /** Whether what may come from outside is limited in each period, and only so. */
    boolean isBoughtByPeriod(String product) {
        return boughtByPeriod.contains(product);
    }

    /** A place, an actor, or the outside. */
    public String who(String id) {
        Place place = places.get(id);
        if (place != null) {
            return place.name();
        }
        Actor actor = actors.get(id);
        return actor != null ? actor.name() : id.equals(Plan.OUTSIDE) ? words.say("outside") : plain(id);
    }

    public String product(String id) {
        Product product = products.get(id);
        return product == null ? plain(id) : product.name();
    }

    /** Product with a capital, for the beginning of a row. */
    public String productFirst(String id) {
        return capital(product(id));
    }

    public String recipe(String id) {
        Recipe recipe = recipes.get(id);
        return recipe == null ? plain(id) : recipe.name();
    }

    /** The unit of a product, as in the tables. */
    public String unit(String product) {
        Product found = products.get(product);
        return found == null ? "" : found.unit();
    }

    /** Kilograms of one unit of a product. */
    public double kg(String product) {
        Product found = products.get(product);
        return found == null ? 0 : found.kgPerUnit();
    }

    /** How much of a product counts for when the largest stand first: kilograms, and next to nothing where it weighs nothing. */
    public double weight(double amount, String product) {
        return amount * Math.max(kg(product), WEIGHTLESS);
    }

    /** What is drawn from a commons, without its unit; the label of a row. */
    public String indicator(String indicator) {
        return capital(words.findWord("indicator." + indicator).orElseGet(() -> plain(Items.stem(indicator))));
    }

    /** The unit at the end of an item's or indicator's name, else nothing. */
    public String unitOf(String item) {
        return items.unit(item);
    }

    /** Whether an item of capacity is counted in hours. */
    boolean isHours(String item) {
        return items.isHours(item);
    }

    /** An item of capacity in plain words; the label of a row. */
    public String item(String item) {
        return items.label(item);
    }

    /** What an item or indicator is, without its unit, within a sentence: "water", "mill". */
    public String stuff(String item) {
        return items.stuff(item);
    }

    /** So much of a product: "1,030 t of bread", "305 bicycle repairs". */
    public String amountOf(double amount, String product) {
        return words.amountOf(amount, unit(product), product(product));
    }

    /** So much of an item of capacity or of what is drawn from a commons: "10 mill hours", "6 m³ of water", "12 cows". */
    public String amountOfItem(double amount, String item) {
        return items.amountOf(amount, item);
    }

    /** An id as words. */
    public static String plain(String id) {
        return id.replace('_', ' ').strip();
    }

    /** The text with a capital at its beginning. */
    public static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }
}
