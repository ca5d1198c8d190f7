package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.commonshed.production.order.Street;
import tools.jackson.databind.JsonNode;

/** A design comes in as a manifest, is talked about, improved, recalled, made, and becomes a recipe. */
record DesignsStory(Teller teller) {
    private static final String BYTES = "application/octet-stream";
    private static final String WHY = "{\"why\": \"It broke (example).\"}";
    private static final String BAKERY = "{\"actor\": \"bakery\"}";

    void tell() {
        String name = "Hook " + UUID.randomUUID();
        String version = bringsIn(name);
        says(version);
        decides(version);
        String newer = improves(version, name);
        plans(newer);
        assertEquals('P', teller.get("/designs/library.zip").content()[0]);
    }

    private static byte[] manifest(String name, String version) {
        return Street.CLIP
                .replace("Clip (example)", name)
                .replace("https://example.org/clip", "https://example.org/" + name.replace(" ", "-"))
                .replace("\"version\": \"1\"", "\"version\": \"" + version + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String bringsIn(String name) {
        byte[] manifest = manifest(name, "1");
        String address = "/designs/bring-in?file=okh-hook.json";
        JsonNode look =
                Teller.done(teller.file(address + "&look=yes", BYTES, manifest)).json();
        assertEquals(1, look.path("newDesigns").intValue(), look.toString());
        assertEquals(0, find(name).size(), "it was only looked at");
        assertEquals(
                1,
                Teller.done(teller.file(address, BYTES, manifest))
                        .json()
                        .path("newDesigns")
                        .intValue());
        assertEquals(
                1,
                Teller.done(teller.file(address, BYTES, manifest))
                        .json()
                        .path("known")
                        .intValue());
        JsonNode broken =
                Teller.done(teller.file(address, BYTES, new byte[] {'{'})).json();
        assertTrue(broken.path("problems").size() > 0, broken.toString());
        assertEquals("wrong-kind", teller.file(address, "text/plain", manifest).problem());
        assertEquals(
                "query-wrong", teller.file("/designs/bring-in", BYTES, manifest).problem());
        String version = "/designs/" + find(name).get(0).path("version").asString();
        assertArrayEquals(manifest, teller.get(version + "/manifest").content());
        return version;
    }

    private JsonNode find(String name) {
        return teller.get("/designs?q=" + name.replace(" ", "%20")).json().path("designs");
    }

    private void says(String version) {
        String needed = "{\"kind\": \"process\", \"what\": \"fdm\", \"needed\": %s}";
        JsonNode said = teller.post(version + "/answer", needed.formatted(true)).json();
        assertEquals("fdm", said.path("answers").get(0).path("what").asString());
        assertEquals(
                0,
                teller.post(version + "/answer", needed.replace(", \"needed\": %s", ""))
                        .json()
                        .path("answers")
                        .size());
        teller.fails(
                "to-mend", "POST", version + "/answer", needed.formatted(true).replace("fdm", "wishing"));
        JsonNode reports = teller.post(version + "/report", "{\"result\": \"works\", \"words\": \"It holds.\"}")
                .json()
                .path("reports");
        String report = version + "/reports/" + reports.get(0).path("report").asString() + "/hide";
        JsonNode hidden = teller.post(report, WHY).json().path("reports").get(0);
        assertEquals("", hidden.path("words").asString());
        assertEquals("It broke (example).", hidden.path("hidden").asString());
        teller.fails("not-found", "POST", version + "/reports/" + new UUID(1, 1) + "/hide", WHY);
        assertEquals(
                hidden, teller.get(version + "/said").json().path("reports").get(0));
    }

    private void decides(String version) {
        assertTrue(teller.post(version + "/recall", WHY).json().has("recall"));
        String order = """
                {"who": "clinic", "version": "%s", "quantity": 1, "due": "%s"}""".formatted(
                version.replace("/designs/", ""), java.time.LocalDate.now().plusDays(5));
        assertTrue(teller.fails("to-mend", "POST", "/orders", order).text().contains("order-recalled"));
        assertFalse(teller.post(version + "/lift", WHY).json().has("recall"));
        assertTrue(teller.post(version + "/permit", WHY).json().has("permission"));
        assertFalse(teller.post(version + "/end-permission", "").json().has("permission"));
        assertEquals(
                "bakery",
                teller.post(version + "/make", BAKERY)
                        .json()
                        .path("makers")
                        .get(0)
                        .asString());
        assertEquals(
                0, teller.post(version + "/stop", BAKERY).json().path("makers").size());
        teller.fails("to-mend", "POST", version + "/make", BAKERY.replace("bakery", "nobody"));
        teller.post(version + "/make", BAKERY);
    }

    private String improves(String version, String name) {
        String improved = "{\"function\": \"Holds a coat.\", \"why\": \"It says what it is for.\"}";
        JsonNode second = teller.post(version + "/improve", improved).json();
        assertEquals(2, second.path("number").intValue());
        teller.fails("too-late", "POST", version + "/improve", improved);
        String address = "/designs/" + second.path("version").asString();
        teller.fails("to-mend", "POST", address + "/improve", improved);
        Program.Seen third =
                teller.file(address + "/improve-by-file?file=okh-hook.json&why=Stronger", BYTES, manifest(name, "3"));
        assertEquals(3, Teller.done(third).json().path("number").intValue());
        String newest = "/designs/" + third.json().path("version").asString();
        assertEquals(
                "bakery",
                teller.post(newest + "/adopt", BAKERY)
                        .json()
                        .path("makers")
                        .get(0)
                        .asString());
        teller.fails("too-late", "POST", version + "/adopt", BAKERY);
        assertEquals(0, teller.get(version + "/said").json().path("makers").size());
        return newest;
    }

    private void plans(String version) {
        JsonNode draft = teller.get(version + "/recipe").json();
        String product = draft.path("product").asString();
        String recipe = """
                {"product": "%s", "name": "Hook", "kg": "0.1", "lines": [{"role": "in", "item": "flour", "amount": "2"}]}""".formatted(product);
        teller.fails("to-mend", "POST", version + "/recipe", recipe.replace("\"0.1\"", "\"much\""));
        String act = teller.post(version + "/recipe", recipe).json().path("act").asString();
        assertEquals(
                product,
                teller.get("/tables/products/ids/" + product)
                        .json()
                        .path("cells")
                        .path("id")
                        .asString());
        teller.post("/history/" + act + "/undo", "");
        teller.fails("not-found", "GET", "/tables/products/ids/" + product, "");
    }
}
