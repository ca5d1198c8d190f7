package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonshed.command.shell.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the pages say to type can be typed; where they point to, there is something. */
final class DocsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Set<String> OF_THE_LAUNCHER = Set.of("test", "package", "bench", "COMMAND");
    /** The server's own tests look at these. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("demo", "serve", "backup", "restore", "doctor", "recover", "import", "export");

    private static final Screen NOWHERE = new Screen(quiet(), quiet(), false, false);

    @TempDir
    Path temporary = Path.of("");

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** What a command makes and nobody keeps. */
    private static final String MADE = "examples/fablabs";

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("", "docs", "examples")) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(folder), folder.isEmpty() ? 1 : 4)) {
                walk.filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    void everyCommandLineOnAPageIsUnderstood() throws IOException {
        Pattern line = Pattern.compile("(?m)^ +\\./commonshed (.*)$");
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            Matcher matcher = line.matcher(Files.readString(page));
            while (matcher.find()) {
                wrong.addAll(faults(matcher.group(1).strip().split(" +")).stream()
                        .map(fault -> ROOT.relativize(page) + ": " + fault)
                        .toList());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> faults(String... words) {
        List<String> faults = new ArrayList<>();
        if (!OF_THE_LAUNCHER.contains(words[0]) && !OF_THE_SERVER.contains(words[0])) {
            try {
                Main.line(NOWHERE).parseArgs(words);
            } catch (CommandLine.ParameterException e) {
                faults.add(String.join(" ", words) + ": " + e.getMessage());
            }
        }
        for (String word : words) {
            if (word.startsWith("examples/") && !word.startsWith(MADE) && !Files.exists(ROOT.resolve(word))) {
                faults.add(word + " is not there");
            }
        }
        return faults;
    }

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher matcher = link.matcher(Files.readString(page));
            while (matcher.find()) {
                if (!Files.exists(page.resolveSibling(matcher.group(1)))) {
                    broken.add(ROOT.relativize(page) + " → " + matcher.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void theTablesOfTheTutorialPlanAsTheyStand() throws IOException {
        String tutorial = Files.readString(ROOT.resolve("docs/tutorial/first-plan.md"));
        Matcher table = Pattern.compile("(?s)\n`([\\w.]+)` [^`]*```\n(.*?)```").matcher(tutorial);
        List<String> files = new ArrayList<>();
        while (table.find()) {
            Files.writeString(temporary.resolve(table.group(1)), table.group(2));
            files.add(table.group(1));
        }
        assertEquals(Arrays.asList("world.yaml", "places.csv", "actors.csv"), files);
        assertEquals(0, Main.run(NOWHERE, "check", temporary.toString()));
        Path page = temporary.resolve("my-valley.html");
        assertEquals(0, Main.run(NOWHERE, "plan", temporary.toString(), "--html", page.toString()));
        assertTrue(Files.readString(page).contains("Hilltown"));
    }
}
