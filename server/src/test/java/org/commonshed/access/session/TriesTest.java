package org.commonshed.access.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.commonshed.access.Village;
import org.junit.jupiter.api.Test;

final class TriesTest {
    private final Village.HandClock clock = new Village.HandClock();

    @Test
    void afterFiveTriesTheWaitDoublesUpToAnHour() {
        Tries tries = new Tries(clock, Tries.Rule.growing(5, Duration.ofSeconds(30), Duration.ofHours(1)), 100);
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), tries.begin("ana"));
        }
        long[] seconds = {30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
        for (long wait : seconds) {
            assertEquals(Optional.of(Duration.ofSeconds(wait)), tries.begin("ana"));
            clock.pass(Duration.ofSeconds(wait - 1));
            assertEquals(Optional.of(Duration.ofSeconds(1)), tries.begin("ana"));
            clock.pass(Duration.ofSeconds(1));
            assertEquals(Optional.empty(), tries.begin("ana"));
        }
        assertEquals(Optional.empty(), tries.begin("bo"), "another one waits too");
        tries.succeed("ana");
        assertEquals(Optional.empty(), tries.begin("ana"));
    }

    @Test
    void fiveThousandGuessesADayAreFewerThanForty() {
        Tries tries = new Tries(clock, Tries.Rule.growing(5, Duration.ofSeconds(30), Duration.ofHours(1)), 100);
        int made = 0;
        for (int i = 0; i < 5000; i++) {
            made += tries.begin("ana").isEmpty() ? 1 : 0;
            clock.pass(Duration.ofSeconds(17));
        }
        assertTrue(made < 40, made + " guesses were let through");
    }

    @Test
    void aWindowLetsSoManyThroughAndThenWaitsForTheOldestToPass() {
        Tries tries = new Tries(clock, Tries.Rule.atMost(25, Duration.ofMinutes(5)), 100);
        for (int i = 0; i < 25; i++) {
            assertEquals(Optional.empty(), tries.begin("a"));
            clock.pass(Duration.ofSeconds(2));
        }
        assertEquals(Optional.of(Duration.ofSeconds(250)), tries.begin("a"));
        clock.pass(Duration.ofSeconds(250));
        assertEquals(Optional.empty(), tries.begin("a"));
        assertEquals(Optional.of(Duration.ofSeconds(2)), tries.begin("a"));
    }

    @Test
    void whatIsRememberedHasAnEndInNumberAndInTime() {
        Tries tries = new Tries(clock, Tries.Rule.atMost(25, Duration.ofMinutes(5)), 1000);
        for (int i = 0; i < 100_000; i++) {
            tries.begin("name " + i);
        }
        assertEquals(1000, tries.remembered());
        clock.pass(Duration.ofMinutes(6));
        tries.begin("one more");
        assertEquals(1, tries.remembered());
    }

    @Test
    void aHouseholdHasOneNetworkOfVersionSix() {
        assertEquals(Addresses.network("2001:db8:1:2:aaaa::1"), Addresses.network("2001:db8:1:2::99"));
        assertTrue(!Addresses.network("2001:db8:1:2::1").equals(Addresses.network("2001:db8:1:3::1")));
        assertEquals("192.0.2.7", Addresses.network("192.0.2.7"));
        assertEquals("192.0.2.7", Addresses.network("::ffff:192.0.2.7"));
        assertEquals(Addresses.network("fe80::1"), Addresses.network("fe80::1%eth0"));
    }
}
