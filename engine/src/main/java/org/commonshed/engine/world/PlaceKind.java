package org.commonshed.engine.world;

/** What a place is. */
public enum PlaceKind {
    BIOREGION,
    WATERSHED,
    NEIGHBOURHOOD,
    COMMONS
}
