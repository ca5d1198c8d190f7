package org.commonshed.production.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal as people read it, and as those who may correct it do so. */
final class JournalPageTest {
    private static ConfigurableApplicationContext house;
    private static Guests guests;
    private static UUID baker;
    private static UUID neighbour;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        guests = new Guests(house);
        guests.add("Maren", new Viewer.Role.Keeper());
        baker = guests.add("Ana", new Viewer.Role.Member("bakery"));
        neighbour = guests.add("Noor", new Viewer.Role.Neighbour("mead"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static UUID keep(Action action, String agents, String lot, String amount, Instant at) {
        String provider = agents.replaceFirst(">.*", "");
        String receiver = agents.replaceFirst(".*>", "");
        UUID id = UUID.randomUUID();
        Happening said = new Happening(
                id,
                Optional.empty(),
                action,
                provider,
                receiver,
                "loaf <b>",
                lot,
                action == Action.TRANSFER ? lot : "",
                Optional.empty(),
                new BigDecimal(amount),
                "piece",
                Optional.empty(),
                "",
                Optional.empty(),
                "a \"note\", with a comma",
                at);
        house.getBean(Journal.class).record(Viewer.HOUSE, List.of(said));
        return id;
    }

    @Test
    void whatHappenedIsListedFilteredAndTakenAlong() {
        Instant lately = Instant.now().minus(1, ChronoUnit.HOURS);
        keep(Action.PRODUCE, "bakery>bakery", "list", "40", Instant.parse("2025-03-04T10:00:00Z"));
        keep(Action.TRANSFER, "bakery>school", "list", "30", lately);
        Browser reader = guests.as(neighbour);
        String all = reader.get("/journal").text();
        assertTrue(all.contains("handed over by bakery to school") && all.contains("made by bakery"), all);
        assertTrue(all.contains("loaf &lt;b>, list") || all.contains("loaf &lt;b&gt;, list"), all);
        assertTrue(all.indexOf("handed over by bakery to school") < all.indexOf("made by bakery"), "newest first");
        String given = reader.get("/journal?action=transfer&actor=school").text();
        assertTrue(given.contains("One line") && !given.contains("made by bakery"), given);
        String then = reader.get("/journal?from=2025-03-04&until=2025-03-04").text();
        assertTrue(then.contains("One line") && then.contains("made by bakery"), then);
        assertTrue(reader.get("/journal?from=2025-02-30&action=nothing").text().contains("lines"));
        String csv = reader.get("/journal.csv?action=transfer&actor=school").text();
        assertEquals(2, csv.strip().lines().count(), csv);
        assertTrue(csv.contains("\"a \"\"note\"\", with a comma\""), csv);
        assertTrue(csv.startsWith("id,happened,recorded,action,provider,receiver"), csv);
    }

    @Test
    void whoSpeaksForOneOfThemCorrectsAndOthersOnlyRead() {
        UUID made = keep(Action.PRODUCE, "bakery>bakery", "fix", "40", Instant.now());
        String page = "/journal/" + made;
        Browser other = guests.as(neighbour);
        assertFalse(other.get(page).text().contains("Correct this"));
        assertEquals(403, other.post(page + "/correct", "amount", "", "why", "").status());
        Browser own = guests.as(baker);
        assertTrue(own.get(page).text().contains("Correct this"));
        Browser.Answer wrong = own.post(page + "/correct", "amount", "many", "why", "It was late.");
        assertEquals(422, wrong.status());
        assertTrue(
                wrong.text().contains("value=\"many\"") && wrong.text().contains("value=\"It was late.\""),
                wrong.text());
        assertEquals(
                302,
                own.post(page + "/correct", "amount", "38,5", "why", "It was late.")
                        .status());
        String after = own.get(page).text();
        assertTrue(after.contains("corrected since") && after.contains("Corrected by"), after);
        assertTrue(after.contains("38.5"), after);
        own.post(page + "/correct", "amount", "", "why", "Not at all.");
        assertFalse(own.get(page).text().contains("Correct this"), "nothing is left of it");
        assertEquals(4, house.getBean(EventStore.class).listCorrected(made).size(), "40, −40, 38.5, −38.5");
    }

    @Test
    void whatWentOnIsToldWhenItIsTakenBack() {
        UUID made = keep(Action.PRODUCE, "bakery>bakery", "gone", "40", Instant.now());
        keep(Action.TRANSFER, "bakery>school", "gone", "30", Instant.now());
        Browser own = guests.as(baker);
        own.get("/journal/" + made);
        Browser.Answer answer = own.post("/journal/" + made + "/correct", "amount", "", "why", "");
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("Of gone there are 10 piece"), answer.text());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Browser reader = guests.as(neighbour);
        for (String id : List.of("x", UUID.randomUUID().toString(), "%00")) {
            assertTrue(reader.get("/journal/" + id).status() >= 400, id);
        }
    }

    @Test
    void otherProgramsReadItAsLinkedData() {
        UUID made = keep(Action.PRODUCE, "bakery>bakery", "linked", "7", Instant.now());
        Browser.Answer answer = guests.as(neighbour).get("/journal.jsonld");
        assertEquals("application/ld+json;charset=UTF-8", answer.header("content-type"));
        JsonNode document = JsonMapper.builder().build().readTree(answer.text());
        assertEquals(
                "https://w3id.org/valueflows/ont/vf#",
                document.get("@context").get("vf").asString());
        boolean isThere = false;
        for (JsonNode node : document.get("@graph")) {
            isThere |= node.get("@id").asString().equals("urn:uuid:" + made)
                    && node.get("action").asString().equals("vf:produce");
        }
        assertTrue(isThere, answer.text());
    }
}
