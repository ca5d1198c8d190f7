package org.commonshed.engine.world;

import org.jspecify.annotations.Nullable;

/**
 * What an actor keeps of a product.
 *
 * @param amount at the start (not read when cyclic)
 * @param room most that can be kept; infinity = no limit
 * @param atEnd least that must be left at the end (not when cyclic)
 * @param lossPerPeriod in place of the product's own, which then counts as storable here; NaN = the product's own
 * @param takes a capacity of the actor of which each kilogram kept takes up 1 in that period
 */
public record Stock(
        String actor,
        String product,
        double amount,
        double room,
        double atEnd,
        double lossPerPeriod,
        @Nullable String takes) {}
