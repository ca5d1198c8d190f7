package org.commonshed.access.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

final class PassphrasesTest {
    private static void check(Optional<Passphrases.Flaw> expected, String phrase) {
        assertEquals(expected, Passphrases.flaw(phrase, "Anastasia of the Hill"), phrase);
    }

    @Test
    void fourWordsWillDoAndWhatIsEasyToGuessWillNot() {
        check(Optional.empty(), "rain oak mill fox");
        check(Optional.empty(), "lluvia, roble y más");
        check(Optional.of(Passphrases.Flaw.EMPTY), "  ");
        check(Optional.of(Passphrases.Flaw.SHORT), "fifteen letters");
        check(Optional.of(Passphrases.Flaw.LONG), "word ".repeat(41));
        check(Optional.of(Passphrases.Flaw.LONG), "word ".repeat(100_000));
        check(Optional.of(Passphrases.Flaw.MONOTONOUS), "abababababababababab");
        check(Optional.of(Passphrases.Flaw.KNOWN), "Correct Horse Battery Staple");
        check(Optional.of(Passphrases.Flaw.KNOWN), "anastasia of the HILL");
    }

    /** As in a house, where nothing else is said. */
    private static Passphrases inAHouse() {
        return new Passphrases(new StaticListableBeanFactory().getBeanProvider(Passphrases.Effort.class));
    }

    @Test
    void aHashFitsItsPassphraseAlone() {
        Passphrases passphrases = inAHouse();
        String hash = passphrases.hash("rain oak mill fox");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(passphrases.matches("rain oak mill fox", Optional.of(hash)));
        assertFalse(passphrases.matches("rain oak mill fo", Optional.of(hash)));
        assertFalse(passphrases.matches("", Optional.of(hash)));
        assertFalse(passphrases.matches("x".repeat(2_000_000), Optional.of(hash)));
        assertFalse(passphrases.matches("rain oak mill fox", Optional.empty()));
        assertFalse(passphrases.hash("rain oak mill fox").equals(hash), "two hashes have one salt");
        assertFalse(passphrases.isOutdated(hash));
        assertTrue(passphrases.isOutdated(new Passphrases(new Passphrases.Effort(1024, 1)).hash("rain oak mill fox")));
    }

    @Test
    void howAKeyboardWritesAnAccentDoesNotMatter() {
        Passphrases passphrases = inAHouse();
        String hash = passphrases.hash("jardín común río pan");
        assertTrue(passphrases.matches("jardi\u0301n comu\u0301n ri\u0301o pan", Optional.of(hash)));
    }

    @Test
    void namesThatReadTheSameAreTheSame() {
        assertEquals(Person.key("Ana Li"), Person.key("  ANA\u00a0\tli "));
        assertEquals(Person.key("Ana"), Person.key("A\u200bna"));
        assertEquals("Ana Li", Person.tidy(" Ana \n Li "));
    }
}
