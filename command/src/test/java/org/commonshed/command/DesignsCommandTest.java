package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at a shell sees of designs. */
final class DesignsCommandTest {
    private static final String DESIGNS = Path.of(System.getProperty("commonshed.root", ".."), "examples", "designs")
            .toString();

    @TempDir
    Path temporary = Path.of("");

    private final Shell shell = new Shell();

    private String told() {
        return shell.told().replaceAll("\\s+", " ");
    }

    private String complained() {
        return shell.complained().replaceAll("\\s+", " ");
    }

    @Test
    void theExampleIsReadInAllItsDialects() {
        assertEquals(0, shell.run("designs", DESIGNS), complained());
        assertTrue(told().contains("3 designs read."), told());
        assertTrue(told().contains("OKH-LOSH 1, Open Know-How 1 1, Open Know-How in JSON 1"), told());
        assertTrue(told().contains("CERN-OHL-W-2.0 2, CC-BY-SA-4.0 1"), told());
        assertTrue(told().contains("Parts: 3; lines in bills of materials: 7."), told());
        assertTrue(told().contains("because it says “turned on a lathe”"), told());
        assertTrue(shell.told().lines().allMatch(line -> line.length() <= 80), told());
        assertEquals("", complained());
    }

    /** File and hash of each design. */
    private Map<String, String> hashes(String path) throws IOException {
        Path csv = temporary.resolve("designs.csv");
        assertEquals(0, shell.run("designs", path, "--csv", csv.toString()), complained());
        Map<String, String> hashes = new TreeMap<>();
        Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> hashes.put(cells[1], cells[cells.length - 1]));
        return hashes;
    }

    @Test
    void whatIsWrittenInAnyFormatIsTheSameDesigns() throws IOException {
        Map<String, String> hashes = hashes(DESIGNS);
        assertEquals(3, hashes.size());
        for (String format : List.of("toml", "yaml", "json")) {
            Path folder = temporary.resolve(format);
            assertEquals(0, shell.run("designs", DESIGNS, "--export", folder.toString(), "--as", format), complained());
            assertEquals(hashes, hashes(folder.toString()), format);
            try (Stream<Path> files = Files.list(folder)) {
                assertTrue(files.allMatch(file -> file.toString().endsWith("." + format)));
            }
        }
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
        String folder = temporary.resolve("out").toString();
        assertEquals(0, shell.run("designs", DESIGNS, "--export", folder));
        assertEquals(2, shell.run("designs", DESIGNS, "--export", folder));
        assertTrue(complained().contains("With --overwrite they are replaced"), complained());
        assertEquals(0, shell.run("designs", DESIGNS, "--export", folder, "--overwrite"));
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertEquals(2, shell.run("designs", DESIGNS, "--export", file.toString()), complained());
        assertTrue(
                complained().contains("There is a file where a folder should be; name another place."), complained());
    }

    @Test
    void theJsonSaysWhyAndIsTheSameEachTime() throws IOException {
        Path first = temporary.resolve("a.json");
        Path second = temporary.resolve("b.json");
        assertEquals(0, shell.run("designs", DESIGNS, "--json", first.toString()));
        assertEquals(0, shell.run("designs", DESIGNS, "--json", second.toString()));
        String json = Files.readString(first).replaceAll("\\s+", " ");
        assertTrue(
                json.contains("\"because\": [ { \"words\": \"laser cut\", \"place\": \"text\" } ]")
                        || json.contains("\"words\": \"LAS\", \"place\": \"stated\""),
                json);
        assertEquals(Files.readString(first), Files.readString(second));
    }

    @Test
    void circlesOfPartsAndForksAreTold() throws IOException {
        for (List<String> pair : List.of(List.of("a", "b"), List.of("b", "a"))) {
            Files.writeString(
                    temporary.resolve("okh-" + pair.get(0) + ".toml"),
                    String.format(
                            "okhv = \"1\"\nname = \"%1$s\"\nlicense = \"MIT\"\nrepo = \"https://example.org/%1$s\"\nfork-of = \"https://example.org/%1$s\"\n[[part]]\nname = \"x\"\nmanifest = \"okh-%2$s.toml\"\n",
                            pair.get(0), pair.get(1)));
        }
        assertEquals(0, shell.run("designs", temporary.toString()), complained());
        assertTrue(
                told().contains("2 designs name themselves as where they come from; that is left out: a, b."), told());
        assertTrue(told().contains("These are parts of each other in a circle, which cannot be built: a, b."), told());
    }

    @Test
    void aForkWhoseLicenceDoesNotFitIsToldAndDesignsThatAreLikeEachOtherAreNamed() throws IOException {
        String about =
                "okhv = \"1\"\nname = \"Stool %1$s\"\nfunction = \"A stool with three legs of oak\"\nlicense = \"%2$s\"\nrepo = \"https://example.org/%1$s\"\n";
        Files.writeString(temporary.resolve("okh-old.toml"), String.format(about, "old", "CERN-OHL-S-2.0"));
        Files.writeString(
                temporary.resolve("okh-new.toml"),
                String.format(about, "new", "CC-BY-SA-4.0") + "fork-of = \"https://example.org/old\"\n");
        Path json = temporary.resolve("all.json");
        assertEquals(0, shell.run("designs", temporary.toString(), "--json", json.toString()), complained());
        assertTrue(
                told().contains(
                                "Stool new comes from Stool old, but the licences do not fit: CC-BY-SA-4.0 and CERN-OHL-S-2.0 each want"),
                told());
        assertTrue(
                Files.readString(json).replaceAll("\\s+", " ").contains("\"like\": [ { \"file\": \"okh-old.toml\""),
                Files.readString(json));
    }

    @Test
    void whatIsWrongIsToldOnceForEachKindAndTheRestIsRead() throws IOException {
        for (String name : Arrays.asList("a", "b", "c")) {
            Files.writeString(temporary.resolve("okh-" + name + ".toml"), "okhv = \"1\"\nname = \"" + name + "\"\n");
        }
        Files.writeString(temporary.resolve("okh-broken.yml"), "okh-manifest-version: 1\ntitle: [\n");
        assertEquals(2, shell.run("designs", temporary.toString()));
        assertTrue(told().contains("3 designs read; 1 manifest cannot be read."), told());
        assertTrue(
                complained().contains("3 × no_licence, first in okh-a.toml license: It does not say its “license”."),
                complained());
        assertTrue(complained().contains("okh-broken.yml:3"), complained());
        assertEquals(2, shell.run("designs", temporary.toString(), "--all"));
        assertTrue(complained().contains("okh-b.toml license"), complained());
    }

    @Test
    void whatIsNotThereOrNoDesignIsToldKindly() throws IOException {
        assertEquals(2, shell.run("designs", temporary.resolve("nowhere").toString()));
        assertTrue(complained().contains("There is no"), complained());
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        assertEquals(2, shell.run("designs", empty.toString()));
        assertTrue(told().contains("0 designs read."), told());
        Path other = Files.writeString(temporary.resolve("package.json"), "{\"name\": \"x\", \"license\": \"MIT\"}");
        assertEquals(2, shell.run("designs", other.toString()));
        assertTrue(complained().contains("This holds no manifest that we know."), complained());
        Path without =
                Files.writeString(temporary.resolve("manifest"), "okhv = \"2.4\"\nname = \"x\"\nlicense = \"MIT\"\n");
        assertEquals(0, shell.run("designs", without.toString()), complained());
        assertEquals(64, shell.run("designs", DESIGNS, "--as", "xml"));
        assertEquals(64, shell.run("designs"));
    }

    @Test
    void aThousandRealDesignsAreReadInAQuarterOfAMinute() {
        Path archive = Path.of(System.getProperty("commonshed.shared", ""), "data/okh-manifests/manifests-1000.tar.gz");
        assumeTrue(Files.exists(archive), "left out: no data/okh-manifests in the folder of -Dcommonshed.shared");
        long begun = System.nanoTime();
        assertEquals(0, shell.run("designs", archive.toString()), complained());
        assertTrue(System.nanoTime() - begun < 15_000_000_000L);
        assertTrue(told().contains("1,000 designs read."), told());
        assertTrue(told().contains("13 designs name themselves"), told());
    }
}
