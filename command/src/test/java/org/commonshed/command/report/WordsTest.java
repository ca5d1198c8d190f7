package org.commonshed.command.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.junit.jupiter.api.Test;

/** Every word is there, and numbers are written as people read them. */
class WordsTest {
    private static final Pattern KEY =
            Pattern.compile("say\\(\\s*\"([a-z.]+[a-z])\"|\\? \"([a-z]+\\.[a-z.]*[a-z])\" :");
    private final Words words = new Words(Locale.ENGLISH);
    private final ResourceBundle bundle =
            ResourceBundle.getBundle("org.commonshed.command.report.words", Locale.ENGLISH);

    @Test
    void everyWordThatIsSaidIsThere() throws IOException {
        Path sources = Path.of(System.getProperty("commonshed.root", ".."))
                .resolve("command/src/main/java/org/commonshed/command/report");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    String said = key.group(1) != null ? key.group(1) : key.group(2);
                    assertTrue(bundle.containsKey(said), said + " in " + file.getFileName());
                }
            }
        }
    }

    @Test
    void everySentenceCanBeFilledIn() {
        for (String key : bundle.keySet()) {
            String sentence = bundle.getString(key);
            new MessageFormat(sentence, Locale.ENGLISH);
            assertTrue(!sentence.replace("''", "").contains("'"), key + " has a single apostrophe");
        }
    }

    @Test
    void oneAndManyHaveTheirOwnWords() {
        assertEquals("One more", words.say("bars.more", 1));
        assertEquals("1,234 more", words.say("bars.more", 1234));
    }

    @Test
    void aLittleIsNotNothingAndNearlyAllIsNotAll() {
        assertEquals("0\u202f%", words.percent(0));
        assertEquals("<\u202f1\u202f%", words.percent(0.004));
        assertEquals("24\u202f%", words.percent(0.244));
        assertEquals(">\u202f99\u202f%", words.percent(0.998));
        assertEquals("100\u202f%", words.percent(1));
    }

    @Test
    void amountsHaveThreeDigits() {
        assertEquals("1,230", words.amount(1234));
        assertEquals("44.3", words.amount(44.27));
        assertEquals("0.0123", words.amount(0.012345));
        assertEquals("3", words.amount(3));
        assertEquals("–", words.amount(Double.NaN));
    }

    @Test
    void manyKilogramsAreTonnes() {
        assertEquals("310\u202fkg", words.quantity(310, "kg"));
        assertEquals("44.3\u202ft", words.quantity(44_300, "kg"));
        assertEquals("2\u202fm³", words.quantity(2, "m³"));
    }

    @Test
    void unitsOfTheTablesAreWrittenAsPeopleWriteThem() {
        assertEquals("6\u202fm³", words.quantity(6, "m3"));
        assertEquals("1\u202fpiece", words.quantity(1, "piece"));
        assertEquals("4,162\u202fpieces", words.quantity(4162, "piece"));
        assertEquals("1\u202frun", words.quantity(1, "run"));
        assertEquals("30\u202fsacks", words.quantity(30, "sacks"));
        assertEquals("7", words.quantity(7, ""));
    }

    @Test
    void greatAmountsHaveWords() {
        assertEquals("1.24 million", words.amount(1_236_000).replace('\u202f', ' '));
        assertEquals("7.42 billion EUR", words.quantity(7.42e9, "EUR").replace('\u202f', ' '));
        assertEquals("-2 million", words.amount(-2e6).replace('\u202f', ' '));
        assertEquals("900\u202fkWh", words.quantity(900, "kWh"));
        assertEquals("412\u202fMWh", words.quantity(412_000, "kWh"));
        assertEquals("7,420\u202fGWh", words.quantity(7.42e9, "kwh"));
    }

    @Test
    void sixtyDaysAreTwelveColumns() {
        Calendar calendar = new Calendar(LocalDate.of(2027, 3, 1), PeriodLength.DAY, 60, false);
        Periods periods = new Periods(calendar, Locale.ENGLISH);
        assertEquals(12, periods.count());
        assertEquals(
                List.of(0, 0, 1, 11),
                Stream.of(1, 5, 6, 60).map(periods::column).toList());
        assertEquals("6 Mar", periods.name(1));
    }
}
