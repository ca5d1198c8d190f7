package org.commonshed.home.twice;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.home.lists.Forms;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.network.Actors;
import org.commonshed.network.Aliases;
import org.commonshed.network.Directory;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An oven that is there twice becomes one, with all that names it, and two again when it is taken back. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=lists")
class TwiceTest {
    @Autowired
    Worlds worlds;

    @Autowired
    Actors actors;

    @Autowired
    DeskService desks;

    @Autowired
    Directory directory;

    @Autowired
    Aliases aliases;

    @Autowired
    Merging merging;

    @Autowired
    Doors doors;

    @LocalServerPort
    int port;

    @Value("${commonshed.data}")
    Path data;

    private Reader reader;

    /** The bakery of Three Springs, the same again, and what names that one in six tables. */
    @BeforeEach
    void anOvenTwice() throws IOException {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        Kept bakery = actor("bakery");
        add("actors", "id=oven name=Village~oven kind=oven neighbourhood=mill lat=47.501 lon=8.501 size=40");
        assertEquals("bakery", bakery.get("id"));
        add("abilities", "actor=oven recipe=bake");
        add("capacities", "actor=oven item=oven_hours amount=12");
        add("needs", "id=oven.milk who=oven product=milk amount=3");
        add("stocks", "actor=oven product=bread amount=7");
        add("machines", "actor=bakery machine=oven name=Old~oven process=baking");
        add("machines", "actor=oven machine=oven name=New~oven process=baking");
        add("links", "from=bakery to=oven km=1");
        add("links", "from=watermill to=oven km=2");
        reader = new Reader(port).asKeeper(data);
        reader.get("/twice");
    }

    private void add(String table, String cells) {
        Map<String, String> row = new HashMap<>();
        for (String cell : cells.split(" ")) {
            String[] parts = cell.split("=");
            row.put(parts[0], parts[1].replace('~', ' '));
        }
        assertInstanceOf(Outcome.Done.class, desk(table).add(KEEPER, row), table + " " + cells);
    }

    private Desk desk(String table) {
        return desks.find(table).orElseThrow();
    }

    private Kept actor(String id) {
        return actors.actors().findById(KEEPER, id).orElseThrow();
    }

    /** The cells of all tables. */
    private Map<String, Map<String, String>> everything() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        desks.listAll()
                .forEach(desk -> desk.all().forEach(row -> all.put(desk.sheet().name() + " " + row.id(), row.cells())));
        return all;
    }

    private List<Map<String, String>> naming(String table, String column, String id) {
        return desk(table).all().stream()
                .filter(row -> row.get(column).equals(id))
                .map(Kept::cells)
                .toList();
    }

    @Test
    void theyAreToldWithWhatSpeaksForIt() {
        Reader.Seen page = reader.get("/twice");
        assertTrue(page.says("Village oven") && page.says("Words in both names: village, oven."), page.text());
        String one = page.find("name=\"one\" value=\"([^\"]+)\"");
        String other = page.find("name=\"other\" value=\"([^\"]+)\"");
        assertEquals(Set.of("bakery", "oven"), Set.of(one, other));
        reader.post("/twice/two", "one", one, "other", other);
        Reader.Seen after = reader.get("/twice");
        assertTrue(after.says("Nobody seems to be here twice") && after.says("Said to be two (1)"), after.text());
        reader.post("/twice/again", "one", other, "other", one);
        assertTrue(reader.get("/twice").says("One pair of actors"));
        assertEquals(
                404, reader.post("/twice/two", "one", one, "other", "nobody").status());
        assertEquals(404, reader.post("/twice/two", "one", one, "other", one).status());
    }

    @Test
    void allThatNamesTheOneNamesTheOtherAndComesBack() {
        Map<String, Map<String, String>> before = everything();
        String address = "/twice/merge?kept=bakery&gone=oven";
        Reader.Seen page = reader.get(address);
        assertTrue(
                page.says("Only one of these can stay")
                        && page.says(">How much in a period 24<")
                        && page.says(">How much in a period 12<"),
                page.text());
        assertTrue(page.says("is there for both, word for word"), page.text());
        assertTrue(page.says("a row between the two"), page.text());
        Map<String, String> form = new HashMap<>(Forms.of(page.text(), "/twice/merge"));
        String rival = page.find("name=\"(row\\.[^\"]+)\"");
        form.put(rival, "gone");
        assertEquals("gone", form.get("cell.lat"), "what is missing is proposed from the other");
        assertEquals("kept", form.get("cell.kind"));
        Reader.Seen done = reader.post("/twice/merge", flat(form));
        assertEquals(302, done.status(), done.text());
        Reader.Seen told = reader.follow(done);
        assertTrue(told.says("The two are one now."));

        assertEquals("47.501", actor("bakery").get("lat"));
        assertEquals("bakery", actor("bakery").get("kind"));
        assertEquals(1, naming("abilities", "actor", "bakery").size());
        assertEquals(
                "12", naming("capacities", "actor", "bakery").get(0).get("amount"), "that of the other was chosen");
        assertEquals(1, naming("capacities", "actor", "bakery").size());
        assertEquals("7", naming("stocks", "actor", "bakery").get(0).get("amount"));
        assertEquals("oven.milk", naming("needs", "who", "bakery").get(0).get("id"));
        assertEquals(2, naming("machines", "actor", "bakery").size(), "machines that are called alike stay two");
        assertEquals("watermill", naming("links", "to", "bakery").get(0).get("from"));
        assertEquals(1, desk("links").all().size(), "none leads from somebody to themselves");
        assertTrue(actors.actors().findById(KEEPER, "oven").isEmpty());

        assertEquals("/actors/bakery", reader.get("/actors/oven").location());
        assertEquals("Village oven", directory.name("oven"));
        assertEquals(List.of("bakery", "oven"), aliases.all("bakery"));
        Viewer bo = new Viewer(Optional.of(new UUID(3, 3)), "Bo", Set.of(new Viewer.Role.Member("oven")));
        assertTrue(doors.allows(bo, Deed.STATE_MAKER, "bakery"), "a role of the old id goes on");
        Viewer ann = new Viewer(Optional.of(new UUID(4, 4)), "Ann", Set.of(new Viewer.Role.Member("bakery")));
        assertTrue(doors.allows(ann, Deed.STATE_MAKER, "oven"), "and so do promises of the old id");

        reader.post("/undo", "act", told.find("name=\"act\" value=\"([^\"]+)\""));
        assertEquals(before, everything());
        assertEquals(200, reader.get("/actors/oven").status(), "the alias has no effect while the row is there");
        assertEquals(List.of("bakery"), aliases.all("bakery"));
        assertFalse(doors.allows(bo, Deed.STATE_MAKER, "bakery"));
    }

    private static String[] flat(Map<String, String> form) {
        return form.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    @Test
    void nothingHappensWhenSomethingChangedMeanwhile() {
        Map<String, String> form =
                Forms.of(reader.get("/twice/merge?kept=bakery&gone=oven").text(), "/twice/merge");
        add("stocks", "actor=oven product=milk amount=2");
        Map<String, Map<String, String>> before = everything();
        Reader.Seen changed = reader.post("/twice/merge", flat(form));
        assertEquals(422, changed.status());
        assertTrue(changed.says("Somebody changed one of these rows meanwhile"), changed.text());
        assertEquals(before, everything());
        assertEquals(404, reader.get("/twice/merge?kept=bakery&gone=nobody").status());
        assertEquals(404, reader.get("/twice/merge?kept=bakery&gone=bakery").status());
    }

    @Test
    void whoeverMayNotChangeAllOfItMergesNothing() {
        Viewer neighbour = new Viewer(Optional.of(new UUID(1, 1)), "Bea", Set.of(new Viewer.Role.Neighbour("mill")));
        assertThrows(Doors.Refused.class, () -> merging.plan(neighbour, "bakery", "oven"));
        // the steward of Mill Spring looks after both ovens, but not after a dairy in Oak Spring
        Viewer steward = new Viewer(Optional.of(new UUID(2, 2)), "Cem", Set.of(new Viewer.Role.Steward("mill")));
        assertThrows(Doors.Refused.class, () -> merging.plan(steward, "bakery", "dairy"));
        MergePlan plan = merging.plan(steward, "bakery", "oven").orElseThrow();
        Merging.Wish wish = new Merging.Wish(plan.kept().cells(), Set.of(), Merging.stamp(plan));
        assertEquals(Set.of(), Merging.listClosed(steward, plan));
        assertInstanceOf(Outcome.Done.class, merging.merge(steward, plan, wish));
        assertTrue(actors.actors().findById(KEEPER, "oven").isEmpty());
    }
}
