package org.commonshed.home.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
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
import org.commonshed.files.world.Schema;
import org.junit.jupiter.api.Test;

/** Whatever somebody did, Today has words for it. */
final class MineTest {
    private static final Path MAIN = Path.of(System.getProperty("commonshed.root"), "server/src/main");
    private static final Pattern BEGUN =
            Pattern.compile("\\bbegin\\((?:sheet, viewer|viewer\\.person\\(\\)), ([^;]*);");
    private static final Pattern WORD = Pattern.compile("\"([a-z_]*)\\.([a-z]+)\"");

    /** What acts are called where they begin: {@code world.imported}, or {@code .added} behind the name of a table. */
    private static Set<String> deeds() throws IOException {
        Set<String> deeds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher begun = BEGUN.matcher(Files.readString(file));
                while (begun.find()) {
                    Matcher word = WORD.matcher(begun.group(1));
                    boolean isSaid = word.find();
                    assertTrue(
                            isSaid || begun.group(1).equals("sheet.name() + what)"),
                            file + " begins an act that is called " + begun.group(1));
                    if (isSaid) {
                        deeds.add(word.group(1) + "." + word.group(2));
                    }
                }
            }
        }
        return deeds;
    }

    /** Those of all rooms. */
    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Stream<Path> files = Files.walk(MAIN.resolve("resources"))) {
            for (Path file :
                    files.filter(each -> each.endsWith("words.properties")).toList()) {
                try (Reader in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
            }
        }
        return words;
    }

    @Test
    void everyDeedHasWords() throws IOException {
        Properties words = words();
        Set<String> deeds = deeds();
        assertTrue(deeds.containsAll(List.of(".added", "outlines.imported", "world.imported")), deeds.toString());
        List<String> missing = new ArrayList<>();
        for (String deed : deeds) {
            String what = deed.replaceFirst(".*\\.", "");
            boolean isNamed = words.containsKey("home.mine." + deed);
            boolean isOfATable =
                    words.containsKey("home.mine.one." + what) && words.containsKey("home.mine.some." + what);
            if (!isNamed && !isOfATable) {
                missing.add(deed);
            }
        }
        for (String table : Schema.TABLES.keySet()) {
            if (!words.containsKey("home.table." + table)) {
                missing.add(table);
            }
        }
        assertEquals(List.of(), missing, "Maybe add words to those that begin with home.mine");
    }
}
