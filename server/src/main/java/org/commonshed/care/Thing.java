package org.commonshed.care;

import java.util.Set;
import java.util.UUID;

/**
 * A public thing that people made.
 *
 * @param about the place or actor that it concerns; may be empty
 * @param name as people read it
 * @param address of its page
 * @param writers who wrote it, as far as that is known
 */
public record Thing(Key key, String about, String name, String address, Set<UUID> writers) {
    public Thing {
        writers = Set.copyOf(writers);
    }

    /**
     * Which thing.
     *
     * @param kind a table of the format, or what its room calls such things
     */
    public record Key(String kind, UUID id) {}
}
