package org.commonshed.engine.world;

/** What may come from outside at all. */
public enum ImportRule {
    /** As the table says. */
    LISTED,
    /** Only products of the table that nobody here can make. */
    UNMAKEABLE,
    NONE
}
