package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonshed.access.Browser;
import org.commonshed.start.ChildJvm;

/** A server in a process of its own with a keeper who adds places and remembers which were said to be kept. */
final class OwnServer implements AutoCloseable {
    private final Path data;
    private final Set<String> kept = new ConcurrentSkipListSet<>();
    private final AtomicInteger next = new AtomicInteger();
    private ChildJvm process;
    private Browser browser;

    OwnServer(Path data) throws IOException {
        this.data = data;
        open();
        browser.get("/claim");
        String word = Files.readString(data.resolve("claim-word")).strip();
        Browser.Answer claimed =
                browser.post("/claim", "code", word, "name", "Maren", "passphrase", "rain oak mill fox");
        assertEquals(302, claimed.status(), claimed.text());
        browser.get("/tables/places/add");
    }

    private void open() throws IOException {
        process = ChildJvm.run(Main.class, "serve", "--data", data.toString(), "--port", "0");
        String line = process.awaitLine("Commonshed is open at http://127.0.0.1:");
        Thread reader = new Thread(process::rest, "reader"); // else it waits for somebody to read its log
        reader.setDaemon(true);
        reader.start();
        Browser anew = new Browser(Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
        if (browser != null) {
            anew.cookies().putAll(browser.cookies());
        }
        browser = anew;
    }

    void stopAndOpen() throws IOException, InterruptedException {
        process.stop();
        open();
        browser.get("/tables/places/add");
    }

    Browser browser() {
        return browser;
    }

    long pid() {
        return process.pid();
    }

    /** Adds one more place; its answer says whether it is kept. */
    Browser.Answer add() {
        String name = "Place " + next.incrementAndGet();
        Browser.Answer answer = browser.post("/tables/places/add", "c.name", name, "c.kind", "neighbourhood");
        if (answer.status() == 302 && answer.location().contains("done=")) {
            kept.add(name);
        }
        return answer;
    }

    int kept() {
        return kept.size();
    }

    /** All that was said to be kept is there. */
    void assertKept() {
        List<String> lines = browser.get("/tables/places.csv").text().lines().toList();
        for (String name : kept) {
            assertTrue(lines.stream().anyMatch(line -> List.of(line.split(",")).contains(name)), name + " is lost");
        }
    }

    /** Tries until a place is kept again, with nobody doing anything. */
    void awaitKeeping(int seconds) throws InterruptedException {
        long late = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int before = kept.size();
        Browser.Answer last = add();
        while (kept.size() == before) {
            assertTrue(System.nanoTime() < late, "nothing is kept after " + seconds + " s: " + last.status());
            Thread.sleep(200);
            last = add();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
