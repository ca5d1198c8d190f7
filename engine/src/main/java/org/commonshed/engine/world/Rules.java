package org.commonshed.engine.world;

import java.util.List;

/**
 * How the people of the place want it planned.
 *
 * @param stockWeight tonne-kilometres that one tonne kept for one period counts as
 */
public record Rules(String currency, ImportRule imports, LinkRule links, List<Goal> order, double stockWeight) {
    public static final Rules DEFAULT = new Rules("", ImportRule.LISTED, LinkRule.DEFAULT, Goal.DEFAULT_ORDER, 5);

    public Rules {
        order = List.copyOf(order);
    }
}
