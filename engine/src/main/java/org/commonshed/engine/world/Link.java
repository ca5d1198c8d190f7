package org.commonshed.engine.world;

import org.jspecify.annotations.Nullable;

/**
 * A way along which products go.
 *
 * @param from an actor
 * @param to an actor or a place
 * @param product null = any
 * @param maxKg kilograms per period over all products of the pair (one number for a pair); infinity = no limit
 */
public record Link(
        String from, String to, double km, @Nullable String product, double maxKg) {}
