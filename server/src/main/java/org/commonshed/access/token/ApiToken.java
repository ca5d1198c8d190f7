package org.commonshed.access.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;

/**
 * What is kept of a word that lets a program in.
 *
 * @param deeds that it was made for; what the person may not do, it may not do either
 * @param used when it was last used, to the hour; empty where it never was
 */
record ApiToken(
        UUID id, UUID person, String name, Set<Deed> deeds, Instant created, Instant expires, Optional<Instant> used) {
    static final int LONGEST_NAME = 80;

    ApiToken {
        deeds = Set.copyOf(deeds);
    }
}
