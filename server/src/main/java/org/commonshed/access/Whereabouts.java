package org.commonshed.access;

import java.util.List;
import java.util.Optional;

/** Names of places and organisations, for which this room knows only ids; the rooms that know them answer. */
public interface Whereabouts {
    /** What is looked for. */
    enum Kind {
        NEIGHBOURHOOD,
        PLACE,
        ACTOR
    }

    /** A place or an organisation. */
    record Spot(String id, String name) {}

    /** The name as people read it, when this room knows the id. */
    Optional<String> findName(String id);

    /** Those whose id or name begins with what was typed, exact ones first. */
    List<Spot> search(Kind kind, String typed, int atMost);
}
