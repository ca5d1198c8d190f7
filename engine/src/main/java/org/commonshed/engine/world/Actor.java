package org.commonshed.engine.world;

import org.jspecify.annotations.Nullable;

/**
 * Anyone who makes, keeps or needs something.
 *
 * @param neighbourhood id of the place where it lives
 * @param watershed id of the watershed it draws from, if known
 * @param at where it stands; null = nowhere known (then links.csv gives the kilometres)
 * @param size how large it is in its kind's unit; NaN = not stated
 */
public record Actor(
        String id,
        String name,
        String kind,
        String neighbourhood,
        @Nullable String watershed,
        @Nullable Point at,
        double size) {}
