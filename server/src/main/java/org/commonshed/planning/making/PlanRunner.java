package org.commonshed.planning.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.plan.PlanReading;
import org.commonshed.files.world.Reading;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.kept.PlanState;
import org.commonshed.planning.kept.PlanStore;
import org.commonshed.planning.world.Archive;
import org.commonshed.planning.world.PlanFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes waiting plans, one after the other, each in a process of its own; checks what it made before it is kept. */
@Component
public class PlanRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);
    private static final int MOST_TRIES = 2;
    private static final long LOOK_SECONDS = 30;
    private static final int KILLED = 128;

    private final PlanStore store;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Path folder;
    private final String memory;
    private final Semaphore asked = new Semaphore(0);
    private final Set<UUID> cancelled = new HashSet<>();
    private @Nullable Thread thread;
    private volatile boolean running;
    private @Nullable UUID current;
    private @Nullable Child child;

    PlanRunner(
            PlanStore store,
            TransactionOperations transaction,
            Clock clock,
            @Value("${commonshed.data}") Path data,
            @Value("${commonshed.planning.memory:1500m}") String memory) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = data.toAbsolutePath().resolve("plans");
        this.memory = memory;
    }

    /** Where plans are worked on; nothing that must last lies there. */
    Path folder() {
        return folder;
    }

    @Override
    public void start() {
        Archive.remove(folder);
        for (UUID often : store.beginAgain(MOST_TRIES, clock.instant())) {
            store.end(often, PlanState.FAILED, KeptPlan.Trouble.of("planning.trouble.again"), clock.instant());
        }
        running = true;
        thread = new Thread(this::work, "planning");
        thread.setDaemon(true);
        thread.start();
        wake();
    }

    /** Says that something waits. */
    public void wake() {
        asked.release();
    }

    private void work() {
        while (running) {
            try {
                asked.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                asked.drainPermits();
                while (running && makeNext()) {
                    LOG.debug("looking for the next plan");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.error("Planning did not go on; it is looked at again soon.", fault);
            }
        }
    }

    private boolean makeNext() throws InterruptedException {
        Optional<KeptPlan> next = transaction.execute(status -> store.takeNext(clock.instant()));
        if (next == null || next.isEmpty()) {
            return false;
        }
        KeptPlan plan = next.get();
        try {
            make(plan);
        } catch (IOException | RuntimeException fault) {
            LOG.error("Plan {} was not made.", plan.number(), fault);
            end(plan, PlanState.FAILED, KeptPlan.Trouble.of("planning.trouble.ours"));
        }
        return true;
    }

    private void make(KeptPlan plan) throws IOException, InterruptedException {
        PlanFolder place = new PlanFolder(Archive.fresh(folder, "plan-"));
        try {
            Archive.unpack(store.getArchive(plan.id()), place.path());
            Child begun = Child.begin(place, memory, Files.createDirectories(folder.resolve("native")));
            begin(plan.id(), begun);
            int code = begun.follow(new Steps(plan.id())::reach);
            finish(plan, place, code);
        } finally {
            begin(null, null);
            Archive.remove(place.path());
        }
    }

    private synchronized void begin(@Nullable UUID plan, @Nullable Child begun) {
        current = plan;
        child = begun;
        if (plan != null && begun != null && cancelled.contains(plan)) {
            begun.kill();
        }
    }

    /** Writes down each goal once and how far it is. */
    private final class Steps {
        private final UUID plan;
        private int position = -1;
        private String goal = "";

        Steps(UUID plan) {
            this.plan = plan;
        }

        void reach(KeptPlan.GoalReached reached) {
            if (!reached.goal().equals(goal)) {
                goal = reached.goal();
                position++;
            }
            store.reach(plan, position, reached);
        }
    }

    private void finish(KeptPlan plan, PlanFolder place, int code) throws IOException {
        if (isCancelled(plan.id())) {
            end(plan, PlanState.CANCELLED, KeptPlan.Trouble.NONE);
        } else if (!running) {
            store.putBack(plan.id());
        } else if (code == Solving.MADE) {
            keep(plan, place);
        } else {
            end(plan, PlanState.FAILED, trouble(place, code));
        }
    }

    private synchronized boolean isCancelled(UUID plan) {
        return cancelled.remove(plan);
    }

    private static KeptPlan.Trouble trouble(PlanFolder place, int code) throws IOException {
        List<String> parts = Files.exists(place.trouble()) ? Files.readAllLines(place.trouble()) : List.of();
        return switch (code) {
            case Solving.NONE_IN_TIME -> KeptPlan.Trouble.of("planning.trouble.early");
            case Solving.UNMET -> new KeptPlan.Trouble(KeptPlan.Trouble.STOCKS, parts);
            case Solving.PROBLEMS -> new KeptPlan.Trouble(KeptPlan.Trouble.ISSUE, parts);
            case Solving.NO_MEMORY -> KeptPlan.Trouble.of("planning.trouble.memory");
            default ->
                KeptPlan.Trouble.of(
                        code > KILLED ? "planning.trouble.killed" : "planning.trouble.ended",
                        String.valueOf(code > KILLED ? code - KILLED : code));
        };
    }

    private void keep(KeptPlan plan, PlanFolder place) throws IOException {
        PlanReading made = PlanFile.read(place.result(), PlanFolder.LIMITS);
        Reading reading = place.read();
        boolean holds = made.plan().isPresent()
                && reading.world().isPresent()
                && Verifier.verify(reading.world().get(), made.plan().get()).holds();
        if (!holds) {
            LOG.error("Plan {} was checked and does not hold.", plan.number());
            end(plan, PlanState.FAILED, KeptPlan.Trouble.of("planning.trouble.unverified"));
            return;
        }
        byte[] json = Archive.compressed(Files.readAllBytes(place.result()));
        PlanState state = made.plan().get().status() == Plan.Status.OPTIMAL ? PlanState.DONE : PlanState.STOPPED;
        transaction.executeWithoutResult(status -> {
            if (store.end(plan.id(), state, KeptPlan.Trouble.NONE, clock.instant())) {
                store.keepResult(plan.id(), json);
            }
        });
    }

    private void end(KeptPlan plan, PlanState state, KeptPlan.Trouble trouble) {
        store.end(plan.id(), state, trouble, clock.instant());
    }

    /** Ends a plan that is being made, with nothing; false where it is not. */
    public synchronized boolean cancel(UUID plan) {
        Child made = child;
        if (!plan.equals(current) || made == null) {
            return false;
        }
        cancelled.add(plan);
        made.kill();
        return true;
    }

    /** Ends a plan that is being made, with the best so far; false where it is not. */
    public synchronized boolean keepBest(UUID plan) {
        Child made = child;
        if (!plan.equals(current) || made == null) {
            return false;
        }
        try {
            made.askToStop();
            return true;
        } catch (UncheckedIOException hasEnded) {
            return false;
        }
    }

    /** The process at work, for those who look after the server. */
    public synchronized Optional<Long> findProcess() {
        Child made = child;
        return made == null ? Optional.empty() : Optional.of(made.id());
    }

    /** What is being made is put back and begun again at the next start. */
    @Override
    public void stop() {
        running = false;
        synchronized (this) {
            Child made = child;
            if (made != null) {
                made.kill();
            }
        }
        wake();
        Thread working = thread;
        try {
            if (working != null) {
                working.join(TimeUnit.SECONDS.toMillis(LOOK_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
