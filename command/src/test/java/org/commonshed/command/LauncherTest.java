package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command in a process of its own. */
final class LauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize();

    private record Ended(int code, String text) {}

    private static Ended run(Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), text);
        return new Ended(process.exitValue(), text);
    }

    private static Ended java(String... words) throws IOException, InterruptedException {
        return javaWith("512m", words);
    }

    private static Ended javaWith(String memory, String... words) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> all = new ArrayList<>(List.of(
                java,
                "-XX:+UseSerialGC",
                "-Xmx" + memory,
                "-Dcommonshed.root=" + ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                "org.commonshed.command.Main"));
        all.addAll(Arrays.asList(words));
        return run(Map.of(), all);
    }

    @Test
    void aPlanEndsWithNoughtAndWrongUseWithSixtyFour() throws Exception {
        Ended planned = java("plan", ROOT.resolve("examples/three-springs").toString());
        assertEquals(0, planned.code, planned.text);
        assertTrue(planned.text.contains("Oak Spring"), planned.text);
        assertEquals(64, java("plan").code);
        assertEquals(2, java("check", ROOT.resolve("no-such-place").toString()).code);
    }

    @Test
    void tooLittleMemoryIsToldWithTheMend() throws Exception {
        Ended ended =
                javaWith("20m", "plan", ROOT.resolve("examples/pioneer-valley").toString());
        assertEquals(1, ended.code, ended.text);
        assertTrue(ended.text.contains("COMMONSHED_MEMORY"), ended.text);
        assertEquals(1, ended.text.lines().count(), ended.text);
    }

    @Test
    void theLauncherSaysWhatToDoWhenTheJavaNamedIsNone() throws Exception {
        Ended ended = run(
                Map.of("COMMONSHED_JAVA", "/nowhere"),
                List.of("sh", ROOT.resolve("commonshed").toString(), "plan"));
        assertEquals(1, ended.code, ended.text);
        assertTrue(ended.text.contains("Maybe leave it out"), ended.text);
    }

    @Test
    void theLauncherTellsOfItsTestsWithoutABuild() throws Exception {
        String java = System.getProperty("java.home");
        Ended ended = run(
                Map.of("COMMONSHED_JAVA", java),
                List.of("sh", ROOT.resolve("commonshed").toString(), "test", "--help"));
        assertEquals(0, ended.code, ended.text);
        assertTrue(ended.text.contains("./commonshed test"), ended.text);
    }

    @TempDir
    Path temporary = Path.of("");

    /** The launcher alone in a folder, with a Maven that only says what it was given. */
    private Ended test(String... words) throws Exception {
        Path home = Files.createDirectories(temporary.resolve("home"));
        for (String folder : List.of("target/app/lib", "target/app/server", "bin")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.writeString(home.resolve("target/app/lib/a.jar"), "a");
        Files.writeString(home.resolve("target/app/server/b.jar"), "b");
        Path maven = home.resolve("bin/mvn");
        Files.writeString(maven, "#!/bin/sh\n[ \"$1\" = -v ] && echo Apache Maven 3.9.9 || echo given \"$@\"\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path launcher = home.resolve("commonshed");
        Files.copy(ROOT.resolve("commonshed"), launcher, StandardCopyOption.REPLACE_EXISTING);
        Path run = Files.createDirectories(home.resolve("packaging")).resolve("run.sh");
        Files.copy(ROOT.resolve("packaging/run.sh"), run, StandardCopyOption.REPLACE_EXISTING);
        List<String> all = new ArrayList<>(List.of("sh", launcher.toString(), "test"));
        all.addAll(List.of(words));
        String path = home.resolve("bin") + File.pathSeparator + System.getenv("PATH");
        return run(Map.of("COMMONSHED_JAVA", System.getProperty("java.home"), "PATH", path), all);
    }

    @Test
    void quickLeavesOutWhatTakesLongAndSaysSo() throws Exception {
        Ended all = test();
        assertEquals(0, all.code, all.text);
        assertEquals("given -B -ntp -T 2 clean verify\n", all.text);
        Ended quick = test("-Dcommonshed.kill.rounds=7", "--quick");
        assertEquals(0, quick.code, quick.text);
        assertTrue(
                quick.text.contains(
                        "given -B -ntp -T 2 clean verify -DexcludedGroups=browser,kill,package,slow -Dcommonshed.kill.rounds=7\n"),
                quick.text);
        assertTrue(quick.text.contains("Left out, as asked: the tests in a real browser"), quick.text);
        Ended unknown = test("--fast");
        assertEquals(64, unknown.code, unknown.text);
        assertTrue(unknown.text.contains("--fast"), unknown.text);
    }

    @Test
    void theOverviewNamesAllThatTheLauncherKnows() throws Exception {
        String launcher =
                Files.readString(ROOT.resolve("commonshed")) + Files.readString(ROOT.resolve("packaging/run.sh"));
        String overview = java("--help").text;
        List<String> known = Pattern.compile("^ {4,8}([a-z][a-z |]*)\\)$", Pattern.MULTILINE)
                .matcher(launcher)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(" \\| ")))
                .filter(name -> !name.equals("plan"))
                .distinct()
                .toList();
        assertTrue(known.containsAll(List.of("demo", "serve", "import", "bench", "test", "package")), known.toString());
        for (String name : known) {
            assertTrue(overview.contains("\n  " + name + " "), name + " is not in:\n" + overview);
        }
    }
}
