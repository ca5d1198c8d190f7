package org.commonshed.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.ReadersNames;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.References;
import org.commonshed.place.Places;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Needs and offers, makers, and an actor's page, as a person without script meets them. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=tables")
class NeedsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Viewer KEEPER =
            new Viewer(Optional.of(new UUID(7, 7)), "Ada", Set.of(new Viewer.Role.Keeper()));

    @Autowired
    Worlds worlds;

    @Autowired
    Exchange exchange;

    @Autowired
    Designs designs;

    @Autowired
    Places places;

    @Autowired
    References references;

    @LocalServerPort
    int port;

    @Value("${commonshed.data}")
    Path data;

    private Reader readerOf(String example) throws IOException {
        worlds.bringIn(KEEPER, Example.read(example).stated());
        Reader reader = new Reader(port).asKeeper(data);
        reader.get("/tables/actors/add"); // its form holds what a form must send back
        return reader;
    }

    /** The one oven bakes 40 kg in two hours: 120 kg take six. */
    @Test
    void aNeedIsAnsweredBeforeItIsSentAndKeptAfter() throws IOException {
        Reader reader = readerOf("three-springs");
        String answer = reader.get("/needs/answer?c.product=bread&c.amount=120&c.repeat=every_period&c.who=Mill+Spring")
                .text();
        assertTrue(answer.contains("One maker within 1 km could make this."), answer);
        assertTrue(answer.contains("It would take about 6 oven hours a week."), answer);
        Reader.Seen wrong = reader.post("/needs/say", "c.product", "bred", "c.amount", "12O", "c.who", "mill");
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("Two things to mend") && wrong.says("Use 120") && wrong.says("value=\"12O\""));
        Reader.Seen sent = reader.post(
                "/needs/say",
                "c.product",
                "Bread",
                "c.amount",
                "120",
                "c.repeat",
                "every_period",
                "c.who",
                "Mill Spring",
                "c.priority",
                "1");
        assertEquals(
                "mill.bread_2", sent.location().replaceFirst("^/needs/", "").replaceFirst("\\?.*", ""));
        Reader.Seen page = reader.follow(sent);
        assertTrue(page.says("Need added.") && page.says("One maker within 1 km could make this."));
        assertTrue(page.says("must have") && page.says("kg a week"));
    }

    @Test
    void needsAreListedWithFiltersByGroupDateAndDistance() throws IOException {
        Reader reader = readerOf("three-springs");
        Reader.Seen all = reader.get("/needs?sees=oak");
        long needs = exchange.needs().count(KEEPER, Query.all());
        assertTrue(all.says(needs + " needs") && all.says("One maker could"));
        Reader.Seen near = reader.get("/needs?sees=oak&within=5");
        assertTrue(near.says("Within 5 km ×"));
        assertFalse(near.says("Ford Spring ·"), "Ford Spring is about 8 km away");
        assertTrue(reader.get("/needs?q=bread").says("3 needs"));
        assertTrue(reader.get("/needs?when=2&q=bread").says("3 needs"));
        assertEquals(200, reader.get("/needs/yours").status());
    }

    @Test
    void whatIsInStoreAndWhatCanBeMadeIsOffered() throws IOException {
        Reader reader = readerOf("three-springs");
        Reader.Seen offers = reader.get("/needs/offers?q=wheat");
        assertTrue(offers.says("Granary") && offers.says("in store"));
        Reader.Seen given = reader.post(
                "/needs/give", "how", "store", "c.actor", "Cheese cellar", "c.product", "whey", "c.amount", "3,5");
        assertTrue(reader.follow(given).says("Stock added."));
        assertTrue(reader.get("/needs/offers?q=whey").says("3.5"));
    }

    @Test
    void theCatalogueStandsBehindAPlaceAndItsFiguresCanBeMadeOnesOwn() throws IOException {
        Reader reader = readerOf("pioneer-valley");
        Reader.Seen product = reader.get("/makers/products/bread");
        assertTrue(product.says("assumed from the catalogue") && product.says("cropland"));
        Reader.Seen owned = reader.post("/makers/products/bread/own");
        assertTrue(reader.follow(owned).says("your own now"));
        assertTrue(reader.get("/").says("Products: you made"));
        assertEquals(
                "kg", designs.products().findById(KEEPER, "bread").orElseThrow().get("unit"));
        reader.post("/makers/recipes/bake_bread/own");
        assertTrue(designs.lines().count(KEEPER, Query.all().where("recipe", "bake_bread")) > 1);
        Reader.Seen actor = reader.get("/actors/bakery_greenfield?sees=amherst");
        assertTrue(actor.says("Assumed of its kind") && actor.says("bake bread") && actor.says("km from Amherst"));
        reader.post("/actors/bakery_greenfield/own", "table", "abilities");
        assertEquals(1, designs.abilities().count(KEEPER, Query.all().where("actor", "bakery_greenfield")));
        assertTrue(reader.get("/makers").says("6 here"), "six bakeries");
        assertTrue(reader.get("/makers/recipes?q=bake+bread").says("cropland"));
    }

    @Test
    void aProductMayBeCalledByItsNameInAnyLanguage() throws IOException {
        readerOf("pioneer-valley");
        Locale spanish = Locale.forLanguageTag("es");
        for (String name : List.of("pan", "Bread", "PAIN")) {
            assertEquals(
                    List.of("bread"),
                    ReadersNames.readBy(spanish, () -> references.called(Column.Kind.PRODUCT, name)),
                    name);
        }
        assertEquals(List.of(), ReadersNames.readBy(spanish, () -> references.called(Column.Kind.PRODUCT, "brea")));
    }

    /** Greenfield's 17,768 people need 3 kg of bread each a month: 53,304 kg. */
    @Test
    void whatTheCatalogueAssumesIsListedAndReplacedByOneForm() throws IOException {
        Reader reader = readerOf("pioneer-valley");
        long people = Long.parseLong(
                places.places().findById(KEEPER, "greenfield").orElseThrow().get("population"));
        assertEquals(Map.of(), stated("greenfield"));
        Reader.Seen list = reader.get("/needs?q=bread+greenfield");
        assertTrue(list.says("12 needs, one of them assumed from the catalogue"), list.text());
        String bread = "greenfield.bread.1";
        assertTrue(list.says("href=\"/needs/" + bread + "\"") && list.says("/needs/say?own=" + bread), list.text());
        assertTrue(
                reader.get("/needs?q=bread+greenfield&by=stated").says("11 needs"),
                "a hospital, and a school ten times");
        Reader.Seen page = reader.get("/needs/" + bread);
        assertTrue(page.says("assumed from the catalogue") && page.says("Replace this figure"));
        Reader.Seen form = reader.get("/needs/say?own=" + bread);
        assertTrue(form.says("Replace what is assumed of Greenfield"));
        assertTrue(form.says("value=\"" + 3 * people + "\""), form.text());
        Reader.Seen wrong = say(reader, bread, "many");
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("Replace what is assumed of Greenfield") && wrong.says("name=\"own\""));
        Reader.Seen kept = reader.follow(say(reader, bread, "40000"));
        assertTrue(kept.says("What was assumed beside it is stated now, too."), kept.text());
        Map<String, String> stated = stated("greenfield");
        assertEquals("40000", stated.get("bread"));
        assertTrue(reader.get("/").says("Needs: you added one row"), "Today tells what came of it");
        assertEquals(assumedKinds(), stated.size(), "one row for each product that a neighbourhood needs");
        assertFalse(reader.get("/needs?q=bread+greenfield&by=assumed").says("class=\"item\""));
        String act = kept.find("name=\"act\" value=\"([^\"]+)\"");
        reader.post("/undo", "act", act);
        assertEquals(Map.of(), stated("greenfield"), "taken back as a whole");
    }

    private static Reader.Seen say(Reader reader, String own, String amount) {
        return reader.post(
                "/needs/say",
                "own",
                own,
                "c.product",
                "bread",
                "c.amount",
                amount,
                "c.repeat",
                "every_period",
                "c.who",
                "greenfield",
                "c.priority",
                "1");
    }

    /** Amounts by product. */
    private Map<String, String> stated(String who) {
        Map<String, String> stated = new HashMap<>();
        exchange.needs()
                .listAll(KEEPER, Query.all().where("who", who))
                .forEach(row -> stated.merge(row.get("product"), row.get("amount"), (one, other) -> one + " " + other));
        return stated;
    }

    private static long assumedKinds() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("catalogue/kind_needs.csv"))) {
            return lines.filter(line -> line.startsWith("neighbourhood,"))
                    .map(line -> line.split(",")[1])
                    .distinct()
                    .count();
        }
    }

    @Test
    void oneMoreNeedOrOfferTakesAlongWhatIsAssumed() throws IOException {
        Reader reader = readerOf("pioneer-valley");
        say(reader, "", "12");
        assertEquals(assumedKinds(), stated("greenfield").size());
        assertTrue(stated("greenfield").get("bread").contains(" "), "the new one beside the one that was assumed");
        assertEquals(0, designs.abilities().count(KEEPER, Query.all().where("actor", "bakery_greenfield")));
        Reader.Seen given = reader.post(
                "/needs/give",
                "how",
                "make",
                "c.actor",
                "bakery_greenfield",
                "c.recipe",
                "grow_potatoes",
                "c.max_runs",
                "2");
        assertEquals(302, given.status(), given.text());
        List<String> recipes =
                designs.abilities().listAll(KEEPER, Query.all().where("actor", "bakery_greenfield")).stream()
                        .map(row -> row.get("recipe"))
                        .sorted()
                        .toList();
        assertEquals(List.of("bake_bread", "grow_potatoes"), recipes);
    }

    @Test
    void soDoesARowThatIsAddedInATable() throws IOException {
        Reader reader = readerOf("pioneer-valley");
        reader.get("/tables/all-needs/add");
        reader.post(
                "/tables/all-needs/add", "c.id", "one_more", "c.who", "amherst", "c.product", "bread", "c.amount", "5");
        assertEquals(assumedKinds(), stated("amherst").size());
        reader.post("/tables/capacities/add", "c.actor", "bakery_amherst", "c.item", "baker", "c.amount", "9");
        Map<String, String> hours =
                designs.capacities().listAll(KEEPER, Query.all().where("actor", "bakery_amherst")).stream()
                        .collect(Collectors.toMap(row -> row.get("item"), row -> row.get("amount")));
        assertEquals(kindCapacities("bakery"), hours.keySet(), "what is assumed of the rest is stated beside it");
        assertEquals("9", hours.get("baker"));
    }

    private static Set<String> kindCapacities(String kind) throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("catalogue/kind_capacities.csv"))) {
            return lines.filter(line -> line.startsWith(kind + ","))
                    .map(line -> line.split(",")[1])
                    .collect(Collectors.toSet());
        }
    }
}
