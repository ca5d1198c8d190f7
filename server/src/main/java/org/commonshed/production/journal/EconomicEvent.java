package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Something that happened, as the journal holds it for ever.
 *
 * @param resource that it changes; empty where nothing is kept count of
 * @param toResource that it goes into; for {@code combine} the container
 * @param quantity in {@code unit}; below 0 only in a correction
 * @param effort hours
 * @param corrects the event that it corrects
 * @param at when it happened
 * @param created when it was recorded; the order of the journal is that of recording
 */
@NamedInterface("journal")
public record EconomicEvent(
        UUID id,
        Optional<UUID> plan,
        Optional<UUID> process,
        Action action,
        String provider,
        String receiver,
        String specification,
        Optional<UUID> resource,
        Optional<UUID> toResource,
        BigDecimal quantity,
        String unit,
        Optional<BigDecimal> effort,
        String toLocation,
        String state,
        Optional<UUID> fulfills,
        Optional<UUID> corrects,
        String note,
        Instant at,
        Instant created,
        Optional<UUID> by,
        String byName) {
    /** Whether anything passes from one to another. */
    boolean isBetweenTwo() {
        return !provider.equals(receiver);
    }

    boolean isCorrection() {
        return corrects.isPresent();
    }

    /** Whether only hours count in it. */
    boolean isByHours() {
        return quantity.signum() == 0 && effort.isPresent();
    }

    /** The same without what was said of it. */
    EconomicEvent withoutNote() {
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
                toLocation,
                state,
                fulfills,
                corrects,
                "",
                at,
                created,
                by,
                byName);
    }

    /** Another event about the same, with other amounts: it corrects this one. */
    EconomicEvent corrected(UUID by, BigDecimal amount, Optional<BigDecimal> hours, Recorded recorded) {
        return new EconomicEvent(
                by,
                plan,
                process,
                action,
                provider,
                receiver,
                specification,
                resource,
                toResource,
                amount,
                unit,
                hours,
                toLocation,
                state,
                fulfills,
                Optional.of(id),
                recorded.why(),
                at,
                recorded.created(),
                recorded.by(),
                recorded.byName());
    }

    /** By whom something was recorded and when; of corrections also why. */
    record Recorded(String why, Instant created, Optional<UUID> by, String byName) {
        static final Recorded NOBODY = new Recorded("", Instant.EPOCH, Optional.empty(), "");
    }
}
