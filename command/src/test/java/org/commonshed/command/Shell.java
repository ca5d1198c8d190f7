package org.commonshed.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.commonshed.command.shell.Screen;

/** Runs commands as at a shell, into a pipe, and keeps what the last one wrote. */
final class Shell {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Where a command may write; what was written before is forgotten. */
    Screen screen() {
        out.reset();
        err.reset();
        return new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
    }

    /** Gives the exit code. */
    int run(String... words) {
        return Main.run(screen(), words);
    }

    String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
