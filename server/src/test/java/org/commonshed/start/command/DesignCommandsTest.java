package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okh.ManifestLimits;
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

/** Open designs in and out by commands, beside a server that runs and without one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DesignCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Path DESIGNS = ROOT.resolve("examples/designs");

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

    @Test
    @Order(1)
    void aFolderComesInAndASecondTimeNothingChanges() {
        Ended first = run("import", "okh", DESIGNS.toString(), "--data", data.toString());
        assertEquals(0, first.code(), first.said());
        assertTrue(first.said().contains("3 manifests read"), first.said());
        assertTrue(
                first.said().contains("New designs: 3, new versions: 0, known already: 0, left out: 0."), first.said());
        Ended again = run("import", "okh", DESIGNS.toString(), "--data", data.toString(), "--json");
        assertEquals(0, again.code(), again.said());
        assertTrue(again.said().contains("\"known\" : 3"), again.said());
    }

    @Test
    @Order(2)
    void whatIsLeftOutIsToldWithWhereItStands() throws IOException {
        Path folder = Files.createDirectories(place.resolve("bad"));
        Files.writeString(folder.resolve("okh.toml"), "okhv = \"OKH-LOSHv1.0\"\nname = \n");
        Files.createSymbolicLink(folder.resolve("okh-link.toml"), Path.of("/etc/hostname"));
        Ended bad = run("import", "okh", folder.toString(), "--data", data.toString());
        assertEquals(2, bad.code(), bad.said());
        assertTrue(bad.said().contains("okh.toml:2") && bad.said().contains("okh-link.toml"), bad.said());
        assertTrue(bad.said().contains("left out: 1."), bad.said());
        Ended none = run("import", "okh", place.resolve("none").toString(), "--data", data.toString());
        assertEquals(2, none.code(), none.said());
    }

    @Test
    @Order(3)
    void withoutAServerTheLibraryGoesOutAndSaysTheSame() throws IOException {
        server.close();
        Path zip = place.resolve("library.zip");
        Ended out = run("export", "okh", zip.toString(), "--as", "toml", "--data", data.toString());
        assertEquals(0, out.code(), out.said());
        ManifestBook before = ManifestBook.read(DESIGNS, ManifestLimits.DEFAULT, read -> {});
        ManifestBook after = ManifestBook.read(zip, ManifestLimits.DEFAULT, read -> {});
        assertEquals(
                before.manifests().stream().map(each -> each.hash()).sorted().toList(),
                after.manifests().stream().map(each -> each.hash()).sorted().toList());
        assertEquals(
                2,
                run("export", "okh", zip.toString(), "--data", data.toString()).code());
        Ended in = run("import", "okh", zip.toString(), "--data", data.toString());
        assertTrue(in.said().contains("known already: 3"), in.said());
    }
}
