package org.commonshed.access.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.commonshed.access.passkey.Challenges.Asker;
import org.commonshed.access.passkey.Challenges.Purpose;
import org.junit.jupiter.api.Test;

final class ChallengesTest {
    private final Challenges challenges =
            new Challenges(Clock.fixed(Instant.parse("2027-09-14T12:00:00Z"), ZoneOffset.UTC));
    private final Asker ana = new Asker("ana", Purpose.SIGN_IN);

    @Test
    void oneHoldsForItsBrowserAndPurposeOnce() {
        String word = challenges.begin(ana, "about");
        assertTrue(challenges.take(new Asker("bo", Purpose.SIGN_IN)).isEmpty());
        assertTrue(challenges.take(new Asker("ana", Purpose.CONFIRM)).isEmpty());
        Challenges.Open open = challenges.take(ana).orElseThrow();
        assertEquals(word, open.challenge());
        assertEquals("about", open.about());
        assertTrue(challenges.take(ana).isEmpty());
    }

    @Test
    void aNewOneEndsTheOld() {
        String old = challenges.begin(ana, "");
        String next = challenges.begin(ana, "");
        assertNotEquals(old, next);
        assertEquals(next, challenges.take(ana).orElseThrow().challenge());
    }

    @Test
    void theOldestGoFirstWhenTooManyWait() {
        challenges.begin(ana, "");
        for (int i = 0; i < Challenges.MOST; i++) {
            challenges.begin(new Asker("browser " + i, Purpose.SIGN_IN), "");
        }
        assertTrue(challenges.take(ana).isEmpty());
        assertTrue(challenges.take(new Asker("browser 0", Purpose.SIGN_IN)).isPresent());
    }
}
