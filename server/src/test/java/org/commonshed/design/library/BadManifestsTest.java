package org.commonshed.design.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.design.library.arriving.Report;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.world.Issue;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Bad input at the door of the library, as one table: what of it comes in, and what is told. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=library")
class BadManifestsTest {
    private static final int MOST_SENT = 16 << 20; // bytes
    private static final int BLOCK = 512;

    @Autowired
    BringIn bringIn;

    @Autowired
    Library library;

    @Autowired
    Shelves shelves;

    @LocalServerPort
    int port;

    @Value("${commonshed.data}")
    Path data;

    /**
     * A case.
     *
     * @param file its name
     * @param wanted {@code new known broken : codes of problems}
     */
    private record Bad(String what, String file, byte[] content, String wanted) {
        static Bad of(String what, String file, String content, String wanted) {
            return new Bad(what, file, content.getBytes(StandardCharsets.UTF_8), wanted);
        }
    }

    private static String good(String name, String... more) {
        return Shelf.manifest(name, "https://example.org/bad/" + name.replace(' ', '-'), "1", "MIT", more);
    }

    private static List<Bad> cases() {
        Map<String, byte[]> tricks = new LinkedHashMap<>();
        tricks.put("../../etc/okh.toml", good("Out above").getBytes(StandardCharsets.UTF_8));
        tricks.put("/etc/okh.toml", good("Out absolute").getBytes(StandardCharsets.UTF_8));
        tricks.put("C:\\okh.toml", good("Out of the disk").getBytes(StandardCharsets.UTF_8));
        tricks.put(
                "in/okh.toml", good("Within", "bom = \"../../../etc/passwd\"").getBytes(StandardCharsets.UTF_8));
        byte[] zip = Shelf.zip(
                "a/okh.toml",
                good("First half"),
                "b/okh.toml",
                good("Second half").repeat(1) + noise());
        byte[] twice = Shelf.zip("a/okh.toml", good("Twin"), "b/okh.toml", good("Twin"));
        return List.of(
                Bad.of(
                        "wrong types",
                        "okh.toml",
                        good("Wrong types").replace("version = \"1\"", "version = [1, 2]") + "function = {a = 1}\n",
                        "1 0 0 : wrong_type wrong_type"),
                Bad.of(
                        "mixed key styles",
                        "okh.toml",
                        good("Mixed keys") + "documentationLanguage = \"en\"\nfork_of = \"https://example.org/x\"\n"
                                + "documentation-language = \"de\"\n",
                        "1 0 0 :"),
                Bad.of(
                        "20 MB of text",
                        "okh.toml",
                        good("Long") + "function = \"" + "a ".repeat(10 << 20) + "\"",
                        "0 0 1 : too_large"),
                Bad.of("values in values", "okh.json", "{\"okhv\":\"1\",\"title\":" + "[".repeat(5000), "0 0 1 : json"),
                Bad.of("no text at all", "okh.toml", "\u0000\u0001\u0002", "0 0 1 : toml"),
                Bad.of(
                        "missing licence",
                        "okh.toml",
                        Shelf.manifest("Unlicensed", "https://example.org/bad/u", "1", ""),
                        "1 0 0 : no_licence"),
                new Bad("path tricks", "tricks.zip", Shelf.zip(tricks), "1 0 0 : outside outside outside"),
                new Bad("links", "links.tar.gz", linked(), "0 0 0 : link"),
                new Bad("the same manifest twice", "twice.zip", twice, "1 1 0 :"),
                new Bad(
                        "a half-broken archive",
                        "half.zip",
                        Arrays.copyOf(zip, zip.length - 3000),
                        "1 0 0 : archive_broken"),
                new Bad("an archive bomb", "bomb.tar.gz", bomb(), "0 0 1 : archive_bomb too_large"),
                new Bad("an archive of nothing", "none.zip", new byte[] {'P', 'K', 3, 4}, "0 0 0 : archive_broken"),
                Bad.of("a name of tricks", "../../../okh.toml", good("Sent from above"), "1 0 0 :"));
    }

    /** Text that does not pack well, so that an archive of it is long enough to be broken in its midst. */
    private static String noise() {
        StringBuilder text = new StringBuilder("function = \"");
        Random random = new Random(7);
        random.ints(9000, 'a', 'z').forEach(letter -> text.append((char) letter));
        return text.append("\"\n").toString();
    }

    /** An archive with one symbolic link. */
    private static byte[] linked() {
        byte[] header = header("okh.toml", 0);
        header[156] = '2';
        byte[] target = "/etc/passwd".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(target, 0, header, 157, target.length);
        return packed(out -> {
            out.write(signed(header));
            out.write(new byte[2 * BLOCK]);
        });
    }

    /** A file of 100 MB of nothing, packed into 100 kB. */
    private static byte[] bomb() {
        return packed(out -> {
            out.write(signed(header("okh.toml", 100L << 20)));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(nothing);
            }
            out.write(new byte[2 * BLOCK]);
        });
    }

    private static byte[] header(String name, long size) {
        byte[] header = new byte[BLOCK];
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(letters, 0, header, 0, letters.length);
        byte[] octal = String.format("%011o", size).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(octal, 0, header, 124, octal.length);
        header[156] = '0';
        System.arraycopy("ustar\00000".getBytes(StandardCharsets.UTF_8), 0, header, 257, 8);
        return header;
    }

    private static byte[] signed(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        byte[] octal = String.format("%06o\0 ", sum).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(octal, 0, header, 148, octal.length);
        return header;
    }

    /** Writes what is to be packed. */
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            writing.write(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return packed.toByteArray();
    }

    private static String told(Report report) {
        long fresh = report.count(Report.Fate.NEW_DESIGN) + report.count(Report.Fate.NEW_VERSION);
        return (fresh + " " + report.count(Report.Fate.KNOWN) + " " + report.broken() + " : "
                        + String.join(
                                " ",
                                report.problems().stream()
                                        .map(Issue::code)
                                        .sorted()
                                        .toList()))
                .strip();
    }

    @Test
    void whatIsBadIsToldAndTheRestComesIn() {
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> seen = new TreeMap<>();
        for (Bad bad : cases()) {
            wanted.put(bad.what(), bad.wanted());
            ManifestBook book = Shelf.book(bad.file(), bad.content());
            seen.put(bad.what(), told(bringIn.keep(Viewer.HOUSE, book)));
        }
        assertEquals(wanted, seen);
        UUID unlicensed =
                shelves.versions().findNewest("unlicensed").orElseThrow().id();
        assertEquals(Optional.of("library.refused.licence"), library.findRefusal(Viewer.HOUSE, unlicensed));
        UUID within = shelves.versions().findNewest("within").orElseThrow().id();
        assertEquals(Optional.empty(), shelves.files().list(within).get(0).sha256(), "no file from outside");
    }

    /** By the page: looked at, told, and nothing is kept before somebody says yes. */
    @Test
    void thePageTellsTheSameAndTakesNoMoreThanItCanBear() throws IOException {
        Reader reader = new Reader(port).asKeeper(data);
        reader.get("/designs/bring-in");
        for (Bad bad : cases()) {
            Reader.Seen sent = reader.send("/designs/bring-in", bad.file().replace("../", ""), bad.content(), Map.of());
            if (bad.content().length > MOST_SENT) {
                assertEquals(413, sent.status(), bad.what());
                assertTrue(sent.says("This is too large to be taken in at once."), bad.what());
                reader.get("/designs/bring-in");
                continue;
            }
            assertEquals(302, sent.status(), bad.what() + sent.text());
            Reader.Seen page = reader.follow(sent);
            assertTrue(page.status() == 200 || page.status() == 422, bad.what() + " " + page.status());
            boolean hasProblem = !bad.wanted().endsWith(":");
            assertEquals(hasProblem, page.says("What is left out, or not understood"), bad.what());
            reader.get("/designs/bring-in");
        }
        Reader.Seen none = reader.send("/designs/bring-in", "none.toml", new byte[0], Map.of());
        assertEquals(422, none.status());
        assertTrue(none.says("Choose a file with a manifest in it."));
    }
}
