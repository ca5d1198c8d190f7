package org.commonshed.command.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.World;

/** What ids are called. */
final class Names {
    private static final Set<String> FOOD = Set.of(
            "grain",
            "dairy",
            "drink",
            "egg_meat",
            "fruit",
            "imported_food",
            "legume",
            "oilseed",
            "preserve",
            "sweet",
            "vegetable");

    private final Words words;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, Recipe> recipes = new HashMap<>();
    private final Map<String, Limit> limits = new HashMap<>();

    Names(World world, Words words) {
        this.words = words;
        world.places().forEach(place -> places.put(place.id(), place));
        world.actors().forEach(actor -> actors.put(actor.id(), actor));
        world.products().forEach(product -> products.put(product.id(), product));
        world.recipes().forEach(recipe -> recipes.put(recipe.id(), recipe));
        world.limits().forEach(limit -> limits.put(limit.id(), limit));
    }

    Optional<Actor> findActor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    Optional<Place> findPlace(String id) {
        return Optional.ofNullable(places.get(id));
    }

    Optional<Product> findProduct(String id) {
        return Optional.ofNullable(products.get(id));
    }

    Optional<Recipe> findRecipe(String id) {
        return Optional.ofNullable(recipes.get(id));
    }

    Optional<Limit> findLimit(String id) {
        return Optional.ofNullable(limits.get(id));
    }

    /** A place, an actor, or the outside. */
    String who(String id) {
        Place place = places.get(id);
        if (place != null) {
            return place.name();
        }
        Actor actor = actors.get(id);
        return actor != null ? actor.name() : id.equals("outside") ? words.say("outside") : plain(id);
    }

    String product(String id) {
        Product product = products.get(id);
        return product == null ? plain(id) : product.name();
    }

    /** Product with a capital, for the beginning of a row. */
    String productFirst(String id) {
        return capital(product(id));
    }

    String recipe(String id) {
        Recipe recipe = recipes.get(id);
        return recipe == null ? plain(id) : recipe.name();
    }

    /** The unit of a product, as in the tables. */
    String unit(String product) {
        Product found = products.get(product);
        return found == null ? "" : found.unit();
    }

    double kg(String product) {
        Product found = products.get(product);
        return found == null ? 0 : found.kgPerUnit();
    }

    boolean isFood(String product) {
        Product found = products.get(product);
        return found != null && FOOD.contains(found.category());
    }

    String category(String product) {
        Product found = products.get(product);
        return found == null ? "" : found.category();
    }

    String categoryName(String category) {
        return capital(words.findWord("category." + category).orElseGet(() -> plain(category)));
    }

    /** A kind of actor: the name of the only one, else the kind in plain words. */
    String kind(String kind) {
        List<Actor> all =
                actors.values().stream().filter(a -> a.kind().equals(kind)).toList();
        return all.size() == 1
                ? all.get(0).name()
                : capital(words.findWord("kind." + kind).orElseGet(() -> plain(kind)));
    }

    /** What is drawn from a commons, without its unit. */
    String indicator(String indicator) {
        return capital(words.findWord("indicator." + indicator).orElseGet(() -> plain(stem(indicator))));
    }

    /** The unit at the end of an item's or indicator's name, else nothing. */
    String unitOf(String item) {
        int last = item.lastIndexOf('_');
        String unit = item.substring(last + 1);
        return last >= 0 && words.findWord("unit." + unit).isPresent() ? unit : "";
    }

    /** An item of capacity in plain words. */
    String item(String item) {
        String suffix = item.substring(item.lastIndexOf('_') + 1);
        String named = words.findWord("suffix." + suffix)
                .map(word -> plain(stem(item)) + " " + word)
                .orElseGet(() -> plain(unitOf(item).isEmpty() ? item : stem(item)));
        return capital(words.findWord("item." + item).orElse(named));
    }

    private static String stem(String id) {
        int last = id.lastIndexOf('_');
        return last <= 0 ? id : id.substring(0, last);
    }

    static String plain(String id) {
        return id.replace('_', ' ').strip();
    }

    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }
}
