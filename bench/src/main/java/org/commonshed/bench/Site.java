package org.commonshed.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;

/** A site, its recipes and what it would use up if it did its part of the whole requirement. */
final class Site {
    static final int MONTHS = 12;

    final Actor actor;
    final int watershed;
    final List<Recipe> recipes;
    final double weight; // how large it is beside others of its kind
    final Map<String, double[]> uses = new TreeMap<>(); // item → [month]
    final Map<String, double[]> draws = new TreeMap<>(); // indicator → [month]
    final Map<String, double[]> made = new TreeMap<>(); // product → [month] kg
    final Map<String, double[]> taken = new TreeMap<>(); // product → [month] kg

    Site(Actor actor, int watershed, List<Recipe> recipes, double weight) {
        this.actor = actor;
        this.watershed = watershed;
        this.recipes = recipes;
        this.weight = weight;
    }

    /** Takes on so many runs in a year, spread evenly over the months in which they may start. */
    void takeOn(Recipe recipe, double runsInYear) {
        int months = Integer.bitCount(recipe.season().monthBits());
        for (int month = 0; month < MONTHS; month++) {
            if (recipe.season().holds(month + 1)) {
                for (RecipeLine line : recipe.lines()) {
                    enter(line, month, runsInYear / months * line.amount());
                }
            }
        }
    }

    private void enter(RecipeLine line, int month, double amount) {
        double[] sums = table(line.role()).computeIfAbsent(line.item(), k -> new double[MONTHS]);
        for (int o = line.offsetFrom(); o <= line.offsetTo(); o++) {
            sums[(month + o) % MONTHS] += amount;
        }
    }

    private Map<String, double[]> table(Role role) {
        return switch (role) {
            case IN -> taken;
            case OUT -> made;
            case USES -> uses;
            case DRAWS -> draws;
        };
    }

    static double largest(double[] months) {
        double largest = 0;
        for (double month : months) {
            largest = Math.max(largest, month);
        }
        return largest;
    }

    static double sum(double[] months) {
        double sum = 0;
        for (double month : months) {
            sum += month;
        }
        return sum;
    }
}
