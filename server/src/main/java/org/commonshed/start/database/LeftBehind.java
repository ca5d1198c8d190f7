package org.commonshed.start.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commonshed.start.Hindrance;

/** A database server that outlived the process that started it, as after {@code kill -9}. */
public record LeftBehind(PostgresPrograms programs, PostgresFiles files) {
    private static final int PATIENCE_SECONDS = 60;

    /** Stops it in order, if there is one. No process is touched on the word of a file alone. */
    public void stop() throws IOException {
        Optional<ProcessHandle> named = named();
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle other = named.get();
        if (!isServer(other)) {
            disown();
            return;
        }
        interrupt(other.pid());
        try {
            other.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for process " + other.pid(), stop);
        } catch (ExecutionException | TimeoutException fault) {
            throw new Hindrance(
                    "A database server of an earlier start (process " + other.pid() + ") does not end; stop it with:"
                            + " kill -INT " + other.pid(),
                    fault);
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        Path file = files.processFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String first = Files.readAllLines(file).stream().findFirst().orElse("");
            return ProcessHandle.of(Long.parseLong(first.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Its program is ours and it was told these very files; both are asked of the system. */
    private boolean isServer(ProcessHandle other) {
        Optional<String> program = other.info().command();
        boolean isOurs =
                program.isPresent() && program.get().equals(programs.postgres().toString());
        return isOurs && arguments(other).contains(files.folder().toString());
    }

    private static List<String> arguments(ProcessHandle other) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", "" + other.pid(), "cmdline"));
            return Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /**
     * The number in the file belongs to somebody else by now, and the server would wait for him. We put our own, which it
     * passes over as its parent's. The rest of the file stays: by it the server still finds children that live on.
     */
    private void disown() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(files.processFile()));
        lines.set(0, "" + ProcessHandle.current().pid());
        Files.writeString(files.processFile(), String.join("\n", lines) + "\n");
    }

    /** Asks the process to shut down fast. */
    static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
