package org.commonshed.api.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.api.shape.Bound;
import org.commonshed.production.journal.Commitment;
import org.commonshed.production.journal.EconomicEvent;
import org.commonshed.production.journal.EconomicResource;
import org.commonshed.production.journal.JournalReading;

/** Events, promises and resources as programs read and write them. */
final class JournalViews {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    private JournalViews() {}

    /** The newest first. */
    record Events(List<EventKnown> events, long total, int page, int size) {}

    /**
     * Something that happened.
     *
     * @param action as ValueFlows calls it
     * @param corrects the event that it corrects
     * @param corrected whether another one corrects it
     * @param hours of work or use
     */
    record EventKnown(
            UUID event,
            Instant happened,
            Instant recorded,
            String action,
            String provider,
            String receiver,
            String specification,
            Optional<String> lot,
            Optional<String> toLot,
            BigDecimal quantity,
            String unit,
            Optional<BigDecimal> hours,
            Optional<String> state,
            Optional<UUID> fulfills,
            Optional<UUID> corrects,
            boolean corrected,
            Optional<String> note) {
        static EventKnown of(EconomicEvent event, JournalReading.Pages beside) {
            return new EventKnown(
                    event.id(),
                    event.at(),
                    event.created(),
                    event.action().word(),
                    event.provider(),
                    event.receiver(),
                    event.specification(),
                    lotOf(event.resource(), beside),
                    lotOf(event.toResource(), beside),
                    event.quantity(),
                    event.unit(),
                    event.effort(),
                    some(event.state()),
                    event.fulfills(),
                    event.corrects(),
                    beside.corrected().contains(event.id()),
                    some(event.note()));
        }
    }

    private static Optional<String> lotOf(Optional<UUID> resource, JournalReading.Pages beside) {
        return resource.map(beside.resources()::get).map(EconomicResource::lot).flatMap(JournalViews::some);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    /** An event with what corrects it, oldest first; whether nothing is left of it. */
    record EventWhole(EventKnown event, List<EventKnown> corrections, boolean takenBack, boolean mayCorrect) {}

    /** What is to be recorded, all of it or nothing. */
    record EventsSaid(@Bound(least = 1, most = 1000) List<EventSaid> events) {}

    /**
     * What happened.
     *
     * @param receiver the provider itself where nothing passes to another
     * @param happened now where nothing is said
     */
    record EventSaid(
            @Bound(least = 1, most = 40) String action,
            @Bound(least = 1, most = LONGEST_NAME) String provider,
            @Bound(most = LONGEST_NAME) Optional<String> receiver,
            @Bound(least = 1, most = LONGEST_NAME) String specification,
            @Bound(most = LONGEST_NAME) Optional<String> lot,
            @Bound(most = LONGEST_NAME) Optional<String> toLot,
            Optional<BigDecimal> quantity,
            @Bound(most = 40) Optional<String> unit,
            Optional<BigDecimal> hours,
            @Bound(most = LONGEST_NAME) Optional<String> state,
            Optional<UUID> fulfills,
            @Bound(most = LONGEST_NOTE) Optional<String> note,
            Optional<Instant> happened) {}

    /** The right amount in the place of what was recorded; without one it did not happen. */
    record Correction(
            Optional<BigDecimal> quantity,
            @Bound(most = 500) Optional<String> why) {}

    /** The newest first. */
    record Promises(List<PromiseKnown> promises, long total, int page, int size) {}

    /** Who does what for whom by when; finished where nothing more is to come of it. */
    record PromiseKnown(
            UUID promise,
            String action,
            String provider,
            String receiver,
            String specification,
            BigDecimal quantity,
            String unit,
            Optional<Instant> due,
            Optional<String> note,
            boolean finished) {
        static PromiseKnown of(Commitment promise) {
            return new PromiseKnown(
                    promise.id(),
                    promise.action().word(),
                    promise.provider(),
                    promise.receiver(),
                    promise.specification(),
                    promise.quantity(),
                    promise.unit(),
                    promise.due(),
                    some(promise.note()),
                    promise.finished());
        }
    }

    /** A promise, how much of it was done, and how it was changed. */
    record PromiseWhole(PromiseKnown promise, BigDecimal done, List<PromiseChanged> changes) {}

    record PromiseChanged(Instant at, BigDecimal before, BigDecimal after, boolean finished, String why) {}

    record PromiseSaid(
            @Bound(least = 1, most = 40) String action,
            @Bound(least = 1, most = LONGEST_NAME) String provider,
            @Bound(least = 1, most = LONGEST_NAME) String receiver,
            @Bound(least = 1, most = LONGEST_NAME) String specification,
            BigDecimal quantity,
            @Bound(least = 1, most = 40) String unit,
            Optional<Instant> due,
            @Bound(most = LONGEST_NOTE) Optional<String> note) {}

    /** How much is promised from now on, and why. */
    record PromiseRevised(
            BigDecimal quantity, @Bound(most = 500) Optional<String> why) {}

    record Finished(@Bound(most = 500) Optional<String> why) {}

    /** What an actor has rights to or holds, by the journal. */
    record Resources(List<ResourceKnown> resources) {}

    record ResourceKnown(
            String specification,
            String lot,
            String unit,
            Optional<String> accountable,
            Optional<String> custodian,
            BigDecimal accounting,
            BigDecimal onhand,
            Optional<String> state) {
        static ResourceKnown of(EconomicResource resource) {
            return new ResourceKnown(
                    resource.specification(),
                    resource.lot(),
                    resource.unit(),
                    some(resource.accountable()),
                    some(resource.custodian()),
                    resource.accounting(),
                    resource.onhand(),
                    some(resource.state()));
        }
    }
}
