package org.commonshed.access.sent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.planning.Example;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Happening;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Street;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The same form sent several times, at once and one after the other, in the rooms that add something. */
@HouseTest
@Import({Street.class, Street.Builder.class})
@TestPropertySource(properties = "commonshed.test.house=sent")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class SentTwiceTest {
    private static final int AT_ONCE = 8;

    @Autowired
    ApplicationContext house;

    @Autowired
    Street.Builder street;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;
    private UUID keeper;

    @BeforeEach
    void build() throws IOException {
        street.build();
        guests = new Guests(house);
        keeper = guests.add("Keeper " + UUID.randomUUID(), new Viewer.Role.Keeper());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String[] with(String key, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_once", key));
        return all.toArray(String[]::new);
    }

    /** Sends it so many times at once, as one person at so many windows; gives the addresses that they are led to. */
    private Set<String> together(String address, String... fields) throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CountDownLatch ready = new CountDownLatch(AT_ONCE);
            List<Future<Browser.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Browser window = guests.as(keeper);
                answers.add(windows.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return window.post(address, fields);
                }));
            }
            Set<String> led = new TreeSet<>();
            for (Future<Browser.Answer> answer : answers) {
                assertTrue(
                        Set.of(302, 303).contains(answer.get().status()),
                        answer.get().text());
                led.add(answer.get().location());
            }
            return led;
        } finally {
            windows.shutdownNow();
        }
    }

    private long actors(String name) {
        return house.getBean(Actors.class)
                .actors()
                .count(Example.KEEPER, Query.all().where("name", name));
    }

    private String[] actor(String key, String name) {
        return with(key, "c.name", name, "c.kind", "mill", "c.neighbourhood", "oak");
    }

    @Test
    void rowsThatAreSentAtOnceAreAddedOnce() throws Exception {
        String name = "Twin " + key();
        assertEquals(1, together("/tables/actors/add", actor(key(), name)).size(), "all are led to one address");
        assertEquals(1, actors(name));
    }

    @Test
    void withoutAKeyEachIsARowOfItsOwn() {
        String name = "Plain " + key();
        for (String id : List.of("a" + key().substring(0, 8), "b" + key().substring(0, 8))) {
            String[] fields = {"c.id", id, "c.name", name, "c.kind", "mill", "c.neighbourhood", "oak"};
            assertEquals(
                    302, guests.as(keeper).post("/tables/actors/add", fields).status());
        }
        assertEquals(2, actors(name), "so it is the key that makes the difference");
    }

    @Test
    void needsAreAddedOnce() throws Exception {
        String note = "for the feast " + key();
        String[] fields = with(
                key(),
                "c.product",
                "bread",
                "c.amount",
                "7",
                "c.repeat",
                "every_period",
                "c.who",
                "oak",
                "c.priority",
                "2",
                "c.note",
                note);
        assertEquals(1, together("/needs/say", fields).size());
        assertEquals(
                1,
                house.getBean(Exchange.class)
                        .needs()
                        .count(Example.KEEPER, Query.all().where("note", note)));
    }

    @Test
    void ordersArePlacedOnce() throws Exception {
        Orders orders = house.getBean(Orders.class);
        long before = orders.count(Example.KEEPER);
        String[] fields = with(
                key(),
                "design",
                street.clip().id().toString(),
                "who",
                "clinic",
                "quantity",
                "150",
                "due",
                "2026-12-04",
                "km",
                "60",
                "reserve",
                "0",
                "box",
                "1",
                "answer_hours",
                "24",
                "note",
                "");
        assertEquals(1, together("/orders/new", fields).size());
        assertEquals(before + 1, orders.count(Example.KEEPER));
    }

    @Test
    void aLineOfTheJournalIsCorrectedOnce() throws Exception {
        UUID made = UUID.randomUUID();
        house.getBean(Journal.class).record(Viewer.HOUSE, List.of(produced(made)));
        assertEquals(
                1,
                together("/journal/" + made + "/correct", with(key(), "amount", "38", "why", "It was late."))
                        .size());
        assertEquals(
                2L,
                jdbc.sql("select count(*) from production_event where corrects = ?")
                        .param(made)
                        .query(Long.class)
                        .single(),
                "one that takes it back and the right one");
    }

    private static Happening produced(UUID id) {
        return new Happening(
                id,
                Optional.empty(),
                Action.PRODUCE,
                "bakery",
                "bakery",
                "loaf",
                "lot " + id,
                "",
                Optional.empty(),
                new BigDecimal("40"),
                "piece",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Instant.parse("2026-11-29T08:00:00Z"));
    }

    @Test
    void whoGoesBackAndSendsTheSameIsLedToTheSame() {
        Browser browser = guests.as(keeper);
        String key = key();
        String name = "Again " + key;
        Browser.Answer first = browser.post("/tables/actors/add", actor(key, name));
        Browser.Answer second = browser.post("/tables/actors/add", actor(key, name));
        assertEquals(303, second.status());
        assertEquals(first.location(), second.location());
        assertEquals(1, actors(name));
        assertEquals(
                303,
                guests.as(keeper).post("/tables/actors/add", actor(key, name)).status(),
                "signed in anew, too");
    }

    @Test
    void whoGoesBackAndWritesSomethingElseIsTakenAtTheirWord() {
        Browser browser = guests.as(keeper);
        String key = key();
        browser.post("/tables/actors/add", actor(key, "One " + key));
        browser.post("/tables/actors/add", actor(key, "Other " + key));
        assertEquals(1, actors("One " + key));
        assertEquals(1, actors("Other " + key));
    }

    @Test
    void aKeyOfSomebodyElseSaysNothing() {
        String key = key();
        String name = "Theirs " + key;
        guests.as(keeper).post("/tables/actors/add", actor(key, name));
        UUID other = guests.add("Other " + UUID.randomUUID(), new Viewer.Role.Keeper());
        assertEquals(200, guests.as(other).get("/sent/" + key).status());
        assertEquals(
                302,
                guests.as(other).post("/tables/actors/add", actor(key, name)).status());
        assertEquals(2, actors(name));
    }

    @Test
    void whatIsToBeMendedMayComeAgainAndAScriptCanAsk() {
        Browser browser = guests.as(keeper);
        String key = key();
        String[] wrong = with(key, "c.name", "", "c.kind", "mill", "c.neighbourhood", "nowhere at all");
        assertEquals(422, browser.post("/tables/actors/add", wrong).status());
        assertEquals(422, browser.post("/tables/actors/add", wrong).status(), "it is looked at anew each time");
        assertEquals(200, browser.get("/sent/" + key).status());
        browser.post("/tables/actors/add", actor(key, "Mended " + key));
        assertEquals(204, browser.get("/sent/" + key).status());
        assertEquals(200, browser.get("/sent/" + key()).status());
        assertEquals(200, browser.get("/sent/x").status());
    }

    @Test
    void afterADayItIsForgotten() {
        Browser browser = guests.as(keeper);
        String key = key();
        String name = "Old " + key;
        browser.post("/tables/actors/add", actor(key, name));
        jdbc.sql("update access_sent set at = at - interval '25 hours'").update();
        assertEquals(200, browser.get("/sent/" + key).status());
        assertEquals(302, browser.post("/tables/actors/add", actor(key, name)).status());
        assertEquals(2, actors(name));
    }

    /** As if the server had been killed before it answered: before it wrote anything, and after. */
    @Test
    void whatWasNeverAnsweredIsDoneAgainOnlyIfNothingWasWritten() {
        Browser browser = guests.as(keeper);
        String key = key();
        String name = "Killed " + key;
        browser.post("/tables/actors/add", actor(key, name));
        assertEquals(
                Set.of(true),
                jdbc.sql("select wrote from access_sent where answer <> '' and answer like '%actors%'")
                        .query(Boolean.class)
                        .set(),
                "that something was written is noted with it");
        jdbc.sql("update access_sent set answer = ''").update();
        Browser.Answer unknown = browser.post("/tables/actors/add", actor(key, name));
        assertEquals(409, unknown.status());
        assertTrue(unknown.text().contains("This form arrived before"), unknown.text());
        assertEquals(404, browser.get("/sent-unknown").status());
        jdbc.sql("update access_sent set wrote = false").update();
        assertEquals(302, browser.post("/tables/actors/add", actor(key, name)).status());
        assertEquals(2, actors(name));
    }

    @Test
    void nothingThatWasTypedIsKeptWithIt() {
        Browser browser = guests.as(keeper);
        String key = key();
        browser.post("/tables/actors/add", actor(key, "Hidden " + key));
        assertFalse(
                jdbc.sql("select string_agg(t::text, ' ') from access_sent t")
                        .query(String.class)
                        .single()
                        .contains(key),
                "nor the key itself");
    }

    @Test
    void everyFormOfThesePagesHasAKeyOfItsOwn() {
        Browser browser = guests.as(keeper);
        for (String page : List.of("/tables/actors/add", "/needs/say", "/orders/new?q=clip")) {
            String text = browser.get(page).text();
            int forms = text.split("<form method=\"post\"", -1).length - 1;
            Set<String> keys = new TreeSet<>();
            Pattern.compile("name=\"_once\" value=\"([^\"]{36})\"")
                    .matcher(text)
                    .results()
                    .forEach(found -> keys.add(found.group(1)));
            assertEquals(forms, keys.size(), page);
        }
    }
}
