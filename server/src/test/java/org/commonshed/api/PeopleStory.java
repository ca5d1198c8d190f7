package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import tools.jackson.databind.JsonNode;

/** Somebody is given a role and loses it, somebody is invited, and one changes one's own name. */
record PeopleStory(Teller teller) {
    private static final String BAKER = "{\"kind\": \"member\", \"at\": \"bakery\"}";
    private static final String NEIGHBOUR = "{\"kind\": \"neighbour\", \"at\": \"oak\"}";
    private static final String KEEPER = "{\"kind\": \"keeper\"}";

    void tell() {
        Guests guests = new Guests(teller.house());
        String name = "Bo " + UUID.randomUUID();
        String bo = "/people/" + guests.add(name);
        roles(bo, name);
        invites();
        own();
        UUID keeper = guests.add("Kim " + UUID.randomUUID(), new Viewer.Role.Keeper());
        Program lets = Program.as(teller.house(), keeper, EnumSet.of(Deed.MANAGE_PEOPLE));
        assertEquals("not-allowed", lets.post(Teller.V1 + bo + "/give", KEEPER).problem(), "it needs its own right");
        Program mia =
                Program.as(teller.house(), guests.add("Mia " + UUID.randomUUID(), new Viewer.Role.Manager("mill")));
        assertEquals("not-found", mia.get(Teller.V1 + bo).problem(), "whom she may not know of");
        assertEquals("not-allowed", mia.post(Teller.V1 + "/invitations", BAKER).problem());
        feed(guests);
    }

    private void roles(String bo, String name) {
        JsonNode given = teller.post(bo + "/give", BAKER).json();
        assertEquals("bakery", given.path("roles").get(0).path("at").asString());
        assertEquals(given, teller.post(bo + "/give", BAKER).json(), "it was so already");
        JsonNode found = teller.get("/people?role=member&called=" + name.replace(" ", "%20"))
                .json();
        assertEquals(1, found.path("total").intValue());
        assertEquals(given, found.path("people").get(0));
        assertEquals(given, teller.get(bo).json());
        assertEquals(0, teller.post(bo + "/take", BAKER).json().path("roles").size());
        Program.Seen wrong = teller.fails("to-mend", "POST", bo + "/give", BAKER.replace("bakery", "nowhere"));
        assertEquals("at", wrong.json().path("issues").get(0).path("field").asString());
        teller.fails("to-mend", "POST", bo + "/give", "{\"kind\": \"king\"}");
        teller.fails("not-found", "POST", "/people/" + new UUID(1, 1) + "/give", BAKER);
        teller.fails("query-wrong", "GET", "/people?role=king", "");
    }

    private void invites() {
        String key = "invite-" + UUID.randomUUID();
        String address = Teller.V1 + "/invitations";
        Program.Seen made = teller.description().send(teller.program(), "POST", address, BAKER, "Idempotency-Key", key);
        assertTrue(Teller.done(made).json().path("link").asString().contains("/invitation/"));
        Program.Seen again =
                teller.description().send(teller.program(), "POST", address, BAKER, "Idempotency-Key", key);
        assertFalse(Teller.done(again).json().has("link"), "a link is told once");
        JsonNode open = teller.get("/invitations").json().path("invitations");
        String invitation = "/invitations/" + open.get(0).path("invitation").asString();
        int left = teller.post(invitation + "/withdraw", "")
                .json()
                .path("invitations")
                .size();
        assertEquals(open.size() - 1, left);
        teller.fails("not-found", "POST", invitation + "/withdraw", "");
        teller.fails("to-mend", "POST", "/invitations", BAKER.replace("}", ", \"days\": 9}"));
    }

    private void own() {
        Program.Seen before = teller.get("/me/name");
        String called = "Ada " + UUID.randomUUID();
        JsonNode now = teller.put("/me/name", "{\"name\": \"  " + called + " \", \"language\": \"es\"}", before.tag())
                .json();
        assertEquals(called, now.path("name").asString());
        assertEquals("es", now.path("language").asString());
        teller.put("/me/name", before.text(), teller.get("/me/name").tag());
        String tag = teller.get("/me/name").tag();
        Program.Seen taken = teller.program()
                .send("PUT", Teller.V1 + "/me/name", "{\"name\": \"x\", \"language\": \"xx\"}", "If-Match", tag);
        assertTrue(taken.text().contains("language"), taken.text());
        String me = me();
        teller.post(me + "/give", NEIGHBOUR);
        int held = teller.get("/me").json().path("roles").size();
        assertEquals(
                held - 1,
                teller.post("/me/lay-down", NEIGHBOUR).json().path("roles").size());
    }

    private String me() {
        String name = teller.get("/me").json().path("name").asString().replace(" ", "%20");
        return "/people/"
                + teller.get("/people?called=" + name)
                        .json()
                        .path("people")
                        .get(0)
                        .path("person")
                        .asString();
    }

    private void feed(Guests guests) {
        UUID baker = guests.add("Bea " + UUID.randomUUID(), new Viewer.Role.Member("bakery"));
        Program program = Program.as(teller.house(), baker);
        String bakery = "{\"actor\": \"bakery\"}";
        Program.Seen made =
                Teller.done(teller.description().send(program, "POST", Teller.V1 + "/notices/feed", bakery));
        assertTrue(made.json().path("address").asString().endsWith(".ics"));
        assertEquals(
                "not-found",
                program.post(Teller.V1 + "/notices/feed", bakery.replace("bakery", "dairy"))
                        .problem());
    }
}
