package org.commonshed.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;

/**
 * A typical amount for each product and a typical number of runs for each recipe, as powers of two, so that the solver
 * sees numbers near one: 0.2 kg of seed beside 40 t of silage would blind it. Found from the needs upwards through the
 * recipes.
 */
final class Scales {
    final double[] product; // [product]
    private final Map<String, Double> runs = new HashMap<>();

    Scales(Terrain terrain) {
        product = new double[terrain.products.size()];
        Map<String, Recipe> recipes = new TreeMap<>();
        terrain.makers.forEach(m -> recipes.put(m.recipe.id(), m.recipe));
        Map<Integer, List<Recipe>> makersOf = new HashMap<>();
        for (Recipe recipe : recipes.values()) {
            for (RecipeLine line : recipe.lines()) {
                if (line.role() == Role.OUT) {
                    makersOf.computeIfAbsent(terrain.products.get(line.item()), k -> new ArrayList<>())
                            .add(recipe);
                }
            }
        }
        ArrayDeque<Integer> open = new ArrayDeque<>();
        setNeeded(terrain, open);
        climb(terrain, makersOf, open);
        for (Recipe recipe : recipes.values()) {
            settle(terrain, recipe, 1, open);
            climb(terrain, makersOf, open);
        }
        for (int p = 0; p < product.length; p++) {
            product[p] = powerOfTwo(product[p] == 0 ? 1 : product[p]);
        }
        runs.replaceAll((id, typical) -> powerOfTwo(typical));
    }

    /** Typical number of runs of a recipe. */
    double runs(Recipe recipe) {
        return runs.getOrDefault(recipe.id(), 1.0);
    }

    static double powerOfTwo(double near) {
        return Math.scalb(1.0, Math.getExponent(near));
    }

    private void setNeeded(Terrain terrain, ArrayDeque<Integer> open) {
        int[] lines = new int[product.length];
        for (Need need : terrain.needs) {
            int p = terrain.products.get(need.product());
            product[p] += need.amount();
            lines[p]++;
        }
        for (int p = 0; p < product.length; p++) {
            if (lines[p] > 0) {
                product[p] /= lines[p];
                open.add(p);
            }
        }
    }

    private void climb(Terrain terrain, Map<Integer, List<Recipe>> makersOf, ArrayDeque<Integer> open) {
        while (!open.isEmpty()) {
            int made = open.poll();
            for (Recipe recipe : makersOf.getOrDefault(made, List.of())) {
                String id = terrain.products.name(made);
                double perRun = recipe.lines().stream()
                        .filter(l -> l.role() == Role.OUT && l.item().equals(id))
                        .mapToDouble(l -> l.amount() * (l.offsetTo() - l.offsetFrom() + 1))
                        .sum();
                if (perRun > 0) {
                    settle(terrain, recipe, product[made] / perRun, open);
                }
            }
        }
    }

    private void settle(Terrain terrain, Recipe recipe, double typical, ArrayDeque<Integer> open) {
        if (runs.putIfAbsent(recipe.id(), typical) != null) {
            return;
        }
        for (RecipeLine line : recipe.lines()) {
            if (line.role() == Role.IN || line.role() == Role.OUT) {
                int p = terrain.products.get(line.item());
                if (product[p] == 0 && line.amount() > 0) {
                    product[p] = line.amount() * typical;
                    open.add(p);
                }
            }
        }
    }
}
