package org.commonshed.home.begin;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Lists in the first way in: names that nobody can read are refused in a sentence, a list of makers leads through its rows. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=lists")
class BeginListsTest {
    private static final String LONG = "a".repeat(30_000);

    @Autowired
    Actors actors;

    @Autowired
    ApplicationContext house;

    private Reader reader;

    @BeforeEach
    void threeSprings() throws IOException {
        reader = Reader.inThreeSprings(house, "/begin/makers");
    }

    @Test
    void namesThatAreTooLongAreToldAndNothingIsKept() {
        Reader.Seen hoods = reader.post("/begin/neighbourhoods/keep", "name-1", LONG, "people-1", "7", "take-1", "yes");
        assertEquals(422, hoods.status());
        assertTrue(hoods.says("Write a name of at most 120 letters."), hoods.text());
        Reader.Seen makers = reader.post("/begin/makers", "name-1", LONG, "kind-1", "bakery", "hood-1", "oak");
        assertEquals(422, makers.status());
        assertTrue(makers.says("Write a name of at most 120 letters."), makers.text());
        assertEquals(8, actors.actors().count(KEEPER, Query.all()));
    }

    @Test
    void aListOfMakersLeadsThroughItsRowsToTheNextStep() {
        Reader.Seen nothing = reader.send("/begin/makers/list", "", new byte[0], Map.of("list", ""));
        assertEquals(422, nothing.status());
        assertTrue(nothing.says("Choose a file, or paste a list."), nothing.text());
        Reader.Seen sent = reader.send(
                "/begin/makers/list",
                "",
                new byte[0],
                Map.of("list", "Brook smithy, machine shop, Ford Spring\nHill folk, ?, Oak Spring\n"));
        assertEquals(302, sent.status(), sent.text());
        assertTrue(reader.follow(sent).says("Nothing in the list leads to a kind."), "doubts are told");
        reader.post(
                sent.location() + "/rest",
                "kind",
                "store",
                "hood",
                "oak",
                "same",
                "fill",
                "perhaps",
                "two",
                "far",
                "out");
        Reader.Seen kept = reader.post(sent.location() + "/keep");
        assertTrue(kept.location().startsWith("/begin/needs"), kept.location() + kept.text());
        assertEquals(10, actors.actors().count(KEEPER, Query.all()));
    }
}
