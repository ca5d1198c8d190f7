package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Deed;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A token may do what its person may on the pages, or less, and nothing else lets a program in. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=rights") // it uses up what one address may try
final class RightsTest {
    private static final String NEEDS = "/api/v1/tables/needs/rows";
    private static final String NEED = """
            {"cells": {"id": "%s", "who": "oak", "product": "bread", "amount": 1}}""";

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    @Autowired
    DeskService desks;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;

    @BeforeEach
    void bringIn() {
        worlds.bringIn(Example.KEEPER, Example.read("three-springs").stated());
        guests = new Guests(house);
        guests.add("Claims " + UUID.randomUUID(), new Viewer.Role.Keeper());
    }

    private UUID add(Viewer.Role... roles) {
        return guests.add("Guest " + UUID.randomUUID(), roles);
    }

    /** Every role at the first row of every table, by the form of the page and by the token. */
    @Test
    void aTokenOfEachRoleIsAnsweredAsThePageWouldBe() {
        List<Viewer.Role> roles = List.of(
                new Viewer.Role.Neighbour("oak"),
                new Viewer.Role.Steward("three_springs"),
                new Viewer.Role.Member("dairy"),
                new Viewer.Role.Manager("bakery"),
                new Viewer.Role.Keeper());
        List<String> wrong = new ArrayList<>();
        int allowed = 0;
        int refused = 0;
        for (Viewer.Role role : roles) {
            UUID person = add(role);
            Browser page = guests.as(person);
            Program program = Program.as(house, person);
            for (Desk desk : desks.listAll()) {
                for (Kept row : desk.list(Example.KEEPER, Query.all().size(1)).rows()) {
                    boolean byPage = page(page, desk, row);
                    boolean byToken = token(program, desk, row);
                    if (byPage != byToken) {
                        wrong.add(role + " " + desk.sheet().name() + " page " + byPage + ", token " + byToken);
                    }
                    allowed += byPage ? 1 : 0;
                    refused += byPage ? 0 : 1;
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(allowed > 10 && refused > 10, allowed + " allowed, " + refused + " refused");
    }

    private static boolean page(Browser page, Desk desk, Kept row) {
        String name = desk.sheet().name().replace('_', '-');
        String address = Set.of("needs", "machines", "things").contains(name) ? "all-" + name : name;
        Browser.Answer answer = page.post("/tables/" + address + "/rows/" + row.id(), "version", "" + row.version());
        assertTrue(Set.of(302, 303, 403, 409).contains(answer.status()), address + " " + answer.status());
        return answer.status() != 403;
    }

    private static boolean token(Program program, Desk desk, Kept row) {
        String address = "/api/v1/tables/" + desk.sheet().name() + "/rows/" + row.id();
        Program.Seen seen = program.get(address);
        String body = "{\"cells\": " + seen.json().path("cells") + "}";
        Program.Seen answer = program.send("PUT", address, body, "If-Match", seen.tag());
        assertTrue(Set.of(200, 403).contains(answer.status()), address + " " + answer.text());
        return answer.status() != 403;
    }

    /** A keeper's token that may only read is refused everything that needs more, whatever its keeper may. */
    @Test
    void aTokenDoesNoMoreThanItWasMadeFor() {
        UUID keeper = add(new Viewer.Role.Keeper());
        Program reads = Program.as(house, keeper, EnumSet.of(Deed.READ));
        JsonNode description = reads.get("/api/v1/openapi.json").json();
        int tried = 0;
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String right = operation.getValue().path("x-right").asString("");
                if (!right.isEmpty() && !right.equals("read")) {
                    String address = path.getKey().replace("{table}", "needs").replaceAll("\\{[^}]*}", "1");
                    JsonNode takes = operation.getValue().path("requestBody").path("content");
                    String type = takes.isEmpty()
                            ? "application/json"
                            : takes.propertyNames().iterator().next();
                    byte[] body = {'{', '}'};
                    Program.Seen seen = reads.send(operation.getKey().toUpperCase(), address, type, body);
                    assertEquals("not-allowed", seen.problem(), operation.getKey() + " " + address);
                    tried++;
                }
            }
        }
        assertTrue(tried > 8, "only " + tried);
        assertEquals("not-allowed", reads.post(NEEDS, NEED.formatted("x")).problem());
        Program states = Program.as(house, keeper, EnumSet.of(Deed.STATE_NEED));
        assertEquals(201, states.post(NEEDS, NEED.formatted("x")).status());
        String act = states.get("/api/v1/history?size=1")
                .json()
                .path("acts")
                .get(0)
                .path("act")
                .asString();
        assertEquals(
                "not-allowed",
                reads.post("/api/v1/history/" + act + "/undo", "").problem());
        assertEquals(200, states.post("/api/v1/history/" + act + "/undo", "").status());
    }

    @Test
    void aTokenHasNoMoreRightsThanItsPersonHasNow() {
        UUID person = add(new Viewer.Role.Neighbour("oak"));
        Program program = Program.as(house, person);
        assertEquals(201, program.post(NEEDS, NEED.formatted("y")).status());
        house.getBean(People.class).take(Example.KEEPER, person, new Viewer.Role.Neighbour("oak"));
        assertEquals("not-allowed", program.post(NEEDS, NEED.formatted("z")).problem());
        jdbc.sql("delete from access_person where id = ?").param(person).update();
        assertEquals("token-needed", program.get(NEEDS).problem());
    }

    @Test
    void cookiesCountForNothing() {
        UUID keeper = add(new Viewer.Role.Keeper());
        Browser browser = guests.as(keeper);
        assertEquals(401, browser.get(NEEDS).status());
        assertEquals(
                401,
                browser.header("Sec-Fetch-Site", "same-origin")
                        .get("/%61pi/v1/tables/needs/rows")
                        .status());
        Program program = Program.as(house, keeper);
        Program.Seen seen = program.get(NEEDS);
        assertEquals(List.of(), seen.whole().headers().allValues("Set-Cookie"));
        assertEquals(302, program.get("/you/tokens").status(), "a token opens no page");
    }

    @Test
    void aTokenIsShownOnceListedAndTakenAway() {
        UUID person = add(new Viewer.Role.Neighbour("oak"));
        Browser browser = guests.as(person);
        browser.get("/you/tokens");
        Browser.Answer made = browser.post("/you/tokens", "name", "Sheet <b>", "deeds", "STATE_NEED", "days", "30");
        Matcher word = Pattern.compile("csh_[A-Za-z0-9_-]{43}").matcher(made.text());
        assertTrue(word.find(), made.text());
        Program program = Program.of(house).token(word.group());
        assertEquals(201, program.post(NEEDS, NEED.formatted("t")).status());
        assertEquals("not-allowed", program.post("/api/v1/plans", "{}").problem());
        String page = browser.get("/you/tokens").text();
        assertFalse(page.contains(word.group()));
        assertTrue(page.contains("Sheet &lt;b&gt;") && page.contains("last used about"), page);
        assertEquals(
                0,
                jdbc.sql("select count(*) from access_token where token_digest::text like '%' || ? || '%' or name = ?")
                        .params(word.group(), word.group())
                        .query(Integer.class)
                        .single());
        Matcher take = Pattern.compile("action=\"(/you/tokens/[^\"]+/take)\"").matcher(page);
        assertTrue(take.find());
        Browser stranger = guests.as(add(new Viewer.Role.Keeper()));
        stranger.post(take.group(1));
        assertEquals(200, program.get(NEEDS).status(), "nobody else takes it away");
        browser.post(take.group(1));
        assertEquals("token-needed", program.get(NEEDS).problem());
        assertEquals(422, browser.post("/you/tokens", "name", "", "days", "400").status());
    }

    @Test
    void aTokenEnds() {
        UUID person = add(new Viewer.Role.Neighbour("oak"));
        Program program = Program.as(house, person);
        assertEquals(200, program.get(NEEDS).status());
        jdbc.sql("update access_token set expires = now() - interval '1 second' where person = ?")
                .param(person)
                .update();
        Program.Seen seen = program.get(NEEDS);
        assertEquals(401, seen.status());
        assertEquals("Bearer error=\"invalid_token\"", seen.header("WWW-Authenticate"));
    }

    /** A row of another place's id that one may not know of is as one that never was. */
    @Test
    void whatIsNotThereAnswersLikeWhatNeverWas() {
        Program program = Program.as(house, add(new Viewer.Role.Neighbour("oak")));
        String gone = program.post(NEEDS, NEED.formatted("g")).header("Location");
        Program.Seen seen = program.get(gone);
        program.send("DELETE", gone, "", "If-Match", seen.tag());
        String never = NEEDS + "/" + new UUID(7, 7);
        assertEquals(
                program.get(never).text().replace(never, ""),
                program.get(gone).text().replace(gone, ""));
        assertEquals(404, program.get(NEEDS + "/1").status());
    }
}
