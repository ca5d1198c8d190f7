package org.commonshed.design;

import java.util.Comparator;
import java.util.List;

/** Words for how things are made. */
public final class Making {
    private Making() {}

    /**
     * A product.
     *
     * @param assumed from the shipped catalogue
     */
    public record Product(String id, String name, String unit, String category, boolean assumed) {
        Product withName(String other) {
            return new Product(id, other, unit, category, assumed);
        }
    }

    /** A recipe with its lines. */
    public record Recipe(String id, String name, String kind, List<Line> lines, boolean assumed) {
        public Recipe {
            lines = List.copyOf(lines);
        }

        Recipe withName(String other) {
            return new Recipe(id, other, kind, lines, assumed);
        }

        /** How much of a product a run gives, in all its periods. */
        public double gives(String product) {
            return lines.stream()
                    .filter(line -> line.role().equals("out") && line.item().equals(product))
                    .mapToDouble(Line::total)
                    .sum();
        }

        /** The product of which a run gives most; empty where it gives none. */
        public String main() {
            return of("out").stream()
                    .max(Comparator.comparing(Line::total))
                    .map(Line::item)
                    .orElse("");
        }

        public List<Line> of(String role) {
            return lines.stream().filter(line -> line.role().equals(role)).toList();
        }
    }

    /**
     * What a run takes, gives, uses or draws.
     *
     * @param amount in each of its periods
     * @param periods how many those are
     */
    public record Line(String role, String item, double amount, int periods) {
        public double total() {
            return amount * periods;
        }
    }

    /**
     * Somebody who can run a recipe.
     *
     * @param mostRuns in a period; NaN where capacities alone say it
     * @param assumed because all of its kind can; nobody stated it
     */
    public record Maker(String actor, String recipe, double mostRuns, boolean assumed) {}
}
