package org.commonshed.live.underway;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.commonshed.measure.NewId;
import org.jspecify.annotations.Nullable;

/** One piece of work: whose it is, how far, and what came of it. */
final class Errand implements Progress {
    private static final long GAP_NANOS = 400_000_000; // between two times that a page is told

    private final UUID id;
    private final Optional<UUID> person;
    private final Underway.Task<?> task;
    private final Clock clock;
    private final Runnable told;
    private final CompletableFuture<Object> answer = new CompletableFuture<>();
    private final Map<String, Counted> steps = new LinkedHashMap<>(); // in the order in which they began
    private Ending ending = Ending.NONE;
    private String leads = "";
    private Instant moved;
    private long toldNanos;
    private volatile boolean stopped;

    Errand(Optional<UUID> person, Underway.Task<?> task, Clock clock, Told told) {
        id = NewId.next(clock);
        this.person = person;
        this.task = task;
        this.clock = clock;
        this.told = () -> told.tell(id);
        moved = clock.instant();
    }

    /** Tells pages that an errand moved. */
    interface Told {
        void tell(UUID id);
    }

    /** How far a step is; {@code all} is 0 where nobody knows. */
    record Counted(String step, long done, long all) {}

    /** How it ended. */
    enum Ending {
        /** It waits, or somebody works on it. */
        NONE,
        DONE,
        /** Somebody stopped it. */
        STOPPED,
        /** It took longer than it may. */
        LONG,
        FAILED
    }

    UUID id() {
        return id;
    }

    Underway.Task<?> task() {
        return task;
    }

    boolean isOf(Optional<UUID> somebody) {
        return person.equals(somebody);
    }

    /** Does it, in the thread that calls. */
    void go() {
        try {
            Underway.Done done = task.go(this);
            end(Ending.DONE, done.leads());
            answer.complete(done.answer());
        } catch (CancellationException e) {
            end(stopped ? Ending.STOPPED : Ending.LONG, "");
            answer.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            end(Ending.FAILED, "");
            answer.completeExceptionally(e);
            Underway.LOG.error("{} {} failed", task.what(), id, e);
        }
        told.run();
    }

    private synchronized void end(Ending how, String address) {
        ending = how;
        leads = address;
        moved = clock.instant();
    }

    /** What comes, sooner or later. */
    CompletableFuture<Object> answer() {
        return answer.thenApply(given -> given);
    }

    /** What was thrown by the work, as it was. */
    static RuntimeException thrown(ExecutionException fault) {
        if (fault.getCause() instanceof Error error) {
            throw error;
        }
        return fault.getCause() instanceof RuntimeException known ? known : new IllegalStateException(fault);
    }

    @Override
    public void at(String step, long done, long all) {
        if (stopped) {
            throw new CancellationException("somebody stopped " + task.what());
        }
        boolean isTold;
        synchronized (this) {
            Counted before = steps.put(step, new Counted(step, done, all));
            isTold = before == null || System.nanoTime() - toldNanos > GAP_NANOS;
            if (isTold) {
                toldNanos = System.nanoTime();
            }
        }
        if (isTold) {
            told.run();
        }
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
        told.run();
    }

    synchronized Ending ending() {
        return ending;
    }

    /** Where one goes once it is done. */
    synchronized String leads() {
        return leads;
    }

    /** When it ended; when it began where it has not. */
    synchronized Instant moved() {
        return moved;
    }

    synchronized List<Counted> steps() {
        return new ArrayList<>(steps.values());
    }

    /** The step that is worked on. */
    synchronized @Nullable Counted last() {
        return steps.isEmpty() ? null : steps().get(steps.size() - 1);
    }
}
