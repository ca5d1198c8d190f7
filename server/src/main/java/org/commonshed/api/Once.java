package org.commonshed.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what a request asks for in one transaction. A request that brings a key is done once: whoever sends it again within a
 * day is answered as the first time, from what was kept in the same transaction. Failures are not kept, as nothing was done.
 */
@Component
class Once {
    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");

    private final OnceStore store;
    private final Bodies bodies;
    private final TransactionOperations transaction;
    private final Clock clock;

    Once(OnceStore store, Bodies bodies, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param deed gives what was done, or throws and is wholly undone */
    Answer answer(Call call, Supplier<Answer> deed) {
        String key = call.header(HEADER);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw Problem.of(ProblemKind.REQUEST_UNCLEAR, HEADER, "key-form");
        }
        UUID person = call.viewer().person().orElseThrow();
        Answer answer = transaction.execute(
                status -> key.isEmpty() ? deed.get() : once(new OnceStore.Key(person, key), call.digest(), deed));
        return Objects.requireNonNull(answer, "a deed without an answer");
    }

    private Answer once(OnceStore.Key key, String digest, Supplier<Answer> deed) {
        if (!store.hold(key)) {
            throw new Problem(ProblemKind.KEY_IN_USE);
        }
        Instant now = clock.instant();
        store.forget(now.minus(KEPT));
        Optional<OnceStore.Kept> before = store.find(key, now.minus(KEPT));
        if (before.isPresent()) {
            return again(before.get(), digest);
        }
        Answer answer = deed.get();
        byte[] body = answer.kept(bodies::write);
        String location = answer.headers().getOrDefault(Answer.LOCATION, "");
        store.keep(
                key, new OnceStore.Kept(digest, answer.status(), location, answer.tag(), new String(body, UTF_8)), now);
        return answer.kept().isEmpty() ? answer.of(body) : answer;
    }

    private static Answer again(OnceStore.Kept kept, String digest) {
        if (!kept.digest().equals(digest)) {
            throw new Problem(ProblemKind.KEY_USED);
        }
        Map<String, String> headers = kept.location().isEmpty() ? Map.of() : Map.of(Answer.LOCATION, kept.location());
        return new Answer(kept.status(), kept.body().getBytes(UTF_8), Answer.JSON, kept.tag(), headers)
                .with("Idempotency-Replayed", "true");
    }
}
