package org.commonshed.access.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.people.Tokens;
import org.springframework.stereotype.Component;

/**
 * Random words that a device must sign, each for one browser, one purpose, a few minutes and one try. How many are
 * remembered has an end: the oldest go first.
 */
@Component
class Challenges {
    static final Duration HOLDS = Duration.ofMinutes(5);
    static final int MOST = 10_000;

    private final Clock clock;
    private final Map<Asker, Open> open = new LinkedHashMap<>();

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** What the signature is for; one for another purpose does not hold. */
    enum Purpose {
        ADD,
        SIGN_IN,
        CONFIRM
    }

    /** @param browser a word that only one browser has */
    record Asker(String browser, Purpose purpose) {}

    /** @param about what was said when it began, such as the name of a new key */
    record Open(String challenge, String about, Instant until) {}

    /** A new word; one that waited for the same is forgotten. */
    synchronized String begin(Asker asker, String about) {
        String challenge = Tokens.next();
        open.remove(asker);
        open.put(asker, new Open(challenge, about, clock.instant().plus(HOLDS)));
        Iterator<Open> eldest = open.values().iterator();
        while (open.size() > MOST) {
            eldest.next();
            eldest.remove();
        }
        return challenge;
    }

    /** The word that waits, which then waits no longer, whatever comes of it. */
    synchronized Optional<Open> take(Asker asker) {
        return Optional.ofNullable(open.remove(asker))
                .filter(each -> each.until().isAfter(clock.instant()));
    }
}
