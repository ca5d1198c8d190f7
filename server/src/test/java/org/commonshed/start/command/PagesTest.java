package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the pages say to type to the server can be typed. */
final class PagesTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."));

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> walk = Files.walk(ROOT.resolve("docs"))) {
            walk.filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    @Test
    void everyCommandLineOnAPageIsUnderstood() throws IOException {
        CommandLine line = Main.line();
        Pattern typed = Pattern.compile("(?m)^ +\\./commonshed (.*)$");
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (Path page : pages()) {
            Matcher matcher = typed.matcher(Files.readString(page));
            while (matcher.find()) {
                String[] words = matcher.group(1).strip().split(" +");
                if (line.getSubcommands().containsKey(words[0])) {
                    looked++;
                    try {
                        line.parseArgs(words);
                    } catch (CommandLine.ParameterException fault) {
                        wrong.add(page + ": " + String.join(" ", words) + ": " + fault.getMessage());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(looked >= 5, looked + " lines");
    }
}
