package org.commonshed.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;

/**
 * What a number of people would need in a year if nothing were short: kilograms of each product and runs of each recipe,
 * worked back from the wishes through the recipes. By-products are taken as they come.
 */
final class Requirement {
    private static final int LEVELS = 8; // more than the longest chain of recipes
    private static final double OF_BY_PRODUCTS = 0.1; // weight of a recipe that waits for a by-product

    final Map<String, Double> kg = new TreeMap<>(); // by product
    final Map<String, Double> runs = new TreeMap<>(); // by recipe
    private final Map<String, List<Recipe>> makers = new HashMap<>(); // by main output

    Requirement(double people) {
        for (Recipe recipe : Trades.RECIPES) {
            makers.computeIfAbsent(mainOutput(recipe), k -> new ArrayList<>()).add(recipe);
        }
        for (int level = 0; level < LEVELS; level++) {
            kg.clear();
            Trades.WISHES.values().forEach(w -> kg.put(w.product(), w.kg() * people));
            for (Recipe recipe : Trades.RECIPES) {
                recipe.lines().stream()
                        .filter(l -> l.role() == Role.IN)
                        .forEach(l -> kg.merge(l.item(), runs.getOrDefault(recipe.id(), 0.0) * total(l), Double::sum));
            }
            makers.forEach(this::share);
        }
    }

    /** Divides what is needed of a product among the recipes that mainly make it. */
    private void share(String product, List<Recipe> recipes) {
        double weights = recipes.stream().mapToDouble(this::weight).sum();
        for (Recipe recipe : recipes) {
            double perRun = recipe.lines().stream()
                    .filter(l -> l.role() == Role.OUT && l.item().equals(product))
                    .mapToDouble(Requirement::total)
                    .sum();
            runs.put(recipe.id(), kg.getOrDefault(product, 0.0) * weight(recipe) / weights / perRun);
        }
    }

    private double weight(Recipe recipe) {
        boolean waits = recipe.lines().stream()
                .anyMatch(l -> l.role() == Role.IN
                        && !makers.containsKey(l.item())
                        && !l.item().equals("press_cake"));
        return waits ? OF_BY_PRODUCTS : 1;
    }

    static String mainOutput(Recipe recipe) {
        return recipe.lines().stream()
                .filter(l -> l.role() == Role.OUT)
                .findFirst()
                .orElseThrow()
                .item();
    }

    /** Amount of a line over all its periods. */
    static double total(RecipeLine line) {
        return line.amount() * (line.offsetTo() - line.offsetFrom() + 1);
    }
}
