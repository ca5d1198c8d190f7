package org.commonshed.production.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What turns inputs into outputs: a making, a check, a way.
 *
 * @param basedOn what kind of process it is; what comes out of it has that stage
 */
@NamedInterface("journal")
public record Process(
        UUID id,
        Optional<UUID> plan,
        String name,
        String basedOn,
        Optional<Instant> begins,
        Optional<Instant> ends,
        boolean finished,
        String note) {}
