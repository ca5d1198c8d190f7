package org.commonshed.care;

import java.util.Optional;
import java.util.UUID;

/** Public things that are no rows of tables; rooms that keep some declare them as beans. */
public interface PublicThings {
    /** What this room calls them, in small letters. */
    String kind();

    /** The thing of that id, hidden or not; this room asks who may see it. */
    Optional<Thing> find(UUID id);

    /** Lets pages that show it know that it was hidden or shown again; where none of them is live, nothing. */
    default void touch(UUID id) {}

    /** The id of a thing by the last part of the address of its page. */
    Optional<UUID> findId(String called);
}
