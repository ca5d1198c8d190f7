package org.commonshed.picture;

import java.util.Locale;

/** What a colour speaks of; nothing else has one. */
public enum Tint {
    LAND,
    WATER,
    ENERGY,
    PEOPLE,
    STONE;

    /** The word for it in the style sheet. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
