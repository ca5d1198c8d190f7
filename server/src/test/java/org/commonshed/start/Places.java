package org.commonshed.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for tests that start a database of their own, where its account can get at them. */
public final class Places {
    private Places() {}

    /** A new empty folder. */
    public static Path fresh() {
        try {
            Path folder = Files.createTempDirectory("commonshed-test-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder;
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Where the database's programs are unpacked, once for all tests. */
    public static Path programs() {
        return TestDatabase.place();
    }
}
