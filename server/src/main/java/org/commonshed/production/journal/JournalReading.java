package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.care.Care;
import org.commonshed.care.PublicThings;
import org.commonshed.care.Thing;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.live.Changes;
import org.commonshed.network.Directory;
import org.commonshed.production.topics.ProductionTopics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is read of the journal: events with all that stands beside them, and how things are called. */
@Component
@Transactional(readOnly = true)
@NamedInterface("journal")
public class JournalReading {
    static final String KIND = "event"; // as things that can be reported

    static final int MOST_ACTORS = 500;

    private final EventStore events;
    private final ResourceStore resources;
    private final CommitmentStore commitments;
    private final Doors doors;
    private final Care care;
    private final Names names;

    JournalReading(
            EventStore events,
            ResourceStore resources,
            CommitmentStore commitments,
            Doors doors,
            Names names,
            Care care) {
        this.care = care;
        this.events = events;
        this.resources = resources;
        this.commitments = commitments;
        this.doors = doors;
        this.names = names;
    }

    /**
     * Which events are wanted; what is empty does not matter.
     *
     * @param from the first moment of it
     * @param until the moment after it
     */
    @NamedInterface("journal")
    public record Sought(String actor, Optional<Action> action, Optional<Instant> from, Optional<Instant> until) {
        static final Sought ALL = new Sought("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Where names come from. */
    @Component
    record Names(Directory directory, Makers makers, ObjectProvider<SpecificationNames> others) {
        String agent(String id) {
            return directory.name(id);
        }

        /** The id itself where nobody knows it. */
        String thing(Viewer viewer, String specification) {
            return makers.findProduct(viewer, specification)
                    .map(Making.Product::name)
                    .or(() -> others.orderedStream()
                            .flatMap(each -> each.findName(viewer, specification).stream())
                            .findFirst())
                    .orElse(specification);
        }
    }

    /** Events with what they name. */
    @NamedInterface("journal")
    public record Pages(
            List<EconomicEvent> events,
            Map<UUID, EconomicResource> resources,
            Map<UUID, Commitment> commitments,
            List<Process> processes,
            Map<UUID, Plan> plans,
            Set<UUID> corrected) {}

    /** An event with what corrects it, oldest first. */
    @NamedInterface("journal")
    public record One(EconomicEvent event, List<EconomicEvent> corrections, Pages beside, boolean isTakenBack) {}

    /** Notes in the journal as public things: what was said of an event can be hidden, the event itself stays. */
    @Component
    record Notes(EventStore events, Directory directory, Changes changes) implements PublicThings {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<Thing> find(UUID id) {
            return events.find(id)
                    .map(event -> new Thing(
                            new Thing.Key(KIND, id),
                            event.provider(),
                            directory.name(event.provider()) + " → " + directory.name(event.receiver()),
                            "/journal/" + id,
                            event.by().map(Set::of).orElse(Set.of())));
        }

        @Override
        public void touch(UUID id) {
            changes.touch(ProductionTopics.JOURNAL.name());
        }

        @Override
        public Optional<UUID> findId(String called) {
            return Optional.empty();
        }
    }

    Names names() {
        return names;
    }

    public long count(Viewer viewer, Sought sought) {
        doors.demand(viewer, Deed.READ, "");
        return events.count(sought);
    }

    /** Newest first. */
    public List<EconomicEvent> list(Viewer viewer, Sought sought, int most, int from) {
        doors.demand(viewer, Deed.READ, "");
        return seen(viewer, events.list(sought, most, from));
    }

    /** The journal from its beginning, in the order of recording. */
    Pages listAll(Viewer viewer, int most, int from) {
        doors.demand(viewer, Deed.READ, "");
        return beside(seen(viewer, events.listAll(most, from)));
    }

    List<String> listAgents(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return events.listAgents(MOST_ACTORS);
    }

    public Optional<One> find(Viewer viewer, UUID id) {
        doors.demand(viewer, Deed.READ, "");
        return events.find(id).map(event -> {
            List<EconomicEvent> tree = events.listCorrected(id);
            BigDecimal left = tree.stream()
                    .map(each -> event.isByHours() ? each.effort().orElse(BigDecimal.ZERO) : each.quantity())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<EconomicEvent> corrections = seen(viewer, tree).stream()
                    .filter(each -> !each.id().equals(id))
                    .toList();
            boolean isHidden = care.isHidden(viewer, KIND, id, id.toString());
            EconomicEvent shown = isHidden ? event.withoutNote() : event;
            return new One(shown, corrections, beside(List.of(shown)), left.signum() == 0 && !corrections.isEmpty());
        });
    }

    /** The same; of those whose note is hidden from the viewer without it. */
    private List<EconomicEvent> seen(Viewer viewer, List<EconomicEvent> found) {
        Set<UUID> unseen = care.listUnseen(viewer, KIND);
        return unseen.isEmpty()
                ? found
                : found.stream()
                        .map(event -> unseen.contains(event.id()) ? event.withoutNote() : event)
                        .toList();
    }

    public Pages beside(List<EconomicEvent> found) {
        Set<UUID> things = new HashSet<>();
        Set<UUID> promises = new HashSet<>();
        Set<UUID> processes = new HashSet<>();
        Set<UUID> plans = new HashSet<>();
        for (EconomicEvent event : found) {
            event.resource().ifPresent(things::add);
            event.toResource().ifPresent(things::add);
            event.fulfills().ifPresent(promises::add);
            event.process().ifPresent(processes::add);
            event.plan().ifPresent(plans::add);
        }
        Map<UUID, EconomicResource> resourcesById = new HashMap<>();
        resources.list(things).forEach(each -> resourcesById.put(each.id(), each));
        Map<UUID, Commitment> commitmentsById = new HashMap<>();
        commitments.list(List.copyOf(promises)).forEach(each -> {
            commitmentsById.put(each.id(), each);
            plans.add(each.plan());
        });
        Map<UUID, Plan> plansById = new HashMap<>();
        resources.listPlans(plans).forEach(each -> plansById.put(each.id(), each));
        return new Pages(
                found,
                resourcesById,
                commitmentsById,
                resources.listProcesses(processes),
                plansById,
                events.listCorrectedAmong(found.stream().map(EconomicEvent::id).toList()));
    }
}
