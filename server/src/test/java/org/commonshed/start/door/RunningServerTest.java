package org.commonshed.start.door;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.commonshed.start.Hindrance;
import org.commonshed.start.folder.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command says when the server it speaks to is not what it seems. */
final class RunningServerTest {
    @Test
    void aServerThatEndsBeforeItAnswersIsToldOfInASentence(@TempDir Path place) throws Exception {
        try (DataFolder folder = DataFolder.open(place.resolve("data"));
                ServerSocket dying = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new RunningServer.Note(folder.path(), "word").write("127.0.0.1", dying.getLocalPort());
            Thread end = new Thread(() -> hangUp(dying));
            end.start();
            RunningServer server = RunningServer.of(folder.path());
            Hindrance told = assertThrows(
                    Hindrance.class, () -> server.ask("doctor", Map.of(), null, OutputStream.nullOutputStream()));
            end.join();
            assertTrue(
                    String.valueOf(told.getMessage()).startsWith("The running server ended before it answered"),
                    told.getMessage());
        }
    }

    private static void hangUp(ServerSocket dying) {
        try (Socket asked = dying.accept()) {
            asked.getInputStream().read();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
