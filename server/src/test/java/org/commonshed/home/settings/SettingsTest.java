package org.commonshed.home.settings;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of settings, and who is led to it. */
@HouseTest
class SettingsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    @Test
    void aKeeperFindsAllSettingsAndOthersAreNotLedThere() {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        Guests guests = new Guests(house);
        Browser keeper = guests.as(new Viewer.Role.Keeper());
        guests.openForReading(true);
        String open = keeper.get("/settings").text();
        for (String part : List.of(
                "Everybody who reaches this server",
                "Three Springs · 6 weeks from June 7, 2027 · money in EUR · without the catalogue",
                "href=\"/settings/reading\"",
                "href=\"/outlines\"",
                "href=\"/world\"",
                "href=\"/world/import\"",
                "href=\"/tables\"")) {
            assertTrue(open.contains(part), "no " + part + " in " + open);
        }
        guests.openForReading(false);
        assertTrue(keeper.get("/settings").text().contains("Those who are signed in"));
        assertTrue(keeper.get("/settings/reading").text().contains("href=\"/settings\" aria-current=\"page\""));
        Browser steward = guests.as(new Viewer.Role.Steward("oak"));
        String rail = steward.get("/contents").text();
        assertTrue(rail.contains("href=\"/people\""), rail);
        assertFalse(rail.contains("href=\"/settings\""), rail);
        assertEquals(403, steward.get("/settings").status());
        String neighbours = guests.as(new Viewer.Role.Neighbour("oak")).get("/").text();
        assertFalse(neighbours.contains("href=\"/people\""), neighbours);
        assertTrue(neighbours.contains("href=\"/plan\""), neighbours);
    }

    private static String version(String page) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    /** Two change the settings at once: neither writes over the other, and both versions are there to choose from. */
    @Test
    void twoWhoChangeTheSettingsGetBothVersions() {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        Guests guests = new Guests(house);
        Browser ada = guests.as(new Viewer.Role.Keeper());
        Browser bo = guests.as(new Viewer.Role.Keeper());
        String seen = version(ada.get("/world").text());
        bo.get("/world");
        assertEquals(302, bo.post("/world", "version", seen, "currency", "CHF").status());
        Browser.Answer clash = ada.post("/world", "version", seen, "currency", "USD");
        assertEquals(409, clash.status());
        assertTrue(clash.text().contains("value=\"USD\"") && clash.text().contains("value=\"CHF\""), clash.text());
        assertEquals("CHF", worlds.stated(KEEPER).settings().get("currency"));
        String now = version(clash.text());
        assertEquals(302, ada.post("/world", "version", now, "currency", "USD").status());
        assertEquals("USD", worlds.stated(KEEPER).settings().get("currency"));
    }
}
