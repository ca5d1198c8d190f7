package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import org.commonshed.start.ChildJvm;
import org.commonshed.start.Places;
import org.commonshed.start.door.LocalDoor;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.OwnFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import picocli.CommandLine;

/** A server in a process of its own, and the commands that are given beside it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ServeTest {
    private static Path place;
    private static Path data;
    private static ChildJvm server;
    private static int port;

    /** What a command ended with and said. */
    private record Ended(int code, String said) {}

    @BeforeAll
    static void start() throws IOException {
        place = Places.fresh();
        data = place.resolve("data");
        server = ChildJvm.run(Main.class, "serve", "--data", data.toString(), "--port", "0");
        String line = server.awaitLine("Commonshed is open at http://127.0.0.1:");
        port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
        OwnFiles.remove(place);
    }

    private static Ended run(String... words) {
        StringWriter said = new StringWriter();
        CommandLine line = Main.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return new Ended(line.execute(words), said.toString());
    }

    private static String token() throws IOException {
        Properties note = new Properties();
        try (var text = Files.newBufferedReader(data.resolve("running"))) {
            note.load(text);
        }
        return note.getProperty("token");
    }

    private static int knock(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + LocalDoor.PATH + "doctor"))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @Order(1)
    void theDoorForCommandsOpensToTheWordAlone() throws IOException, InterruptedException {
        String token = token();
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("running"))));
        assertEquals(200, knock("Authorization", "Bearer " + token));
        assertEquals(404, knock());
        assertEquals(404, knock("Authorization", "Bearer " + token.replace(token.charAt(0), 'x')));
        assertEquals(404, knock("Authorization", token));
        assertEquals(404, knock("Authorization", "Bearer " + token, "X-Forwarded-For", "127.0.0.1"));
    }

    @Test
    @Order(2)
    void aSecondServerOnTheSameFolderIsRefusedInASentence() {
        Ended second = run("serve", "--data", data.toString(), "--port", "0");
        assertEquals(2, second.code());
        assertEquals(
                "Another Commonshed (process " + server.pid() + ") uses the folder " + data
                        + "; stop it first, or name another folder with --data.\n",
                second.said());
    }

    @Test
    @Order(3)
    void aTakenPortIsSaidWithAFreeOne() throws IOException {
        Path other = place.resolve("other");
        Ended taken = run("serve", "--data", other.toString(), "--port", "" + port);
        assertEquals(2, taken.code());
        assertTrue(taken.said().startsWith("Port " + port + " is taken by another program; "), taken.said());
        String free = taken.said().replaceFirst("(?s).*--port ([0-9]+).*", "$1");
        try (ServerSocket socket = new ServerSocket(Integer.parseInt(free))) {
            assertTrue(socket.isBound());
        }
        DataFolder.open(other).close();
        Ended none = run("serve", "--data", other.toString(), "--port", "99999");
        assertEquals(2, none.code());
        assertEquals(
                "There is no port 99999: ports have numbers up to 65535, and 0 takes one that is free.\n", none.said());
    }

    @Test
    @Order(4)
    void theDoctorAsksTheRunningServer() {
        Ended doctor = run("doctor", "--data", data.toString());
        assertEquals(0, doctor.code(), doctor.said());
        assertTrue(doctor.said().contains("The server runs (process " + server.pid() + ")"), doctor.said());
        assertTrue(doctor.said().contains("PostgreSQL 18.6"), doctor.said());
    }

    @Test
    @Order(5)
    void aBackupIsMadeWhileTheServerRunsAndRestoredIntoAnEmptyFolderOnly() throws IOException {
        Path file = place.resolve("valley.backup");
        Ended backup = run("backup", "--data", data.toString(), file.toString());
        assertEquals(0, backup.code(), backup.said());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.exists(place.resolve("valley.backup.part")));
        assertEquals(
                2, run("backup", "--data", data.toString(), file.toString()).code(), "the file is there");

        Path full = Files.createDirectory(place.resolve("full"));
        Path mine = Files.writeString(full.resolve("mine"), "x");
        Ended refused = run("restore", "--data", full.toString(), file.toString());
        assertEquals(2, refused.code());
        assertTrue(refused.said().contains("is not empty"), refused.said());
        assertEquals("x", Files.readString(mine));
        try (var inside = Files.list(full)) {
            assertEquals(List.of(mine), inside.toList(), "nothing was put beside it");
        }

        Path empty = place.resolve("restored");
        Ended restored = run("restore", "--data", empty.toString(), file.toString());
        assertEquals(0, restored.code(), restored.said());
        Ended doctor = run("doctor", "--data", empty.toString());
        assertEquals(0, doctor.code(), doctor.said());
        assertEquals(
                2, run("restore", "--data", empty.toString(), file.toString()).code(), "it is full now");
        assertEquals(
                2, run("restore", "--data", data.toString(), file.toString()).code(), "it is in use");
    }

    @Test
    @Order(6)
    void itStopsInOrder() throws IOException, InterruptedException {
        long database = ChildJvm.postmaster(data);
        server.stop();
        assertTrue(ProcessHandle.of(database).filter(ProcessHandle::isAlive).isEmpty());
        List<String> log = Files.readAllLines(data.resolve("db.log"));
        assertTrue(log.get(log.size() - 1).endsWith("database system is shut down"), String.join("\n", log));
        assertFalse(log.stream().anyMatch(line -> line.contains("terminating connection")), String.join("\n", log));
        assertFalse(Files.exists(data.resolve("running")));
        DataFolder.open(data).close();
    }
}
