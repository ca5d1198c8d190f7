package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without Chromium the tests of pages do not pass by: they fail and say what to install. */
final class ChromiumTest {
    @TempDir
    Path place = Path.of("");

    private Path program(String folder, String name) throws IOException {
        Path file = Files.createDirectories(place.resolve(folder)).resolve(name);
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void itIsTheOneThatIsNamedElseTheFirstOnThePath() throws IOException {
        Path named = program("mine", "my-chromium");
        Path chrome = program("a", "google-chrome");
        Path chromium = program("b", "chromium");
        String path = place.resolve("none") + ":" + chrome.getParent() + ":" + chromium.getParent();
        assertEquals(named, Chromium.find(named.toString(), path));
        assertEquals(chromium, Chromium.find("", path));
        assertEquals(chrome, Chromium.find("", "" + chrome.getParent()));
    }

    @Test
    void withoutItTheTestsFailAndSayWhatToInstall() {
        AssertionError none = assertThrows(AssertionError.class, () -> Chromium.find("", "" + place));
        assertTrue(none.getMessage().contains("apt-get install chromium"), none.getMessage());
        assertTrue(none.getMessage().contains("./commonshed test --quick"), none.getMessage());
        String missing = place.resolve("gone").toString();
        AssertionError wrong = assertThrows(AssertionError.class, () -> Chromium.find(missing, "/usr/bin"));
        assertTrue(wrong.getMessage().contains(missing), wrong.getMessage());
    }
}
