package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** World folders as zip files: what may come in, and what may not. */
final class WorldZipTest {
    private static final ReadingLimits SMALL = new ReadingLimits(4 << 20, 1000, 1000, 4);

    @TempDir
    Path temporary = Path.of("");

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Names parted by blanks; each file holds its name. */
    private static byte[] zip(String names) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names.split(" ")) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return zip(files);
    }

    private WorldZip.Unpacked unpack(byte[] bytes) throws IOException {
        Path target = Files.createTempDirectory(temporary, "in");
        WorldZip.Unpacked unpacked = WorldZip.unpack(new ByteArrayInputStream(bytes), target, SMALL);
        assertEquals(unpacked.problems().isEmpty(), unpacked.folder().isPresent());
        try (Stream<Path> all = Files.walk(target)) {
            long written = all.filter(Files::isRegularFile)
                    .mapToLong(WorldZipTest::size)
                    .sum();
            assertTrue(written <= SMALL.bytes(), written + " bytes were written");
        }
        return unpacked;
    }

    private void checkRefused(String code, byte[] bytes) throws IOException {
        List<String> codes = unpack(bytes).problems().stream().map(Issue::code).toList();
        assertEquals(List.of(code), codes);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkTaken(String expected, String names) throws IOException {
        Path folder = unpack(zip(names)).folder().orElseThrow();
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEquals(expected, String.join(" ", texts.values()));
    }

    @Test
    void theFolderMayLieInAFolderAndOtherFilesAreLeftOut() throws IOException {
        checkTaken("needs.csv world.yaml", "world.yaml needs.csv README.md run.sh");
        checkTaken("v/needs.csv v/world.yaml", "v/ v/README.md v/world.yaml v/needs.csv v/dry/limits.csv");
        checkTaken("places.csv", "places.csv dry/limits.csv");
        checkTaken("b/world.yaml", "a/needs.csv b/world.yaml");
        checkTaken("world.yaml", "world.yaml __MACOSX/._world.yaml");
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        for (String name :
                List.of("../world.yaml", "a/../../world.yaml", "/world.yaml", "..\\world.yaml", "C:world.yaml")) {
            checkRefused("zip_outside", zip("places.csv " + name));
        }
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        checkRefused("zip_deep", zip("a/b/c/d/e/f/g/h/i/world.yaml"));
        checkRefused("zip_ratio", zip(Map.of("needs.csv", new byte[3 << 20])));
        checkRefused("zip_ratio", zip(Map.of("elsewhere.bin", new byte[3 << 20])));
        byte[] noise = new byte[5 << 20];
        new java.util.Random(7).nextBytes(noise);
        checkRefused("zip_too_large", zip(Map.of("needs.csv", noise)));
        StringBuilder names = new StringBuilder("world.yaml");
        for (int i = 0; i < 30; i++) {
            names.append(" f").append(i);
        }
        checkRefused("zip_too_many", zip(names.toString()));
    }

    @Test
    void whatIsNoFolderOfTablesIsRefused() throws IOException {
        checkRefused("zip_no_tables", zip("README.md"));
        checkRefused("zip_broken", "no zip at all".getBytes(StandardCharsets.UTF_8));
        checkRefused("zip_broken", new byte[0]);
        byte[] whole = zip(Map.of("needs.csv", "id,who".repeat(9000).getBytes(StandardCharsets.UTF_8)));
        byte[] broken = whole.clone();
        broken[60] ^= 0x55;
        checkRefused("zip_broken", broken);
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("own"));
        Files.writeString(folder.resolve("world.yaml"), "name: Own\n");
        Files.writeString(folder.resolve("needs.csv"), "id\n");
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        WorldZip.pack(folder, "own", one);
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        WorldZip.pack(folder, "own", two);
        assertArrayEquals(one.toByteArray(), two.toByteArray());
        Path back = unpack(one.toByteArray()).folder().orElseThrow();
        assertEquals("name: Own\n", Files.readString(back.resolve("world.yaml")));
        assertEquals("id\n", Files.readString(back.resolve("needs.csv")));
    }

    @Test
    void unpackingHasAnEndInTime() throws IOException {
        Path target = Files.createTempDirectory(temporary, "in");
        WorldZip.Unpacked unpacked = WorldZip.unpack(
                new ByteArrayInputStream(zip("places.csv actors.csv")), target, SMALL.withTime(Duration.ZERO));
        assertEquals(
                List.of("zip_slow"),
                unpacked.problems().stream().map(Issue::code).toList());
        assertTrue(unpacked.problems().get(0).sentence().contains("longer than 0 s and was given up"));
    }
}
