package org.commonshed.engine.world;

/**
 * What may come from outside.
 *
 * @param maxPerPeriod infinity = no limit
 * @param maxTotal over the horizon; infinity = no limit
 * @param weight per unit in the goal {@code outside}
 * @param price per unit in the world's currency; NaN = not stated
 * @param inputsOnly true: only as an input of recipes, not to meet a need
 */
public record Outside(
        String product, double maxPerPeriod, double maxTotal, double weight, double price, boolean inputsOnly) {}
