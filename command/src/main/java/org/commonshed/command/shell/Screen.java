package org.commonshed.command.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.commonshed.files.world.Issue;

/**
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err problems and progress
 * @param shows whether {@code err} is a terminal, on which progress may be drawn
 * @param colours whether {@code out} is a terminal that wants colours
 */
public record Screen(PrintStream out, PrintStream err, boolean shows, boolean colours) {
    /** The terminal or pipe this program was started in; the launcher says which. */
    public static Screen own() {
        return new Screen(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("commonshed.progress"),
                Boolean.getBoolean("commonshed.colours"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new Pipe(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** Somebody who has read enough and goes away, like {@code head}, is no failure. */
    private static final class Pipe extends FilterOutputStream {
        private boolean isClosed;

        Pipe(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                if (!isClosed) {
                    out.write(bytes, from, length);
                }
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
                    throw e;
                }
                isClosed = true;
            }
        }
    }

    /** A sentence about something that went wrong. */
    public void complain(String sentence) {
        err.println(sentence.replace('\u202f', ' '));
    }

    /** What is to be mended in what was named so, and what is worth a look. */
    public void tellAbout(Object named, Iterable<Issue> problems, Iterable<Issue> hints) {
        tell("To mend in " + named + ":", problems);
        tell("Hints about " + named + ":", hints);
    }

    /** Every problem or hint with where it stands. */
    public void tell(String heading, Iterable<Issue> issues) {
        boolean first = true;
        for (Issue issue : issues) {
            if (first) {
                err.println(heading);
                first = false;
            }
            err.println("  " + issue);
        }
    }
}
