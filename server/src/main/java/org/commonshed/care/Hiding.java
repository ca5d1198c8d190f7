package org.commonshed.care;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that was hidden.
 *
 * @param place of which who hid it is a steward; empty for a keeper
 * @param end empty while it is hidden
 */
public record Hiding(
        UUID id, Thing.Key thing, String about, String place, Set<UUID> writers, Said said, Optional<Said> end) {
    public Hiding {
        writers = Set.copyOf(writers);
    }

    /** Who said why, and when. */
    public record Said(String why, Instant at, Optional<UUID> by) {}

    /**
     * Why it should come back.
     *
     * @param decision empty while nobody decided
     */
    public record Appeal(UUID id, UUID hiding, Said said, Optional<Decision> decision) {}

    /**
     * What became of an appeal.
     *
     * @param back whether the thing is shown again
     * @param alone whether who decided had also hidden it, as there is no other keeper
     */
    public record Decision(boolean back, boolean alone, Said said) {}
}
