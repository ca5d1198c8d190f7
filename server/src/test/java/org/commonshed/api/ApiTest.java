package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rows, versions, keys and problems, as a program sees them in Three Springs. */
@HouseTest
final class ApiTest {
    private static final String ACTORS = "/api/v1/tables/actors/rows";
    private static final String KILN = """
            {"cells": {"id": "kiln", "name": "Kiln", "kind": "kiln", "neighbourhood": "oak", "size": 0.5}}""";

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    @Autowired
    Actors actors;

    private Program program;

    @BeforeEach
    void bringIn() {
        worlds.bringIn(Example.KEEPER, Example.read("three-springs").stated());
        program = Program.as(house, new Guests(house).add("Ada " + UUID.randomUUID(), new Viewer.Role.Keeper()));
    }

    private long count() {
        return actors.actors().count(Example.KEEPER, Query.all());
    }

    @Test
    void aRowIsAddedReadChangedAndTakenOut() {
        Program.Seen added = program.post(ACTORS, KILN);
        assertEquals(201, added.status(), added.text());
        assertEquals(0.5, added.json().path("cells").path("size").doubleValue());
        String address = added.header("Location");
        Program.Seen read = program.get(address);
        assertEquals(added.tag(), read.tag());
        assertEquals(read.json(), program.get("/api/v1/tables/actors/ids/kiln").json());
        assertEquals(304, program.get(address, "If-None-Match", read.tag()).status());
        String changed = KILN.replace("\"Kiln\"", "\"Tile kiln\"");
        Program.Seen done = program.send("PUT", address, changed, "If-Match", read.tag());
        assertEquals(200, done.status(), done.text());
        assertEquals(2, done.json().path("version").intValue());
        assertNotEquals(read.tag(), done.tag());
        Program.Seen gone = program.send("DELETE", address, "", "If-Match", done.tag());
        assertEquals(200, gone.status(), gone.text());
        assertEquals("not-found", program.get(address).problem());
        String act = gone.json().path("act").asString();
        assertEquals(200, program.post("/api/v1/history/" + act + "/undo", "").status());
        assertEquals(
                "Tile kiln",
                program.get(address).json().path("cells").path("name").asString());
        assertEquals(
                "too-late", program.post("/api/v1/history/" + act + "/undo", "").problem());
    }

    @Test
    void whoeverSawAnOlderVersionIsShownTheRowAsItIs() {
        Program.Seen first = program.post(ACTORS, KILN);
        String address = first.header("Location");
        assertEquals(428, program.send("PUT", address, KILN).status());
        assertEquals("match-needed", program.send("DELETE", address, "").problem());
        program.send("PUT", address, KILN.replace("\"Kiln\"", "\"Mine\""), "If-Match", first.tag());
        Program.Seen stale =
                program.send("PUT", address, KILN.replace("\"Kiln\"", "\"Yours\""), "If-Match", first.tag());
        assertEquals(412, stale.status());
        assertEquals("Mine", stale.json().path("now").path("cells").path("name").asString());
        assertEquals(
                412,
                program.send("DELETE", address, "", "If-Match", first.tag()).status());
        assertEquals(
                "Mine", program.get(address).json().path("cells").path("name").asString());
    }

    /** The second version 1 of a row is not the first. */
    @Test
    void aRowThatCameBackHasAnotherTagWhereItSaysSomethingElse() {
        Program.Seen first = program.post(ACTORS, KILN);
        String address = first.header("Location");
        Program.Seen second = program.send("PUT", address, KILN.replace("Kiln", "Oven"), "If-Match", first.tag());
        Program.Seen gone = program.send("DELETE", address, "", "If-Match", second.tag());
        program.post("/api/v1/history/" + gone.json().path("act").asString() + "/undo", "");
        Program.Seen back = program.get(address);
        assertEquals(1, back.json().path("version").intValue());
        assertNotEquals(first.tag(), back.tag());
        assertEquals(
                412, program.send("PUT", address, KILN, "If-Match", first.tag()).status());
    }

    @Test
    void columnsThatTheFormatDoesNotKnowAreKept() {
        String phone = KILN.replaceFirst("}}$", "}, \"more\": {\"phone\": \"7\"}}");
        Program.Seen added = program.post(ACTORS, phone);
        assertEquals("7", added.json().path("more").path("phone").asString());
        String address = added.header("Location");
        Program.Seen done = program.send("PUT", address, KILN, "If-Match", added.tag());
        assertEquals("7", done.json().path("more").path("phone").asString(), "what is not spoken of stays");
        Program.Seen none =
                program.send("PUT", address, KILN.replaceFirst("}}$", "}, \"more\": {}}"), "If-Match", done.tag());
        assertFalse(none.json().path("more").has("phone"));
    }

    @Test
    void allThatIsToBeMendedIsToldAtOnceWithItsPlace() {
        Program.Seen wrong = program.post(ACTORS, """
                {"cells": {"id": "kiln", "nane": "Kiln", "size": "0.5", "kind": 3}, "colour": "red"}""");
        assertEquals(422, wrong.status());
        assertEquals(List.of("colour"), fields(wrong));
        Program.Seen cells = program.post(
                ACTORS, "{\"cells\": {\"id\": \"kiln\", \"nane\": \"Kiln\", \"size\": \"0.5\", \"kind\": 3}}");
        assertEquals(List.of("cells.kind", "cells.nane", "cells.size"), fields(cells));
        Program.Seen unknown = program.post(ACTORS, KILN.replace("oak", "elm"));
        assertEquals(
                "unknown_id", unknown.json().path("issues").get(0).path("code").asString());
        assertEquals(List.of("cells.neighbourhood"), fields(unknown));
        String spanish = program.post(ACTORS, KILN.replace("oak", "elm"), "Accept-Language", "es")
                .text();
        assertTrue(spanish.contains("“elm” no se conoce aquí. Añádelo primero, o corrige el identificador."), spanish);
    }

    private static List<String> fields(Program.Seen wrong) {
        List<String> fields = new ArrayList<>();
        wrong.json()
                .path("issues")
                .forEach(issue -> fields.add(issue.path("field").asString()));
        return fields.stream().sorted().toList();
    }

    @Test
    void manyRowsComeInAsOneActOrNotAtAll() {
        long before = count();
        String two = "{\"rows\": [" + KILN + "," + KILN.replace("kiln", "oven").replace("Kiln", "Oven") + "]%s}";
        String address = "/api/v1/tables/actors/bring-in";
        JsonNode look = program.post(address, two.formatted(", \"look\": true")).json();
        assertEquals(2, look.path("added").intValue());
        assertFalse(look.has("act"));
        assertEquals(before, count());
        Program.Seen done = program.post(address, two.formatted(""));
        assertEquals(200, done.status(), done.text());
        assertEquals(before + 2, count());
        program.post("/api/v1/history/" + done.json().path("act").asString() + "/undo", "");
        assertEquals(before, count());
        Program.Seen wrong = program.post(address, two.formatted("").replaceFirst("0\\.5(?=.*0\\.5)", "-1"));
        assertEquals(List.of("rows[0].cells.size"), fields(wrong));
        assertEquals(before, count());
        Program.Seen differ = program.post(address, two.formatted("").replaceFirst(", \"size\": 0.5", ""));
        assertEquals(List.of("rows[1]"), fields(differ));
    }

    @Test
    void whatIsSentTwiceWithAKeyIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        long before = count();
        Program.Seen first = program.post(ACTORS, KILN, "Idempotency-Key", key);
        Program.Seen again = program.post(ACTORS, KILN, "Idempotency-Key", key);
        assertEquals(201, again.status());
        assertEquals(first.text(), again.text());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.tag(), again.tag());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(before + 1, count());
        String other = KILN.replace("kiln", "oven");
        assertEquals(
                "key-used", program.post(ACTORS, other, "Idempotency-Key", key).problem());
        Program.Seen wrong = program.post(ACTORS, KILN, "Idempotency-Key", "key-of-a-failure");
        assertEquals(422, wrong.status());
        assertEquals(
                201,
                program.post(ACTORS, other, "Idempotency-Key", "key-of-a-failure")
                        .status());
        assertEquals(
                "request-unclear",
                program.post(ACTORS, other, "Idempotency-Key", "short").problem());
    }

    @Test
    void manyAtOnceWithOneKeyAreDoneOnce() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        long before = count();
        CountDownLatch begin = new CountDownLatch(1);
        List<Integer> seen = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                try {
                    begin.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                seen.add(program.post(ACTORS, KILN, "Idempotency-Key", key).status());
            });
            thread.start();
            threads.add(thread);
        }
        begin.countDown();
        for (Thread thread : threads) {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        }
        assertEquals(before + 1, count());
        assertTrue(seen.contains(201), seen.toString());
        assertTrue(seen.stream().allMatch(status -> status == 201 || status == 409), seen.toString());
        assertEquals(201, program.post(ACTORS, KILN, "Idempotency-Key", key).status());
    }

    @Test
    void listsComeInPagesThatLeadOn() {
        Program.Seen first = program.get(ACTORS + "?size=3&sort=-name");
        assertEquals(3, first.json().path("rows").size());
        List<String> names = new ArrayList<>();
        String next = ACTORS + "?size=3&sort=-name";
        while (!next.isEmpty()) {
            Program.Seen page = program.get(next);
            page.json()
                    .path("rows")
                    .forEach(row ->
                            names.add(row.path("cells").path("name").asString().toLowerCase()));
            next = java.util.regex.Pattern.compile("<([^>]*)>; rel=\"next\"")
                    .matcher(page.header("Link"))
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        }
        assertEquals(count(), names.size());
        assertEquals(names.stream().sorted(java.util.Comparator.reverseOrder()).toList(), names);
        assertEquals(
                1, program.get(ACTORS + "?is.id=dairy").json().path("total").intValue());
        assertTrue(program.get(ACTORS + "?q=m%26l&size=1").header("Link").contains("q=m%26l"));
        for (String wrong : List.of("?size=201", "?page=0", "?sort=colour", "?is.colour=red", "?colour=red")) {
            assertEquals("query-wrong", program.get(ACTORS + wrong).problem(), wrong);
        }
    }

    @Test
    void everyProblemIsToldInOneForm() {
        Map<String, Program.Seen> seen = Map.of(
                "not-found", program.get("/api/v1/nothing"),
                "not-this-way", program.send("PATCH", ACTORS, "{}"),
                "wrong-kind", program.post(ACTORS, "id,name", "Content-Type", "text/csv"),
                "body-unreadable", program.post(ACTORS, "{\"cells\": {\"id\": 1,}}"),
                "too-large", program.post(ACTORS, "[".repeat(20) + "]".repeat(20)),
                "token-needed", Program.of(house).token("csh_none").get(ACTORS));
        seen.forEach((code, answer) -> {
            assertEquals(code, answer.problem(), answer.text());
            JsonNode problem = answer.json();
            assertEquals(answer.status(), problem.path("status").intValue());
            assertTrue(problem.path("title").asString().length() > 10);
            assertTrue(problem.path("instance").asString().startsWith("/api/v1/"));
        });
        assertTrue(seen.get("not-this-way").header("Allow").contains("POST"));
        assertEquals(
                "too-large",
                program.post(ACTORS, "\"" + "a".repeat(1 << 20) + "\"").problem());
        assertEquals(
                "body-unreadable",
                program.post(ACTORS, "{\"cells\": {}, \"cells\": {}}").problem());
        assertEquals("body-unreadable", program.post(ACTORS, "{} {}").problem());
        String french = program.get("/api/v1/nothing", "Accept-Language", "fr").text();
        assertTrue(french.contains("Il n’y a rien à cette adresse."), french);
        assertTrue(program.get(ACTORS + "/x", "Accept-Language", "es").text().contains("No hay nada"));
    }
}
