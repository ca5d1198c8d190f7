package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import tools.jackson.databind.JsonNode;

/** A row is reported, left, reported again, hidden; its people say no to that, and another keeper decides. */
record CareStory(Teller teller) {
    private static final String WHY = "{\"why\": \"Looked at (example).\"}";
    private static final String UNTRUE = "{\"what\": \"untrue\", \"words\": \"They have no oven.\"}";

    void tell() {
        Guests guests = new Guests(teller.house());
        Program other = Program.as(teller.house(), guests.add("Kay " + UUID.randomUUID(), new Viewer.Role.Keeper()));
        Program baker =
                Program.as(teller.house(), guests.add("Bea " + UUID.randomUUID(), new Viewer.Role.Member("bakery")));
        String id = reports();
        String thing = "/care/things/actors/" + id;
        assertEquals(0, teller.post(thing + "/leave", WHY).json().path("open").intValue());
        teller.fails("too-late", "POST", thing + "/leave", WHY);
        teller.fails("too-late", "POST", thing + "/pass", "");
        teller.post("/care/reports/actors/" + id, UNTRUE);
        assertTrue(
                teller.post(thing + "/pass", "").json().path("reports").get(0).has("passed"));
        hidden(thing, "/care/hidden/actors/" + id, baker, other);
        assertEquals("not-allowed", baker.get(Teller.V1 + "/care").problem());
        assertEquals(
                "not-found", baker.get(Teller.V1 + "/care/hidden/actors/" + id).problem(), "it is shown again");
    }

    private String reports() {
        Program.Seen taken = teller.post("/care/reports/actors/bakery", UNTRUE);
        assertTrue(taken.json().path("link").asString().contains("/care/told/"));
        teller.fails("to-mend", "POST", "/care/reports/actors/bakery", "{\"what\": \"other\"}");
        teller.fails("to-mend", "POST", "/care/reports/actors/bakery", "{\"what\": \"green\"}");
        teller.fails("not-found", "POST", "/care/reports/actors/nobody", UNTRUE);
        String id = taken.json().path("id").asString();
        boolean isListed = false;
        for (JsonNode one : teller.get("/care").json().path("reported")) {
            isListed |= one.path("id").asString().equals(id);
        }
        assertTrue(isListed);
        JsonNode known = teller.get("/care/things/actors/" + id).json();
        assertEquals(
                "They have no oven.", known.path("reports").get(0).path("words").asString());
        return id;
    }

    private void hidden(String thing, String address, Program baker, Program other) {
        assertTrue(teller.post(thing + "/hide", WHY).json().path("isHidden").booleanValue());
        teller.fails("too-late", "POST", thing + "/hide", WHY);
        assertEquals(
                "Looked at (example).",
                teller.get(address).json().path("hiding").path("why").asString());
        JsonNode seen = baker.get(Teller.V1 + address).json();
        assertTrue(seen.path("mayAppeal").booleanValue(), seen.toString());
        Program.Seen appeal = teller.description()
                .send(baker, "POST", Teller.V1 + address + "/appeal", "{\"why\": \"We have one.\"}");
        assertFalse(Teller.done(appeal).json().path("mayAppeal").booleanValue(), "one waits");
        assertEquals(
                "too-late", baker.post(Teller.V1 + address + "/appeal", WHY).problem());
        String back = "{\"back\": true, \"why\": \"They showed it.\"}";
        teller.fails("too-late", "POST", thing + "/decide", back);
        Program.Seen decided = teller.description().send(other, "POST", Teller.V1 + thing + "/decide", back);
        assertFalse(Teller.done(decided).json().path("isHidden").booleanValue());
        teller.post(thing + "/hide", WHY);
        assertFalse(teller.post(thing + "/show", WHY).json().path("isHidden").booleanValue());
    }
}
