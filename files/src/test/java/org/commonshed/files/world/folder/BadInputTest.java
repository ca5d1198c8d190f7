package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each block of bad-input.txt changes lines of a sound folder and says what must come of it: {@code >} a problem,
 * {@code ?} a hint, then file and line, column, code, and words of the sentence.
 */
class BadInputTest {
    @TempDir
    Path temp;

    record Change(String name, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(SmallWorlds.text("/bad-input.txt").strip().split("\n\\s*\n"))
                .map(block -> block.lines().toList())
                .map(lines -> new Change(lines.get(0), lines.subList(1, lines.size())));
    }

    @Test
    void theFolderIsSoundBeforeItIsChanged() {
        Reading reading = bakery().read(temp);
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), reading.hints());
    }

    private static TextWorld bakery() {
        return TextWorld.of(SmallWorlds.text("/bakery.txt"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsWrongIsSaidWithItsPlace(Change change) {
        TextWorld world = bakery();
        List<String> expected = new ArrayList<>();
        for (String line : change.lines) {
            if (line.startsWith("> ") || line.startsWith("? ")) {
                expected.add(line);
            } else if (line.startsWith("- ")) {
                world = world.without(line.substring(2));
            } else {
                String[] parts = line.split(" = ", 2);
                String[] place = parts[0].split(":");
                world = world.withLine(place[0], Integer.parseInt(place[1]), parts[1]);
            }
        }
        Reading reading = world.read(temp);
        assertTrue(!expected.isEmpty());
        for (String line : expected) {
            check(reading, line);
        }
    }

    private static void check(Reading reading, String expected) {
        boolean problem = expected.startsWith(">");
        assertEquals(problem, reading.world().isEmpty(), reading.problems()::toString);
        List<Issue> issues = problem ? reading.problems() : reading.hints();
        String[] parts = expected.substring(2).split(" \\| ");
        String all = String.join(
                "\n", issues.stream().map(i -> i + " [" + i.code() + "]").toList());
        List<Issue> meant =
                issues.stream().filter(i -> place(i).equals(parts[0])).toList();
        assertEquals(1, meant.size(), "expected " + parts[0] + " among\n" + all);
        for (int i = 1; i < parts.length; i++) {
            assertTrue(meant.get(0).toString().contains(parts[i]), parts[i] + " is not in " + meant.get(0));
        }
    }

    private static String place(Issue issue) {
        String line = issue.line() > 0 ? ":" + issue.line() : "";
        String column = issue.column().isEmpty() ? "" : " " + issue.column();
        return issue.file() + line + column + " " + issue.code();
    }
}
