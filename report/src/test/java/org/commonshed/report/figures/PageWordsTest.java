package org.commonshed.report.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.tell.Words;
import org.junit.jupiter.api.Test;

/** Every word of the page is there and none is idle. */
class PageWordsTest {
    private static final Pattern SAID =
            Pattern.compile("say\\(\\s*\"([a-z.]+[a-z])\"|\\? \"([a-z]+\\.[a-z.]*[a-z])\" :");
    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*\\.?)\"");
    private final Words words = new Words(Locale.ENGLISH).with(Material.BUNDLE);
    private final ResourceBundle bundle = ResourceBundle.getBundle(Material.BUNDLE, Locale.ROOT);

    private static String sources() throws IOException {
        Path folder = Path.of(System.getProperty("commonshed.root", ".."))
                .resolve("report/src/main/java/org/commonshed/report");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void everyWordThatIsSaidIsThere() throws IOException {
        Matcher key = SAID.matcher(sources());
        while (key.find()) {
            String said = key.group(1) != null ? key.group(1) : key.group(2);
            assertTrue(words.findWord(said).isPresent(), said);
        }
    }

    /** A key is said as it stands, or made of a beginning that stands in the sources and ends with a full stop. */
    @Test
    void everyWordThatIsThereIsSaid() throws IOException {
        Set<String> texts = new HashSet<>();
        Matcher text = TEXT.matcher(sources());
        while (text.find()) {
            texts.add(text.group(1));
        }
        Set<String> idle = new TreeSet<>();
        for (String key : bundle.keySet()) {
            boolean made = texts.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part));
            boolean grown = texts.stream().anyMatch(part -> key.startsWith(part + ".") && texts.contains(part));
            if (!texts.contains(key) && !made && !grown) {
                idle.add(key);
            }
        }
        assertEquals(Set.of(), idle);
    }

    @Test
    void noWordStandsTwice() {
        Words told = new Words(Locale.ENGLISH);
        assertEquals(
                List.of(),
                bundle.keySet().stream()
                        .filter(key -> told.findWord(key).isPresent())
                        .toList());
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
    void sixtyDaysAreTwelveColumns() {
        Calendar calendar = new Calendar(LocalDate.of(2027, 3, 1), PeriodLength.DAY, 60, false);
        Periods periods = new Periods(calendar, words);
        assertEquals(12, periods.count());
        assertEquals(
                List.of(0, 0, 1, 11),
                Stream.of(1, 5, 6, 60).map(periods::column).toList());
        assertEquals("6 Mar", periods.name(1));
    }
}
