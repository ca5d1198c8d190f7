package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Every page of a house in which nothing is yet, first on a phone: from the first visit to a place that has a name. */
@Tag("browser")
final class BareWalkTest {
    /** Longer than a phone is wide. */
    private static final String NAME = "Maren of the Upper Mill at the End of the Valley";

    private final Chromium chromium = Chromium.open();

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aHouseWithNothingInIt() throws IOException {
        try (ConfigurableApplicationContext house = TestHouse.open()) {
            int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            try (Window window = chromium.window(port, Window.NARROW)) {
                begin(window, house);
                for (String address : Walk.read().barePages("keeper")) {
                    window.see("empty", address);
                }
                assertEquals(List.of(), window.faults());
            }
        }
    }

    private static void begin(Window window, ConfigurableApplicationContext house) throws IOException {
        Page page = window.page();
        window.go("/claim");
        window.lookInBoth("first claim");
        page.fill("#name", NAME);
        page.fill("#passphrase", "short");
        page.click(".reveal .show");
        assertEquals("text", page.getAttribute("#passphrase", "type"), "it was not shown");
        PlaceWalk.send(window, "button.primary");
        window.lookInBoth("first claim wrong");
        assertEquals(NAME, page.inputValue("#name"), "the name was lost");
        assertEquals("", page.inputValue("#passphrase"), "a passphrase came back");
        Path word = Path.of(house.getEnvironment().getRequiredProperty("commonshed.data"), "claim-word");
        page.fill("#code", Files.readString(word).strip());
        page.fill("#passphrase", "rain oak mill fox");
        window.press("button.primary");
        window.go("/");
        window.lookInBoth("first nothing");
        window.go("/begin/draw");
        window.lookInBoth("first draw");
        window.go("/world");
        page.fill("#name", "Three Hills");
        page.fill("#start", "2027-06-07");
        page.fill("#periods", "6");
        window.press("main button.primary");
    }
}
