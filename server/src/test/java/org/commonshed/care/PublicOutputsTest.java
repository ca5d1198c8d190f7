package org.commonshed.care;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.commonshed.access.AddressBook;
import org.commonshed.access.Viewer.Role;
import org.commonshed.design.library.Deciding;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.measure.NewId;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Happening;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.Orders;
import org.commonshed.start.HouseTest;
import org.commonshed.start.Opening;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever the house gives to anybody, page, file, search or answer to a program, tells no word of what is hidden: every address
 * that is open to visitors is asked, as {@code addresses.txt} lists them, so that new ones are looked at too.
 */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=care")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class PublicOutputsTest {
    /** They go on for ever, and tell names of topics and stamps alone. */
    private static final Set<String> STREAMS = Set.of("/live", "/plan/{number}/progress/events");

    /** What certainly tells it while it is not hidden: a test that asks the wrong way would find nothing. */
    private static final List<String> TELLING = List.of(
            "/actors",
            "/actors/bad_actor",
            "/needs/bad_need",
            "/products",
            "/find?q=zwerble",
            "/tables/actors.csv",
            "/tables/all-needs.csv",
            "/suggest/actor?q=zwerble",
            "/map/actors.json",
            "/world/export",
            "/history",
            "/journal.jsonld",
            "/designs/milking-stool/1",
            "/api/v1/needs",
            "/api/v1/orders",
            "/api/v1/journal",
            "/api/v1/history",
            "/api/v1/place/world.zip",
            "/api/v1/tables/actors/rows?q=zwerble");

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private List<Thing.Key> things(Slander slander) throws IOException {
        context.getBean("org.commonshed.design.library.arriving.ExampleDesigns", Opening.class)
                .open();
        KeptVersion stool = context.getBean(Shelves.class)
                .versions()
                .findNewest("milking-stool")
                .orElseThrow();
        Deciding deciding = context.getBean(Deciding.class);
        deciding.report(KEEPER, stool, "said", Slander.WORDS);
        Thing.Key remark = new Thing.Key(
                "remark", deciding.listReports(KEEPER, stool).get(0).id());
        Thing.Key product =
                slander.add("products", KEEPER, "id=bad_product;unit=kg;kg_per_unit=1;name=" + Slander.WORDS);
        return List.of(slander.need, slander.actor, product, remark, order(stool), note());
    }

    private Thing.Key order(KeptVersion stool) {
        Orders orders = context.getBean(Orders.class);
        LocalDate due = LocalDate.now(context.getBean(Clock.class)).plusDays(30);
        int number = orders.place(
                        KEEPER,
                        new Orders.Draft(
                                "dairy",
                                "",
                                context.getBean(Library.class)
                                        .findVersion(KEEPER, stool.id())
                                        .orElseThrow(),
                                3,
                                due,
                                Order.Wishes.USUAL,
                                Slander.WORDS))
                .orElseThrow();
        return new Thing.Key(
                "order", orders.find(KEEPER, number).orElseThrow().order().id());
    }

    private Thing.Key note() {
        Clock clock = context.getBean(Clock.class);
        Happening milk = new Happening(
                NewId.next(clock),
                Optional.empty(),
                Action.PRODUCE,
                "dairy",
                "dairy",
                "milk",
                "",
                "",
                Optional.empty(),
                BigDecimal.TEN,
                "kg",
                Optional.empty(),
                "",
                Optional.empty(),
                Slander.WORDS,
                clock.instant());
        context.getBean(Journal.class).record(KEEPER, List.of(milk));
        return new Thing.Key("event", milk.id());
    }

    /** Addresses with what they go on with; where a thing has an id that people gave it, with both. */
    private static List<String> filled(List<Thing.Key> things) throws IOException {
        Map<String, List<String>> named = Map.of(
                "{kind}", List.of("actor", "claimant", "product", "needs", "actors"),
                "{slug}", List.of("milking-stool"),
                "{number}", List.of("1"),
                "{other}", List.of("1"),
                "{position}", List.of("0"),
                "{order}", List.of("1"));
        List<String> ids = new ArrayList<>(List.of("bad_need", "bad_actor", "bad_product"));
        things.forEach(thing -> ids.add(thing.id().toString()));
        List<String> addresses = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : AddressBook.read().entrySet()) {
            String address = each.getKey().replaceFirst("^GET ", "");
            boolean isOpen =
                    each.getKey().startsWith("GET ") && each.getValue().get(1).equals("in");
            if (isOpen && !STREAMS.contains(address)) {
                List<String> tables = address.startsWith("/api/")
                        ? List.of("needs", "actors", "products")
                        : List.of("all-needs", "actors", "products");
                fill(address, named, tables, ids, addresses);
            }
        }
        return addresses;
    }

    private static void fill(
            String address,
            Map<String, List<String>> named,
            List<String> tables,
            List<String> ids,
            List<String> addresses) {
        int start = address.indexOf('{');
        if (start < 0) {
            addresses.add(address);
            addresses.add(address + "?q=zwerble");
            return;
        }
        String name = address.substring(start, address.indexOf('}') + 1);
        for (String text : name.equals("{table}") ? tables : named.getOrDefault(name, ids)) {
            fill(address.replace(name, text), named, tables, ids, addresses);
        }
    }

    /** What it gives to somebody who is not signed in; of an archive, all that is in it. */
    private String text(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .timeout(Duration.ofSeconds(90))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertTrue(answer.statusCode() < 500, address + " answers " + answer.statusCode());
        return text(answer.body());
    }

    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (zip.getNextEntry() != null) {
                all.append(text(zip.readAllBytes()));
            }
        }
        return all.toString();
    }

    private Set<String> telling(List<String> addresses) throws IOException, InterruptedException {
        Set<String> telling = new TreeSet<>();
        for (String address : addresses) {
            if (text(address).contains("Zwerble slander")) {
                telling.add(address);
            }
        }
        return telling;
    }

    @Test
    void whatIsHiddenIsInNone() throws IOException, InterruptedException {
        Slander slander = Slander.in(context, Slander.somebody(context, new Role.Neighbour("ford")));
        List<Thing.Key> things = things(slander);
        List<String> addresses = filled(things);
        Set<String> before = telling(addresses);
        Set<String> deaf = new TreeSet<>(TELLING);
        deaf.removeAll(before);
        assertEquals(Set.of(), deaf, "they should tell it while it is not hidden");
        things.forEach(thing -> slander.hide(KEEPER, thing, "It is not true"));
        assertEquals(Set.of(), telling(addresses));
        slander.showAgain(things);
        assertEquals(new TreeSet<>(TELLING), telling(TELLING), "and again when it is shown");
    }
}
