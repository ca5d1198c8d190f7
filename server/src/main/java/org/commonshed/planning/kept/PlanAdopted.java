package org.commonshed.planning.kept;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A plan became the one that holds.
 *
 * @param before the one that held until now
 */
@NamedInterface("kept")
public record PlanAdopted(UUID plan, int number, Optional<UUID> before, Instant at) {}
