package org.commonshed.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of this room's pages is there, and none is idle. */
class PlanningWordsTest {
    private static final Path MAIN = Path.of(System.getProperty("commonshed.root"), "server/src/main");
    private static final Pattern KEY = Pattern.compile("\"(planning(?:\\.[a-zA-Z]+)+\\.?)\"");

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(PlanningWordsTest.class.getResourceAsStream("words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    /** Whole keys, and beginnings of keys that end with a full stop. */
    private static Set<String> said() throws IOException {
        Set<String> said = new HashSet<>();
        for (String folder : List.of("java/org/commonshed/planning", "jte/planning")) {
            try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher key = KEY.matcher(Files.readString(file));
                    while (key.find()) {
                        said.add(key.group(1));
                    }
                }
            }
        }
        return said;
    }

    @Test
    void everyWordThatIsSaidIsThereAndNoneIsIdle() throws IOException {
        Set<String> there = words().stringPropertyNames();
        Set<String> said = said();
        Set<String> missing = new TreeSet<>(said);
        missing.removeIf(key ->
                there.contains(key) || key.endsWith(".") && there.stream().anyMatch(word -> word.startsWith(key)));
        assertEquals(Set.of(), missing);
        Set<String> idle = new TreeSet<>(there);
        idle.removeIf(word -> word.startsWith("rail.")
                || word.startsWith("trace.")
                || said.contains(word)
                || said.stream().anyMatch(key -> key.endsWith(".") && word.startsWith(key)));
        assertEquals(Set.of(), idle);
    }

    @Test
    void everySentenceCanBeFilledIn() throws IOException {
        Properties words = words();
        for (String key : words.stringPropertyNames()) {
            String sentence = words.getProperty(key);
            assertFalse(new MessageFormat(sentence, Locale.ENGLISH)
                    .format(new Object[] {1, 1, 1, 1, 1})
                    .contains("{"));
            assertFalse(sentence.replace("''", "").contains("'"), key + " has a single apostrophe");
        }
    }
}
