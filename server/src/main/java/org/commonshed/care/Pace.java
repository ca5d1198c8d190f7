package org.commonshed.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many reports are taken: so many of one person a day, so many of one visitor's address and of all visitors together an
 * hour, so many open ones of a thing and in all. Addresses are only remembered in memory, for that hour.
 */
@Component
class Pace {
    static final int OF_PERSON = 20;
    static final int OF_ADDRESS = 5;
    static final int OF_VISITORS = 60;
    static final int OF_THING = 20;
    static final int OPEN = 2000;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 5000;

    private final ReportStore reports;
    private final Clock clock;
    private final Map<String, Deque<Instant>> addresses = new LinkedHashMap<>(16, 0.75f, true);

    Pace(ReportStore reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Whether one more is taken; what is taken is counted. */
    boolean takes(Thing.Key thing, Optional<UUID> person, String address) {
        Instant now = clock.instant();
        if (reports.countOpen() >= OPEN || reports.countOpen(thing) >= OF_THING) {
            return false;
        }
        return person.isPresent()
                ? reports.countOf(person.get(), now.minus(DAY)) < OF_PERSON
                : reports.countOfVisitors(now.minus(HOUR)) < OF_VISITORS && count(address, now);
    }

    private synchronized boolean count(String address, Instant now) {
        Deque<Instant> before = addresses.computeIfAbsent(address, any -> new ArrayDeque<>());
        while (!before.isEmpty() && before.getFirst().isBefore(now.minus(HOUR))) {
            before.removeFirst();
        }
        boolean isFree = before.size() < OF_ADDRESS;
        if (isFree) {
            before.addLast(now);
        }
        if (addresses.size() > MOST_ADDRESSES) {
            addresses.remove(addresses.keySet().iterator().next()); // the one that came longest ago
        }
        return isFree;
    }
}
