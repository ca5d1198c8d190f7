package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.Viewer.Role;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Outcome;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A passer-by reports a need that says something private about somebody; a steward hides it; whoever wrote it says no; another
 * steward decides. Everybody sees what is theirs to see.
 */
@Tag("browser")
final class CareStoryTest {
    private static final String NOTE = "For Ida, who is ill again (example)";

    private final Chromium chromium = Chromium.open();
    private ConfigurableApplicationContext house;

    @BeforeEach
    void openTheHouse() throws IOException {
        house = TestHouse.open();
        house.getBean(Worlds.class)
                .bringIn(Example.KEEPER, Example.read("three-springs").stated());
        Guests guests = new Guests(house);
        guests.openForReading(true);
        guests.add("Wera (example)", new Role.Steward("ford"));
        guests.add("Tomas (example)", new Role.Steward("ford"));
        UUID noor = guests.add("Noor (example)", new Role.Neighbour("ford"));
        Map<String, String> need = new HashMap<>(Map.of(
                "id", "soup", "who", "ford", "product", "milk", "amount", "3", "repeat", "every_period", "note", NOTE));
        assertInstanceOf(
                Outcome.Done.class,
                house.getBean(Exchange.class)
                        .needs()
                        .add(new Viewer(Optional.of(noor), "Noor", Set.of(new Role.Neighbour("ford"))), need));
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    @Test
    void aNeedIsReportedHiddenAndComesBack() {
        int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Window visitor = chromium.window(port, Window.WIDE);
        Window wera = signedIn(port, "Wera (example)");
        Window noor = signedIn(port, "Noor (example)");
        Window tomas = signedIn(port, "Tomas (example)");
        String told = report(visitor);
        hide(wera);
        reads(
                visitor,
                "/needs/soup",
                "This is hidden",
                "Hidden by a steward of Ford Spring on",
                "It tells of somebody");
        see(visitor, "care hidden");
        assertTrue(!visitor.page().content().contains("Ida"), "it tells it");
        reads(visitor, told, "Somebody looked at it and hid it", "It tells of somebody");
        see(visitor, "care told");
        appeal(noor);
        reads(wera, "/care", "Somebody says no");
        wera.press("main a:has-text('Ford Spring, milk')");
        assertTrue(wera.page().locator("main").innerText().contains("You hid it yourself, so somebody else decides"));
        decide(tomas);
        reads(visitor, "/needs/soup", "Milk for Ford Spring", NOTE);
        List<String> faults = new java.util.ArrayList<>();
        List.of(visitor, wera, noor, tomas).forEach(window -> faults.addAll(window.faults()));
        assertEquals(List.of(), faults);
    }

    private Window signedIn(int port, String name) {
        Window window = chromium.window(port, Window.WIDE);
        window.go("/sign-in");
        window.page().fill("#name", name);
        window.page().fill("#passphrase", Guests.PASSPHRASE);
        window.press("main button.primary");
        return window;
    }

    private static void see(Window window, String name) {
        window.lookInBoth(name);
    }

    private static void reads(Window window, String address, String... texts) {
        window.go(address);
        String page = window.page().locator("main").innerText();
        for (String text : texts) {
            assertTrue(page.contains(text), text + " is not in " + page);
        }
    }

    /** Without a name; a choice that is missing is asked for. */
    private static String report(Window visitor) {
        Page page = visitor.page();
        reads(visitor, "/needs/soup", NOTE);
        visitor.press("text=Report this");
        see(visitor, "care report");
        visitor.press("text=Send this report");
        assertTrue(page.locator("main").innerText().contains("Choose what is wrong."), "nothing was asked");
        see(visitor, "care report wrong");
        page.check("#what-private");
        page.fill("#words", "Her illness is nobody's business (example)");
        visitor.press("text=Send this report");
        assertTrue(page.locator("main").innerText().contains("Your report was sent."), page.content());
        see(visitor, "care report sent");
        return page.url().replaceFirst("http://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private static void hide(Window wera) {
        reads(wera, "/care", "Reported", "Ford Spring, milk", "It tells something private about somebody");
        see(wera, "care list");
        wera.press("main a:has-text('Ford Spring, milk')");
        wera.page().click("summary:has-text('Hide it')");
        wera.page().fill("#hide", "It tells of somebody's illness (example)");
        see(wera, "care thing");
        wera.press("form[action$='/hide'] button");
        assertTrue(wera.page().locator("main").innerText().contains("Hidden by a steward of Ford Spring"));
        see(wera, "care thing hidden");
    }

    private static void appeal(Window noor) {
        reads(noor, "/needs/soup", NOTE, "Others do not see it.");
        see(noor, "care marked");
        reads(noor, "/you/notices", "was hidden: It tells of somebody's illness (example)");
        noor.press("main a:has-text('was hidden')");
        noor.page().fill("#words", "Ida asked me to write it (example)");
        see(noor, "care appeal");
        noor.press("text=Ask for it to be shown again");
        assertTrue(noor.page().locator("main").innerText().contains("another than who hid it will decide"));
    }

    private static void decide(Window tomas) {
        reads(tomas, "/care", "Somebody says no");
        tomas.press("main a:has-text('Ford Spring, milk')");
        tomas.page().fill("#decide", "Then it may stand there (example)");
        see(tomas, "care decide");
        tomas.press("button:has-text('Show it again')");
        String page = tomas.page().locator("main").innerText();
        assertTrue(page.contains("Tomas (example) showed it again"), page);
        see(tomas, "care shown");
    }
}
