package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.start.Places;
import org.commonshed.start.folder.OwnFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The package, made of the classes of this build, is tried in a fresh root; how it is made, with less. */
@Tag("package")
final class PackageTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern FOR_TESTS = Pattern.compile(
            "(playwright|driver|junit|opentest4j|apiguardian|surefire|assertj|mockito|byte-buddy|archunit|json-?path|json"
                    + "assert|hamcrest|awaitility|xmlunit|objenesis|spring-test|spring-boot-test).*");
    private static final int NOT_HERE = 77;

    private static final Path PLACE = Places.fresh();

    @AfterAll
    static void clean() throws IOException {
        OwnFiles.remove(PLACE);
    }

    /** How a program ended and what it said. */
    private record Ended(int code, String said) {}

    /** A folder like that of the sources after a build; what was built is still to come. */
    private static Path sources(String name) throws IOException {
        Path home = Files.createDirectories(PLACE.resolve(name));
        for (String file : List.of("packaging", "catalogue", "examples", "docs", "LICENSE", "pom.xml")) {
            Files.createSymbolicLink(home.resolve(file), ROOT.resolve(file));
        }
        Files.copy(ROOT.resolve("commonshed"), home.resolve("commonshed")); // it would follow a link
        Files.createDirectories(home.resolve("target/app/server"));
        Files.createDirectories(home.resolve("target/app/lib"));
        return home;
    }

    /** As built of a few jars that say nothing. */
    private static Path small(String name) throws IOException {
        Path home = sources(name);
        for (String jar : List.of("lib/common.jar", "server/common.jar", "server/alone.jar", "lib/only.jar")) {
            String text = jar.endsWith("common.jar") ? "the same in both" : jar;
            Files.writeString(home.resolve("target/app").resolve(jar), text);
        }
        Files.writeString(home.resolve("target/app/built"), "by a test\n");
        return home;
    }

    /** As built of the classes of this class path. */
    private static Path whole() throws IOException {
        Path home = sources("whole");
        Path server = home.resolve("target/app/server");
        Path lib = home.resolve("target/app/lib");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            String name = path.getFileName().toString();
            if (Files.isRegularFile(path) && !FOR_TESTS.matcher(name).matches()) {
                Files.createSymbolicLink(server.resolve(name), path);
                Files.createSymbolicLink(lib.resolve(name), path);
            } else if (Files.isDirectory(path) && Files.notExists(path.resolve("org/commonshed/RoomsTest.class"))) {
                String jar = Integer.toHexString(path.toString().hashCode()) + ".jar";
                pack(path, server.resolve(jar));
                Files.createSymbolicLink(lib.resolve(jar), server.resolve(jar));
            }
        }
        Files.writeString(home.resolve("target/app/built"), "by a test\n");
        return home;
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(folder)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path file : all.filter(each -> !each.equals(folder)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(file); // where rooms are looked for
                ZipEntry entry = new ZipEntry(folder.relativize(file) + (isFolder ? "/" : ""));
                entry.setTime(0);
                zip.putNextEntry(entry);
                if (!isFolder) {
                    Files.copy(file, zip);
                }
            }
        }
    }

    private static Ended run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("COMMONSHED_JAVA", System.getProperty("java.home"));
        builder.environment().put("SOURCE_DATE_EPOCH", "1764460800");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), said);
        return new Ended(process.exitValue(), said);
    }

    private static Path made(Path home, String folder, String... options) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("sh", home.resolve("commonshed").toString(), "package"));
        words.addAll(List.of("--out", PLACE.resolve(folder).toString()));
        words.addAll(List.of(options));
        Ended ended = run(words.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.said());
        return Path.of(ended.said().strip());
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void thePackageInstallsStartsUpgradesAndGoesInAFreshRoot() throws Exception {
        assumeTrue(isThere("dpkg-deb"), "without dpkg-deb no package can be made here, only the archive");
        Path home = whole();
        Path old = made(home, "debian", "--version", "1.0.0");
        Path newer = made(home, "debian", "--version", "1.1.0~next");
        Ended story = run("bash", ROOT.resolve("packaging/try/debian.sh").toString(), old.toString(), newer.toString());
        assumeTrue(story.code() != NOT_HERE, "the package cannot be tried on this machine: " + story.said());
        assertEquals(0, story.code(), story.said());
        assertEquals(
                7, story.said().lines().filter(line -> line.startsWith("ok: ")).count(), story.said());
    }

    @Test
    void theSameBuildGivesTheSameBytesTwice() throws Exception {
        for (String kind : isThere("dpkg-deb") ? List.of("", "--archive") : List.of("--archive")) {
            String[] options = kind.isEmpty() ? new String[0] : new String[] {kind};
            Path one = made(small("first" + kind), "one", options);
            Thread.sleep(1100); // another second on the clock of the files
            Path two = made(small("second" + kind), "two", options);
            assertEquals(one.getFileName(), two.getFileName());
            assertEquals(-1, Files.mismatch(one, two), kind + " has other bytes the second time");
        }
    }

    @Test
    void theArchiveInstallsUpgradesAndGoes() throws Exception {
        Ended story = run(
                "bash",
                ROOT.resolve("packaging/try/archive.sh").toString(),
                made(small("early"), "three", "--archive", "--version", "1.0.0").toString(),
                made(small("late"), "three", "--archive", "--version", "1.1.0").toString());
        assumeTrue(story.code() != NOT_HERE, "the archive cannot be tried on this machine: " + story.said());
        assertEquals(0, story.code(), story.said());
        assertEquals(
                4, story.said().lines().filter(line -> line.startsWith("ok: ")).count(), story.said());
    }

    @Test
    void theArchiveHoldsEveryFileOfThePackage() throws Exception {
        assumeTrue(isThere("dpkg-deb"), "without dpkg-deb there is no package to compare with");
        Path debian = made(small("both"), "both");
        Path archive = made(small("again"), "both", "--archive");
        TreeMap<String, String> packaged =
                files(run("dpkg-deb", "-c", debian.toString()).said(), "./");
        TreeMap<String, String> archived =
                files(run("tar", "-tvzf", archive.toString()).said(), "commonshed-0.2.0/tree/");
        assertTrue(packaged.containsKey("usr/bin/commonshed"), packaged.keySet().toString());
        assertEquals(packaged, archived);
    }

    /** Name → kind, rights and owner of each line of a listing. */
    private static TreeMap<String, String> files(String listing, String before) {
        TreeMap<String, String> files = new TreeMap<>();
        for (String line : listing.lines().toList()) {
            String[] words = line.split(" +", 6);
            if (words.length == 6 && words[5].startsWith(before) && !words[5].endsWith("/")) {
                files.put(words[5].substring(before.length()), words[0] + " " + words[1].replace("root/root", "0/0"));
            }
        }
        return files;
    }

    @Test
    void theUnitsAreUnderstoodAndCloseWhatCanBeClosed() throws Exception {
        assumeTrue(isThere("systemd-analyze"), "there is no systemd-analyze");
        Path units = Files.createDirectories(PLACE.resolve("units"));
        for (String name : List.of("commonshed.service", "commonshed-backup.service", "commonshed-backup.timer")) {
            String text = Files.readString(ROOT.resolve("packaging/systemd").resolve(name));
            Files.writeString(units.resolve(name), text.replaceAll("(?m)^ExecStart=\\S+", "ExecStart=/bin/true"));
            Ended verified = run(
                    "systemd-analyze", "verify", "--man=no", units.resolve(name).toString());
            assertEquals(0, verified.code(), verified.said());
            assertEquals("", verified.said());
        }
        // 0 is closed, 10 open; an ordinary unit has 9.6
        Ended open = run(
                "systemd-analyze",
                "security",
                "--offline=yes",
                "--threshold=30",
                units.resolve("commonshed.service").toString());
        assertEquals(0, open.code(), open.said());
    }
}
