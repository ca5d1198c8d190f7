package org.commonshed.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Undoing;
import org.commonshed.network.Actors;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The tables of a small place, at their front doors and as a person without script meets them. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=tables")
class TablesTest {
    private static final Viewer KEEPER =
            new Viewer(Optional.of(new UUID(7, 7)), "Ada", Set.of(new Viewer.Role.Keeper()));

    @Autowired
    Actors actors;

    @Autowired
    Exchange exchange;

    @Autowired
    Undoing undoing;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    private Reader reader;

    @BeforeEach
    void threeSprings() throws IOException {
        reader = Reader.inThreeSprings(house, "/tables/actors/add"); // its form holds what a form must send back
    }

    private Kept actor(String id) {
        return actors.actors().findById(KEEPER, id).orElseThrow();
    }

    private static Set<String> ids(Desk desk, Query query) {
        return desk.listAll(KEEPER, query).stream()
                .map(row -> row.get("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aListIsSearchedFilteredAndSorted() {
        Reader.Seen all = reader.get("/actors");
        assertEquals(200, all.status());
        assertTrue(all.says("8 actors"));
        assertTrue(all.says("Hillside dairy") && all.says("Oak Spring"), "names instead of ids");
        Reader.Seen found = reader.get("/actors?q=ford+garden");
        assertTrue(found.says("One actor") && found.says("Ford garden") && !found.says("Hillside dairy"));
        Reader.Seen named = reader.get("/abilities?q=village+oven");
        assertTrue(named.says("One ability"), "words are looked for in the names of what cells name");
        Reader.Seen chosen = reader.get("/actors?is.neighbourhood=Ford+Spring");
        assertTrue(chosen.says("3 actors") && chosen.says("Neighbourhood: Ford Spring ×"));
        Reader.Seen sorted = reader.get("/actors?sort=-name");
        assertTrue(sorted.says("aria-sort=\"descending\""));
        assertTrue(sorted.text().indexOf("Water mill") < sorted.text().indexOf("Cheese cellar"));
    }

    /** Three Springs plans weeks from 7 June 2027: the third begins on the 21st, the sixth ends on 18 July. */
    @Test
    void periodsAreToldAsDays() {
        Reader.Seen cheese = reader.get("/all-needs?q=cheese+oak");
        assertTrue(cheese.says("21 Jun 2027") && cheese.says("18 Jul 2027"), cheese.text());
    }

    @Test
    void aRowIsAddedMendedAndTakenBack() {
        String[] row = {"c.name", "Mill of Ada", "c.kind", "mill", "c.neighbourhood", "Oak Sprung", "c.size", "0,5"};
        Reader.Seen wrong = reader.post("/tables/actors/add", row);
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("One thing to mend") && wrong.says("value=\"Oak Sprung\""), "what was typed stays");
        assertTrue(wrong.says("<title>1 · "));
        assertEquals("neighbourhood=oak", wrong.find("name=\"use\" value=\"([^\"]+)\""));
        assertTrue(wrong.says("Use Oak Spring"));
        row[5] = "oak spring";
        Reader.Seen added = reader.post("/tables/actors/add", row);
        Reader.Seen list = reader.follow(added);
        assertTrue(list.says("Actor added."));
        assertEquals("0.5", actor("mill_of_ada").get("size"));
        assertEquals("oak", actor("mill_of_ada").get("neighbourhood"));
        Reader.Seen undone = reader.post("/undo", "act", list.find("name=\"act\" value=\"([^\"]+)\""));
        assertTrue(reader.follow(undone).says("It was undone.")
                || reader.follow(undone).status() == 200);
        assertEquals(Optional.empty(), actors.actors().findById(KEEPER, "mill_of_ada"));
    }

    @Test
    void twoWhoChangeTheSameRowChooseLineByLine() {
        Kept before = actor("dairy");
        String address = "/tables/actors/rows/" + before.id();
        reader.post(address, "version", "" + before.version(), "c.name", "Lower dairy");
        Reader.Seen clash = reader.post(address, "version", "" + before.version(), "c.name", "Upper dairy");
        assertEquals(409, clash.status());
        assertTrue(clash.says("Lower dairy") && clash.says("Upper dairy"));
        String version = clash.find("name=\"version\" value=\"(\\d+)\"");
        reader.post(address, "version", version, "c.name", "Upper dairy");
        assertEquals("Upper dairy", actor("dairy").get("name"));
        assertEquals("oak", actor("dairy").get("neighbourhood"), "cells that were not in the form stay");
    }

    @Test
    void whatOthersNameStays() {
        Kept oven = actor("bakery");
        String address = "/tables/actors/rows/" + oven.id() + "/remove";
        assertTrue(reader.get(address).says("Take out Village oven?"));
        Reader.Seen kept = reader.post(address, "version", "" + oven.version());
        assertEquals(422, kept.status());
        assertTrue(kept.says("1 in abilities"));
        assertTrue(actors.actors().findById(KEEPER, "bakery").isPresent());
    }

    @Test
    void aNeedIsTakenOut() {
        Kept need = exchange.needs().findById(KEEPER, "oak.milk").orElseThrow();
        Reader.Seen gone =
                reader.post("/tables/all-needs/rows/" + need.id() + "/remove", "version", "" + need.version());
        assertTrue(reader.follow(gone).says("Need taken out."));
        assertEquals(Optional.empty(), exchange.needs().findById(KEEPER, "oak.milk"));
    }

    @Test
    void onlyWhoeverDidItTakesItBack() {
        Viewer bea = new Viewer(Optional.of(new UUID(1, 1)), "Bea", Set.of(new Viewer.Role.Neighbour("oak")));
        Viewer cem = new Viewer(Optional.of(new UUID(2, 2)), "Cem", Set.of(new Viewer.Role.Neighbour("oak")));
        Outcome.Done done = assertInstanceOf(
                Outcome.Done.class,
                exchange.needs().add(bea, Map.of("id", "x", "who", "oak", "product", "bread", "amount", "1")));
        assertFalse(undoing.isOffered(cem, done.act()));
        assertThrows(Doors.Refused.class, () -> undoing.undo(cem, done.act()));
        assertInstanceOf(Outcome.Done.class, undoing.undo(bea, done.act()));
        assertInstanceOf(Outcome.TooLate.class, undoing.undo(bea, done.act()));
    }

    @Test
    void undoingLeavesNothingHangingInTheAir() {
        Map<String, String> newcomer = Map.of("id", "kiln", "name", "Kiln", "kind", "kiln", "neighbourhood", "oak");
        Outcome.Done added =
                assertInstanceOf(Outcome.Done.class, actors.actors().add(KEEPER, newcomer));
        exchange.needs().add(KEEPER, Map.of("id", "k", "who", "kiln", "product", "bread", "amount", "1"));
        Outcome.Wrong wrong = assertInstanceOf(Outcome.Wrong.class, undoing.undo(KEEPER, added.act()));
        assertEquals("still_named", wrong.issues().get(0).code());
        assertTrue(actors.actors().findById(KEEPER, "kiln").isPresent());
    }

    @Test
    void aFileIsLookedAtThenBroughtInThenTakenBack() {
        String file = "id,name,kind,neighbourhood,phone\ndairy,Upper dairy,dairy farm,oak,7\nkiln,Kiln,kiln,ford,\n";
        Reader.Seen preview = reader.send("/tables/actors/bring-in", file, "more");
        assertEquals(200, preview.status());
        assertTrue(preview.says("One row would be added") && preview.says("One row would be changed"));
        assertFalse(preview.says("would be taken out"));
        assertEquals("Hillside dairy", actor("dairy").get("name"), "nothing is kept so far");
        Reader.Seen done = reader.post(preview.find("action=\"(/tables/actors/bring-in/[^\"]+)\""));
        Reader.Seen list = reader.follow(done);
        assertTrue(list.says("List of actors brought in.") && list.says("9 actors"));
        assertEquals("7", actor("dairy").get("phone"), "columns of one's own are kept");
        assertEquals("three_springs", actor("dairy").get("watershed"), "columns that are not in the file stay");
        assertTrue(reader.get("/tables/actors.csv")
                .text()
                .startsWith("id,name,kind,neighbourhood,watershed,lat,lon,size,phone\n"));
        reader.post("/undo", "act", list.find("name=\"act\" value=\"([^\"]+)\""));
        assertEquals("Hillside dairy", actor("dairy").get("name"));
        assertEquals(8, actors.actors().count(KEEPER, Query.all()));
    }

    @Test
    void aFileWithAMistakeChangesNothingAndSaysWhere() {
        String file = "id,name,kind,neighbourhood,size\nnew,New,kiln,oak,3\nbad,Bad,kiln,elm,many\n";
        Reader.Seen wrong = reader.send("/tables/actors/bring-in", file, "more");
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("Line 3, Size") && wrong.says("is not a number"));
        assertEquals(8, actors.actors().count(KEEPER, Query.all()));
        Reader.Seen unknown = reader.send("/tables/actors/bring-in", file.replace("many", "4"), "more");
        assertEquals(422, unknown.status());
        assertTrue(unknown.says("Line 3, Neighbourhood") && unknown.says("“elm” is not known here."));
        Reader.Seen whole =
                reader.send("/tables/actors/bring-in", "id,name,kind,neighbourhood\na,A,kiln,oak\n", "whole");
        assertEquals(422, whole.status());
        assertTrue(whole.says("still named elsewhere"));
    }

    @Test
    void aTableGoesOutAndComesBackUnchanged() {
        String csv = reader.get("/tables/all-needs.csv").text();
        Reader.Seen same = reader.send("/tables/all-needs/bring-in", csv, "whole");
        assertTrue(same.says("holds what is here already"));
    }

    @Test
    void visitorsReadOnlyWhereItIsOpenAndChangeNothing() {
        Reader visitor = new Reader(port);
        assertEquals(
                303,
                visitor.get("/actors").status() == 302
                        ? 303
                        : visitor.get("/actors").status());
        assertEquals(403, visitor.post("/tables/actors/add", "c.name", "X").status());
    }

    @Test
    void needsAreAskedForByTimeNearnessAndName() {
        exchange.needs().add(KEEPER, Map.of("id", "late", "who", "oak", "product", "eggs", "amount", "1", "from", "5"));
        exchange.needs()
                .add(KEEPER, Map.of("id", "early", "who", "oak", "product", "eggs", "amount", "1", "to", "2027-06-20"));
        Query.Wish fourth = new Query.Wish.During(4, 4, "2027-06-28", "2027-07-04");
        Set<String> found =
                ids(exchange.needs(), Query.all().where("product", "eggs").and(fourth));
        assertFalse(found.contains("late") || found.contains("early"));
        Query.Wish second = new Query.Wish.During(2, 2, "2027-06-14", "2027-06-20");
        assertTrue(ids(exchange.needs(), Query.all().where("product", "eggs").and(second))
                .contains("early"));
        assertTrue(ids(exchange.needs(), Query.all().words("oak spring eggs")).containsAll(Set.of("late", "early")));
    }
}
