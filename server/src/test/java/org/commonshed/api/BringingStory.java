package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A place, outlines and a list come in, each looked at first; two that are one are merged; what is assumed becomes one's own. */
record BringingStory(Teller teller) {
    private static final String ZIP = "application/zip";
    private static final String GEO = "application/geo+json";

    void tell() {
        world();
        outlines();
        list();
        twins();
        reading();
    }

    private String actor(String id, String name) {
        return """
                {"cells": {"id": "%s", "name": "%s", "kind": "workshop", "neighbourhood": "oak", "lat": 47.51, "lon": 8.51}}""".formatted(id, name);
    }

    private int actors() {
        return teller.get("/tables/actors/rows?size=1").json().path("total").intValue();
    }

    private void world() {
        byte[] zip = teller.get("/place/world.zip").content();
        int before = actors();
        JsonNode same =
                Teller.done(teller.file("/place/world?look=yes", ZIP, zip)).json();
        assertEquals(0, same.path("tables").size(), same.toString());
        assertFalse(same.path("settings").booleanValue());
        teller.post("/tables/actors/rows", actor("late", "Comes late (example)"));
        String seen = same.path("seen").asString();
        Program.Seen changed = teller.file("/place/world?seen=" + seen, ZIP, zip);
        assertEquals("changed-since", changed.problem());
        JsonNode now = changed.json().path("now");
        assertEquals("actors", now.path("tables").get(0).path("table").asString());
        assertEquals(1, now.path("tables").get(0).path("removed").intValue());
        assertEquals(before + 1, actors(), "nothing was done");
        JsonNode done = Teller.done(
                        teller.file("/place/world?seen=" + now.path("seen").asString(), ZIP, zip))
                .json();
        assertTrue(done.has("act"));
        assertEquals(before, actors());
        assertEquals(
                "to-mend",
                teller.file("/place/world", ZIP, new byte[] {1, 2, 3}).problem());
        assertEquals(
                "query-wrong", teller.file("/place/world?look=maybe", ZIP, zip).problem());
    }

    private void outlines() {
        byte[] hill = """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                 "properties": {"CODE": "api_hill", "CALLED": "Hill (example)"},
                 "geometry": {"type": "Polygon",
                  "coordinates": [[[8.4, 47.4], [8.41, 47.4], [8.41, 47.41], [8.4, 47.41], [8.4, 47.4]]]}}]}""".getBytes(StandardCharsets.UTF_8);
        String address = "/place/outlines?code=CODE&name=CALLED&kind=neighbourhood";
        JsonNode look =
                Teller.done(teller.file(address + "&look=yes", GEO, hill)).json();
        assertEquals("api_hill", look.path("added").get(0).asString(), look.toString());
        assertEquals(1, look.path("outlines").intValue());
        assertFalse(look.has("act"));
        String act =
                Teller.done(teller.file(address, GEO, hill)).json().path("act").asString();
        teller.get("/tables/places/ids/api_hill");
        assertEquals("to-mend", teller.file(address, GEO, new byte[] {'{'}).problem());
        assertEquals(
                "to-mend", teller.file(address, GEO, new byte[] {(byte) 0xff}).problem());
        teller.post("/history/" + act + "/undo", "");
    }

    private void list() {
        String name = "Ironworks " + UUID.randomUUID();
        String sent = """
                {"name": "works.csv", "text": "WHO,WHAT,lat,lon\\n%s,workshop,47.5,8.5\\n",
                 "columns": {"WHO": "name", "WHAT": "kind"}, "rest": {"far": "take"},
                 "rows": {"1": {"kind": "workshop", "hood": "oak"}}, "look": %s}""";
        int before = actors();
        JsonNode look =
                teller.post("/lists/bring-in", sent.formatted(name, true)).json();
        assertEquals("added", look.path("rows").get(0).path("fate").asString(), look.toString());
        assertEquals("name", look.path("columns").get(0).path("field").asString());
        assertEquals(before, actors(), "it was only looked at");
        JsonNode kept =
                teller.post("/lists/bring-in", sent.formatted(name, false)).json();
        assertTrue(kept.has("act"));
        assertEquals(before + 1, actors());
        String hood = sent.formatted("Quarry " + UUID.randomUUID(), false).replace("\"oak\"", "\"moon\"");
        Program.Seen asks = teller.fails("to-mend", "POST", "/lists/bring-in", hood);
        assertTrue(asks.text().contains("rows.1."), asks.text());
        teller.fails(
                "to-mend", "POST", "/lists/bring-in", sent.formatted(name, true).replace("\"name\",", "\"nickname\","));
        teller.post("/history/" + kept.path("act").asString() + "/undo", "");
        assertEquals(before, actors());
    }

    private void twins() {
        String name = "Windmill " + UUID.randomUUID();
        teller.post("/tables/actors/rows", actor("twin_a", name));
        teller.post("/tables/actors/rows", actor("twin_b", name));
        teller.post(
                "/tables/stocks/rows", "{\"cells\": {\"actor\": \"twin_b\", \"product\": \"flour\", \"amount\": 3}}");
        assertTrue(listed("pairs"), "they look the same");
        String two = "{\"one\": \"twin_b\", \"other\": \"twin_a\"}";
        teller.post("/twins/two", two);
        assertTrue(listed("said") && !listed("pairs"));
        teller.post("/twins/again", two);
        assertTrue(listed("pairs"));
        teller.fails("not-found", "POST", "/twins/two", two.replace("twin_b", "twin_a"));
        String merge = "{\"kept\": \"twin_a\", \"gone\": \"twin_b\", \"seen\": \"%s\", \"look\": %s}";
        JsonNode look = teller.post("/twins/merge", merge.formatted("", true)).json();
        assertEquals("stocks", look.path("rows").get(0).path("table").asString(), look.toString());
        assertEquals("renamed", look.path("rows").get(0).path("fate").asString());
        teller.fails("changed-since", "POST", "/twins/merge", merge.formatted("0", false));
        JsonNode merged = teller.post(
                        "/twins/merge", merge.formatted(look.path("seen").asString(), false))
                .json();
        assertTrue(merged.has("act"));
        assertEquals(
                1,
                teller.get("/tables/stocks/rows?is.actor=twin_a")
                        .json()
                        .path("total")
                        .intValue());
        teller.fails("not-found", "POST", "/twins/merge", merge.formatted("", true));
        teller.fails("not-found", "GET", "/tables/actors/ids/twin_b", "");
    }

    private boolean listed(String where) {
        for (JsonNode pair : teller.get("/twins?size=200").json().path(where)) {
            if (pair.path("one").asString().startsWith("twin_")
                    && pair.path("other").asString().startsWith("twin_")) {
                return true;
            }
        }
        return false;
    }

    private void reading() {
        Program.Seen before = teller.get("/server/reading");
        boolean isOpen = before.json().path("open").booleanValue();
        Program.Seen other = teller.put("/server/reading", "{\"open\": " + !isOpen + "}", before.tag());
        int status = Program.of(teller.house()).get(Teller.V1 + "/place").status();
        assertEquals(isOpen ? 401 : 200, status);
        teller.put("/server/reading", before.text(), other.tag());
        assertEquals(
                isOpen ? 200 : 401,
                Program.of(teller.house()).get(Teller.V1 + "/place").status());
    }

    /** In a place with a catalogue. */
    void owns() {
        assertTrue(teller.post("/products/bread/own", "").json().has("act"));
        teller.fails("too-late", "POST", "/products/bread/own", "");
        teller.fails("not-found", "POST", "/products/none/own", "");
        JsonNode maker =
                teller.get("/products/bread/makers").json().path("makers").get(0);
        teller.post("/recipes/" + maker.path("recipe").asString() + "/own", "");
        String owned = assumed();
        teller.fails("too-late", "POST", owned.split(" ")[0], owned.split(" ", 2)[1]);
    }

    /** Takes the first that is assumed of somebody in the directory; the address and the body with which it was taken. */
    private String assumed() {
        for (JsonNode row : teller.get("/tables/actors/rows?size=50").json().path("rows")) {
            String address = "/actors/" + row.path("cells").path("id").asString() + "/own";
            for (String table : List.of("needs", "abilities", "capacities", "stocks")) {
                String body = "{\"table\": \"" + table + "\"}";
                Program.Seen seen = teller.description().send(teller.program(), "POST", Teller.V1 + address, body);
                if (seen.status() == 200) {
                    return address + " " + body;
                }
                assertEquals("too-late", seen.problem());
            }
        }
        throw new AssertionError("nothing is assumed of anybody");
    }
}
