package org.commonshed.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All rooms share one style sheet, so a class that one of them names alone is nobody else's. */
final class LookTest {
    private static final Path SHEETS = Path.of("src", "main", "resources", "org", "commonshed");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{");
    private static final Pattern ONE_CLASS = Pattern.compile("\\.[a-z][a-z0-9-]*");

    @Test
    void noRoomDressesWhatBelongsToAnother() throws IOException {
        Map<String, Set<String>> rooms = new TreeMap<>();
        try (Stream<Path> sheets =
                Files.find(SHEETS, 2, (path, is) -> path.toString().endsWith(".css"))) {
            for (Path sheet : sheets.toList()) {
                classes(Files.readString(sheet))
                        .forEach(one -> rooms.computeIfAbsent(one, k -> new TreeSet<>())
                                .add(sheet.getParent().getFileName().toString()));
            }
        }
        assertTrue(rooms.size() > 100, "the sheets were not found: " + rooms);
        rooms.values().removeIf(some -> some.size() < 2);
        assertEquals(Map.of(), rooms);
    }

    /** Classes that stand alone as a selector. */
    private static Set<String> classes(String sheet) {
        Set<String> classes = new TreeSet<>();
        Matcher rules = RULE.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            Stream.of(rules.group(1).split(","))
                    .map(String::strip)
                    .filter(selector -> ONE_CLASS.matcher(selector).matches())
                    .forEach(classes::add);
        }
        return classes;
    }
}
