package org.commonshed.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.commonshed.start.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first visitor claims the server with the word from the terminal. */
@ExtendWith(OutputCaptureExtension.class)
final class ClaimTest {
    @Test
    void theFirstVisitorClaimsTheServerAndIsItsKeeper(CapturedOutput output) throws IOException {
        Path data = Files.createTempDirectory("claim-");
        try (Hut hut = Hut.open(TestDatabase.fresh(), data)) {
            claim(hut, data, output);
        }
    }

    private static void claim(Hut hut, Path data, CapturedOutput output) throws IOException {
        Browser browser = hut.browser();
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
        assertTrue(empty.text().contains("3 things to mend before this can be kept"), empty.text());
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
        Browser late = hut.browser();
        late.get("/sign-in");
        assertEquals(
                "/sign-in",
                late.post("/claim", "code", second, "name", "Eve", "passphrase", "rain oak mill fox")
                        .location());
        assertEquals(200, hut.browser().get("/sign-in").status());
    }
}
