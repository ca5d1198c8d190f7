package org.commonshed.engine.plan.model;

/**
 * A way along which one product goes from a holding to an end.
 *
 * @param from number of the holding that sends
 * @param to id of the end, an actor or a place
 * @param pair number of the pair of ends when its kilograms are limited, else −1
 */
public record Way(int from, String to, int product, double km, int pair) {}
