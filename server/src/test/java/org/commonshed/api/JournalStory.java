package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Commitment;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.journal.Plan;
import tools.jackson.databind.JsonNode;

/** Bread is promised, baked, handed on, and a wrong line is put right; what there is follows by addition. */
record JournalStory(Teller teller) {
    void tell() {
        String promise = promise();
        String baked = bakes(promise);
        corrects(baked);
        refuses();
        reads();
    }

    private String promise() {
        String said = """
                {"action": "produce", "provider": "bakery", "receiver": "mill", "specification": "bread",
                 "quantity": 30, "unit": "kg", "due": "2031-05-01T00:00:00Z", "note": "for the fair"}""";
        Program.Seen given = teller.post("/promises", said);
        String promise = Teller.location(given);
        teller.fails("match-needed", "PUT", promise, "{\"quantity\": 25}");
        JsonNode less = teller.put(promise, "{\"quantity\": 25, \"why\": \"Less flour\"}", given.tag())
                .json();
        assertEquals(25, less.path("promise").path("quantity").intValue());
        assertEquals("Less flour", less.path("changes").get(0).path("why").asString());
        teller.fails("to-mend", "POST", "/promises", said.replace("produce", "bake"));
        teller.fails("to-mend", "POST", "/promises", said.replace("bakery", "nobody"));
        teller.fails("to-mend", "POST", "/promises", said.replace("30", "0"));
        return promise;
    }

    private static String event(String action, String more) {
        return """
                {"action": "%s", "provider": "bakery", "specification": "bread", "lot": "api-monday", "unit": "kg", %s}""".formatted(action, more);
    }

    private static String events(String... events) {
        return "{\"events\": [" + String.join(", ", events) + "]}";
    }

    private String bakes(String promise) {
        String fulfills = "\"quantity\": 20, \"fulfills\": \"" + promise.replace("/promises/", "") + "\"";
        String all = events(
                event("produce", fulfills),
                event("transfer", "\"quantity\": 5.5, \"receiver\": \"mill\", \"toLot\": \"api-monday\""));
        Program.Seen recorded = teller.post("/journal", all);
        assertEquals(2, recorded.json().path("events").size());
        assertEquals(20, teller.get(promise).json().path("done").intValue());
        teller.post(promise + "/finish", "{\"why\": \"That is all.\"}");
        assertTrue(teller.get(promise).json().path("promise").path("finished").booleanValue());
        assertEquals(new BigDecimal("14.5"), there("bakery"));
        assertEquals(new BigDecimal("5.5"), there("mill"));
        return Teller.location(recorded);
    }

    private BigDecimal there(String actor) {
        for (JsonNode one : teller.get("/resources?actor=" + actor).json().path("resources")) {
            if (one.path("lot").asString().equals("api-monday")) {
                return one.path("onhand").decimalValue().stripTrailingZeros();
            }
        }
        throw new AssertionError("no bread at " + actor);
    }

    private void corrects(String baked) {
        JsonNode whole = teller.post(baked + "/correct", "{\"quantity\": 18, \"why\": \"Two burnt.\"}")
                .json();
        assertEquals(2, whole.path("corrections").size(), "one takes back, one says the right amount");
        assertEquals(new BigDecimal("12.5"), there("bakery"));
        Program.Seen tooMuch = teller.fails("to-mend", "POST", baked + "/correct", "{}");
        assertTrue(tooMuch.text().contains("api-monday"), "what was handed on was not there then");
        assertEquals(new BigDecimal("12.5"), there("bakery"), "and nothing was changed");
    }

    /** Only its provider makes, only whoever speaks for one of two hands over, and promises of orders are kept there. */
    private void refuses() {
        Viewer.Role miller = new Viewer.Role.Member("mill");
        Program other = Program.as(teller.house(), new Guests(teller.house()).add("Mia " + UUID.randomUUID(), miller));
        String made = events(event("produce", "\"quantity\": 1, \"receiver\": \"mill\""));
        assertEquals("not-allowed", other.post(Teller.V1 + "/journal", made).problem());
        String promise = """
                {"action": "produce", "provider": "bakery", "receiver": "mill", "specification": "bread", "quantity": 1,
                 "unit": "kg"}""";
        assertEquals("not-allowed", other.post(Teller.V1 + "/promises", promise).problem());
        Program.Seen never = other.post(
                Teller.V1 + "/journal",
                events(
                        event("produce", "\"quantity\": 1").replace("bakery", "mill"),
                        event("consume", "\"quantity\": 9e9, \"happened\": \"2001-01-01T00:00:00Z\"")
                                .replace("bakery", "mill")));
        assertEquals(
                "events[1]", never.json().path("issues").get(0).path("field").asString(), never.text());
        Journal journal = teller.house().getBean(Journal.class);
        UUID plan = UUID.randomUUID();
        UUID ordered = UUID.randomUUID();
        journal.plan(
                Viewer.HOUSE, "mill", new Plan(plan, "", "", "/orders/0", java.time.Instant.now(), Optional.empty()));
        journal.promise(
                Viewer.HOUSE,
                new Commitment(
                        ordered,
                        plan,
                        Action.PRODUCE,
                        "mill",
                        "bakery",
                        "flour",
                        BigDecimal.TEN,
                        "kg",
                        Optional.empty(),
                        "",
                        false));
        String tag = other.get(Teller.V1 + "/promises/" + ordered).tag();
        Program.Seen elsewhere =
                other.send("PUT", Teller.V1 + "/promises/" + ordered, "{\"quantity\": 1}", "If-Match", tag);
        assertTrue(elsewhere.text().contains("journal-not-elsewhere"), elsewhere.text());
        assertEquals(
                Set.of(200),
                Set.of(other.get(Teller.V1 + "/promises/" + ordered).status()));
    }

    private void reads() {
        JsonNode some = teller.get("/journal?actor=bakery&action=transfer&since=2001-01-01&size=1")
                .json();
        assertEquals(1, some.path("events").size());
        teller.get("/journal/" + some.path("events").get(0).path("event").asString());
        teller.fails("query-wrong", "GET", "/journal?action=bake", "");
        teller.fails("query-wrong", "GET", "/journal?since=Monday", "");
        teller.fails("query-wrong", "GET", "/promises", "");
        teller.fails("not-found", "GET", "/journal/" + new UUID(1, 1), "");
        JsonNode promises = teller.get("/promises?actor=bakery&size=200").json();
        assertEquals(
                promises.path("total").intValue(), promises.path("promises").size());
        assertFalse(promises.path("promises").isEmpty());
    }
}
