package org.commonshed.report.figures;

import java.util.List;
import java.util.Set;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.World;
import org.commonshed.tell.Names;
import org.commonshed.tell.Words;

/** Sorts of products and kinds of makers, as the page gathers and names them. */
public final class Sorts {
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

    private final World world;
    private final Names names;
    private final Words words;

    Sorts(World world, Names names, Words words) {
        this.world = world;
        this.names = names;
        this.words = words;
    }

    String category(String product) {
        return names.findProduct(product).map(Product::category).orElse("");
    }

    boolean isFood(String product) {
        return FOOD.contains(category(product));
    }

    public String categoryName(String category) {
        return Names.capital(words.code("category", category));
    }

    /** A kind of actor: the name of the only one, else the kind in plain words. */
    String kind(String kind) {
        List<Actor> all =
                world.actors().stream().filter(a -> a.kind().equals(kind)).toList();
        return all.size() == 1 ? all.get(0).name() : Names.capital(words.code("kind", kind));
    }
}
