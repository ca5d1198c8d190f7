package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonshed.exchange.Exchange;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From nothing to a first plan, in a place that is in no example: four towns on the Mad River in Vermont, with their people as
 * counted in 2020 (U.S. Census Bureau) and four makers that are made up. At most forty fields and clicks, and at most ninety
 * seconds in which the machine lets one wait.
 */
@Tag("browser")
final class BeginStoryTest {
    private static final int MOST_STEPS = 40;
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String TOWNS = """
            Waitsfield, 1,844, 44.19, -72.82
            Warren, 1,977, 44.11, -72.86
            Fayston, 1,364, 44.21, -72.86
            Moretown, 1,753, 44.25, -72.76
            """;
    /** A rough outline of the Mad River's watershed, drawn for this test. */
    private static final String RIVER = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Mad River"},
            "geometry": {"type": "Polygon", "coordinates": [[[-72.98, 44.08], [-72.84, 44.03], [-72.78, 44.12],
            [-72.68, 44.22], [-72.68, 44.30], [-72.76, 44.31], [-72.90, 44.25], [-72.93, 44.16], [-72.98, 44.08]]]}}]}
            """;

    private final Chromium chromium = Chromium.open();

    @TempDir
    Path temporary = Path.of("");

    private ConfigurableApplicationContext house;
    private Window window;
    private Page page;
    private Hands hands;

    @BeforeEach
    void openTheHouse() {
        house = TestHouse.open();
        window = chromium.window(port(), Window.WIDE);
        page = window.page();
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    private int port() {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void fromNothingToAPlan() throws IOException {
        hands = Hands.ofMouse(window);
        Instant start = Instant.now();
        claim();
        hands.fill("name", "Mad River Valley");
        Path file = temporary.resolve("mad-river.geojson");
        Files.writeString(file, RIVER, StandardCharsets.UTF_8);
        hands.choose("file", file);
        hands.press("Keep and go on");
        reads("Which waters do you live by?", "Mad River", "One in the file");
        window.look("begin waters");
        window.lookAlso("begin waters", Window.NARROW);
        hands.press("Keep and go on");
        theRest();
        told(start);
    }

    /** The same with nothing but the keyboard, and without a file. */
    @Test
    void withoutAMouse() throws IOException {
        hands = Hands.ofKeyboard(window);
        Instant start = Instant.now();
        claim();
        hands.fill("name", "Mad River Valley");
        hands.fill("at", "44.18, -72.83");
        hands.press("Keep and go on");
        theRest();
        told(start);
    }

    private void claim() throws IOException {
        window.go("/");
        Path word = Path.of(house.getEnvironment().getRequiredProperty("commonshed.data"), "claim-word");
        hands.fill("code", Files.readString(word).strip());
        hands.fill("name", "Maren");
        hands.fill("passphrase", "rain oak mill fox");
        hands.press("Claim and begin");
        reads("Step 2 of 6", "Which place is it?");
        window.look("begin place");
        window.lookAlso("begin place", Window.NARROW);
    }

    private void theRest() {
        reads("Which neighbourhoods are there?");
        window.look("begin neighbourhoods");
        hands.fill("list", TOWNS.strip());
        hands.press("Look at the list");
        assertEquals("1844", page.inputValue("#people-1"));
        assertEquals("44.25, -72.76", page.inputValue("#at-4"));
        window.look("begin neighbourhoods rows");
        window.lookAlso("begin neighbourhoods rows", Window.NARROW);
        hands.press("Keep and go on");
        reads("Who makes something?");
        maker(1, "Rootswork farm (example)", "vegetable_farm", "waitsfield");
        maker(2, "Hillside dairy (example)", "dairy_farm", "fayston");
        maker(3, "Old stone mill (example)", "flour_mill", "warren");
        maker(4, "Village oven (example)", "bakery", "moretown");
        window.look("begin makers");
        window.lookAlso("begin makers", Window.NARROW);
        hands.press("Keep and go on");
        reads("There are 6,938 people.", "Bread");
        hands.fill("c.bread", "4");
        window.look("begin needs");
        window.lookAlso("begin needs", Window.NARROW);
        hands.press("Keep and go on");
        reads("Mad River Valley", "4 neighbourhoods", "4 makers");
        window.look("begin plan");
        hands.press("Make the first plan");
        page.waitForURL("**/plan?plan=1", new Page.WaitForURLOptions().setTimeout(120_000));
    }

    private void maker(int number, String name, String kind, String hood) {
        hands.fill("name-" + number, name);
        hands.choose("kind-" + number, kind);
        hands.choose("hood-" + number, hood);
    }

    private void told(Instant start) {
        reads("Mad River Valley can feed itself to");
        Duration waited = Duration.between(start, Instant.now()).minus(window.looked());
        assertTrue(hands.count() <= MOST_STEPS, hands.count() + " fields and clicks");
        assertTrue(waited.compareTo(LONGEST) <= 0, "it took " + waited);
        // a person and month: 4 kg of bread for each of 1,844
        List<String> bread = house.getBean(Exchange.class).needs().all().stream()
                .filter(need -> need.get("who").equals("waitsfield")
                        && need.get("product").equals("bread"))
                .map(need -> need.get("amount"))
                .toList();
        assertEquals(List.of("7376"), bread);
        assertEquals(List.of(), window.faults());
    }

    private void reads(String... texts) {
        String all = page.locator("body").innerText().replaceAll("[\\h\\u202f]", " ");
        for (String text : texts) {
            assertTrue(all.contains(text), () -> "no “" + text + "” in " + all);
        }
    }
}
