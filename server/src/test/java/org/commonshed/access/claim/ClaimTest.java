package org.commonshed.access.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonshed.access.Browser;
import org.commonshed.access.Hut;
import org.commonshed.access.people.PersonStore;
import org.commonshed.start.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first visitor claims the server with the word from the terminal. */
@ExtendWith(OutputCaptureExtension.class)
final class ClaimTest {
    private static final String DEBUG = "--logging.level.org.springframework=debug";

    @Test
    void theFirstVisitorClaimsTheServerAndIsItsKeeper(CapturedOutput output) throws IOException {
        Path data = Files.createTempDirectory("claim-");
        try (Hut hut = Hut.open(TestDatabase.fresh(), data)) {
            claim(hut, data, output);
        }
    }

    private static void claim(Hut hut, Path data, CapturedOutput output) throws IOException {
        Browser browser = hut.guests().visitor();
        assertEquals("/claim", browser.get("/people").location());
        assertEquals("/claim", browser.get("/sign-in").location());
        assertEquals("/claim", browser.get("/nowhere").location());
        Browser.Answer page = browser.get("/claim");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Nobody keeps this server yet."));

        Path file = data.resolve("claim-word");
        String word = Files.readString(file).strip();
        assertTrue(word.matches("[A-Z]{6}"), word);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        Browser.Answer empty = browser.post("/claim", "code", "", "name", " ", "passphrase", "short");
        assertEquals(422, empty.status());
        assertTrue(empty.text().contains("3 things to mend before you can come in"), empty.text());
        assertFalse(empty.text().contains("value=\"short\""), "a passphrase came back");

        for (int i = 0; i < 5; i++) {
            Browser.Answer wrong =
                    browser.post("/claim", "code", "WRONGX", "name", "Maren", "passphrase", "rain oak mill fox");
            assertEquals(422, wrong.status());
            assertTrue(wrong.text().contains("This is not the code."));
            assertTrue(wrong.text().contains("value=\"Maren\""), "the name was lost");
        }
        String second = Files.readString(file).strip();
        assertNotEquals(word, second, "five wrong tries left the word as it was");
        assertTrue(output.getOut().contains(second), "the new word was not printed");
        assertEquals(
                422,
                browser.post("/claim", "code", word, "name", "Maren", "passphrase", "rain oak mill fox")
                        .status());

        Browser.Answer claimed = browser.post(
                "/claim",
                "code",
                second.toLowerCase(java.util.Locale.ROOT),
                "name",
                " Maren ",
                "passphrase",
                "rain oak mill fox");
        assertEquals(302, claimed.status());
        assertFalse(Files.exists(file), "the word was kept");
        assertEquals("/", browser.get("/claim").location(), "claimed twice");
        Browser late = hut.guests().visitor();
        late.get("/sign-in");
        assertEquals(
                "/sign-in",
                late.post("/claim", "code", second, "name", "Eve", "passphrase", "rain oak mill fox")
                        .location());
        assertEquals(200, hut.guests().visitor().get("/sign-in").status());
    }

    @Test
    void neitherTheWordNorAPassphraseNorASessionIsLogged() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>(); // other threads log while it is read
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Path data = Files.createTempDirectory("claim-");
        try (Hut hut = Hut.open(TestDatabase.fresh(), data, "--logging.level.org.commonshed=trace", DEBUG)) {
            root.addAppender(log);
            String word = Files.readString(data.resolve("claim-word")).strip();
            Browser browser = hut.guests().visitor();
            browser.get("/claim");
            browser.post("/claim", "code", word, "name", "", "passphrase", "elm bread river two");
            for (int i = 0; i < 5; i++) {
                browser.post("/claim", "code", "X", "name", "Maren", "passphrase", "elm bread river two");
            }
            String second = Files.readString(data.resolve("claim-word")).strip();
            browser.post("/claim", "code", second, "name", "Maren", "passphrase", "elm bread river two");
            String session = browser.cookies().get("commonshed");
            browser.get("/people");
            assertFalse(log.list.isEmpty(), "nothing was logged at all");
            for (ILoggingEvent event : log.list) {
                for (String secret : List.of(word, second, "elm bread river two", session)) {
                    assertFalse(event.getFormattedMessage().contains(secret), event.getLoggerName());
                }
            }
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void ofTwoWhoClaimAtOnceOneKeepsTheServer() throws Exception {
        Path data = Files.createTempDirectory("claim-");
        try (Hut hut = Hut.open(TestDatabase.fresh(), data)) {
            String word = Files.readString(data.resolve("claim-word")).strip();
            ExecutorService many = Executors.newFixedThreadPool(4);
            List<Future<Claims.Outcome>> tried = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "Claimer " + i;
                tried.add(many.submit(() -> hut.get(Claims.class).claim(word, name, "elm bread river two", "::1")));
            }
            int claimed = 0;
            for (Future<Claims.Outcome> each : tried) {
                claimed += each.get() instanceof Claims.Outcome.Claimed ? 1 : 0;
            }
            many.shutdown();
            assertEquals(1, claimed);
            assertEquals(1, hut.get(PersonStore.class).countKeepers());
        }
    }
}
