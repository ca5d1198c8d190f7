package org.commonshed.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said of files stands among the words of their rooms, and no sentence in the code: every key that is used has words,
 * and every word is used. That each language says the same with the same parts, {@link LanguagesTest} looks at.
 */
class FilesSpeakTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Path FILES = ROOT.resolve("files/src/main/java/org/commonshed/files");
    private static final List<String> ROOMS = List.of("world", "tree", "okh", "okw", "lists", "energy", "plan", "labs");

    /** Beginnings of keys to which the code adds the rest. */
    private static final List<String> GROWN = List.of(
            "holds.",
            "foreign.",
            "unknown_id.",
            "lists:look.",
            "lists:left_out.",
            "nobody_",
            "energy:derived_radiation.",
            "energy:rule.",
            "energy:leftover.");

    /** Why a row of a bill of materials is left over: pages only count them. */
    private static final String COUNTED = "okh/BomReader.java: it has no name";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("Said\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}“{].* .*[.…]|.* (is|are|has|have|was|should) .*");
    /** Statements that nobody reads who brings a file in: programmers' mistakes, patterns, whose lists they are. */
    private static final Pattern UNREAD = Pattern.compile("throw new (\\w*Exception|Broken)|Pattern\\.compile");

    private static List<String> sentences(String source) {
        List<String> found = new ArrayList<>();
        for (String statement : COMMENT.matcher(source).replaceAll(" ").split(";\\s*\n")) {
            Matcher text = TEXT.matcher(UNREAD.matcher(statement).find() ? "" : statement);
            while (text.find()) {
                if (SENTENCE.matcher(text.group(1)).matches()) {
                    found.add(text.group(1));
                }
            }
        }
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> written() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String room : ROOMS) {
            Properties words = Bundles.read("org/commonshed/files/" + room + "/issues");
            words.stringPropertyNames().forEach(key -> keys.add(room.equals("world") ? key : room + ":" + key));
        }
        return keys;
    }

    @Test
    void aSentenceInTheCodeIsSeen() {
        assertEquals(
                List.of("The file is empty."), sentences("x.problem(0, \"empty_file\", \"The file is empty.\");\n"));
        assertEquals(List.of(" is no process."), sentences("hint(quote(word) + \" is no process.\");\n"));
        assertEquals(List.of(), sentences("// \"It is so.\"\nx.problem(Said.of(\"empty_file\"));\n"));
        assertEquals(List.of(), sentences("throw new IllegalStateException(\"This is a mistake.\");\n"));
    }

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        Set<String> left = new TreeSet<>();
        for (Path file : sources(FILES)) {
            String name = FILES.relativize(file).toString();
            sentences(Files.readString(file)).forEach(text -> left.add(name + ": " + text));
        }
        assertEquals(Set.of(COUNTED), left, "Maybe it is a Said: a key and parts, with its words in three languages.");
    }

    @Test
    void everyKeyHasWordsAndEveryWordIsUsed() throws IOException {
        Set<String> written = written();
        Set<String> texts = new TreeSet<>();
        Set<String> wordless = new TreeSet<>();
        for (String module : List.of("files", "server")) {
            for (Path file : sources(ROOT.resolve(module).resolve("src/main/java"))) {
                String source = Files.readString(file);
                TEXT.matcher(source).results().forEach(text -> texts.add(text.group(1)));
                KEY.matcher(source)
                        .results()
                        .map(key -> key.group(1))
                        .filter(key -> !written.contains(key) && !GROWN.contains(key))
                        .forEach(wordless::add);
            }
        }
        assertEquals(new TreeSet<>(), wordless);
        Set<String> unused = new TreeSet<>(written);
        unused.removeIf(key -> texts.contains(key) || GROWN.stream().anyMatch(key::startsWith));
        assertEquals(new TreeSet<>(), unused);
    }
}
