package org.commonshed.engine.same;

import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of an actor.
 *
 * @param at null = not known
 * @param town town or neighbourhood as it is written; empty = not known
 * @param country code or name; empty = not known
 * @param link address of a web page of its own; empty = none
 * @param identity who it is in a register that both lists use, as {@code osm:node/358849130}; empty = not known
 * @param kind what it is, in a word that both lists use alike; empty = not known, or only guessed
 */
public record Entry(
        String name, @Nullable Point at, String town, String country, String link, String identity, String kind) {
    /** Somebody of whom only name and place are known. */
    public static Entry of(String name, @Nullable Point at) {
        return new Entry(name, at, "", "", "", "", "");
    }

    public Entry withTown(String where, String inCountry) {
        return new Entry(name, at, where, inCountry, link, identity, kind);
    }

    public Entry withLink(String address) {
        return new Entry(name, at, town, country, address, identity, kind);
    }

    public Entry withIdentity(String who) {
        return new Entry(name, at, town, country, link, who, kind);
    }

    public Entry withKind(String what) {
        return new Entry(name, at, town, country, link, identity, what);
    }
}
