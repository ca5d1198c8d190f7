package org.commonshed.access.session;

import java.time.Clock;
import java.time.Duration;

/** How often something may be done about one thing within some time; bounded in what it remembers. */
public final class Often {
    private static final int MOST_REMEMBERED = 20_000;

    private final Tries tries;

    public Often(Clock clock, int times, Duration within) {
        this.tries = new Tries(clock, Tries.Rule.atMost(times, within), MOST_REMEMBERED);
    }

    /** Counts one more, or says that it is too many. */
    public boolean mayBegin(String key) {
        return tries.begin(key).isEmpty();
    }
}
