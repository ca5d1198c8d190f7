package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.people.PersonStore;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.network.Actors;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.production.notice.NoticeBoard;
import org.commonshed.production.order.Street;
import tools.jackson.databind.JsonNode;

/**
 * An order from its placing to the thanks, by programs alone. Two workshops of the street are near enough; a clip takes half an
 * hour and each works ten hours on five days a week, so that one of them can make 120 in two weeks.
 */
record OrdersStory(Teller teller) {
    private static final String WISHES = "{\"km\": 2.9, \"reserve\": 0, \"answerHours\": 24}";

    void tell() throws IOException {
        new Street.Builder(
                        bean(Worlds.class),
                        bean(Actors.class),
                        bean(Inventory.class),
                        bean(BringIn.class),
                        bean(Library.class))
                .build();
        String version = clip();
        String order = place(version);
        JsonNode division = divided(order);
        assertEquals(120, pieces(division), division.toString());
        JsonNode looked = teller.get(order + "/looked-at?size=2").json();
        assertEquals(2, looked.path("workshops").size());
        assertEquals("yes", looked.path("workshops").get(0).path("answer").asString());
        String first = asked(order, division);
        answers(order, first);
        boxes(order, first);
        ends(order, first);
        newer(version);
        notices();
    }

    private <T> T bean(Class<T> kind) {
        return teller.house().getBean(kind);
    }

    private String clip() {
        for (JsonNode design : teller.get("/designs?q=clip").json().path("designs")) {
            if (design.path("name").asString().equals("Clip (example)")) {
                teller.get("/designs/" + design.path("version").asString());
                return design.path("version").asString();
            }
        }
        throw new AssertionError("the clip did not come in");
    }

    private String placed(String version, int quantity, LocalDate due) {
        return "{\"who\": \"clinic\", \"version\": \"%s\", \"quantity\": %d, \"due\": \"%s\", \"wishes\": %s}"
                .formatted(version, quantity, due, WISHES);
    }

    private String place(String version) {
        LocalDate due = LocalDate.now().plusDays(14);
        Program.Seen wrong = teller.fails("to-mend", "POST", "/orders", placed(version, 150, LocalDate.of(2001, 1, 1)));
        assertEquals("due", wrong.json().path("issues").get(0).path("field").asString());
        teller.fails("to-mend", "POST", "/orders", placed(version, 0, due));
        teller.fails("to-mend", "POST", "/orders", placed(UUID.randomUUID().toString(), 1, due));
        Program.Seen placed = teller.post("/orders", placed(version, 150, due));
        String order = Teller.location(placed);
        teller.fails("match-needed", "PUT", order, "{\"quantity\": 120}");
        Program.Seen changed = teller.put(order, "{\"quantity\": 120}", placed.tag());
        assertEquals(120, changed.json().path("quantity").intValue());
        assertEquals(2.9, changed.json().path("wishes").path("km").doubleValue());
        assertEquals(changed.json(), teller.get(order).json());
        assertTrue(teller.get("/orders?size=1").json().path("total").intValue() > 0);
        teller.fails("not-found", "GET", "/orders/0", "");
        return order;
    }

    private JsonNode divided(String order) {
        return Street.soon(() -> Optional.of(teller.get(order + "/division").json())
                .filter(now ->
                        !now.path("waiting").booleanValue() && now.path("parts").size() > 0));
    }

    private static long pieces(JsonNode division) {
        long pieces = 0;
        for (JsonNode share : division.path("parts").get(0).path("ways").get(0).path("shares")) {
            pieces += share.path("pieces").longValue();
        }
        return pieces;
    }

    /** The id of the one job; the link is told once, also to who sends the same again. */
    private String asked(String order, JsonNode division) {
        String body = "{\"way\": \"%s\", \"revision\": %d}"
                .formatted(
                        division.path("ways").get(0).asString(),
                        division.path("revision").intValue());
        teller.fails("too-late", "POST", order + "/ask", body.replaceAll("\\d+}", "0}"));
        String key = "ask-" + UUID.randomUUID();
        String address = Teller.V1 + order + "/ask";
        Program.Seen links = teller.description().send(teller.program(), "POST", address, body, "Idempotency-Key", key);
        JsonNode link = Teller.done(links).json().path("links").get(0);
        assertEquals(1, links.json().path("links").size(), links.text());
        assertTrue(link.path("link").asString().contains("/ask/"));
        Program.Seen again = teller.description().send(teller.program(), "POST", address, body, "Idempotency-Key", key);
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertFalse(again.text().contains("/ask/"), "a link is told once");
        assertEquals(link.path("job"), again.json().path("links").get(0).path("job"));
        return link.path("job").path("job").asString();
    }

    private JsonNode job(String order, String actor, String state) {
        return Street.soon(() -> {
            for (JsonNode job : teller.get(order + "/jobs").json().path("jobs")) {
                if (job.path("actor").asString().equals(actor)
                        && job.path("state").asString().equals(state)) {
                    return Optional.of(job);
                }
            }
            return Optional.empty();
        });
    }

    /** The first declines, the second is asked and not any more, the first is asked again and takes a part. */
    private void answers(String order, String first) {
        String actor = teller.get("/jobs/" + first).json().path("actor").asString();
        String other = actor.equals("w1") ? "w2" : "w1";
        teller.post("/jobs/" + first + "/decline", "{\"why\": \"The printer is broken.\"}");
        teller.fails("too-late", "POST", "/jobs/" + first + "/accept", "{}");
        JsonNode second = job(order, other, "asked");
        assertEquals(120, second.path("asked").intValue());
        String base = order + "/jobs/" + second.path("job").asString();
        teller.post(base + "/link", "");
        teller.post(base + "/withdraw", "{}");
        teller.fails("too-late", "POST", base + "/withdraw", "{}");
        String again = teller.post(order + "/jobs/" + first + "/again", "")
                .json()
                .path("links")
                .get(0)
                .path("job")
                .path("job")
                .asString();
        teller.fails("to-mend", "POST", "/jobs/" + again + "/accept", "{\"pieces\": 121}");
        assertEquals(
                100,
                teller.post("/jobs/" + again + "/accept", "{\"pieces\": 100}")
                        .json()
                        .path("accepted")
                        .intValue());
        teller.post(order + "/divide", "");
        JsonNode open = opening(order, other);
        assertEquals(20, open.path("pieces").intValue(), open.toString());
        teller.post(order + "/take", "{\"part\": \"clip\", \"actor\": \"" + other + "\"}");
        teller.fails("too-late", "POST", order + "/take", "{\"part\": \"clip\", \"actor\": \"" + other + "\"}");
        assertEquals(20, job(order, other, "accepted").path("accepted").intValue());
        assertTrue(teller.get("/jobs?actor=" + other).json().path("jobs").size() >= 2);
    }

    /** What of an order an actor could take; others may be open too. */
    private JsonNode opening(String order, String actor) {
        JsonNode openings = teller.get("/openings?actor=" + actor).json().path("openings");
        for (JsonNode open : openings) {
            if (order.equals("/orders/" + open.path("order").asString())) {
                return open;
            }
        }
        throw new AssertionError(order + " is not in " + openings);
    }

    private void boxes(String order, String first) {
        String actor = teller.get("/jobs/" + first).json().path("actor").asString();
        String job = "/jobs/" + job(order, actor, "accepted").path("job").asString();
        teller.post(job + "/made", "{\"pieces\": 60, \"wasted\": 1}");
        teller.post(job + "/made", "{\"pieces\": 40}");
        teller.fails("to-mend", "POST", job + "/made", "{\"pieces\": 1}");
        JsonNode packed =
                teller.post(job + "/pack", "{\"pieces\": 60, \"perBox\": 30}").json();
        assertEquals(2, packed.path("boxes").size());
        assertEquals(60, teller.post(job + "/take-back", "").json().path("made").intValue());
        String one = packed.path("boxes").get(0).path("code").asString();
        String two = packed.path("boxes").get(1).path("code").asString();
        teller.post(job + "/hand-over", "{\"code\": \"" + one + "\"}");
        teller.fails("to-mend", "POST", job + "/hand-over", "{\"code\": \"none\"}");
        JsonNode received = teller.post("/boxes/" + one + "/receive", "").json();
        assertEquals("received", received.path("box").path("state").asString());
        teller.fails("to-mend", "POST", "/boxes/" + one + "/check", "{\"bad\": 31}");
        teller.post("/boxes/" + one + "/check", "{\"bad\": 1, \"note\": \"cracked\"}");
        teller.fails("too-late", "POST", "/boxes/" + one + "/check", "{\"bad\": 0}");
        teller.post("/boxes/" + two + "/check", "{\"bad\": 0}");
        assertEquals(
                1, teller.get("/boxes/" + one).json().path("box").path("bad").intValue());
        teller.fails("not-found", "GET", "/boxes/none", "");
        JsonNode dropped = teller.post(job + "/drop", "{\"why\": \"The printer is broken.\"}")
                .json();
        assertEquals("dropped", dropped.path("state").asString());
    }

    private void ends(String order, String first) {
        JsonNode ended = teller.post(order + "/end", "{\"how\": \"enough\"}").json();
        assertEquals("done", ended.path("state").asString());
        teller.fails("too-late", "POST", order + "/end", "{\"how\": \"cancelled\"}");
        assertEquals(
                "Thank you all",
                teller.post(order + "/thank", "{\"words\": \"Thank you all\"}")
                        .json()
                        .path("thanks")
                        .asString());
        String steps = teller.get(order + "/steps").text();
        assertTrue(steps.contains("The printer is broken."), steps);
        teller.fails("too-late", "POST", "/jobs/" + first + "/decline", "{}");
    }

    /** A second version comes in; an order of the first takes it on. */
    private void newer(String version) throws IOException {
        bean(BringIn.class)
                .keep(
                        Example.KEEPER,
                        BringIn.read(
                                "okh-clip.json",
                                Street.CLIP
                                        .replace("\"version\": \"1\"", "\"version\": \"2\"")
                                        .getBytes(StandardCharsets.UTF_8),
                                read -> {}));
        String order = Teller.location(
                teller.post("/orders", placed(version, 5, LocalDate.now().plusDays(14))));
        assertFalse(teller.post(order + "/newest", "")
                .json()
                .path("version")
                .asString()
                .equals(version));
        teller.fails("too-late", "POST", order + "/newest", "");
        teller.post(order + "/end", "{\"how\": \"cancelled\", \"why\": \"Enough of them are here.\"}");
    }

    private void notices() {
        JsonNode me = teller.get("/me").json();
        UUID ada = bean(PersonStore.class)
                .findSecret(me.path("name").asString())
                .orElseThrow()
                .person();
        int before = teller.get("/notices").json().path("unread").intValue();
        bean(NoticeBoard.class).tellPerson(ada, "notice.test", java.util.List.of(), "/needs");
        assertEquals(before + 1, teller.get("/notices").json().path("unread").intValue());
        teller.post("/notices/read", "");
        assertEquals(0, teller.get("/notices").json().path("unread").intValue());
    }
}
