package org.commonshed.access.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Hut;
import org.commonshed.access.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guessing passphrases, codes and links: by name, and by address of the network. */
final class GuessingTest {
    private static final int FREE = 25; // tries of an address in five minutes
    private static Hut hut;

    @BeforeAll
    static void open() {
        hut = Hut.open("--server.forward-headers-strategy=framework", "--commonshed.address=https://shed.example.org");
        hut.guests().add("Ana Li", new Viewer.Role.Keeper());
    }

    @AfterAll
    static void close() {
        hut.close();
    }

    private static Browser from(String address) {
        Browser browser = hut.guests()
                .visitor()
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "shed.example.org");
        browser.get("/sign-in");
        return browser;
    }

    private static int signIn(Browser browser, String name) {
        return browser.post("/sign-in", "name", name, "passphrase", "not this one at all")
                .status();
    }

    @Test
    void aHouseholdWithAWholeNetworkOfVersionSixCountsAsOne() {
        hut.pass(Duration.ofDays(2));
        for (int i = 0; i < FREE; i++) {
            assertEquals(422, signIn(from("2001:db8:7:1:" + i + "::" + (i + 1)), "Nobody " + i));
        }
        assertEquals(429, signIn(from("2001:db8:7:1:ffff::1"), "Somebody else"));
        assertEquals(422, signIn(from("2001:db8:7:2::1"), "Somebody else"), "the network beside it");
        assertEquals(422, signIn(from("192.0.2.9"), "Somebody else"));
    }

    @Test
    void aNameWaitsWhereverTheTriesComeFrom() {
        hut.pass(Duration.ofDays(2));
        for (int i = 0; i < 5; i++) {
            assertEquals(422, signIn(from("198.51.100." + i), "Ana Li"));
        }
        int waited = 0;
        for (int i = 0; i < 40; i++) {
            waited += signIn(from("203.0.113." + i), "ana LI") == 429 ? 1 : 0;
        }
        assertEquals(40, waited, "all of them");
    }

    /** Each way in that could be guessed at is counted: what is left out would be the way of whoever guesses. */
    @Test
    void everyWayInIsCountedByAddress() {
        UUID ana = hut.guests().add("Ana " + UUID.randomUUID(), new Viewer.Role.Neighbour("hill"));
        Browser keeper = hut.guests().as(new Viewer.Role.Keeper());
        keeper.header("X-Forwarded-For", "192.0.2.200");
        String link = keeper.post("/people/" + ana + "/back")
                .text()
                .replaceAll("(?s).*value=\"[^\"]*(/invitation/[^\"]+)\".*", "$1");
        List<String[]> ways = List.of(
                new String[] {"/sign-in", "name", "Nobody", "passphrase", "x"},
                new String[] {"/sign-in/passkey/begin"},
                new String[] {link, "passphrase", "short"});
        int number = 10;
        for (String[] way : ways) {
            hut.pass(Duration.ofHours(2));
            number++;
            String[] fields = Arrays.copyOfRange(way, 1, way.length);
            Browser browser = from("192.0.2." + number);
            for (int i = 0; i < FREE; i++) {
                browser.post(way[0], fields);
            }
            assertEquals(429, browser.post(way[0], fields).status(), way[0]);
            assertTrue(browser.post(way[0], fields).text().contains("Too many tries."), way[0]);
        }
    }

    @Test
    void whereNoMailIsSetItIsSaidWhomToAsk() {
        Browser visitor = from("192.0.2.77");
        String page = visitor.get("/sign-in/forgotten").text();
        assertTrue(page.contains("Ask a keeper") && !page.contains("Send the link"), page);
        assertEquals(200, visitor.post("/sign-in/forgotten", "name", "Ana Li").status());
        assertTrue(!visitor.get("/sign-in/forgotten").text().contains("Maren"), "nobody is named to visitors");
    }

    @Test
    void peopleOfTheServerAreToldApartByNothingThatAVisitorSees() {
        hut.pass(Duration.ofDays(2));
        Browser browser = from("192.0.2.88");
        String known = browser.post("/sign-in", "name", "Ana Li", "passphrase", "not this one at all")
                .withoutToken();
        String unknown = browser.post("/sign-in", "name", "Ana Lo", "passphrase", "not this one at all")
                .withoutToken();
        assertEquals(known.replace("Ana Li", ""), unknown.replace("Ana Lo", ""));
    }
}
