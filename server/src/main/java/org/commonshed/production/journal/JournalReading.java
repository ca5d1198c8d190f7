package org.commonshed.production.journal;

import java.math.BigDecimal;
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
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.network.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is read of the journal for its pages: events with all that stands beside them, and how things are called. */
@Component
@Transactional(readOnly = true)
class JournalReading {
    static final int MOST_ACTORS = 500;

    private final EventStore events;
    private final ResourceStore resources;
    private final CommitmentStore commitments;
    private final Doors doors;
    private final Names names;

    JournalReading(EventStore events, ResourceStore resources, CommitmentStore commitments, Doors doors, Names names) {
        this.events = events;
        this.resources = resources;
        this.commitments = commitments;
        this.doors = doors;
        this.names = names;
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
    record Pages(
            List<EconomicEvent> events,
            Map<UUID, EconomicResource> resources,
            Map<UUID, Commitment> commitments,
            List<Process> processes,
            Map<UUID, Plan> plans,
            Set<UUID> corrected) {}

    /** An event with what corrects it, oldest first. */
    record One(EconomicEvent event, List<EconomicEvent> corrections, Pages beside, boolean isTakenBack) {}

    Names names() {
        return names;
    }

    long count(Viewer viewer, EventStore.Sought sought) {
        doors.demand(viewer, Deed.READ, "");
        return events.count(sought);
    }

    /** Newest first. */
    List<EconomicEvent> list(Viewer viewer, EventStore.Sought sought, int most, int from) {
        doors.demand(viewer, Deed.READ, "");
        return events.list(sought, most, from);
    }

    /** The journal from its beginning, in the order of recording. */
    Pages listAll(Viewer viewer, int most, int from) {
        doors.demand(viewer, Deed.READ, "");
        return beside(events.listAll(most, from));
    }

    List<String> listAgents(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return events.listAgents(MOST_ACTORS);
    }

    Optional<One> find(Viewer viewer, UUID id) {
        doors.demand(viewer, Deed.READ, "");
        return events.find(id).map(event -> {
            List<EconomicEvent> tree = events.listCorrected(id);
            BigDecimal left = tree.stream()
                    .map(each -> event.isByHours() ? each.effort().orElse(BigDecimal.ZERO) : each.quantity())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<EconomicEvent> corrections =
                    tree.stream().filter(each -> !each.id().equals(id)).toList();
            return new One(event, corrections, beside(List.of(event)), left.signum() == 0 && !corrections.isEmpty());
        });
    }

    Pages beside(List<EconomicEvent> found) {
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
