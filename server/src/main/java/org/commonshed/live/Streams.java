package org.commonshed.live;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.commonshed.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams that are open. One thread tells them all: it never waits for anybody, and before it tells somebody something it
 * asks who that is now, as a session or a right may have ended meanwhile.
 */
@Component
class Streams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    /** Changes come in bursts; a page is told once of those within this time. */
    private static final Duration GATHERING = Duration.ofMillis(150);

    /** Reverse proxies end what is silent, the most impatient ones after 30 seconds. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Shown shown;
    private final Bounds bounds;
    private final Duration heartbeat;
    private final Map<OpenStream, Watching> open = new ConcurrentHashMap<>();
    private final AtomicBoolean isDue = new AtomicBoolean();
    private @Nullable ScheduledExecutorService telling; // while the house is open
    private volatile boolean running;

    Streams(
            Shown shown,
            Changes changes,
            Bounds bounds,
            @Value("${commonshed.live.heartbeat:15s}") Duration heartbeat) {
        this.shown = shown;
        this.bounds = bounds;
        this.heartbeat = heartbeat;
        changes.listen(this::wake);
    }

    /**
     * How many streams there may be.
     *
     * @param all of everybody
     * @param visitors of all who are not signed in
     * @param person of one person; browsers open six at most to one server, and close them when they are not looked at
     */
    @Component
    record Bounds(
            @Value("${commonshed.live.most:600}") int all,
            @Value("${commonshed.live.most-visitors:300}") int visitors,
            @Value("${commonshed.live.most-person:12}") int person) {}

    /**
     * Who watches what.
     *
     * @param viewer who it is now, asked anew
     * @param last who it was when that was asked last
     * @param told how things stood when the page was told last
     */
    private record Watching(
            Supplier<Viewer> viewer, Viewer last, SortedSet<String> topics, Shown.Standing told, long sinceNanos) {
        Watching at(Viewer now, Shown.Standing standing) {
            return new Watching(viewer, now, topics, standing, sinceNanos);
        }
    }

    /**
     * What somebody has before them.
     *
     * @param known the stamp of it; empty where it was never told
     * @param age how long ago it was asked for, at the most; what changed since may not be in it
     */
    record Page(String known, Duration age) {}

    /** Whether there is room for one more. */
    boolean hasRoom(Viewer viewer) {
        boolean isFull = open.size() >= bounds.all()
                || (!viewer.isSignedIn() && own(viewer).size() >= bounds.visitors());
        return running && !isFull;
    }

    /** Of that person, or of all visitors; the oldest first. */
    private List<OpenStream> own(Viewer viewer) {
        return open.entrySet().stream()
                .filter(each -> each.getValue().last().person().equals(viewer.person()))
                .sorted(Comparator.comparing(each -> each.getValue().sinceNanos()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A page that was left is only noticed at the next heartbeat; so the oldest make room. */
    private void makeRoom(Viewer viewer) {
        List<OpenStream> own = own(viewer);
        if (viewer.isSignedIn() && own.size() >= bounds.person()) {
            own.subList(0, own.size() - bounds.person() + 1).forEach(OpenStream::end);
        }
    }

    /**
     * Keeps a stream from now on.
     *
     * @param page what its page shows
     */
    void add(OpenStream stream, Supplier<Viewer> viewer, SortedSet<String> topics, Page page) {
        Viewer now = viewer.get();
        Shown.Standing standing = shown.standing(now, topics);
        makeRoom(now);
        open.put(stream, new Watching(viewer, now, topics, standing, System.nanoTime()));
        stream.open();
        boolean isNews = page.known().isEmpty()
                ? shown.isWithin(now, topics, page.age())
                : !page.known().equals(standing.stamp());
        stream.send(
                "retry: 4000\n" + (isNews ? event(standing, standing.stamps().keySet()) : begun(standing)));
    }

    /** The page learns how things stand, so that a later stream can say whether something changed in between. */
    private static String begun(Shown.Standing standing) {
        return "id: " + standing.stamp() + "\nevent: begun\ndata:\n\n";
    }

    private static String event(Shown.Standing standing, Iterable<String> topics) {
        return "id: " + standing.stamp() + "\nevent: changed\ndata: " + String.join(" ", topics) + "\n\n";
    }

    void remove(OpenStream stream) {
        open.remove(stream);
    }

    int count() {
        return open.size();
    }

    private void wake() {
        ScheduledExecutorService teller = telling;
        if (running && teller != null && !open.isEmpty() && isDue.compareAndSet(false, true)) {
            try {
                ScheduledFuture<?> unused = teller.schedule(this::tell, GATHERING.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                isDue.set(false);
            }
        }
    }

    private void tell() {
        isDue.set(false);
        open.forEach((stream, watching) -> each(stream, watching, false));
    }

    private void beat() {
        open.forEach((stream, watching) -> each(stream, watching, true));
    }

    private void each(OpenStream stream, Watching watching, boolean isBeat) {
        try {
            look(stream, watching, isBeat);
        } catch (RuntimeException fault) { // as without a database: whoever comes back is asked again
            LOG.debug("A stream ends", fault);
            stream.end();
        }
    }

    /** Most changes concern few pages: who somebody is now is only asked where there is something to tell. */
    private void look(OpenStream stream, Watching watching, boolean isBeat) {
        boolean isConcerned = !shown.standing(watching.last(), watching.topics())
                .since(watching.told())
                .isEmpty();
        if (!isBeat && !isConcerned) {
            return;
        }
        Viewer now = watching.viewer().get();
        Shown.Standing standing = shown.standing(now, watching.topics());
        boolean isOld = System.nanoTime() - watching.sinceNanos() > LONGEST.toNanos();
        if (isOld || standing.isEmpty() || !now.person().equals(watching.last().person())) {
            stream.end();
            return;
        }
        List<String> changed = standing.since(watching.told());
        open.replace(stream, watching.at(now, standing));
        if (!changed.isEmpty()) {
            stream.send(event(standing, changed));
        } else if (isBeat) {
            stream.send(": still here\n\n");
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "live");
            thread.setDaemon(true);
            return thread;
        });
        telling = teller;
        running = true;
        ScheduledFuture<?> unused = teller.scheduleWithFixedDelay(
                this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Before the server waits for what is still being answered. */
    @Override
    public synchronized void stop() {
        running = false;
        if (telling != null) {
            telling.shutdownNow();
        }
        open.keySet().forEach(OpenStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
