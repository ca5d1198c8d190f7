package org.commonshed.files.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.commonshed.files.world.checking.RowCheck;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void itIsSaidInTheLanguageOfTheReader() {
        Said said = Said.of("not_whole", "x", 1, 9);
        assertEquals("“x” is not a whole number from 1 to 9.", said.in(Locale.ENGLISH));
        assertEquals("“x” no es un número entero de 1 a 9.", said.in(SPANISH));
        assertEquals("«\u00a0x\u00a0» n’est pas un nombre entier de 1 à 9.", said.in(Locale.CANADA_FRENCH));
        assertEquals(said.in(Locale.ENGLISH), said.in(Locale.GERMAN), "English where there are no words");
        assertEquals("“{0} it's” is negative.", Said.of("negative", "{0} it's").in(Locale.ENGLISH));
    }

    @Test
    void oneMayStandWithinAnother() {
        Said said = Said.of("unknown_id", "x", Said.of("unknown_id.claimants"));
        assertEquals("“x” is not among the places and actors.", said.in(Locale.ENGLISH));
        assertEquals("“x” no figura en la tabla: lugares y participantes.", said.in(SPANISH));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Said said = Said.of("unknown_id", "=", Said.of("unknown_id.places"), "(", "");
        assertEquals(said, Said.read(said.written().iterator()));
        List<String> half = said.written().subList(0, 5);
        assertThrows(NoSuchElementException.class, () -> Said.read(half.iterator()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Said.read(List.of("=", "x").iterator()));
    }

    @Test
    void aFormIsToldInTheLanguageOfTheReader() {
        Map<String, String> row = Map.of("who", "oak", "product", "bread", "amount", "a lot", "priority", "12");
        List<Issue> issues = RowCheck.problems("needs", row, Map.of());
        assertEquals(
                List.of(
                        "Esta celda está vacía. Hay que llenarla con un identificador propio.",
                        "“12” no es un número entero de 1 a 9. Escribe uno de ellos, o deja la celda vacía si es 2.",
                        "“a lot” no es un número. Debe ser un número, 0 o más, en esta forma: 12.5."),
                issues.stream()
                        .map(issue -> issue.sentence(SPANISH) + " " + issue.mend(SPANISH))
                        .sorted()
                        .toList());
        issues.forEach(issue -> assertEquals(issue.sentence(), issue.sentence(Locale.ENGLISH)));
    }

    @Test
    void eachRoomHasItsOwnWords() {
        assertEquals("“-3” no es un largo.", Said.of("okw:bad_length", "-3").in(SPANISH));
        assertEquals(
                "places.csv\u00a0: Le fichier est vide.",
                Said.of("tree:of_other", "places.csv", Said.of("empty_file")).in(Locale.FRENCH));
        assertEquals("", Said.NOTHING.in(SPANISH));
    }

    /** What is quoted is cut; a list of what may be written stays whole. */
    @Test
    void listsStayWhole() {
        String words = "x, ".repeat(60) + "y";
        Issue issue =
                new Issue("needs.csv", 2, "", "x", Said.of("negative", words), Said.of("unknown_word.mend", words));
        assertEquals("Allowed: " + words + ".", issue.shortened().mend());
        assertTrue(issue.shortened().sentence().length() < "“” is negative.".length() + 61);
    }

    /** A long cell is cut in every language. */
    @Test
    void longTextsAreCut() {
        String text = "x".repeat(200) + "\ny";
        List<Issue> issues = RowCheck.problems(
                "needs", Map.of("id", "a", "who", "oak", "product", "bread", "amount", text), Map.of());
        assertEquals(
                "“" + "x".repeat(58) + " …” no es un número.", issues.get(0).sentence(SPANISH));
        assertEquals(issues.get(0).sentence(), issues.get(0).sentence(Locale.ENGLISH));
    }
}
