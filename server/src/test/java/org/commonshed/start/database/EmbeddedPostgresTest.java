package org.commonshed.start.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.commonshed.start.Places;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class EmbeddedPostgresTest {
    private static Path data;
    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() {
        data = Places.fresh();
        database = EmbeddedPostgres.begin(data, Places.programs()).awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        OwnFiles.remove(data);
    }

    private static String ask(String question) throws SQLException {
        // some settings are told to nobody else
        try (Connection connection = DriverManager.getConnection(database.url(), database.maker());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertEquals("on", ask("show " + setting), setting);
        }
        assertEquals("UTF8", ask("show server_encoding"));
        assertEquals("C.UTF-8", ask("select datlocale from pg_database where datname = current_database()"));
    }

    @Test
    void theProgramsAreThoseTheyAreCalledAfter() throws SQLException {
        assertTrue(PostgresPrograms.VERSION.startsWith(ask("show server_version") + "."));
    }

    @Test
    void itListensOnLoopbackOnly() throws SQLException, IOException {
        assertEquals("127.0.0.1", ask("show listen_addresses"));
        assertEquals("", ask("show unix_socket_directories"));
        String hexPort = String.format(":%04X", Integer.parseInt(ask("show port")));
        List<String> listeners = Files.readAllLines(Path.of("/proc/net/tcp")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field[1].endsWith(hexPort) && field[3].equals("0A"))
                .map(field -> field[1])
                .toList();
        assertEquals(List.of("0100007F" + hexPort), listeners);
        if (Files.exists(Path.of("/proc/net/tcp6"))) {
            assertTrue(Files.readAllLines(Path.of("/proc/net/tcp6")).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .noneMatch(field -> field[1].endsWith(hexPort) && field[3].equals("0A")));
        }
    }

    @Test
    void itDoesNotRunAsRoot() throws IOException {
        Path process = Path.of("/proc", "" + database.pid());
        assertNotEquals(0, Files.getAttribute(process, "unix:uid"));
        String status = Files.readString(process.resolve("status"));
        if (ServerAccount.isRoot()) {
            assertTrue(status.contains("CapBnd:\t0000000000000000"), status);
            assertTrue(status.contains("NoNewPrivs:\t1"), status);
        }
    }

    @Test
    void itIsGivenNothingOfOurEnvironment() throws IOException {
        String given = Files.readString(Path.of("/proc", "" + database.pid(), "environ"), StandardCharsets.ISO_8859_1);
        assertFalse(given.contains("HOME="), given);
        assertTrue(given.contains("LC_ALL=C.UTF-8"), given);
    }

    @Test
    void itsWordIsForItsOwnerAloneAndNowhereElse() throws IOException {
        Path secret = data.resolve("secret");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("db"))));
        String word = Files.readString(secret).strip();
        assertTrue(word.matches("[0-9a-f]{48}"));
        assertFalse(Files.readString(data.resolve("db.log")).contains(word));
        assertFalse(Files.exists(data.resolve("db-word")));
        String line = Files.readString(Path.of("/proc", "" + database.pid(), "cmdline"), StandardCharsets.ISO_8859_1);
        assertFalse(line.contains(word));
    }

    @Test
    void afterANormalStopTheLogSaysSo() throws IOException, SQLException {
        Path other = Places.fresh();
        EmbeddedPostgres stopped =
                EmbeddedPostgres.begin(other, Places.programs()).awaitReady();
        stopped.close();
        List<String> log = Files.readAllLines(other.resolve("db.log"));
        assertTrue(log.get(log.size() - 1).endsWith("database system is shut down"), String.join("\n", log));
        OwnFiles.remove(other);
    }
}
