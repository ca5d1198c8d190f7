package org.commonshed.live.underway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.commonshed.access.Viewer;
import org.commonshed.live.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/**
 * The front door for work that may take long. Whatever is done within two seconds is answered as if nothing were special about it;
 * what takes longer goes on by itself, and who asked for it is led to a page that tells how far it is.
 */
@NamedInterface("underway")
@Service
public class Underway implements SmartLifecycle {
    static final Logger LOG = LoggerFactory.getLogger(Underway.class);

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 2;
    private static final int MOST_OPEN = 8;
    private static final int MOST_OF_ONE = 3;
    private static final int MOST_KEPT = 40;
    private static final long ENDING_SECONDS = 10;

    private final Changes changes;
    private final Clock clock;
    private final Duration patience;
    private final Map<UUID, Errand> errands = new LinkedHashMap<>(); // the oldest first
    private @Nullable ExecutorService hands; // while the house is open

    Underway(Changes changes, Clock clock, @Value("${commonshed.live.patience:2s}") Duration patience) {
        this.changes = changes;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Some work.
     *
     * @param what the last part of a key of words: {@code live.what.…}
     * @param about what it is done to; what one person asks for of the same is not begun twice at once
     * @param leads where one goes with its answer, if it was not soon
     */
    public record Task<T>(
            String what, Object about, Class<T> type, Function<Progress, T> work, Function<T, String> leads) {
        private String key() {
            return key(what, about);
        }

        private static String key(String what, Object about) {
            return what + " " + about;
        }

        Done go(Progress progress) {
            T answer = work.apply(progress);
            return new Done(answer, leads.apply(answer));
        }
    }

    /** What came of it, and where that leads. */
    record Done(Object answer, String leads) {}

    /**
     * Does it, or goes on with what the viewer asked for before of the same.
     *
     * @param shown names the page for an answer that came soon
     * @return that, or the way to the page that tells how far it is
     */
    public <T> String lead(Viewer viewer, Task<T> task, Function<T, String> shown) {
        Errand errand = begin(viewer, task);
        try {
            T answer = task.type().cast(errand.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS));
            forget(errand);
            return shown.apply(answer);
        } catch (TimeoutException takesLonger) {
            return "redirect:" + address(errand.id());
        } catch (ExecutionException fault) {
            forget(errand);
            throw Errand.thrown(fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + task.what(), e);
        }
    }

    /** The answer of what the viewer asked for, if it is done and was not forgotten. */
    public <T> Optional<T> findDone(Viewer viewer, String what, Object about, Class<T> type) {
        return findOf(viewer, Task.key(what, about))
                .filter(errand -> errand.ending() == Errand.Ending.DONE)
                .map(errand -> type.cast(errand.answer().join()));
    }

    private synchronized Optional<Errand> findOf(Viewer viewer, String key) {
        return errands.values().stream()
                .filter(errand ->
                        errand.isOf(viewer.person()) && errand.task().key().equals(key))
                .filter(errand -> isOpen(errand) || errand.ending() == Errand.Ending.DONE)
                .findFirst();
    }

    static String address(UUID id) {
        return "/underway/" + id;
    }

    static String topic(UUID id) {
        return "underway-" + id;
    }

    private synchronized Errand begin(Viewer viewer, Task<?> task) {
        leaveOld();
        Optional<Errand> known = findOf(viewer, task.key());
        if (known.isPresent()) {
            return known.get();
        }
        long open = errands.values().stream().filter(Underway::isOpen).count();
        long own = errands.values().stream()
                .filter(errand -> isOpen(errand) && errand.isOf(viewer.person()))
                .count();
        if (hands == null || open >= MOST_OPEN || own >= MOST_OF_ONE) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        Errand errand = new Errand(viewer.person(), task, clock, id -> changes.touchNow(topic(id)));
        errands.put(errand.id(), errand);
        hands.execute(errand::go);
        return errand;
    }

    private static boolean isOpen(Errand errand) {
        return errand.ending() == Errand.Ending.NONE;
    }

    private synchronized void forget(Errand errand) {
        errands.remove(errand.id());
    }

    private void leaveOld() {
        Instant old = clock.instant().minus(KEPT);
        errands.values().removeIf(errand -> !isOpen(errand) && errand.moved().isBefore(old));
        while (errands.size() > MOST_KEPT) {
            errands.values().stream()
                    .filter(errand -> !isOpen(errand))
                    .findFirst()
                    .ifPresent(errand -> errands.remove(errand.id()));
        }
    }

    /** One's own. */
    synchronized Optional<Errand> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(errands.get(id)).filter(errand -> errand.isOf(viewer.person()));
    }

    /** How many wait or are worked on that began before it. */
    synchronized long before(Errand errand) {
        return errands.values().stream()
                .takeWhile(other -> other != errand)
                .filter(Underway::isOpen)
                .count();
    }

    @Override
    public synchronized void start() {
        hands = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread thread = new Thread(work, "underway");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is under way is broken off before the database is closed, so nothing of it is kept. */
    @Override
    public void stop() {
        ExecutorService ending;
        synchronized (this) {
            ending = hands;
            hands = null;
            errands.values().forEach(Errand::stop);
        }
        if (ending != null) {
            ending.shutdown();
            try {
                boolean unused = ending.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ending.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return hands != null;
    }
}
