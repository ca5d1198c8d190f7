package org.commonshed.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks the words of all rooms: every key that a template or a class asks for is there, none is there for nothing, every
 * file of words is known to the house, and no template holds words of its own.
 */
final class WordsTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"(\\s*\\+)?");
    private static final Pattern SAID =
            Pattern.compile("\\b(?:frame|words|reader)(?:\\(\\))?\\.say\\(\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"(\\s*\\+)?");
    /** Names of ourselves, which no language translates. */
    private static final Set<String> NAMES = Set.of("Commonshed");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(MAIN)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The files of words in the language that all others are translated from. */
    private static List<Path> wordFiles() throws IOException {
        return files(".properties").stream()
                .filter(path -> path.endsWith("words.properties") || path.endsWith("messages.properties"))
                .toList();
    }

    private static Map<String, String> words() throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (Path file : wordFiles()) {
            for (Map.Entry<Object, Object> word : load(file).entrySet()) {
                String key = word.getKey().toString();
                assertFalse(words.containsKey(key), key + " stands in two files, one of them " + file);
                words.put(key, word.getValue().toString());
            }
        }
        return words;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties;
    }

    /** All texts in quotes: those that stand alone, and those that something is appended to. */
    private record Literals(Set<String> whole, Set<String> beginnings) {
        static Literals read() throws IOException {
            Literals literals = new Literals(new TreeSet<>(), new TreeSet<>());
            for (String ending : List.of(".java", ".jte")) {
                for (Path file : files(ending)) {
                    Matcher literal = LITERAL.matcher(Files.readString(file));
                    while (literal.find()) {
                        literals.whole.add(literal.group(1));
                        if (literal.group(2) != null && literal.group(1).contains(".")) {
                            literals.beginnings.add(literal.group(1));
                        }
                    }
                }
            }
            return literals;
        }

        boolean use(String key) {
            return whole.contains(key) || beginnings.stream().anyMatch(key::startsWith);
        }
    }

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        Set<String> keys = words().keySet();
        List<String> missing = new ArrayList<>();
        for (String ending : List.of(".java", ".jte")) {
            for (Path file : files(ending)) {
                Matcher said = SAID.matcher(Files.readString(file));
                while (said.find()) {
                    String key = said.group(1);
                    boolean isThere = said.group(2) == null
                            ? keys.contains(key)
                            : keys.stream().anyMatch(each -> each.startsWith(key));
                    if (!isThere) {
                        missing.add(file + ": " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void noWordIsThereForNothing() throws IOException {
        Literals literals = Literals.read();
        assertEquals(
                List.of(),
                words().keySet().stream().filter(key -> !literals.use(key)).toList());
    }

    /** A file that is named but not there is looked for again, and warned of, at every word. */
    @Test
    void theHouseKnowsEveryFileOfWordsAndNoOther() throws IOException {
        Properties settings = load(MAIN.resolve("resources/application.properties"));
        Set<String> known = new TreeSet<>(
                List.of(settings.getProperty("spring.messages.basename").split(",")));
        Set<String> there = new TreeSet<>();
        for (Path file : wordFiles()) {
            there.add(MAIN.resolve("resources").relativize(file).toString().replace(".properties", ""));
        }
        assertEquals(there, known);
    }

    @Test
    void everySentenceCanBeFilledIn() throws IOException {
        Map<String, String> wrong = new HashMap<>();
        words().forEach((key, text) -> {
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException broken) {
                wrong.put(key, broken.getMessage());
            }
            if (text.contains("{0") && text.contains("'")) {
                wrong.put(key, "a straight apostrophe would swallow what follows; write ’");
            }
        });
        assertEquals(Map.of(), wrong);
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        List<String> own = new ArrayList<>();
        for (Path file : files(".jte")) {
            for (String text : TemplateTexts.of(Files.readString(file))) {
                if (!NAMES.contains(text)) {
                    own.add(file + ": " + text);
                }
            }
        }
        assertEquals(List.of(), own);
    }

    /** The test itself would notice. */
    @Test
    void wordsInATemplateAreSeen() {
        assertEquals(List.of("Find", "Sign in", "a place"), TemplateTexts.of("""
                        @import a.B
                        @param String title
                        @if(title.isEmpty())<b class="x">Find</b>@else${title.equals("a) b") ? "x" : "y"}@endif
                        @template.layout(frame = frame, title = "x" + f("("), content = @`
                        <p title="Sign in"> · </p><code>./commonshed</code><!-- <p>no</p> -->
                        !{var x = "no";}<input placeholder="a place" value="${title}" name="find">
                        `)
                        """));
    }
}
