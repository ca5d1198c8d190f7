package org.commonshed.network;

import org.commonshed.engine.same.Entry;
import org.commonshed.keeping.Kept;
import org.commonshed.place.Atlas;

/** An actor as it is compared with others that may be the same. */
public final class Compared {
    /** Where an actor's entry in a register and its page are kept: columns that the format does not know. */
    public static final String IDENTITY = "identity";

    public static final String LINK = "link";

    private Compared() {}

    public static Entry entry(Kept actor, Atlas atlas) {
        String town =
                atlas.find(actor.get("neighbourhood")).map(Atlas.Spot::name).orElse("");
        return new Entry(
                actor.get("name"),
                Atlas.point(actor.get("lat"), actor.get("lon")).orElse(null),
                town,
                "",
                actor.get(LINK),
                actor.get(IDENTITY),
                actor.get("kind"));
    }
}
