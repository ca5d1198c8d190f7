package org.commonshed.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.ReadersNames;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.plan.PlanReading;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.Stated;
import org.commonshed.measure.NewId;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.kept.PlanAdopted;
import org.commonshed.planning.kept.PlanState;
import org.commonshed.planning.kept.PlanStore;
import org.commonshed.planning.making.Gathering;
import org.commonshed.planning.making.OpenPlans;
import org.commonshed.planning.making.PlanRunner;
import org.commonshed.planning.making.RowSpot;
import org.commonshed.planning.world.Archive;
import org.commonshed.planning.world.PlanFolder;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The front door: plans are asked for, made in the background one at a time, kept with all that they were made from,
 * looked at, and made the one that holds. A try is a plan of the place with changes laid over it; the place itself stays
 * as it is.
 */
@Service
public class Plans {
    private static final int MOST_LISTED = 50;
    private static final int MOST_WAITING = 20;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 2000;

    private final PlanStore store;
    private final PlanRunner runner;
    private final OpenPlans openPlans;
    private final Gathering gathering;
    private final Ground ground;

    Plans(PlanStore store, PlanRunner runner, OpenPlans openPlans, Gathering gathering, Ground ground) {
        this.store = store;
        this.runner = runner;
        this.openPlans = openPlans;
        this.gathering = gathering;
        this.ground = ground;
    }

    /** What this room stands on beside its own. */
    @Component
    record Ground(
            Doors doors,
            Clock clock,
            TransactionOperations transaction,
            ApplicationEventPublisher news,
            ReadersNames names,
            ChangeWords said) {}

    /** What comes of asking for a plan. */
    public sealed interface Begun {
        /** It waits or is being made. */
        record Waiting(int number) implements Begun {}

        /** The place, or what was to be tried, has something to mend; nothing was begun. */
        record Problems(List<RowSpot> spots) implements Begun {
            public Problems {
                spots = List.copyOf(spots);
            }
        }

        /** So many wait already that this one would come to its turn much later; nothing was begun. */
        record TooMany() implements Begun {}
    }

    /** What comes of making a plan the one that holds. */
    public enum Adoption {
        ADOPTED,
        /** There is no such plan, or it is not made yet. */
        NOT_THERE,
        /** It is of a changed place: the change has to be made first. */
        IS_TRY,
        /** It is a plan of other tables, or it does not hold. */
        NOT_OF_THIS_PLACE
    }

    /** A plan with its world, and what the tables know beside them. */
    public record Open(KeptPlan kept, Slice slice, ReportExtras extras) {}

    /** Asks for a plan of the place as it is. */
    public Begun begin(Viewer viewer) {
        ground.doors().demand(viewer, Deed.MAKE_PLAN, "");
        return begin(viewer, new PlanStore.Asked(false, "", "", List.of(), viewer.person(), viewer.name()));
    }

    /**
     * Asks for a plan of the place with these changes laid over it.
     *
     * @param title what to call it; empty where its changes say enough
     */
    public Begun tryOut(Viewer viewer, String title, List<Change> changes) {
        ground.doors().demand(viewer, Deed.MAKE_PLAN, "");
        String called = cut(title, LONGEST_TITLE);
        return begin(viewer, new PlanStore.Asked(true, called, "", changes, viewer.person(), viewer.name()));
    }

    private static String cut(String text, int most) {
        String stripped = text.strip();
        return stripped.length() > most ? stripped.substring(0, most) : stripped;
    }

    private Begun begin(Viewer viewer, PlanStore.Asked asked) {
        List<KeptPlan> unfinished = store.listUnfinished();
        if (unfinished.size() >= MOST_WAITING) {
            return new Begun.TooMany();
        }
        return gathering.inFolder(place -> {
            Reading reading = gathering.gather(viewer, place, asked.changes());
            if (!reading.problems().isEmpty()) {
                Stated stated = reading.stated();
                return new Begun.Problems(reading.problems().stream()
                        .map(issue -> Gathering.spot(issue, stated))
                        .toList());
            }
            Optional<KeptPlan> same = unfinished.stream()
                    .filter(plan ->
                            plan.isTry() == asked.isTry() && plan.fingerprint().equals(reading.sha256()))
                    .findFirst();
            return new Begun.Waiting(same.map(KeptPlan::number).orElseGet(() -> add(asked, reading, place)));
        });
    }

    private int add(PlanStore.Asked asked, Reading reading, PlanFolder place) {
        try {
            return add(asked, reading.sha256(), Archive.pack(place.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int add(PlanStore.Asked asked, String fingerprint, byte[] archive) {
        UUID id = NewId.next(ground.clock());
        Integer number = ground.transaction()
                .execute(status -> store.add(id, asked, ground.clock().instant(), fingerprint, archive));
        wakeOnceKept();
        return number == null ? 0 : number;
    }

    /** The runner sees what is kept, so not before that. */
    private void wakeOnceKept() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            runner.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.wake();
            }
        });
    }

    /** Makes a plan that has none once more, from what it was to be made from. */
    public Optional<Integer> again(Viewer viewer, int number) {
        ground.doors().demand(viewer, Deed.MAKE_PLAN, "");
        return store.find(number).filter(plan -> plan.state().isEnded()).map(plan -> {
            PlanStore.Asked asked = new PlanStore.Asked(
                    plan.isTry(), plan.title(), plan.note(), plan.changes(), viewer.person(), viewer.name());
            return add(asked, plan.fingerprint(), store.getArchive(plan.id()));
        });
    }

    /** Newest first. */
    public List<KeptPlan> list(Viewer viewer) {
        ground.doors().demand(viewer, Deed.READ, "");
        return store.list(MOST_LISTED).stream()
                .map(plan -> ground.said().called(viewer, plan))
                .toList();
    }

    public Optional<KeptPlan> find(Viewer viewer, int number) {
        ground.doors().demand(viewer, Deed.READ, "");
        return store.find(number).map(plan -> ground.said().called(viewer, plan));
    }

    /** The plan that holds. */
    public Optional<KeptPlan> findHolding(Viewer viewer) {
        ground.doors().demand(viewer, Deed.READ, "");
        return store.findHolding();
    }

    /** The newest plan of the place as it is, whether it holds or not. */
    public Optional<KeptPlan> findNewest(Viewer viewer) {
        ground.doors().demand(viewer, Deed.READ, "");
        return store.findNewest();
    }

    /** What a plan is compared with where nobody says otherwise: for a try the one that holds, else the one before. */
    public Optional<KeptPlan> findBefore(Viewer viewer, KeptPlan plan) {
        ground.doors().demand(viewer, Deed.READ, "");
        Optional<KeptPlan> holding =
                store.findHolding().filter(other -> !other.id().equals(plan.id()));
        if (plan.isTry()) {
            return holding.or(store::findNewest);
        }
        return holding.filter(other -> other.number() < plan.number()).or(() -> store.findBefore(plan.number()));
    }

    /** How far the making of a plan is, goal by goal. */
    public List<KeptPlan.GoalReached> goals(Viewer viewer, KeptPlan plan) {
        ground.doors().demand(viewer, Deed.READ, "");
        return store.goals(plan.id());
    }

    /**
     * A plan that is made, with its world; it is checked against its tables before it is given.
     *
     * @throws IllegalStateException when there is none
     */
    public Open open(Viewer viewer, KeptPlan plan) {
        ground.doors().demand(viewer, Deed.READ, "");
        OpenPlans.Opened opened = openPlans.get(plan);
        return new Open(plan, opened.slice(), opened.extras());
    }

    /** The same, with what is the catalogue's called as readers of that language call it. */
    public Open open(Viewer viewer, KeptPlan plan, Locale locale) {
        Open open = open(viewer, plan);
        Slice told = open.slice();
        return new Open(plan, new Slice(ground.names().in(locale, told.world()), told.plan()), open.extras());
    }

    /** The plan as a file of the format {@code commonshed-plan/1}. */
    public byte[] json(Viewer viewer, KeptPlan plan) throws IOException {
        ground.doors().demand(viewer, Deed.READ, "");
        return openPlans.json(plan);
    }

    /** All that a plan was made from, as a zip of folders. */
    public byte[] inputs(Viewer viewer, KeptPlan plan) {
        ground.doors().demand(viewer, Deed.READ, "");
        return store.getArchive(plan.id());
    }

    /** Ends it with nothing; false where it has ended. */
    public boolean cancel(Viewer viewer, int number) {
        ground.doors().demand(viewer, Deed.MAKE_PLAN, "");
        Optional<KeptPlan> plan = store.find(number).filter(p -> !p.state().isEnded());
        return plan.isPresent()
                && (runner.cancel(plan.get().id())
                        || store.end(
                                plan.get().id(),
                                PlanState.CANCELLED,
                                KeptPlan.Trouble.NONE,
                                ground.clock().instant()));
    }

    /** Ends it with the best plan so far, once that is checked; false where it is not being made. */
    public boolean keepBest(Viewer viewer, int number) {
        ground.doors().demand(viewer, Deed.MAKE_PLAN, "");
        return store.find(number).map(plan -> runner.keepBest(plan.id())).orElse(false);
    }

    /** Keeps a try for others to look at; what the house called it is not taken as its name. */
    public void propose(Viewer viewer, int number, String title, String note) {
        ground.doors().demand(viewer, Deed.MAKE_PLAN, "");
        store.find(number).filter(KeptPlan::isTry).ifPresent(plan -> {
            String called = cut(title, LONGEST_TITLE);
            boolean isOurs = plan.title().isEmpty()
                    && called.equals(cut(ground.said().called(viewer, plan).title(), LONGEST_TITLE));
            store.propose(plan.id(), isOurs ? "" : called, cut(note, LONGEST_NOTE));
        });
    }

    /** Takes a try out. */
    public void drop(Viewer viewer, int number) {
        ground.doors().demand(viewer, Deed.MAKE_PLAN, "");
        store.find(number).filter(KeptPlan::isTry).ifPresent(plan -> {
            cancel(viewer, number);
            store.remove(plan.id());
        });
    }

    public boolean mayMake(Viewer viewer) {
        return ground.doors().allows(viewer, Deed.MAKE_PLAN, "");
    }

    public boolean mayAdopt(Viewer viewer) {
        return ground.doors().allows(viewer, Deed.ADOPT_PLAN, "");
    }

    /** Makes a plan the one that holds. */
    public Adoption adopt(Viewer viewer, int number) {
        ground.doors().demand(viewer, Deed.ADOPT_PLAN, "");
        Optional<KeptPlan> found = store.find(number).filter(p -> p.state().isThere());
        if (found.isEmpty()) {
            return Adoption.NOT_THERE;
        }
        KeptPlan plan = found.get();
        if (plan.isTry()) {
            return Adoption.IS_TRY;
        }
        if (!plan.holds()) {
            openPlans.get(plan);
            hold(viewer, plan);
        }
        return Adoption.ADOPTED;
    }

    private void hold(Viewer viewer, KeptPlan plan) {
        ground.transaction().executeWithoutResult(status -> {
            var now = ground.clock().instant();
            Optional<UUID> before =
                    store.adopt(NewId.next(ground.clock()), plan.id(), now, viewer.person(), viewer.name());
            ground.news().publishEvent(new PlanAdopted(plan.id(), plan.number(), before, now));
        });
    }

    /**
     * Takes a plan that was made elsewhere of the place as it is, and makes it the one that holds. It is checked against
     * the tables first, like any other.
     */
    public Adoption adoptReady(Viewer viewer, Path planJson) {
        ground.doors().demand(viewer, Deed.ADOPT_PLAN, "");
        PlanReading given = PlanFile.read(planJson, PlanFolder.LIMITS);
        if (given.plan().isEmpty()) {
            return Adoption.NOT_OF_THIS_PLACE;
        }
        return gathering.inFolder(place -> {
            Reading reading = gathering.gather(viewer, place, List.of());
            boolean holds = reading.world().isPresent()
                    && Verifier.verify(reading.world().get(), given.plan().get())
                            .holds();
            if (!holds) {
                return Adoption.NOT_OF_THIS_PLACE;
            }
            byte[] json = Archive.compressed(Files.readAllBytes(planJson));
            UUID id = NewId.next(ground.clock());
            byte[] archive = Archive.pack(place.path());
            ground.transaction().executeWithoutResult(status -> {
                var now = ground.clock().instant();
                PlanStore.Asked asked = new PlanStore.Asked(false, "", "", List.of(), viewer.person(), viewer.name());
                store.add(id, asked, now, reading.sha256(), archive);
                store.end(id, PlanState.DONE, KeptPlan.Trouble.NONE, now);
                store.keepResult(id, json);
                hold(viewer, store.find(id).orElseThrow());
            });
            openPlans.keep(
                    id, reading, new Slice(reading.world().get(), given.plan().get()));
            return Adoption.ADOPTED;
        });
    }
}
