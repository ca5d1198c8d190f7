package org.commonshed.start.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.commonshed.start.Hindrance;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.OwnFiles;
import org.jspecify.annotations.Nullable;

/** A house that another process keeps open, as a command on this machine reaches it. */
public final class RunningServer {
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI door;
    private final String token;

    private RunningServer(URI door, String token) {
        this.door = door;
        this.token = token;
    }

    /**
     * What a running house leaves in its data folder, for its owner's eyes: where it is open and the word of this run.
     *
     * @param token never leaves the machine
     */
    record Note(Path folder, String token) {
        private Path file() {
            return folder.resolve("running");
        }

        void write(String address, int port) {
            try {
                Properties text = new Properties();
                text.setProperty("address", reachable(address));
                text.setProperty("port", "" + port);
                text.setProperty("token", token);
                text.setProperty("process", "" + ProcessHandle.current().pid());
                StringWriter written = new StringWriter();
                text.store(written, null);
                OwnFiles.write(file(), written.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        /** Called when the house closes. */
        public void remove() throws IOException {
            Files.deleteIfExists(file());
        }
    }

    private static String reachable(String address) {
        return switch (address) {
            case "0.0.0.0", "::", "0:0:0:0:0:0:0:0" -> "127.0.0.1";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }

    /**
     * The server that holds the folder. One that is still starting is waited for.
     *
     * @throws Hindrance when whoever holds it does not answer commands
     */
    public static RunningServer of(Path folder) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        try {
            while (true) {
                Optional<RunningServer> found = noted(folder);
                if (found.isPresent()) {
                    return found.get();
                }
                if (System.nanoTime() > end) {
                    throw new Hindrance(
                            "Another Commonshed (process " + DataFolder.holder(folder) + ") uses the folder " + folder
                                    + " and takes no commands: maybe a backup or a restore is under way; wait for its end.");
                }
                Thread.sleep(100);
            }
        } catch (IOException fault) {
            throw new Hindrance("The note of the running server in " + folder + " cannot be read (" + fault
                    + "): run this command as the user who runs the server.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Hindrance("Stopped while the server was starting.", stop);
        }
    }

    /** A note that a killed process has left does not count. */
    private static Optional<RunningServer> noted(Path folder) throws IOException {
        Properties note = new Properties();
        try (Reader text = Files.newBufferedReader(folder.resolve("running"))) {
            note.load(text);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
        if (!DataFolder.holder(folder).equals(note.getProperty("process"))) {
            return Optional.empty();
        }
        URI door =
                URI.create("http://" + note.getProperty("address") + ":" + note.getProperty("port") + LocalDoor.PATH);
        return Optional.of(new RunningServer(door, note.getProperty("token")));
    }

    /**
     * Asks for a deed and passes its answer on.
     *
     * @param body a file to send along, or null
     * @throws Hindrance with the server's own sentence when it refuses, or when it ends before it has answered
     */
    public void ask(String deed, Map<String, String> words, @Nullable Path body, OutputStream answer)
            throws IOException {
        String query = words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofFile(body);
        HttpRequest request = HttpRequest.newBuilder(door.resolve(deed + (query.isEmpty() ? "" : "?" + query)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(content)
                .build();
        HttpResponse<InputStream> response = send(request);
        try (InputStream said = response.body()) {
            if (response.statusCode() != 200) {
                String sentence = new String(said.readNBytes(10_000), StandardCharsets.UTF_8);
                throw new Hindrance(
                        sentence.isBlank()
                                ? "The running server does not take this command (" + response.statusCode() + ")."
                                : sentence);
            }
            said.transferTo(answer);
        }
    }

    private static HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException gone) {
            throw new Hindrance(
                    "The running server ended before it answered (" + gone.getMessage()
                            + "). Look at what it printed last, and run this command again.",
                    gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Hindrance("Stopped while the server was at work.", stop);
        }
    }
}
