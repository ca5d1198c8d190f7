package org.commonshed.engine.world;

/**
 * A budget of a commons.
 *
 * @param indicator what is drawn: {@code water_m3}, {@code n_kg} …
 * @param once false: the amount in each period of the span; true: over the whole span
 * @param upstream true: also counts actors whose water flows into the place
 * @param used already drawn in the first period of the span (or in the span, if once)
 */
public record Limit(
        String id,
        String place,
        String indicator,
        double amount,
        Span span,
        boolean once,
        boolean upstream,
        double used,
        String decision,
        String note) {}
