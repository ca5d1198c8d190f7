package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.checking.RowCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatedTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    @TempDir
    Path temp;

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return bytes;
    }

    @Test
    void whatIsStatedIsGivenBackByteForByte() throws IOException {
        for (String example : List.of("three-springs", "pioneer-valley")) {
            Path folder = ROOT.resolve("examples").resolve(example);
            Reading reading = WorldFolder.read(folder, List.of(), ReadingLimits.DEFAULT, ROOT.resolve("catalogue"));
            assertEquals(List.of(), reading.problems());
            WorldFolder.write(reading, temp.resolve(example + "-1"), false);
            WorldFolder.write(reading.stated(), temp.resolve(example + "-2"));
            assertEquals(bytes(temp.resolve(example + "-1")), bytes(temp.resolve(example + "-2")));
            assertTrue(bytes(temp.resolve(example + "-2")).size() > 5);
        }
    }

    @Test
    void aRowByItselfIsCheckedAsInAFolder() {
        Map<String, String> settings =
                Map.of("commonshed", "1", "name", "Here", "start", "2027-01-01", "periods", "12");
        Map<String, String> good = Map.of("id", "n1", "who", "a", "product", "bread", "amount", "12.5");
        assertEquals(List.of(), RowCheck.problems("needs", good, settings));
        Map<String, String> bad =
                Map.of("id", "n 1", "who", "a", "product", "bread", "amount", "-3", "from", "2029-01-01");
        List<String> codes = RowCheck.problems("needs", bad, settings).stream()
                .map(i -> i.column() + " " + i.code())
                .sorted()
                .toList();
        assertEquals(List.of("amount negative", "from need_after_the_end", "id bad_id"), codes);
        List<Issue> empty = RowCheck.problems("needs", Map.of("id", "n1"), settings);
        assertEquals(
                List.of("amount", "product", "who"),
                empty.stream().map(Issue::column).sorted().toList());
    }
}
