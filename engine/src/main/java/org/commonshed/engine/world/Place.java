package org.commonshed.engine.world;

import org.jspecify.annotations.Nullable;

/**
 * A bioregion, watershed, neighbourhood or commons.
 *
 * @param within id of the place that holds this one
 * @param flowsInto for a watershed: id of the next one downstream
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        @Nullable String within,
        @Nullable String flowsInto,
        @Nullable Point at,
        double population,
        double areaKm2) {}
