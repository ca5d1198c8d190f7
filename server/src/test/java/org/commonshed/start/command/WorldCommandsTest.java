package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.WorldFolder;
import org.commonshed.start.ChildJvm;
import org.commonshed.start.Places;
import org.commonshed.start.folder.OwnFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import picocli.CommandLine;

/** The whole place in and out by commands, beside a server that runs and without one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class WorldCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Path VALLEY = ROOT.resolve("examples/pioneer-valley");

    private static Path place;
    private static Path data;
    private static ChildJvm server;

    /** What a command ended with and said. */
    private record Ended(int code, String said) {}

    @BeforeAll
    static void start() throws IOException {
        place = Places.fresh();
        data = place.resolve("data");
        server = ChildJvm.run(Main.class, "serve", "--data", data.toString(), "--port", "0");
        server.awaitLine("Commonshed is open at http://127.0.0.1:");
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
        OwnFiles.remove(place);
    }

    private static Ended run(String... words) {
        StringWriter said = new StringWriter();
        CommandLine line = Main.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return new Ended(line.execute(words), said.toString());
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** The folder with its patches as the reader of folders writes it. */
    private static Map<String, String> normalised(String name, Path... patches) throws IOException {
        Reading reading = WorldFolder.read(VALLEY, List.of(patches), ReadingLimits.DEFAULT, ROOT.resolve("catalogue"));
        WorldFolder.write(reading, place.resolve(name), false);
        return texts(place.resolve(name));
    }

    @Test
    @Order(1)
    void beforeThereIsAPlaceNothingCanBeTakenOut() {
        Ended ended = run("export", "world", place.resolve("none").toString(), "--data", data.toString());
        assertEquals(2, ended.code(), ended.said());
        assertTrue(ended.said().contains("There is no place yet"), ended.said());
    }

    @Test
    @Order(2)
    void aFolderWithProblemsIsToldAndNotBroughtIn() throws IOException {
        Path broken = Files.createDirectories(place.resolve("broken"));
        Files.writeString(broken.resolve("world.yaml"), "commonshed: 1\nname: Broken\nstart: soon\nperiods: 1\n");
        Ended ended = run("import", "world", broken.toString(), "--data", data.toString());
        assertEquals(2, ended.code(), ended.said());
        assertTrue(ended.said().contains("world.yaml:3"), ended.said());
        assertTrue(ended.said().contains("Nothing was changed."), ended.said());
    }

    @Test
    @Order(3)
    void whatGoesInComesOutByteForByte() throws IOException {
        Ended in = run("import", "world", VALLEY.toString(), "--data", data.toString());
        assertEquals(0, in.code(), in.said());
        assertTrue(in.said().contains("Pioneer Valley is brought in"), in.said());
        assertTrue(in.said().contains("Comments in the files are not kept"), in.said());
        Path out = place.resolve("out");
        Ended exported = run("export", "world", out.toString(), "--data", data.toString());
        assertEquals(0, exported.code(), exported.said());
        assertEquals(normalised("normal"), texts(out));
        assertEquals(
                2,
                run("export", "world", out.toString(), "--data", data.toString())
                        .code());
    }

    @Test
    @Order(4)
    void withoutAServerTheCommandsOpenTheHouseThemselves() throws IOException {
        server.close();
        Path patch = VALLEY.resolve("dry-summer");
        Ended in = run("import", "world", VALLEY.toString(), "--patch", patch.toString(), "--data", data.toString());
        assertEquals(0, in.code(), in.said());
        assertTrue(in.said().contains("limits: 0 new"), in.said());
        Path out = place.resolve("dry");
        Ended exported = run("export", "world", out.toString(), "--data", data.toString());
        assertEquals(0, exported.code(), exported.said());
        assertEquals(normalised("normal-dry", patch), texts(out));
    }
}
