package org.commonshed.start.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.commonshed.start.Hindrance;
import org.commonshed.start.folder.OwnFiles;

/**
 * The programs of the database, unpacked from our own jar.
 *
 * @param home the folder that holds bin, lib and share
 */
public record PostgresPrograms(Path home) {
    /** Of the artifact that holds them; a test compares it with what the program says of itself. */
    static final String VERSION = "18.6.0";

    /**
     * Unpacks them once into the given folder. They are made beside their place and then moved, so a half-unpacked folder
     * is never used.
     */
    public static PostgresPrograms in(Path folder) {
        Path home = folder.resolve("pg-" + VERSION);
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(folder);
                Path part = Files.createTempDirectory(folder, "pg-unpacking-");
                unpack(part);
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
                settle(part, home);
            }
            return new PostgresPrograms(home.toRealPath());
        } catch (IOException fault) {
            throw new Hindrance(
                    "The database's programs could not be unpacked into " + folder + " (" + fault
                            + "). Maybe the disk is full or the folder belongs to somebody else.",
                    fault);
        }
    }

    private static void settle(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.isDirectory(home)) {
                throw taken;
            }
            OwnFiles.remove(part); // another process was quicker
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String kind = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String machine = kind.equals("amd64") ? "x86_64" : kind.equals("aarch64") ? "arm_64" : kind;
        return "/postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(resource())) {
            if (packed == null) {
                throw new Hindrance("Commonshed brings a database for Linux on x86-64 only; here, name one of your own"
                        + " (PostgreSQL 15 or later) with commonshed.database.url (--database).");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, home);
            }
        }
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path place = within(home, home.resolve(entry.getName()), entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            within(home, place.resolveSibling(entry.getLinkName()), entry.getLinkName());
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, place);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path within(Path home, Path place, String name) throws IOException {
        Path normal = place.normalize();
        if (!normal.startsWith(home)) {
            throw new IOException("The entry " + name + " leaves the folder " + home);
        }
        return normal;
    }

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }
}
