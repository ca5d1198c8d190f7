package org.commonshed.planning.making;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.world.PlanFolder;

/** The process that makes one plan, as the server sees it. Whatever happens to it does not happen to the server. */
final class Child {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "TMPDIR", "LD_LIBRARY_PATH");
    private static final int LONGEST_LINE = 200;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * Begins to make the plan of a folder.
     *
     * @param memory most that its heap may take, as the JVM writes it
     * @param nativeFolder where the solver's library is unpacked to
     */
    static Child begin(PlanFolder folder, String memory, Path nativeFolder) throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            words.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx" + memory, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto"));
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("-XX:ErrorFile=" + folder.path().resolve("crash.log"));
        words.add("-Djna.tmpdir=" + nativeFolder);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Solving.class.getName()));
        words.addAll(List.of(folder.path().toString(), nativeFolder.toString()));
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        builder.redirectError(folder.path().resolve("errors.txt").toFile());
        return new Child(builder.start());
    }

    long id() {
        return process.pid();
    }

    /** Tells of each goal until the process has ended; gives its exit code. */
    int follow(Consumer<KeptPlan.GoalReached> told) throws InterruptedException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                goal(line).ifPresent(told);
            }
        } catch (IOException gone) {
            // Its end says what is to be said.
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private static Optional<KeptPlan.GoalReached> goal(String line) {
        String[] words = line.split(" ");
        if (line.length() > LONGEST_LINE || words.length != 3 || line.startsWith("#")) {
            return Optional.empty();
        }
        try {
            double part = Double.parseDouble(words[1]);
            return Optional.of(new KeptPlan.GoalReached(words[0], part, Double.parseDouble(words[2])));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** Asks it to end with the best plan so far. */
    void askToStop() {
        try {
            OutputStream in = process.getOutputStream();
            in.write((Solving.STOP + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException hasEnded) {
            throw new UncheckedIOException(hasEnded);
        }
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
    }
}
