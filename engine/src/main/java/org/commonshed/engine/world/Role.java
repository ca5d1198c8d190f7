package org.commonshed.engine.world;

/** What a line of a recipe does. */
public enum Role {
    /** Takes an amount of a product. */
    IN,
    /** Gives an amount of a product. */
    OUT,
    /** Takes up an amount of one of the actor's capacities. */
    USES,
    /** Draws an amount from every commons the actor is inside of. */
    DRAWS
}
