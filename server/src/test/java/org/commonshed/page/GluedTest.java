package org.commonshed.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where words are said, none is glued to another: what belongs between two of them is part of a message, as languages differ
 * in it. Signs that stand between things in all three languages alike (a middle dot, a semicolon, three dots for what is
 * left out) may stand in the code.
 */
class GluedTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    /** What looks like glue and is none: what it is instead. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("home/begin/WatersStep.java ,", "coordinates"),
            Map.entry("home/lists/Telling.java , ", "coordinates"),
            Map.entry("home/lists/RowsPage.java ,", "numbers of rows, for a form"),
            Map.entry("api/described/DescriptionPage.java  (", "types of JSON"),
            Map.entry("api/described/DescriptionPage.java )", "types of JSON"),
            Map.entry("commons/BudgetSection.java  here", "a key"),
            Map.entry("home/map/MapDrawing.java  state-chosen", "names of looks"),
            Map.entry("report/section/LimitSection.java year-head ", "names of looks"),
            Map.entry("report/section/LimitSection.java year-row ", "names of looks"),
            Map.entry("report/section/LimitSection.java state ", "names of looks"),
            Map.entry("report/screen/PlanText.java –", "from one share to another"),
            Map.entry("report/section/WhySection.java  – ", "a dash between two pieces of markup"));

    /** Of the shell, which is told in English (commands, what they leave to the house, its own log), and questions to the database. */
    private static final Pattern OF_THE_SHELL = Pattern.compile("start/.*|.*Deeds\\.java|.*Traces\\.java");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern SPEAKS = Pattern.compile("\\bsay\\(|\\bWords\\b");
    /** Statements that people never read; one with quotation marks of its own makes JSON, markup or a header. */
    private static final Pattern UNREAD =
            Pattern.compile("throw new|Exception\\(|LOG\\.|@[A-Z]\\w+\\(|import |Pattern\\.|replace|matches\\("
                    + "|split\\(|\"redirect:|case \"|\\\\\"");

    private static final Pattern PIECE =
            Pattern.compile("(?:\\+ |(?:join|joining)\\()\"((?:[^\"\\\\]|\\\\.)*)\"|\"((?:[^\"\\\\]|\\\\.)*)\" \\+");
    private static final Pattern GLUE = Pattern.compile("[:,–(] ?$|^ ?[:,–)]|[A-Za-z]{2,} | [A-Za-z]{2,}");

    static List<String> glued(String source) {
        List<String> pieces = new ArrayList<>();
        for (String statement : COMMENT.matcher(source).replaceAll(" ").split("(?<=[;{}])\\s*\n")) {
            String flat = statement.replaceAll("\\s+", " ");
            Matcher piece = PIECE.matcher(UNREAD.matcher(flat).find() ? "" : flat);
            while (piece.find()) {
                String text = piece.group(1) == null ? piece.group(2) : piece.group(1);
                if (GLUE.matcher(text).find()) {
                    pieces.add(text);
                }
            }
        }
        return pieces;
    }

    @Test
    void whatIsGluedIsSeen() {
        assertEquals(List.of(": "), glued("String a = words.say(\"x\") + \": \" + name;\n"));
        assertEquals(List.of(", "), glued("return names.stream()\n .collect(Collectors.joining(\", \"));\n"));
        assertEquals(List.of(" is"), glued("String a = name + \" is\";\n"));
        assertEquals(
                List.of(), glued("throw new Fault(name + \" is wrong\");\nreturn a + \" · \" + b; // \" is\" + x\n"));
    }

    @Test
    void noWordsAreGlued() throws IOException {
        TreeMap<String, String> left = new TreeMap<>();
        TreeSet<String> unused = new TreeSet<>(ALLOWED.keySet());
        for (String module : List.of("server", "report", "tell")) {
            Path sources = ROOT.resolve(module).resolve("src/main/java/org/commonshed");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    String name = sources.relativize(file).toString();
                    String source = Files.readString(file);
                    if (!SPEAKS.matcher(source).find()
                            || OF_THE_SHELL.matcher(name).matches()) {
                        continue;
                    }
                    for (String piece : glued(source)) {
                        String key = name + " " + piece;
                        unused.remove(key);
                        if (!ALLOWED.containsKey(key)) {
                            left.put(key, module);
                        }
                    }
                }
            }
        }
        assertEquals(new TreeMap<>(), left, "Maybe Words.pair, series or list says it, or a message of its own.");
        assertEquals(new TreeSet<>(), unused, "Maybe these are gone.");
    }
}
