package org.commonshed.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.WorldFolder;
import org.commonshed.planning.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of settings, and who is led to it. */
@HouseTest
class SettingsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Viewer KEEPER =
            new Viewer(Optional.of(new UUID(7, 7)), "Ada (example)", Set.of(new Viewer.Role.Keeper()));

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    @Test
    void aKeeperFindsAllSettingsAndOthersAreNotLedThere() {
        worlds.bringIn(
                KEEPER,
                WorldFolder.read(
                                ROOT.resolve("examples/three-springs"),
                                List.of(),
                                ReadingLimits.DEFAULT,
                                ROOT.resolve("catalogue"))
                        .stated());
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
}
