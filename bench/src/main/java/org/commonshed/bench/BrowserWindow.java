package org.commonshed.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A window of Chromium without a screen, spoken to by its DevTools protocol; it forgets everything when it closes. */
final class BrowserWindow implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 30;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process browser;
    private final TemporaryFolder folder;
    private final Wire wire;
    private String session = "";

    private BrowserWindow(Process browser, TemporaryFolder folder, Wire wire) {
        this.browser = browser;
        this.folder = folder;
        this.wire = wire;
    }

    /** The browser of this machine; empty when there is none on the path. */
    static Optional<Path> findProgram() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static BrowserWindow open(Path program, int width, int height) throws IOException, InterruptedException {
        TemporaryFolder folder = TemporaryFolder.make("browser");
        Process browser = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.path(),
                        "--window-size=" + width + "," + height,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Wire wire = new Wire();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(door(browser), wire)
                .join();
        BrowserWindow window = new BrowserWindow(browser, folder, wire);
        String target = window.ask("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        window.session = window.ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        return window;
    }

    /** Where the browser says that it can be spoken to; what else it says is read away beside. */
    private static URI door(Process browser) throws IOException {
        BufferedReader said = browser.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            int door = line.indexOf("ws://");
            if (door >= 0) {
                Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}));
                rest.setDaemon(true);
                rest.start();
                return URI.create(line.substring(door).strip());
            }
        }
        throw new IOException("the browser ended before it could be spoken to");
    }

    void setCookie(String address, String name, String value) throws IOException, InterruptedException {
        ask("Network.setCookie", Map.of("url", address, "name", name, "value", value));
    }

    /** Run in every page from now on, before its own. */
    void begin(String script) throws IOException, InterruptedException {
        ask("Page.enable", Map.of());
        ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void go(String address) throws IOException, InterruptedException {
        ask("Page.navigate", Map.of("url", address));
    }

    /**
     * Asks the page again and again until the expression gives a number.
     *
     * @throws IOException when it gives none within half a minute
     */
    double await(String expression) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            JsonNode value = ask("Runtime.evaluate", Map.of("expression", "Number(" + expression + ")"))
                    .path("result")
                    .path("value");
            if (value.isNumber()) {
                return value.asDouble();
            }
            Thread.sleep(20);
        }
        throw new IOException("the page has not come to: " + expression);
    }

    private JsonNode ask(String method, Map<String, ?> words) throws IOException, InterruptedException {
        return wire.ask(session, method, words);
    }

    @Override
    public void close() throws IOException {
        browser.destroyForcibly().onExit().join();
        folder.close();
    }

    /** Questions and answers over one socket, one at a time. */
    private static final class Wire implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private volatile @Nullable WebSocket socket;
        private int asked;

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            opened.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        JsonNode ask(String session, String method, Map<String, ?> words) throws IOException, InterruptedException {
            asked++;
            Map<String, ?> question = session.isEmpty()
                    ? Map.of("id", asked, "method", method, "params", words)
                    : Map.of("id", asked, "method", method, "params", words, "sessionId", session);
            WebSocket open = Objects.requireNonNull(socket);
            open.sendText(JSON.writeValueAsString(question), true).join();
            while (true) {
                @Nullable String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (text == null) {
                    throw new IOException("the browser does not answer " + method);
                }
                JsonNode answer = JSON.readTree(text);
                if (answer.path("id").asInt() == asked) {
                    if (answer.has("error")) {
                        throw new IOException(method + ": " + answer.path("error"));
                    }
                    return answer.path("result");
                }
            }
        }
    }
}
