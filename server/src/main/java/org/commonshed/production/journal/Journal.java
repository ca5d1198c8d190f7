package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.production.journal.NotPossible.Why;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to promises and events. All calls are part of the transaction that runs; where none runs, each is one by
 * itself. Who speaks for the provider of something may record it; what passes from one to another may be recorded, and all may
 * be taken back, by whoever speaks for the receiver too. Promises that belong to an order are kept by the house alone.
 */
@Service
@NamedInterface("journal")
@Transactional
public class Journal {
    private static final int MOST_LISTED = 10_000;
    private static final int LONGEST_NOTE = 2000;

    private final EventStore events;
    private final ResourceStore resources;
    private final CommitmentStore commitments;
    private final Recorder recorder;
    private final Doors doors;
    private final Clock clock;

    Journal(
            EventStore events,
            ResourceStore resources,
            CommitmentStore commitments,
            Recorder recorder,
            Doors doors,
            Clock clock) {
        this.events = events;
        this.resources = resources;
        this.commitments = commitments;
        this.recorder = recorder;
        this.doors = doors;
        this.clock = clock;
    }

    /** How a promise was changed. */
    public record Revision(
            Instant at, String byName, BigDecimal before, BigDecimal after, boolean finished, String why) {}

    /** Says what promises and processes of that id belong to; its name and dates may be said anew. */
    public void plan(Viewer viewer, String actor, Plan plan) {
        demand(viewer, actor, actor);
        resources.putPlan(plan);
    }

    /** Says what a process is; what kind it is stays as it was said first. */
    public void process(Viewer viewer, String actor, Process process) {
        demand(viewer, actor, actor);
        resources.putProcess(process);
    }

    /** Keeps a promise; the viewer must speak for its provider, or be the house. */
    public void promise(Viewer viewer, Commitment commitment) {
        demand(viewer, commitment.provider(), commitment.provider());
        demandOwn(viewer, commitment);
        if (commitment.quantity().signum() <= 0 || commitment.note().length() > LONGEST_NOTE) {
            throw new NotPossible(
                    commitment.quantity().signum() <= 0 ? Why.NO_AMOUNT : Why.TOO_MUCH, commitment.id(), "");
        }
        commitments.add(commitment, viewer, clock.instant());
    }

    /** Changes how much was promised, with the reason; what it was stays in the history. */
    public void revise(Viewer viewer, UUID commitment, BigDecimal quantity, String why) {
        Commitment before = getToChange(viewer, commitment);
        if (quantity.signum() < 0) {
            throw new NotPossible(Why.NEGATIVE, commitment, "");
        }
        if (before.quantity().compareTo(quantity) != 0) {
            commitments.change(before, quantity, before.finished(), reason(viewer, why));
        }
    }

    /** Nothing more is to come of it. */
    public void finish(Viewer viewer, UUID commitment, String why) {
        Commitment before = getToChange(viewer, commitment);
        if (!before.finished()) {
            commitments.change(before, before.quantity(), true, reason(viewer, why));
        }
    }

    private Commitment getToChange(Viewer viewer, UUID id) {
        Commitment found = commitments.findToChange(id).orElseThrow(() -> new NotPossible(Why.NOT_THERE, id, ""));
        demand(viewer, found.provider(), found.receiver());
        demandOwn(viewer, found);
        return found;
    }

    private void demandOwn(Viewer viewer, Commitment commitment) {
        boolean isElsewhere = resources.listPlans(Set.of(commitment.plan())).stream()
                .anyMatch(plan -> !plan.address().isEmpty());
        if (isElsewhere && !viewer.equals(Viewer.HOUSE)) {
            throw new NotPossible(Why.ELSEWHERE, commitment.id(), "");
        }
    }

    private CommitmentStore.Reason reason(Viewer viewer, String why) {
        return new CommitmentStore.Reason(viewer, clock.instant(), cut(why));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NOTE));
    }

    /**
     * Records what happened, all or nothing; one that is there already by its id is left as it is.
     *
     * @throws NotPossible when one of them cannot have happened so
     */
    public void record(Viewer viewer, List<Happening> happenings) {
        for (Happening each : happenings) {
            boolean isBetweenTwo = each.action().behaviour().isBetweenTwo();
            demand(viewer, each.provider(), isBetweenTwo ? each.receiver() : each.provider());
            each.fulfills().flatMap(commitments::find).ifPresent(promise -> demandFulfilling(viewer, each, promise));
        }
        if (!happenings.isEmpty()) {
            recorder.record(happenings, recorded(viewer, ""));
        }
    }

    private void demandFulfilling(Viewer viewer, Happening said, Commitment promise) {
        demandOwn(viewer, promise);
        boolean isTheirs = promise.provider().equals(said.provider());
        if (!isTheirs && !viewer.equals(Viewer.HOUSE)) {
            throw new NotPossible(Why.NOT_THERE, said.id(), "");
        }
    }

    /** Reverses an event by another one that corrects it; what was read before stays readable. */
    public void reverse(Viewer viewer, UUID event, String why) {
        recorder.correct(getToCorrect(viewer, event), Optional.empty(), recorded(viewer, why));
    }

    /** Reverses an event and records the right amount in its place: hours, where only hours were said. */
    public void correct(Viewer viewer, UUID event, BigDecimal right, String why) {
        recorder.correct(getToCorrect(viewer, event), Optional.of(right), recorded(viewer, why));
    }

    private EconomicEvent getToCorrect(Viewer viewer, UUID id) {
        EconomicEvent event = events.find(id).orElseThrow(() -> new NotPossible(Why.NOT_THERE, id, ""));
        demand(viewer, event.provider(), event.receiver());
        return event;
    }

    private EconomicEvent.Recorded recorded(Viewer viewer, String why) {
        return new EconomicEvent.Recorded(cut(why), clock.instant(), viewer.person(), viewer.name());
    }

    /** Promises of a plan, oldest first. */
    @Transactional(readOnly = true)
    public List<Commitment> listCommitments(Viewer viewer, UUID plan) {
        doors.demand(viewer, Deed.READ, "");
        return commitments.listOfPlan(plan);
    }

    /** Promises to an actor or of it, newest first. */
    @Transactional(readOnly = true)
    public List<Commitment> listCommitments(Viewer viewer, String actor, int most, int from) {
        doors.demand(viewer, Deed.READ, "");
        return commitments.listOfActor(actor, most, from);
    }

    @Transactional(readOnly = true)
    public long countCommitments(Viewer viewer, String actor) {
        doors.demand(viewer, Deed.READ, "");
        return commitments.countOfActor(actor);
    }

    @Transactional(readOnly = true)
    public Optional<Commitment> findCommitment(Viewer viewer, UUID commitment) {
        doors.demand(viewer, Deed.READ, "");
        return commitments.find(commitment);
    }

    /** How a promise was changed, oldest first. */
    @Transactional(readOnly = true)
    public List<Revision> listRevisions(Viewer viewer, UUID commitment) {
        doors.demand(viewer, Deed.READ, "");
        return commitments.listRevisions(commitment);
    }

    /** What happened for a plan, corrections too, in the order of recording. */
    @Transactional(readOnly = true)
    public List<EconomicEvent> listEvents(Viewer viewer, UUID plan) {
        doors.demand(viewer, Deed.READ, "");
        return events.listOfPlan(plan, MOST_LISTED);
    }

    /** How much was done of each promise of a plan, in its unit: what its own action did, less what was taken back. */
    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> fulfilled(Viewer viewer, UUID plan) {
        Map<UUID, BigDecimal> done = new HashMap<>();
        Map<UUID, Commitment> promised = new HashMap<>();
        listCommitments(viewer, plan).forEach(commitment -> {
            promised.put(commitment.id(), commitment);
            done.put(commitment.id(), BigDecimal.ZERO);
        });
        for (EconomicEvent event : listEvents(viewer, plan)) {
            event.fulfills()
                    .map(promised::get)
                    .filter(commitment -> commitment.action() == event.action())
                    .ifPresent(commitment -> Measures.find(event.quantity(), event.unit(), commitment.unit())
                            .ifPresent(amount -> done.merge(commitment.id(), amount, BigDecimal::add)));
        }
        return done;
    }

    /** What an actor has rights to or holds. */
    @Transactional(readOnly = true)
    public List<EconomicResource> listResources(Viewer viewer, String actor) {
        doors.demand(viewer, Deed.READ, "");
        return resources.listOfActor(actor, MOST_LISTED);
    }

    private void demand(Viewer viewer, String provider, String receiver) {
        if (!maySpeak(viewer, provider, receiver)) {
            throw new Doors.Refused(viewer, Deed.STATE_MAKER, provider);
        }
    }

    /** Whether the viewer speaks for one of them. */
    public boolean maySpeak(Viewer viewer, String provider, String receiver) {
        return doors.allows(viewer, Deed.STATE_MAKER, provider) || doors.allows(viewer, Deed.STATE_NEED, receiver);
    }
}
