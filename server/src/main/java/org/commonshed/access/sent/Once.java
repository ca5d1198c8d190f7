package org.commonshed.access.sent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Remembers for a day what was sent and where it led. Of several that come at once, one is taken and the others wait for it. */
@Component
class Once {
    static final Duration KEPT = Duration.ofDays(1);

    private static final Duration SWEPT = Duration.ofMinutes(10);
    private static final long PATIENCE_SECONDS = 20;
    private static final int MOST_WAITING = 40; // each holds a thread of the server

    private final SentStore store;
    private final Writing writing;
    private final Clock clock;
    private final Map<Sending.Digest, CompletableFuture<Boolean>> answering = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final AtomicLong swept = new AtomicLong(); // milliseconds since 1970

    Once(SentStore store, Writing writing, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.clock = clock;
    }

    /** What is to be done with a form that comes. */
    sealed interface Ruling {
        /** It is taken; whoever is told so calls {@link #end} afterwards. */
        record Take() implements Ruling {}

        /** It came before and led there. */
        record LedTo(String address) implements Ruling {}

        /** It came before, something was written for it, and the server ended before it had answered. */
        record Unknown() implements Ruling {}

        /** The same is being answered and takes long. */
        record Later() implements Ruling {}
    }

    Ruling begin(Sending sending) throws InterruptedException {
        CompletableFuture<Boolean> own = new CompletableFuture<>();
        for (; ; ) {
            CompletableFuture<Boolean> other = answering.putIfAbsent(sending.digest(), own);
            if (other == null) {
                return first(sending, own);
            }
            if (!await(other)) {
                return new Ruling.Later();
            }
        }
    }

    private boolean await(CompletableFuture<Boolean> other) throws InterruptedException {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return other.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException takesLong) {
            return false;
        } finally {
            waiting.release();
        }
    }

    private Ruling first(Sending sending, CompletableFuture<Boolean> own) {
        Ruling ruling = new Ruling.Later();
        try {
            ruling = rule(sending);
            return ruling;
        } finally {
            if (!(ruling instanceof Ruling.Take)) {
                done(sending, own);
            }
        }
    }

    private Ruling rule(Sending sending) {
        Instant now = clock.instant();
        sweep(now);
        byte[] digest = sending.digest().bytes();
        Optional<SentStore.Known> known = store.find(digest, now.minus(KEPT));
        if (known.isPresent() && !known.get().answer().isEmpty()) {
            return new Ruling.LedTo(known.get().answer());
        }
        if (known.isPresent() && known.get().wrote()) {
            return new Ruling.Unknown();
        }
        store.begin(digest, sending.form().bytes(), now);
        writing.begin(digest);
        return new Ruling.Take();
    }

    private void sweep(Instant now) {
        long last = swept.get();
        if (last + SWEPT.toMillis() < now.toEpochMilli() && swept.compareAndSet(last, now.toEpochMilli())) {
            store.forgetBefore(now.minus(KEPT));
        }
    }

    /** @param answer where it led; empty where it was refused, so that it may be sent again */
    void end(Sending sending, Optional<String> answer) {
        writing.end();
        try {
            byte[] digest = sending.digest().bytes();
            answer.ifPresentOrElse(address -> store.answered(digest, address), () -> store.forget(digest));
        } finally {
            CompletableFuture<Boolean> own = answering.get(sending.digest());
            if (own != null) {
                done(sending, own);
            }
        }
    }

    private void done(Sending sending, CompletableFuture<Boolean> own) {
        answering.remove(sending.digest(), own);
        own.complete(true);
    }

    /** Whether a form with that key was taken. */
    boolean isTaken(Sending.Digest form) {
        return store.listOf(form.bytes(), clock.instant().minus(KEPT)).stream()
                .anyMatch(known -> !known.answer().isEmpty());
    }
}
