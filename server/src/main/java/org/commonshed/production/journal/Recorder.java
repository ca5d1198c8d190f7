package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonshed.production.journal.Behaviour.Counts;
import org.commonshed.production.journal.Behaviour.Direction;
import org.commonshed.production.journal.NotPossible.Why;
import org.springframework.stereotype.Component;

/** Writes into the journal: looks at what is said, adds the event, and changes what there is by it; one after the other. */
@Component
class Recorder {
    static final int MOST_AT_ONCE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_PLACES = 6;
    private static final int DEEPEST = 100; // containers within containers
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final EventStore events;
    private final ResourceStore resources;
    private final CommitmentStore commitments;
    private final Lots lots;

    Recorder(EventStore events, ResourceStore resources, CommitmentStore commitments, Lots lots) {
        this.events = events;
        this.resources = resources;
        this.commitments = commitments;
        this.lots = lots;
    }

    /** Those that are there already by their ids are left as they are. */
    void record(List<Happening> happenings, EconomicEvent.Recorded recorded) {
        if (happenings.size() > MOST_AT_ONCE) {
            throw new NotPossible(Why.TOO_MUCH, happenings.get(0).id(), Integer.toString(happenings.size()));
        }
        events.lock();
        Set<UUID> known = new HashSet<>(
                events.listKnown(happenings.stream().map(Happening::id).toList()));
        for (Happening happening : happenings) {
            if (known.add(happening.id())) {
                check(happening, recorded.created());
                add(happening, recorded);
            }
        }
    }

    private void check(Happening said, Instant now) {
        Behaviour does = said.action().behaviour();
        boolean isLong = Stream.of(
                                said.provider(),
                                said.receiver(),
                                said.specification(),
                                said.lot(),
                                said.toLot(),
                                said.unit(),
                                said.state())
                        .anyMatch(text -> text.length() > LONGEST_NAME)
                || said.note().length() > LONGEST_NOTE;
        BigDecimal hours = said.effort().orElse(BigDecimal.ZERO);
        refuse(isLong || isTooFine(said.quantity()) || isTooFine(hours), Why.TOO_MUCH, said);
        boolean needsHours = does.counts() == Counts.EFFORT;
        boolean mayBeHours = does.counts() != Counts.RESOURCE;
        boolean isSaid = said.quantity().signum() != 0 && !needsHours || hours.signum() != 0 && mayBeHours;
        refuse(!isSaid, Why.NO_AMOUNT, said);
        refuse(said.quantity().signum() < 0 || hours.signum() < 0, Why.NEGATIVE, said);
        refuse(said.at().isAfter(now.plus(CLOCKS_DIFFER)), Why.NOT_YET, said);
        refuse(said.process().isPresent() && does.direction() == Direction.NONE, Why.NO_PROCESS, said);
        refuse(
                said.fulfills().isPresent()
                        && commitments.find(said.fulfills().get()).isEmpty(),
                Why.NOT_THERE,
                said);
    }

    private static boolean isTooFine(BigDecimal amount) {
        return amount.abs().compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > MOST_PLACES;
    }

    private static void refuse(boolean is, Why why, Happening said) {
        if (is) {
            throw new NotPossible(why, said.id(), said.lot());
        }
    }

    private void add(Happening said, EconomicEvent.Recorded recorded) {
        said.process().ifPresent(process -> resources.touchProcess(process, said.plan()));
        Optional<EconomicResource> from = lots.findFrom(said);
        Optional<EconomicResource> to = lots.findTo(said, from);
        EconomicEvent event = said.recorded(from.map(EconomicResource::id), to.map(EconomicResource::id), recorded);
        Ledger ledger = new Ledger(Set.of(), stages(event));
        for (EconomicResource resource :
                Stream.concat(from.stream(), to.stream()).toList()) {
            if (Measures.find(said.quantity(), said.unit(), resource.unit()).isEmpty()) {
                throw new NotPossible(Why.OTHER_UNIT, said.id(), resource.lot(), resource.unit(), said.unit());
            }
            resources.put(resource);
            ledger.know(resource);
        }
        event.process()
                .flatMap(this::findPackage)
                .ifPresent(box -> ledger.knowPackage(event.process().get(), box));
        events.add(event);
        ledger.apply(event);
        ledger.all().forEach(resource -> checkAmounts(resource, event.id()));
        from.ifPresent(before -> checkContainer(before, ledger.get(before.id()), event.id()));
        ledger.all().forEach(resources::put);
        refold(packed(event), event.id());
    }

    private Map<UUID, String> stages(EconomicEvent event) {
        return event.process()
                .map(process -> resources.stages(List.of(process)))
                .orElse(Map.of());
    }

    private Optional<UUID> findPackage(UUID process) {
        List<EconomicEvent> given = events.listGiven(process);
        Set<UUID> takenBack = Ledger.takenBack(given);
        return given.stream()
                .filter(event -> !takenBack.contains(event.id()))
                .flatMap(event -> event.resource().stream())
                .reduce((before, last) -> last);
    }

    /** What was combined in the process that this comes out of. */
    private List<UUID> packed(EconomicEvent event) {
        boolean gives = event.action() == Action.PRODUCE || event.action() == Action.MODIFY;
        return gives ? event.process().map(events::listCombined).orElse(List.of()) : List.of();
    }

    private void checkAmounts(EconomicResource resource, UUID event) {
        EconomicResource before = resources.find(resource.id()).orElse(resource);
        if (resource.onhand().signum() < 0) {
            throw new NotPossible(
                    Why.MORE_THAN_THERE, event, resource.lot(), before.onhand().toPlainString(), resource.unit());
        }
        if (resource.accounting().signum() < 0) {
            throw new NotPossible(
                    Why.NOT_THEIRS, event, resource.lot(), before.accounting().toPlainString(), resource.unit());
        }
    }

    private void checkContainer(EconomicResource before, EconomicResource after, UUID event) {
        boolean isMoved = before.containedIn().isPresent()
                && after.containedIn().isPresent()
                && !before.containedIn().equals(after.containedIn());
        if (isMoved) {
            throw new NotPossible(Why.IN_ANOTHER, event, before.lot());
        }
        Optional<UUID> outer = after.containedIn();
        for (int depth = 0; outer.isPresent(); depth++) {
            if (outer.get().equals(after.id()) || depth > DEEPEST) {
                throw new NotPossible(Why.IN_ITSELF, event, before.lot());
            }
            outer = resources.find(outer.get()).flatMap(EconomicResource::containedIn);
        }
    }

    /** Takes an event back, and records the right amount in its place where one is given. */
    void correct(EconomicEvent event, Optional<BigDecimal> right, EconomicEvent.Recorded recorded) {
        events.lock();
        List<EconomicEvent> tree = events.listCorrected(event.id());
        BigDecimal amount = tree.stream().map(EconomicEvent::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal hours = tree.stream()
                .map(each -> each.effort().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<EconomicEvent> corrections = new ArrayList<>();
        if (amount.signum() != 0 || hours.signum() != 0) {
            corrections.add(event.corrected(
                    follows(event.id(), tree.size()),
                    amount.negate(),
                    event.effort().map(e -> hours.negate()),
                    recorded));
        }
        right.ifPresent(said -> corrections.add(right(event, said, tree.size() + corrections.size(), recorded)));
        corrections.forEach(events::add);
        Set<UUID> changed = new LinkedHashSet<>(packed(event));
        event.resource().ifPresent(changed::add);
        event.toResource().ifPresent(changed::add);
        refold(changed, event.id());
    }

    private static EconomicEvent right(
            EconomicEvent event, BigDecimal said, int number, EconomicEvent.Recorded recorded) {
        if (said.signum() <= 0 || isTooFine(said)) {
            throw new NotPossible(said.signum() <= 0 ? Why.NEGATIVE : Why.TOO_MUCH, event.id());
        }
        UUID id = follows(event.id(), number);
        return event.isByHours()
                ? event.corrected(id, event.quantity(), Optional.of(said), recorded)
                : event.corrected(id, said, event.effort(), recorded);
    }

    /** Made from what it corrects, so that a correction that is sent twice is kept once. */
    private static UUID follows(UUID event, int number) {
        return UUID.nameUUIDFromBytes((event + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    /** Works out anew what these have become by all their events. */
    private void refold(Iterable<UUID> changed, UUID event) {
        for (UUID id : changed) {
            EconomicResource before = resources.find(id).orElseThrow();
            EconomicResource after = replayed(before);
            checkAmounts(after, event);
            checkContainer(before, after, event);
            resources.put(after);
        }
    }

    /** What its events say of a resource, from the first one on. */
    EconomicResource replayed(EconomicResource resource) {
        List<EconomicEvent> all = events.listOfResource(resource.id());
        List<UUID> processes = all.stream()
                .flatMap(event -> event.process().stream())
                .distinct()
                .toList();
        return Ledger.replay(List.of(resource), all, resources.stages(processes))
                .get(resource.id());
    }
}
