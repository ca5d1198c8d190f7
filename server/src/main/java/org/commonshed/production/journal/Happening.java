package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What happened, before it is in the journal as an economic event. Empty texts and absent ids: not said.
 *
 * @param id made by who records it, so that a thing sent twice is kept once
 * @param lot of the resource that it changes, as people name it: a box, a batch; with specification and provider it tells which
 * @param toLot of the resource that it goes into at the receiver
 * @param process it is an input or output of
 * @param quantity may be negative only in a correction
 * @param effort hours, for work and use
 * @param state of what comes out, such as {@code pass}
 * @param at when it happened
 */
@NamedInterface("journal")
public record Happening(
        UUID id,
        Optional<UUID> plan,
        Action action,
        String provider,
        String receiver,
        String specification,
        String lot,
        String toLot,
        Optional<UUID> process,
        BigDecimal quantity,
        String unit,
        Optional<BigDecimal> effort,
        String state,
        Optional<UUID> fulfills,
        String note,
        Instant at) {
    /** As an event of the journal. */
    EconomicEvent recorded(Optional<UUID> resource, Optional<UUID> toResource, EconomicEvent.Recorded recorded) {
        return new EconomicEvent(
                id,
                plan,
                process,
                action,
                provider,
                receiver,
                specification,
                resource,
                toResource,
                quantity,
                unit,
                effort,
                "",
                state,
                fulfills,
                Optional.empty(),
                note,
                at,
                recorded.created(),
                recorded.by(),
                recorded.byName());
    }
}
