package org.commonshed.engine.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as rows: who is there, what they can make, what they need and what the land can bear. Complete: defaults and
 * the catalogue are filled in, spans are periods, repeated needs are one line for each period.
 *
 * @param links the only links there are; null = they arise from coordinates by {@link LinkRule}
 */
public record World(
        String name,
        Calendar calendar,
        Rules rules,
        List<Place> places,
        List<Product> products,
        List<Actor> actors,
        List<Recipe> recipes,
        List<Ability> abilities,
        List<Capacity> capacities,
        List<Stock> stocks,
        List<Need> needs,
        List<Limit> limits,
        @Nullable List<Link> links,
        List<Outside> outside) {
    public World {
        places = List.copyOf(places);
        products = List.copyOf(products);
        actors = List.copyOf(actors);
        recipes = List.copyOf(recipes);
        abilities = List.copyOf(abilities);
        capacities = List.copyOf(capacities);
        stocks = List.copyOf(stocks);
        needs = List.copyOf(needs);
        limits = List.copyOf(limits);
        links = links == null ? null : List.copyOf(links);
        outside = List.copyOf(outside);
    }

    /** The same place planned in another way. */
    public World withRules(Rules others) {
        return with(others, needs, limits, outside);
    }

    /** The same place with other needs. */
    public World withNeeds(List<Need> others) {
        return with(rules, others, limits, outside);
    }

    /** The same place with other limits. */
    public World withLimits(List<Limit> others) {
        return with(rules, needs, others, outside);
    }

    /** The same place with other things from outside. */
    public World withOutside(List<Outside> others) {
        return with(rules, needs, limits, others);
    }

    /** The same place with other products and recipes. */
    public World withDesigns(List<Product> others, List<Recipe> ways) {
        return new World(
                name,
                calendar,
                rules,
                places,
                others,
                actors,
                ways,
                abilities,
                capacities,
                stocks,
                needs,
                limits,
                links,
                outside);
    }

    private World with(Rules other, List<Need> needed, List<Limit> limited, List<Outside> bought) {
        return new World(
                name,
                calendar,
                other,
                places,
                products,
                actors,
                recipes,
                abilities,
                capacities,
                stocks,
                needed,
                limited,
                links,
                bought);
    }
}
