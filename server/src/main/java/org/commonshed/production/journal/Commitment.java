package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A promise: who does what for whom by when.
 *
 * @param plan that it belongs to: an order
 * @param specification what kind of thing: a product's id, or {@code design:<version>/<part>}
 * @param quantity in {@code unit}
 * @param finished nothing more is to come of it: fulfilled, or taken back
 */
@NamedInterface("journal")
public record Commitment(
        UUID id,
        UUID plan,
        Action action,
        String provider,
        String receiver,
        String specification,
        BigDecimal quantity,
        String unit,
        Optional<Instant> due,
        String note,
        boolean finished) {}
