package org.commonshed.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The notices name every library that is part of the server, and no other. The build writes down which those are. */
final class NoticesTest {
    private static final Path CLASS_PATH = Path.of("target", "runtime-class-path.txt");

    @Test
    void everyLibraryOfTheServerIsNamedAndNoOther() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String entry : Files.readString(CLASS_PATH).split(File.pathSeparator)) {
            Path file = Path.of(entry.strip());
            boolean isOurs =
                    entry.contains("/org/commonshed/") || !entry.strip().endsWith(".jar") || isOfThisBuild(file);
            if (!isOurs) {
                there.add(Objects.requireNonNull(file.getParent().getParent().getFileName())
                        .toString());
            }
        }
        Set<String> named = new TreeSet<>();
        String table = new String(
                Objects.requireNonNull(NoticesPage.class.getResourceAsStream("notices.txt"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\t", -1);
            assertEquals(4, cells.length, line);
            assertTrue(cells[2].startsWith("https://"), line);
            for (String name : cells[3].split(" ")) {
                assertTrue(named.add(name), name + " is named twice");
            }
        }
        assertEquals(there, named, "Maybe a library was added or taken out: change notices.txt");
    }

    private static boolean isOfThisBuild(Path jar) {
        return jar.toAbsolutePath()
                .normalize()
                .startsWith(Path.of("..").toAbsolutePath().normalize());
    }

    @Test
    void theyAreInTheOrderOfTheirNames() {
        List<String> names =
                NoticesPage.read().stream().map(WebViews.Library::name).toList();
        assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
    }
}
