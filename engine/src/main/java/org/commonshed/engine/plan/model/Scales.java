package org.commonshed.engine.plan.model;

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
 * sees numbers near one: 0.2 kg of seed beside 40 t of silage would blind it. They are the least squares of the
 * logarithms of all amounts in recipes, with the needs as anchors, found by a fixed number of sweeps.
 */
public final class Scales {
    private static final int SWEEPS = 60;
    private static final double ANCHOR = 20; // how much a need counts beside one line of a recipe

    /** An amount of a product in a recipe. */
    private record Entry(int recipe, int product, double log) {}

    final double[] product; // [product]
    private final Map<String, Double> runs = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Scales(Terrain terrain) {
        product = new double[terrain.products.size()];
        Map<String, Recipe> recipes = new TreeMap<>();
        terrain.makers.forEach(m -> recipes.put(m.recipe.id(), m.recipe));
        int number = 0;
        for (Recipe recipe : recipes.values()) {
            enter(terrain, recipe, number++);
        }
        double[] anchor = anchors(terrain);
        double[] logProduct = anchor.clone();
        for (int p = 0; p < logProduct.length; p++) {
            logProduct[p] = Double.isNaN(anchor[p]) ? 0 : anchor[p];
        }
        double[] logRuns = new double[recipes.size()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            settleRuns(logRuns, logProduct);
            settleProducts(logRuns, logProduct, anchor);
        }
        for (int p = 0; p < product.length; p++) {
            product[p] = powerOfTwo(Math.exp(logProduct[p]));
        }
        number = 0;
        for (Recipe recipe : recipes.values()) {
            runs.put(recipe.id(), powerOfTwo(Math.exp(logRuns[number++])));
        }
    }

    /** Typical number of runs of a recipe. */
    double runs(Recipe recipe) {
        return runs.getOrDefault(recipe.id(), 1.0);
    }

    public static double powerOfTwo(double near) {
        return Math.scalb(1.0, Math.getExponent(near));
    }

    private void enter(Terrain terrain, Recipe recipe, int number) {
        for (RecipeLine line : recipe.lines()) {
            boolean moves = line.role() == Role.IN || line.role() == Role.OUT;
            if (moves && line.amount() > 0) {
                entries.add(new Entry(number, terrain.products.get(line.item()), Math.log(line.amount())));
            }
        }
    }

    /** Logarithm of the mean line of need of each product, NaN where there is none. */
    private static double[] anchors(Terrain terrain) {
        double[] sum = new double[terrain.products.size()];
        int[] lines = new int[sum.length];
        for (Need need : terrain.needs) {
            int p = terrain.products.get(need.product());
            sum[p] += Math.log(need.amount());
            lines[p]++;
        }
        for (int p = 0; p < sum.length; p++) {
            sum[p] = lines[p] == 0 ? Double.NaN : sum[p] / lines[p];
        }
        return sum;
    }

    /** log runs = mean of log product − log amount over the recipe's lines. */
    private void settleRuns(double[] logRuns, double[] logProduct) {
        double[] sum = new double[logRuns.length];
        int[] count = new int[logRuns.length];
        for (Entry entry : entries) {
            sum[entry.recipe] += logProduct[entry.product] - entry.log;
            count[entry.recipe]++;
        }
        for (int r = 0; r < sum.length; r++) {
            logRuns[r] = count[r] == 0 ? 0 : sum[r] / count[r];
        }
    }

    /** log product = mean of log runs + log amount over the lines that name it, and its anchor. */
    private void settleProducts(double[] logRuns, double[] logProduct, double[] anchor) {
        double[] sum = new double[logProduct.length];
        double[] count = new double[logProduct.length];
        for (Entry entry : entries) {
            sum[entry.product] += logRuns[entry.recipe] + entry.log;
            count[entry.product]++;
        }
        for (int p = 0; p < sum.length; p++) {
            if (!Double.isNaN(anchor[p])) {
                sum[p] += ANCHOR * anchor[p];
                count[p] += ANCHOR;
            }
            logProduct[p] = count[p] == 0 ? 0 : sum[p] / count[p];
        }
    }
}
