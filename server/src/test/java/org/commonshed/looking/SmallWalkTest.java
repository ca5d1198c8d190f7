package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Every page on a phone, in Spanish, whose words are longer; and those of a house in which nothing is yet, in both widths. */
@Tag("browser")
final class SmallWalkTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final int[] WIDTHS = {Window.WIDE, Window.NARROW};

    private final Chromium chromium = Chromium.open();

    @TempDir
    Path temporary = Path.of("");

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aPlaceWithPlansOnAPhone() throws IOException, InterruptedException {
        assertEquals(List.of(), new PlaceWalk(chromium, temporary).faults(Window.NARROW, SPANISH));
    }

    /** From the first visit to a place that has a name and nothing else. */
    @Test
    void aHouseWithNothingInIt() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> pages = Walk.read().barePages("keeper");
        try (ConfigurableApplicationContext house = TestHouse.open()) {
            int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (int width : WIDTHS) {
                try (Window window = chromium.window(port, width)) {
                    if (width == WIDTHS[0]) {
                        begin(window, house);
                    } else {
                        signIn(window);
                    }
                    for (String address : pages) {
                        window.see("empty", address);
                    }
                    faults.addAll(window.faults());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void begin(Window window, ConfigurableApplicationContext house) throws IOException {
        Page page = window.page();
        window.go("/claim");
        window.look("first claim");
        window.lookAlso("first claim", Window.NARROW);
        page.fill("#name", "Maren");
        page.fill("#passphrase", "short");
        page.click(".reveal .show");
        assertEquals("text", page.getAttribute("#passphrase", "type"), "it was not shown");
        PlaceWalk.send(window, "button.primary");
        window.look("first claim wrong");
        assertEquals("Maren", page.inputValue("#name"), "the name was lost");
        assertEquals("", page.inputValue("#passphrase"), "a passphrase came back");
        window.lookAlso("first claim wrong", Window.NARROW);
        Path word = Path.of(house.getEnvironment().getRequiredProperty("commonshed.data"), "claim-word");
        page.fill("#code", Files.readString(word).strip());
        page.fill("#passphrase", "rain oak mill fox");
        window.press("button.primary");
        window.go("/");
        window.look("first nothing");
        window.lookAlso("first nothing", Window.NARROW);
        window.go("/begin/draw");
        window.look("first draw");
        window.lookAlso("first draw", Window.NARROW);
        window.go("/world");
        page.fill("#name", "Three Hills");
        page.fill("#start", "2027-06-07");
        page.fill("#periods", "6");
        window.press("main button.primary");
    }

    private static void signIn(Window window) {
        window.go("/sign-in");
        window.page().fill("#name", "Maren");
        window.page().fill("#passphrase", "rain oak mill fox");
        window.press("main button.primary");
    }
}
