package org.commonshed.access.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.commonshed.access.Browser;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Guests;
import org.commonshed.access.Hut;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.start.TestDatabase;
import org.junit.jupiter.api.Test;

/** The people of the demo. */
final class ExamplesTest {
    private static final String DEMO = "--commonshed.demo=true";

    @Test
    void oneSwitchesBetweenExamplePeopleInOneClick() {
        try (Hut hut = Hut.open(DEMO)) {
            Browser browser = hut.guests().visitor();
            String page = browser.get("/you/switch").text();
            assertTrue(page.contains("Maren <i class=\"faint\">(example)</i>"), page);
            Person maren = hut.get(Examples.class).list().get(0);
            assertEquals(
                    "/",
                    browser.post("/you/switch", "id", maren.id().toString()).location());
            assertEquals(200, browser.get("/people").status());
            String you = browser.get("/you").text();
            assertTrue(you.contains("(example)") && you.contains("Keeper of this server"));
            assertFalse(you.contains("type=\"password\""), "an example has no passphrase");
            Person noor = hut.get(Examples.class).list().get(2);
            browser.post("/you/switch", "id", noor.id().toString());
            assertEquals(403, browser.get("/people").status());
            browser.get("/you/switch");
            browser.post("/you/switch", "id", "");
            assertTrue(browser.get("/people").location().startsWith("/sign-in"));
            assertTrue(hut.get(Doors.class).allows(Viewer.VISITOR, Deed.READ, ""), "the demo is open for reading");
        }
    }

    @Test
    void aDemoAnswersToTheNamesOfThisMachineAlone() throws IOException {
        try (Hut hut = Hut.open(DEMO)) {
            assertEquals("200", status(hut, "127.0.0.1"));
            assertEquals("200", status(hut, "localhost"));
            assertEquals("400", status(hut, "elsewhere.example"), "a name that somebody made to point here");
        }
        try (Hut own = Hut.open()) {
            assertFalse(status(own, "shed.example").startsWith("4"), "a server of one's own may have any name");
        }
    }

    private static String status(Hut hut, String name) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), hut.port())) {
            String asked = "GET /you/switch HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ", 3)[1];
        }
    }

    @Test
    void nobodySignsInAsAnExample() {
        try (Hut hut = Hut.open(DEMO)) {
            Browser browser = hut.guests().visitor();
            browser.get("/sign-in");
            assertEquals(
                    422,
                    browser.post("/sign-in", "name", "Maren", "passphrase", "").status());
            assertEquals(
                    422,
                    browser.post("/sign-in", "name", "Maren", "passphrase", "x").status());
        }
    }

    @Test
    void aDemoOpenedAsAServerOfOnesOwnIsClaimedFirst() throws IOException {
        DataSource database = TestDatabase.fresh();
        Path data = Files.createTempDirectory("demo-");
        String cookie;
        try (Hut demo = Hut.open(database, data, DEMO)) {
            Browser browser = demo.guests().visitor();
            browser.get("/you/switch");
            UUID maren = demo.get(Examples.class).list().get(0).id();
            browser.post("/you/switch", "id", maren.toString());
            assertEquals(200, browser.get("/people").status());
            cookie = browser.cookies().get("commonshed");
        }
        try (Hut own = Hut.open(database, data)) {
            Browser browser = own.guests().visitor();
            browser.cookies().put("commonshed", cookie);
            assertEquals("/claim", browser.get("/people").location());
            assertEquals("/claim", browser.get("/you/switch").location());
            browser.get("/claim");
            String word = Files.readString(data.resolve("claim-word")).strip();
            assertEquals(
                    302,
                    browser.post("/claim", "code", word, "name", "Ada", "passphrase", Guests.PASSPHRASE)
                            .status());
            assertEquals(200, browser.get("/people").status());
            assertEquals(404, browser.get("/you/switch").status());
            Browser example = own.guests().visitor();
            example.cookies().put("commonshed", cookie);
            assertTrue(example.get("/people").location().startsWith("/sign-in"), "an example still acts");
            assertEquals(1, own.get(PersonStore.class).countKeepers());
        }
        try (Hut demo = Hut.open(database, data, DEMO)) {
            assertEquals(404, demo.guests().visitor().get("/you/switch").status(), "a claimed server became a demo");
        }
    }

    @Test
    void theirPlacesAndOrganisationsStandInTheExample() throws IOException {
        Path example = Path.of(System.getProperty("commonshed.root"), "examples", "pioneer-valley");
        Set<String> known = ids(example.resolve("places.csv"));
        known.addAll(ids(example.resolve("actors.csv")));
        Examples.TABLE
                .lines()
                .map(line -> line.split(" +"))
                .filter(cells -> cells.length > 2)
                .forEach(cells -> assertTrue(known.contains(cells[2]), cells[2] + " is not in the example"));
    }

    private static Set<String> ids(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
    }
}
