package org.commonshed.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.commonshed.access.Village;
import org.junit.jupiter.api.Test;

/** The time of the house goes on when the clock of the machine goes back. */
final class SteadyClockTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final Village.HandClock machine = new Village.HandClock(NOON);
    private final AtomicLong nanos = new AtomicLong();
    private final SteadyClock clock = new SteadyClock(machine, nanos::get);

    private void pass(Duration time) {
        machine.pass(time);
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void itFollowsTheMachineForward() {
        pass(Duration.ofMinutes(7));
        assertEquals(NOON.plusSeconds(420), clock.instant());
        machine.pass(Duration.ofHours(5)); // as after a sleep
        assertEquals(NOON.plusSeconds(420 + 5 * 3600), clock.instant());
    }

    @Test
    void anHourBackIsMadeUpForInTwo() {
        clock.instant();
        machine.pass(Duration.ofHours(-1));
        assertEquals(NOON, clock.instant());
        pass(Duration.ofMinutes(10));
        assertEquals(NOON.plusSeconds(300), clock.instant(), "at half speed");
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMinutes(1));
            assertEquals(NOON.plusSeconds(330 + 30L * i), clock.instant());
        }
        pass(Duration.ofMinutes(30));
        assertEquals(machine.instant(), clock.instant(), "it has caught up");
    }

    @Test
    void aClockThatWasWrongByDaysIsPutRightAtOnce() {
        machine.pass(Duration.ofDays(400));
        clock.instant();
        machine.pass(Duration.ofDays(-400));
        assertEquals(NOON, clock.instant());
    }

    @Test
    void whatWasRecordedBeforeAStartIsPast() {
        clock.passed(NOON.plusSeconds(1800));
        assertEquals(NOON.plusSeconds(1800).plusMillis(1), clock.instant());
        clock.passed(NOON.minusSeconds(5));
        assertEquals(NOON.plusSeconds(1800).plusMillis(1), clock.instant());
        clock.passed(NOON.plus(Duration.ofDays(900)));
        assertEquals(NOON.plusSeconds(1800).plusMillis(1), clock.instant(), "recorded by a clock that was wrong");
    }

    @Test
    void itNeverGoesBackWhateverTheMachineDoesWithinTwoHours() {
        long seed = 20261130;
        Random random = new Random(seed);
        Instant last = clock.instant();
        Duration ahead = Duration.ZERO;
        for (int i = 0; i < 100_000; i++) {
            pass(Duration.ofMillis(random.nextInt(10_000)));
            if (random.nextInt(50) == 0) {
                Duration jump = Duration.ofSeconds(random.nextInt(3_000) - 1_500L);
                boolean isSmall = ahead.minus(jump).compareTo(Duration.ofMinutes(100)) < 0;
                machine.pass(isSmall ? jump : Duration.ZERO);
            }
            Instant now = clock.instant();
            assertTrue(!now.isBefore(last), now + " after " + last + "; seed " + seed);
            ahead = Duration.between(machine.instant(), now);
            last = now;
        }
    }
}
