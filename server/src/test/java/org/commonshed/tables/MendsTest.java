package org.commonshed.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Schema;
import org.commonshed.page.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Guesses, ids and words, without a house. */
class MendsTest {
    private static List<String> guesses(String typed) {
        return Mends.guesses(new Issue("needs.csv", 0, "amount", "not_a_number", "", "", List.of()), typed);
    }

    @Test
    void aDecimalCommaIsAPointWhereItCanMeanNothingElse() {
        assertEquals("0.5", Mends.number("0,5"));
        assertEquals("1,200", Mends.number("1,200"));
        assertEquals("1200", Mends.number("1 200"));
        assertEquals("-3.25", Mends.number("-3,25"));
        assertEquals("12O", Mends.number("12O"));
    }

    @Test
    void misspeltNumbersAreGuessed() {
        assertEquals(List.of("120"), guesses("12O"));
        assertEquals(List.of("1200", "1.200"), guesses("1,200"));
        assertEquals(List.of("40"), guesses("40 kg"));
        assertEquals(List.of(), guesses("many"));
        Issue near = new Issue(
                "needs.csv", 0, "who", "unknown_id", "“x” is not known here.", "Maybe “oak” is meant.", List.of());
        assertEquals(List.of("oak"), Mends.guesses(near, "x"));
        assertEquals(
                "“x” is not known here.", Mends.sentence(near, new Words(new StaticMessageSource(), Locale.ENGLISH)));
    }

    @Test
    void idsAreMadeFromNames() {
        assertEquals("cafe_muhle_am_bach", NewName.slug("Café “Mühle” am Bach!"));
        assertEquals("", NewName.slug(" – "));
    }

    @Test
    void everyColumnHasWordsAndAnExample() throws IOException {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                MendsTest.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        List<String> missing = new ArrayList<>();
        for (Schema table : Schema.TABLES.values()) {
            for (String key : List.of("", ".lead", ".add", ".bare", ".count")) {
                if (!words.containsKey("table." + table.name() + key)) {
                    missing.add("table." + table.name() + key);
                }
            }
            for (Column column : table.all()) {
                for (String end : List.of("", ".help")) {
                    boolean isSaid = words.containsKey("column." + table.name() + "." + column.name() + end)
                            || words.containsKey("column." + column.name() + end);
                    if (!isSaid) {
                        missing.add(table.name() + " " + column.name() + end);
                    }
                }
            }
            assertTrue(Board.ofTable(table.name()).isPresent(), table.name());
        }
        assertEquals(List.of(), missing);
    }
}
