package org.commonshed.keeping;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that somebody did, with all the changes that belong to it.
 *
 * @param person empty for the house itself
 * @param deed stable word for what it was: {@code need.added}
 * @param undoes the act that it takes back
 */
public record Act(UUID id, Instant at, Optional<UUID> person, String deed, Optional<UUID> undoes) {}
