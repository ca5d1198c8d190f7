package org.commonshed.design.library.recipe;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A recipe as it would be kept; one run gives one piece.
 *
 * @param product id of the product, which is that of the recipe too
 * @param kg of a piece, as a table says it; empty where nobody knows
 * @param leftOut lines of the design that match nothing, as the design says them
 */
@NamedInterface("library")
public record Draft(String product, String name, String kg, List<Line> lines, List<String> leftOut) {
    public Draft {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A line of it.
     *
     * @param role {@code in}: a product, or {@code uses}: hours of an equipment or a skill
     * @param from what it stands for in the design
     * @param amount as a table says it; empty where nobody knows
     */
    public record Line(String role, String from, String item, String amount) {}
}
