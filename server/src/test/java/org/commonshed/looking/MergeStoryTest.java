package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A list of farms comes into Three Springs, a column of it is put right, somebody in it may be here already; later the two turn
 * out to be one, are merged, and are two again when that is taken back.
 */
@Tag("browser")
final class MergeStoryTest {
    private static final String FARMS = """
            Farm;What;Town;Latitude;Longitude;Telephone
            Upper orchard (example);orchard;Oak Spring;47.531;8.471;+41 44 123 45 67
            Village oven;bakery;Mill Spring;47.501;8.501;
            Long barn (example);;Ford Spring;;;
            Harbour bakery (example);bakery;Auckland;-36.85;174.76;
            """;

    private final Chromium chromium = Chromium.open();

    @TempDir
    Path temporary = Path.of("");

    private ConfigurableApplicationContext house;
    private Window window;

    @BeforeEach
    void openTheHouse() {
        house = TestHouse.open();
        house.getBean(Worlds.class)
                .bringIn(KEEPER, Example.read("three-springs").stated());
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
    void withScript() throws IOException {
        window = chromium.window(port(), Window.WIDE);
        story();
    }

    @Test
    void withoutScript() throws IOException {
        window = chromium.plainWindow(port(), Window.NARROW);
        story();
    }

    private void story() throws IOException {
        claim();
        bringIn();
        merge();
        assertEquals(List.of(), window.faults());
    }

    private void claim() throws IOException {
        window.go("/");
        Path word = Path.of(house.getEnvironment().getRequiredProperty("commonshed.data"), "claim-word");
        page().fill("#code", Files.readString(word).strip());
        page().fill("#name", "Maren");
        page().fill("#passphrase", "rain oak mill fox");
        window.press("button:has-text('Claim and begin')");
    }

    private Page page() {
        return window.page();
    }

    private void bringIn() throws IOException {
        window.go("/actors");
        look("actors with ways");
        page().click("a:has-text('Bring in a list of actors')");
        look("bring in");
        Path file = temporary.resolve("farms.csv");
        Files.writeString(file, FARMS, StandardCharsets.UTF_8);
        page().setInputFiles("#file", file);
        window.press("button:has-text('Look at the list')");
        reads("What each column holds", "The heading says so, and the cells fit.");
        page().selectOption("#column-2", "kind");
        look("bring in columns");
        window.press("button:has-text('Go on to the rows')");
        reads("Who is in the list", "Far from here", "Village oven");
        look("bring in rows");
        page().selectOption("#same-2", "two");
        window.press("button:has-text('Keep the whole list')");
        reads("Choose what Long barn (example) is, or leave the row out.");
        look("bring in asks");
        page().uncheck("#take-3");
        window.press("button:has-text('Keep the whole list')");
        reads("List of actors brought in.");
        assertEquals(10, house.getBean(Actors.class).actors().count(KEEPER, Query.all()));
    }

    private void merge() {
        window.go("/twice");
        reads("Twice here?", "Village oven");
        look("twice");
        page().click("a:has-text('Make them one')");
        reads("Where they differ", "id", "What happens besides");
        look("twice merge");
        window.press("button:has-text('Make them one')");
        reads("The two are one now.");
        assertEquals(9, house.getBean(Actors.class).actors().count(KEEPER, Query.all()));
        window.press(".toast button");
        assertEquals(10, house.getBean(Actors.class).actors().count(KEEPER, Query.all()));
    }

    private void look(String name) {
        if (window.hasScript()) {
            window.look(name);
            window.lookAlso(name, Window.NARROW);
        }
    }

    private void reads(String... texts) {
        String all = page().locator("body").textContent().replaceAll("[\\h\\u202f]", " ");
        for (String text : texts) {
            assertTrue(all.contains(text), () -> "no “" + text + "” in " + all);
        }
    }
}
