package org.commonshed.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Doors;
import org.commonshed.access.Guests;
import org.commonshed.access.Traces;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Audience;
import org.commonshed.energy.kept.MeterRows;
import org.commonshed.energy.kept.MeterYear;
import org.commonshed.page.Words;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A household brings in its meter, says who sees it and takes it out again; in Three Springs. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=meters")
final class HomeMetersTest {
    private static final String MEASURED = "/energy/mill/measured";

    @Autowired
    ApplicationContext house;

    @Autowired
    HomeMeters meters;

    @Autowired
    MeterRows rows;

    private Guests guests;
    private UUID owner;

    @BeforeEach
    void bringIn() {
        new MeterHomes(house).mill(Map.of());
        guests = new Guests(house);
        guests.openForReading(true);
        owner = neighbour("mill");
    }

    @AfterEach
    void close() {
        guests.openForReading(false);
    }

    private UUID neighbour(String place) {
        return person(new Viewer.Role.Neighbour(place));
    }

    private UUID person(Viewer.Role... roles) {
        return guests.add("Home " + UUID.randomUUID(), roles);
    }

    private void upload(Browser browser, MeterYear year) {
        Browser.Answer answer = browser.upload("/energy/mill/meters", "meter", "our-flat.csv", MeterHomes.file(year));
        assertEquals("/you/meter", answer.location(), answer.text());
    }

    @Test
    void whatIsBroughtInComesBackHourByHour() {
        MeterYear year = MeterHomes.year(7);
        Browser home = guests.as(owner);
        upload(home, year);
        Browser.Answer page = home.get("/you/meter");
        assertTrue(page.text().contains("our-flat.csv"), page.text());
        String again = home.get("/you/meter/hours.csv").text();
        MeterRows.Meter kept = rows.findOf(owner).orElseThrow();
        assertEquals(Audience.ME, kept.audience(), "nobody else at first");
        assertArrayEquals(year.watts(), rows.year(kept).watts());
        assertEquals(year.start(), rows.year(kept).start());
        assertEquals(8761, again.lines().count());
        home.upload("/energy/mill/meters", "meter", "again.csv", again.getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(
                year.watts(), rows.year(rows.findOf(owner).orElseThrow()).watts(), "what was taken along can be read");
    }

    /** Who sees a meter, for each audience; everybody else is answered as if it were not there. */
    @Test
    void onlyToWhomItIsShownItIsThere() {
        upload(guests.as(owner), MeterHomes.year(1));
        String id = rows.findOf(owner).orElseThrow().id().toString();
        Map<String, Browser> readers = new HashMap<>();
        readers.put("owner", guests.as(owner));
        readers.put("steward", guests.as(new Viewer.Role.Steward("three_springs")));
        readers.put("keeper", guests.as(new Viewer.Role.Keeper()));
        readers.put("neighbour", guests.as(neighbour("mill")));
        readers.put("elsewhere", guests.as(neighbour("oak")));
        readers.put("guest", guests.as(person()));
        readers.put("visitor", guests.visitor());
        Map<Audience, Set<String>> seen = Map.of(
                Audience.ME, Set.of("owner"),
                Audience.KEEPERS, Set.of("owner", "steward", "keeper"),
                Audience.NEIGHBOURS, Set.of("owner", "steward", "keeper", "neighbour"),
                Audience.EVERYBODY, Set.of("owner", "steward", "keeper", "neighbour", "elsewhere", "guest", "visitor"));
        for (Audience audience : Audience.values()) {
            assertEquals(
                    "/you/meter#who",
                    guests.as(owner)
                            .post("/you/meter", "audience", audience.word())
                            .location());
            readers.forEach(
                    (who, reader) -> looks(reader, id, seen.get(audience).contains(who), who + " of " + audience));
        }
        guests.as(owner).post("/you/meter", "audience", "me");
        looks(readers.get("neighbour"), id, false, "hidden again");
    }

    private static void looks(Browser reader, String id, boolean sees, String who) {
        for (String page : List.of("", "/hours.csv")) {
            Browser.Answer there = reader.get("/energy/mill/meters/" + id + page);
            Browser.Answer missing = reader.get("/energy/mill/meters/" + UUID.randomUUID() + page);
            if (sees) {
                assertEquals(200, there.status(), who);
            } else {
                assertEquals(missing.status(), there.status(), who);
                assertEquals(bare(missing), bare(there), who);
            }
        }
        boolean isListed = reader.get(MEASURED).text().contains(id);
        assertEquals(sees && !who.startsWith("owner"), isListed, who);
    }

    /** Without the address that was asked for and the time of day. */
    private static String bare(Browser.Answer answer) {
        return answer.withoutToken().replaceAll("[0-9a-f-]{36}|\\d\\d:\\d\\d:\\d\\d", "");
    }

    @Test
    void aPageWithAHiddenMeterIsThatOfNone() {
        Browser other = guests.as(neighbour("mill"));
        String before = other.get(MEASURED).withoutToken();
        upload(guests.as(owner), MeterHomes.year(2));
        assertEquals(before, other.get(MEASURED).withoutToken());
    }

    @Test
    void onlyWhoLivesThereBringsInAndOnlyTheOwnerTakesOut() {
        Viewer elsewhere = guests.viewer(neighbour("oak"));
        assertThrows(Doors.Refused.class, () -> meters.bringIn(elsewhere, "mill", "x", MeterHomes.year(1)));
        byte[] file = MeterHomes.file(MeterHomes.year(1));
        Browser.Answer refused = guests.as(neighbour("oak")).upload("/energy/mill/meters", "meter", "x.csv", file);
        assertEquals(403, refused.status());
        assertThrows(Doors.Refused.class, () -> meters.bringIn(Viewer.VISITOR, "mill", "x", MeterHomes.year(1)));
        assertThrows(Doors.Refused.class, () -> meters.bringIn(Viewer.HOUSE, "mill", "x", MeterHomes.year(1)));
        meters.bringIn(guests.viewer(owner), "mill", "x", MeterHomes.year(1));
        Browser keeper = guests.as(new Viewer.Role.Keeper());
        keeper.post("/you/meter/out");
        keeper.post("/you/meter", "audience", "everybody");
        MeterRows.Meter kept = rows.findOf(owner).orElseThrow();
        assertEquals(Audience.ME, kept.audience());
        assertThrows(Doors.Refused.class, () -> meters.year(Viewer.HOUSE, kept));
        guests.as(owner).post("/you/meter/out");
        assertEquals(Optional.empty(), rows.findOf(owner));
        assertEquals(404, guests.as(owner).get("/you/meter/hours.csv").status());
        assertTrue(guests.as(owner).get("/you/meter").text().contains("You have not brought in a meter"));
    }

    @Test
    void whatIsWrongInAFileIsToldWithItsLineInThreeLanguages() {
        String wrong = new String(MeterHomes.file(MeterHomes.year(3)), StandardCharsets.UTF_8)
                .replaceFirst("2025-01-01T04:00,[0-9.]+", "2025-01-01T04:00,lots");
        String text = new String(MeterHomes.file(MeterHomes.year(3)), StandardCharsets.UTF_8);
        String halfYear = text.substring(0, text.length() / 2);
        Map<String, String> line = Map.of("en", "Line 6: ", "es", "Línea 6: ", "fr", "Ligne 6 : ");
        line.forEach((language, start) -> {
            Browser home = guests.as(owner).header("Accept-Language", language);
            Browser.Answer answer = send(home, wrong);
            assertEquals(422, answer.status());
            assertTrue(answer.text().replace('\u00a0', ' ').contains(start), answer.text());
            assertEquals(422, send(home, halfYear).status());
            assertEquals(422, send(home, "").status());
            assertEquals(422, send(home, "nothing of the kind").status());
        });
        assertEquals(Optional.empty(), rows.findOf(owner));
    }

    private static Browser.Answer send(Browser browser, String text) {
        return browser.upload("/energy/mill/meters", "meter", "x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoLeavesTakesTheMeterAlong() {
        MeterYear year = MeterHomes.year(4);
        meters.bringIn(guests.viewer(owner), "mill", "flat.csv", year);
        Traces.Whom whom = new Traces.Whom(owner, Set.of("x"));
        List<Traces> all = house.getBeansOfType(Traces.class).values().stream().toList();
        long[] sum = new long[2];
        all.stream()
                .flatMap(traces -> traces.list(whom).stream())
                .filter(trace -> trace.key().equals("own-meter"))
                .forEach(trace -> trace.rows().each(10_000, cells -> {
                    sum[0]++;
                    sum[1] += Long.parseLong(cells.get(5));
                }));
        assertEquals(8760, sum[0]);
        assertEquals(year.kwh(), sum[1] / 1000.0, 1e-6);
        assertFalse(new Words(house, Locale.FRENCH).say("trace.own-meter").isEmpty());
    }
}
