package org.commonshed.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A folder for the time of a measurement; it goes with all that lies in it. */
record TemporaryFolder(Path path) implements AutoCloseable {
    private static final int MOST_TRIES = 50;
    private static final long PAUSE_NANOS = 100_000_000;

    /** Others may pass through, since the database does not run as root. */
    static TemporaryFolder make(String name) throws IOException {
        Path path = Files.createTempDirectory("commonshed-" + name);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new TemporaryFolder(path);
    }

    /** Programs that have just been ended may still write into it for a moment. */
    @Override
    public void close() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                remove();
                return;
            } catch (IOException | UncheckedIOException stillWritten) {
                if (tries == MOST_TRIES) {
                    throw stillWritten;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void remove() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
