package org.commonshed.planning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan became the one that holds.
 *
 * @param before the one that held until now
 */
public record PlanAdopted(UUID plan, int number, Optional<UUID> before, Instant at) {}
