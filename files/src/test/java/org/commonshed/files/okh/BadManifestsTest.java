package org.commonshed.files.okh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.files.okh.ManifestFile.ManifestRead;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken, too large or made to do harm is told with where it stands, and hinders nothing else. */
final class BadManifestsTest {
    private static final String GOOD = "okhv = \"OKH-LOSHv1.0\"\nname = \"Good\"\nlicense = \"MIT\"\nrepo = \"r\"\n";

    private static final double MOST_SECONDS = 3;

    /** Text, the code that is told, its line; whether there is a manifest all the same. */
    private record Case(String file, String text, String code, int line, boolean isRead) {}

    private static String nested(String open, String close, int times) {
        return open.repeat(times) + close.repeat(times);
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("okh-manifest-version: 1.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            yaml.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(String.join(", ", java.util.Collections.nCopies(10, before)))
                    .append("]\n");
        }
        return yaml.toString();
    }

    private static List<Case> cases() {
        String json = "{\"okhv\": \"OKHv1.0\", \"title\": \"x\", \"license\": \"MIT\", \"x\": ";
        return List.of(
                new Case("a.toml", "okhv = \"1\"\nname = \"x\"\nlicense = [", "toml", 3, false),
                new Case("a.toml", "okhv = \"1\"\nname = \"x\"\nname = \"y\"\n", "toml", 3, false),
                new Case("a.toml", GOOD + "x = " + nested("[", "]", 5000), "too_deep", 0, false),
                new Case("a.toml", GOOD + "x = " + "{a=".repeat(5000) + "1" + "}".repeat(5000), "too_deep", 0, false),
                new Case("a.toml", GOOD + "a." + "b.".repeat(5000) + "c = 1", "too_deep", 0, false),
                new Case("a.json", json + nested("[", "]", 100_000) + "}", "json", 0, false),
                new Case("a.json", json + "1", "json", 1, false),
                new Case("a.json", json + "[" + "1,".repeat(60_000) + "1]}", "too_many", 0, false),
                new Case("a.yml", bomb(), "yaml", 0, false),
                new Case("a.yml", "okh-manifest-version: 1.0.0\na: &a [*a]\n", "too_deep", 0, false),
                new Case("a.yml", "okh-manifest-version: 1.0.0\na: " + nested("[", "]", 3000), "yaml", 0, false),
                new Case("a.yml", "okh-manifest-version: 1.0.0\ntitle: x\n  y: : z\n", "yaml", 3, false),
                new Case("a.yml", "okh-manifest-version: 1.0.0\ntitle: x\ntitle: y\n", "yaml", 3, false),
                new Case("a.yml", "okh-manifest-version: 1.0.0\ntitle: x\n---\ntitle: y\n", "two_documents", 4, false),
                new Case(
                        "a.yml",
                        "okh-manifest-version: 1\ntitle: !!javax.script.ScriptEngineManager [x]\nlicense: MIT",
                        "yaml",
                        2,
                        false),
                new Case("a.yml", "- okhv\n", "no_keys", 1, false),
                new Case("a.toml", "x = \"" + "y".repeat(20 << 20) + "\"", "too_large", 0, false),
                new Case("a.toml", GOOD.replace("license = \"MIT\"\n", ""), "no_licence", 0, true),
                new Case("a.toml", GOOD.replace("name = \"Good\"\n", ""), "missing", 0, true),
                new Case("a.toml", GOOD.replace("\"Good\"", "[\"a\", \"b\"]"), "wrong_type", 2, true),
                new Case("a.toml", GOOD.replace("\"MIT\"", "5"), "wrong_type", 3, true),
                new Case("a.toml", GOOD + "function = { a = 1 }", "wrong_type", 5, true));
    }

    @Test
    void everyCaseOfTheTableIsToldAndEndsQuickly() {
        List<String> wrong = new ArrayList<>();
        for (Case each : cases()) {
            long begun = System.nanoTime();
            ManifestRead read = ManifestFile.read(each.file(), each.text(), ManifestLimits.DEFAULT);
            double seconds = (System.nanoTime() - begun) / 1e9;
            boolean isAsExpected = read.problems().size() == 1
                    && read.problems().get(0).code().equals(each.code())
                    && read.problems().get(0).line() == each.line()
                    && !read.problems().get(0).sentence().isBlank()
                    && read.manifest().isPresent() == each.isRead()
                    && seconds < MOST_SECONDS;
            if (!isAsExpected) {
                String shown = each.text()
                        .substring(0, Math.min(70, each.text().length()))
                        .replace('\n', '~');
                wrong.add(each.code() + " of " + shown + " gave " + read.problems() + " in " + seconds + " s");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void mixedStylesOfOneKeyCountOnceAndTheSecondIsKept() {
        ManifestRead same =
                ManifestFile.read("a.toml", GOOD + "forkOf = \"a\"\nfork-of = \"a\"\n", ManifestLimits.DEFAULT);
        assertTrue(same.hints().stream().noneMatch(hint -> hint.code().equals("key_twice")));
        ManifestRead two =
                ManifestFile.read("a.toml", GOOD + "forkOf = \"a\"\nfork-of = \"b\"\n", ManifestLimits.DEFAULT);
        Issue hint = two.hints().stream()
                .filter(each -> each.code().equals("key_twice"))
                .findFirst()
                .orElseThrow();
        assertEquals(6, hint.line());
        Manifest manifest = two.manifest().orElseThrow();
        assertEquals(List.of("a"), manifest.links().forkOf());
        String written = ManifestFile.write(manifest, Dialect.LOSH);
        assertTrue(written.contains("\"a\"") && written.contains("\"b\""), written);
    }

    @Test
    void partsOfTheWrongKindAreTakenAsFarAsTheyGo() {
        ManifestRead read = ManifestFile.read(
                "a.json",
                "{\"okhv\": \"x\", \"title\": 5, \"license\": \"MIT\", \"parts\": [\"leg\", 7, null, {\"mass\": \"heavy\", \"outer_dimensions\": \"0 x 0 x 0\"}], \"image\": {\"path\": \"a.png\"}, \"materials\": \"oak\"}",
                ManifestLimits.DEFAULT);
        Manifest manifest = read.manifest().orElseThrow();
        assertEquals("5", manifest.about().name());
        assertEquals(3, manifest.making().parts().size());
        assertTrue(manifest.making().parts().get(2).size().isEmpty());
        assertTrue(manifest.making().parts().get(2).mass().isEmpty());
        assertEquals(List.of("a.png"), manifest.links().images());
        assertEquals("oak", manifest.making().materials().get(0).name());
    }

    @Test
    void lettersThatAreNoneAndFilesThatAreOthersAreTold() {
        byte[] latin = (GOOD + "x = \"ä\"").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "encoding",
                ManifestFile.read("a.toml", latin, new ValueReader(ManifestLimits.DEFAULT))
                        .problems()
                        .get(0)
                        .code());
        ManifestRead other = ManifestFile.read(
                "package.json", "{\"name\": \"x\", \"license\": \"MIT\", \"version\": \"1\"}", ManifestLimits.DEFAULT);
        assertTrue(other.isOther());
    }

    @TempDir
    Path temporary = Path.of("");

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = temporary.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] header(String name, char kind, long size) {
        byte[] header = new byte[512];
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(letters, 0, header, 0, Math.min(100, letters.length));
        byte[] octal = String.format(Locale.ROOT, "%011o", size).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, header, 124, octal.length);
        header[156] = (byte) kind;
        System.arraycopy("ustar\0".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 6);
        return header;
    }

    private static void entry(OutputStream out, String name, char kind, byte[] content) throws IOException {
        out.write(header(name, kind, content.length));
        out.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    }

    private Path tar(byte[] content) throws IOException {
        Path file = temporary.resolve("a.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }

    private static ManifestBook read(Path path) throws IOException {
        return ManifestBook.read(path, ManifestLimits.DEFAULT, count -> {});
    }

    private static List<String> codes(ManifestBook book) {
        return book.problems().stream().map(Issue::code).toList();
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreLeftOutAndTheRestIsRead() throws IOException {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../okh.toml", good);
        entries.put("/etc/okh.toml", good);
        entries.put("a\\..\\okh.toml", good);
        entries.put("C:/okh.toml", good);
        entries.put("x/".repeat(40) + "okh.toml", good);
        entries.put("fine/okh.toml", good);
        ManifestBook book = read(zip(entries));
        assertEquals(
                List.of("fine/okh.toml"),
                book.manifests().stream().map(m -> m.origin().file()).toList());
        assertEquals(java.util.Collections.nCopies(5, "outside"), codes(book));
    }

    @Test
    void linksAndDevicesInATarAreNoFiles() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        entry(content, "link/okh.toml", '2', new byte[0]);
        entry(content, "device/okh.toml", '3', new byte[0]);
        entry(content, "../out/okh.toml", '0', good);
        entry(content, "x", 'x', "28 path=from/header/okh.toml\n".getBytes(StandardCharsets.UTF_8));
        entry(content, "short", '0', good);
        content.write(new byte[1024]);
        ManifestBook book = read(tar(content.toByteArray()));
        assertEquals(
                List.of("from/header/okh.toml"),
                book.manifests().stream().map(m -> m.origin().file()).toList());
        assertEquals(List.of("link", "outside"), codes(book));
    }

    @Test
    void bombsAreGivenUp() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("okh.toml", GOOD.getBytes(StandardCharsets.UTF_8));
        entries.put("zeros.bin", new byte[64 << 20]);
        ManifestBook zipped = read(zip(entries));
        assertEquals(List.of("archive_bomb"), codes(zipped));
        assertEquals(1, zipped.manifests().size());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        entry(content, "okh.toml", '0', GOOD.getBytes(StandardCharsets.UTF_8));
        content.write(header("zeros.bin", '0', 64L << 20));
        content.write(new byte[64 << 20]);
        ManifestBook tarred = read(tar(content.toByteArray()));
        assertEquals(List.of("archive_bomb"), codes(tarred));
        assertEquals(1, tarred.manifests().size());
    }

    @Test
    void tooManyAndTooMuchEndWithASentence() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            entries.put(i + ".toml", GOOD.getBytes(StandardCharsets.UTF_8));
        }
        Path file = zip(entries);
        ManifestLimits few = new ManifestLimits(1 << 20, 1 << 20, 10, 24, 1000, java.time.Duration.ofMinutes(1));
        ManifestBook book = ManifestBook.read(file, few, count -> {});
        assertEquals(List.of("too_many"), codes(book));
        assertEquals(10, book.manifests().size());
        ManifestLimits small =
                new ManifestLimits(1 << 20, GOOD.length() * 5L, 100, 24, 1000, java.time.Duration.ofMinutes(1));
        assertEquals(List.of("too_large"), codes(ManifestBook.read(file, small, count -> {})));
        ManifestLimits hasty = new ManifestLimits(1 << 20, 1 << 20, 100, 24, 1000, java.time.Duration.ZERO);
        assertEquals(List.of("too_slow"), codes(ManifestBook.read(file, hasty, count -> {})));
    }

    @Test
    void brokenArchivesAreTold() throws IOException {
        Path file = temporary.resolve("b.tar.gz");
        Files.writeString(file, "no archive at all");
        assertEquals(List.of("archive_broken"), codes(read(file)));
        Path zip = temporary.resolve("b.zip");
        Files.writeString(zip, "PK no archive");
        assertEquals(List.of("archive_broken"), codes(read(zip)));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        entry(content, "okh.toml", '0', GOOD.getBytes(StandardCharsets.UTF_8));
        content.write(header("cut.toml", '0', 5000));
        ManifestBook cut = read(tar(content.toByteArray()));
        assertEquals(List.of("archive_broken"), codes(cut));
        assertEquals(1, cut.manifests().size());
    }

    @Test
    void linksInAFolderAreNotFollowedAndTheBillOfMaterialsIsNeverTakenFromOutside() throws IOException {
        Path inside = Files.createDirectories(temporary.resolve("in/deep"));
        Files.writeString(temporary.resolve("secret.csv"), "name,quantity\nsecret,1\n");
        Files.writeString(inside.resolve("okh.toml"), GOOD + "bom = \"../parts.csv\"\n");
        Files.writeString(temporary.resolve("in/parts.csv"), "name,quantity\nleg,3\n");
        Files.createSymbolicLink(temporary.resolve("in/link.toml"), temporary.resolve("in/deep/okh.toml"));
        Files.createSymbolicLink(temporary.resolve("in/folder"), temporary);
        ManifestBook book = read(temporary.resolve("in"));
        assertEquals(1, book.manifests().size());
        assertEquals(List.of("link"), codes(book));
        assertEquals(
                "name,quantity\nleg,3\n",
                book.shelf().find("deep/okh.toml", "../parts.csv").orElseThrow());
        for (String path : new ArrayList<>(
                List.of("../../secret.csv", "/../secret.csv", "https://example.org/a.csv", "..\\..\\secret.csv", ""))) {
            assertTrue(book.shelf().find("deep/okh.toml", path).isEmpty(), path);
        }
    }
}
