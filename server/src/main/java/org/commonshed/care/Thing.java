package org.commonshed.care;

import java.util.Set;
import java.util.UUID;

/**
 * A public thing that people made.
 *
 * @param about the place or actor that it concerns; may be empty
 * @param name as who asks reads it
 * @param kept the same to be kept, where others read it later: a text, or {@link org.commonshed.keeping.References.Mention mentions}
 * @param address of its page
 * @param writers who wrote it, as far as that is known
 */
public record Thing(Key key, String about, String name, String kept, String address, Set<UUID> writers) {
    public Thing {
        writers = Set.copyOf(writers);
    }

    /** One that is called the same in every language. */
    public Thing(Key key, String about, String name, String address, Set<UUID> writers) {
        this(key, about, name, name, address, writers);
    }

    /**
     * Which thing.
     *
     * @param kind a table of the format, or what its room calls such things
     */
    public record Key(String kind, UUID id) {}
}
