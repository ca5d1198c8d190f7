package org.commonshed.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.session.Sessions;
import org.commonshed.keeping.Outcome;
import org.commonshed.place.Places;
import org.commonshed.planning.Example;
import org.commonshed.production.notice.NoticeBoard;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Streams as a browser opens them: what is told to whom, how they end, how many there may be. */
final class LiveTest {
    private static final String BEGUN = "event: begun";

    private static ConfigurableApplicationContext house;
    private static Guests guests;
    private static UUID neighbour;
    private static int port;

    @BeforeAll
    static void open() {
        house = TestHouse.open(
                "--commonshed.live.most=8",
                "--commonshed.live.most-person=3",
                "--commonshed.live.most-visitors=2",
                "--commonshed.live.heartbeat=300ms");
        guests = new Guests(house);
        guests.add("Maren", new Viewer.Role.Keeper());
        neighbour = guests.add("Noor", new Viewer.Role.Neighbour("mead"));
        port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Listening listen(Browser browser, String address, String more) {
        return Listening.open(port, browser, address, more);
    }

    private static Listening listen(Browser browser, String of) {
        Listening stream = listen(browser, "/live?of=" + of, "");
        assertEquals(200, stream.status());
        stream.await(BEGUN);
        return stream;
    }

    private static void addAPlace() {
        String id = "a" + UUID.randomUUID().toString().substring(0, 8);
        Outcome outcome = house.getBean(Places.class)
                .places()
                .add(Example.KEEPER, Map.of("id", id, "name", "Hill " + id, "kind", "neighbourhood"));
        assertTrue(outcome instanceof Outcome.Done, outcome.toString());
    }

    @Test
    void aChangeIsToldToThoseWhoShowItAndToNobodyElse() throws IOException {
        try (Listening actors = listen(guests.as(neighbour), "places+needs");
                Listening plans = listen(guests.as(neighbour), "plans")) {
            Instant start = Instant.now();
            addAPlace();
            assertEquals("data: places", actors.await("data: "));
            Duration took = Duration.between(start, Instant.now());
            assertTrue(took.toMillis() < 5_000, "told after " + took);
            assertTrue(plans.isSilent(Duration.ofMillis(700)));
        }
    }

    /** A page is worked out, something changes, and only then does its stream begin. */
    @Test
    void whatChangedWhileAPageWasOnItsWayIsTold() {
        addAPlace();
        try (Listening page = listen(guests.as(neighbour), "/live?of=places&age=60000", "")) {
            assertEquals("event: changed", page.await("event: "));
        }
        for (String age : List.of("0", "many", "9999999999999")) {
            try (Listening page = listen(guests.as(neighbour), "/live?of=places&age=" + age, "")) {
                assertEquals(BEGUN, page.await("event: "), "age " + age);
            }
        }
    }

    @Test
    void itTellsBrowsersAndProxiesHowToTreatIt() {
        try (Listening stream = listen(guests.as(neighbour), "/live?of=places", "")) {
            assertEquals("text/event-stream;charset=UTF-8", stream.header("content-type"));
            assertEquals("no-store", stream.header("cache-control"));
            assertEquals("no", stream.header("x-accel-buffering"));
            assertTrue(stream.header("content-security-policy").contains("default-src 'self'"));
        }
    }

    @Test
    void whoComesBackIsToldWhatChangedMeanwhile() {
        String id;
        try (Listening stream = listen(guests.as(neighbour), "/live?of=places", "")) {
            id = stream.await("id: ").substring(4);
        }
        try (Listening same = listen(guests.as(neighbour), "/live?of=places", "Last-Event-ID: " + id)) {
            assertEquals("event: begun", same.await("event:"));
        }
        addAPlace();
        try (Listening later = listen(guests.as(neighbour), "/live?of=places", "Last-Event-ID: " + id)) {
            assertEquals("event: changed", later.await("event:"));
        }
        try (Listening asked = listen(guests.as(neighbour), "/live?of=places&since=" + id, "")) {
            assertEquals("event: changed", asked.await("event:"));
        }
    }

    @Test
    void aStampSaysTheSameToThoseWithoutAStream() {
        Browser browser = guests.as(neighbour);
        Browser.Answer first = browser.get("/live/stamp?of=places");
        assertEquals(204, first.status());
        browser.header("If-None-Match", first.header("etag"));
        assertEquals(304, browser.get("/live/stamp?of=places").status());
        addAPlace();
        Browser.Answer changed = browser.get("/live/stamp?of=places");
        assertEquals(204, changed.status());
        assertNotEquals(first.header("etag"), changed.header("etag"));
        assertEquals("no-store", changed.header("cache-control"));
    }

    @Test
    void newsOfOneAreNotToldToAnother() throws IOException {
        UUID other = guests.add("Olu", new Viewer.Role.Neighbour("mead"));
        try (Listening own = listen(guests.as(neighbour), "notices");
                Listening others = listen(guests.as(other), "notices")) {
            house.getBean(NoticeBoard.class).tellPerson(neighbour, "order.enough", List.of("a", "b"), "/you");
            assertEquals("data: notices", own.await("data: "));
            assertTrue(others.isSilent(Duration.ofMillis(700)));
        }
    }

    @Test
    void aStreamEndsWithItsSessionAndTellsNothingMore() {
        UUID person = guests.add("Ines", new Viewer.Role.Neighbour("mead"));
        try (Listening stream = listen(guests.as(person), "places")) {
            house.getBean(Sessions.class).signOutEverywhere(person);
            addAPlace();
            assertEquals(Listening.END, stream.await("event:"));
        }
    }

    @Test
    void aStreamEndsWithTheRightAndTellsNothingMore() {
        Viewer.Role role = new Viewer.Role.Neighbour("mead");
        UUID person = guests.add("Rune", role);
        try (Listening stream = listen(guests.as(person), "places")) {
            house.getBean(PersonStore.class).takeRole(person, role);
            addAPlace();
            assertEquals(Listening.END, stream.await("event:"));
        }
    }

    @Test
    void whatOneMayNotSeeIsAnsweredLikeWhatIsNotThere() {
        Browser guest = guests.as(guests.add("Gast"));
        assertEquals(403, guest.get("/live?of=places").status());
        assertEquals(302, guests.visitor().get("/live?of=places").status());
        Browser browser = guests.as(neighbour);
        assertEquals(204, browser.get("/live?of=nothing-of-the-kind").status());
        assertEquals(204, browser.get("/live").status());
        assertEquals(400, browser.get("/live?of=Robert%27%29;--").status());
        assertEquals(400, browser.get("/live?of=" + "a+".repeat(30) + "b").status());
        guests.openForReading(true);
        try {
            assertEquals(204, guests.visitor().get("/live?of=notices").status(), "a visitor has none");
        } finally {
            guests.openForReading(false);
        }
    }

    private static void awaitNobody() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (house.getBean(Streams.class).count() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertEquals(0, house.getBean(Streams.class).count(), "pages that were left are let go at the next heartbeat");
    }

    @Test
    void thereIsAnEndToHowManyStreamsThereAre() throws InterruptedException {
        awaitNobody();
        List<Listening> open = new ArrayList<>();
        try {
            UUID first = guests.add("Many " + UUID.randomUUID(), new Viewer.Role.Neighbour("mead"));
            for (int i = 0; i < 4; i++) {
                open.add(listen(guests.as(first), "places"));
            }
            assertEquals(Listening.END, open.get(0).await("event:"), "of one person the oldest makes room");
            assertEquals(3, house.getBean(Streams.class).count());
            UUID second = guests.add("Many " + UUID.randomUUID(), new Viewer.Role.Neighbour("mead"));
            for (int i = 0; i < 3; i++) {
                open.add(listen(guests.as(second), "places"));
            }
            guests.openForReading(true);
            open.add(listen(guests.visitor(), "places"));
            open.add(listen(guests.visitor(), "places"));
            open.add(listen(guests.visitor(), "/live?of=places", ""));
            assertEquals(503, open.get(open.size() - 1).status(), "too many in all");
            assertEquals("20", open.get(open.size() - 1).header("retry-after"));
        } finally {
            guests.openForReading(false);
            open.forEach(Listening::close);
        }
        awaitNobody();
    }

    @Test
    void aStreamIsNeverSilentForLong() {
        try (Listening stream = listen(guests.as(neighbour), "places")) {
            assertEquals(": still here", stream.await(":"));
        }
    }
}
