package org.commonshed.files.world.checking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.World;

/** Circles of recipes, each feeding the next, in which one makes more mass than it takes without saying from where. */
final class Circles {
    /** A circle, beginning with the recipe that gains. */
    record Circle(Recipe gaining, List<Recipe> recipes) {
        String names() {
            StringBuilder names = new StringBuilder();
            recipes.forEach(r -> names.append(r.name()).append(" → "));
            return names + gaining.name();
        }
    }

    private final Map<String, Product> products;
    private final List<Recipe> recipes;
    private final Map<String, List<Recipe>> users = new HashMap<>(); // product → recipes that take it

    Circles(World world, Map<String, Product> products) {
        this.products = products;
        this.recipes = world.recipes();
        for (Recipe recipe : recipes) {
            for (RecipeLine line : recipe.lines()) {
                if (line.role() == Role.IN && weighs(line)) {
                    users.computeIfAbsent(line.item(), k -> new ArrayList<>()).add(recipe);
                }
            }
        }
    }

    private boolean weighs(RecipeLine line) {
        Product product = products.get(line.item());
        return product != null && product.kgPerUnit() > 0 && line.amount() > 0;
    }

    List<Circle> findGaining() {
        List<Circle> found = new ArrayList<>();
        Set<Set<Recipe>> named = new HashSet<>();
        for (Recipe recipe : recipes) {
            double in = Hints.mass(recipe, Role.IN, products);
            double out = Hints.mass(recipe, Role.OUT, products);
            if (Double.isNaN(recipe.otherKg()) && out > in * (1 + 1e-9)) {
                List<Recipe> circle = shortest(recipe);
                if (!circle.isEmpty() && named.add(new HashSet<>(circle))) {
                    found.add(new Circle(recipe, circle));
                }
            }
        }
        return found;
    }

    /** The shortest circle through a recipe; empty if there is none. */
    private List<Recipe> shortest(Recipe start) {
        Map<Recipe, Recipe> before = new HashMap<>();
        ArrayDeque<Recipe> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Recipe at = open.poll();
            for (RecipeLine line : at.lines()) {
                List<Recipe> next = line.role() == Role.OUT && weighs(line)
                        ? users.getOrDefault(line.item(), List.of())
                        : List.of();
                for (Recipe to : next) {
                    if (to == start) {
                        return path(before, start, at);
                    }
                    if (before.putIfAbsent(to, at) == null) {
                        open.add(to);
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Recipe> path(Map<Recipe, Recipe> before, Recipe start, Recipe last) {
        List<Recipe> path = new ArrayList<>();
        for (Recipe at = last; at != null && at != start; at = before.get(at)) {
            path.add(0, at);
        }
        path.add(0, start);
        return path;
    }
}
