package org.commonshed.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.History;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.planning.Example;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What was done stands on its pages: who, when, what it was before; what was taken out comes back. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=tables")
class HistoryTest {
    @Autowired
    Exchange exchange;

    @Autowired
    History history;

    @Autowired
    ApplicationContext house;

    private Reader reader;

    @BeforeEach
    void threeSprings() throws IOException {
        reader = Reader.inThreeSprings(house, "/tables/actors/add"); // its form holds what a form must send back
    }

    private Kept need(String id) {
        return exchange.needs().findById(Example.KEEPER, id).orElseThrow();
    }

    private List<History.Step> ofRow(UUID row) {
        return history.list(
                Example.KEEPER, new History.Wish("needs", Optional.of(row), Optional.empty(), Optional.empty()), 50, 3);
    }

    @Test
    void aChangeIsToldWithWhatItWasBefore() {
        Kept need = need("mill.bread");
        String before = need.get("amount");
        Map<String, String> cells = new HashMap<>(need.cells());
        cells.put("amount", "777");
        Outcome outcome = exchange.needs().change(Example.KEEPER, need.id(), need.version(), cells);
        UUID act = assertInstanceOf(Outcome.Done.class, outcome).act();

        History.Step last = ofRow(need.id()).get(0);
        assertEquals(act, last.act().id());
        assertEquals(Optional.of(before), last.first().get(0).before().map(row -> row.get("amount")));
        assertEquals(Optional.of("777"), last.first().get(0).after().map(row -> row.get("amount")));

        Reader.Seen list = reader.get("/history?table=needs");
        assertTrue(list.says("Need changed."), list.text());
        Reader.Seen whole = reader.get("/history/" + act);
        assertTrue(whole.says("<del>" + before + "</del>") && whole.says("<ins>777</ins>"), whole.text());
        Reader.Seen row = reader.get("/tables/all-needs/rows/" + need.id() + "/history");
        assertTrue(row.says("What was done to"), row.text());

        Reader.Seen undone = reader.post("/undo", "act", act.toString());
        assertEquals(302, undone.status(), undone.text());
        assertEquals(before, need("mill.bread").get("amount"));
        assertTrue(reader.get("/history/" + act).says("taken back"));
    }

    @Test
    void whatWasTakenOutComesBackAsItWas() {
        Kept need = need("mill.bread");
        UUID act = assertInstanceOf(
                        Outcome.Done.class, exchange.needs().remove(Example.KEEPER, need.id(), need.version()))
                .act();
        assertTrue(exchange.needs().findById(Example.KEEPER, "mill.bread").isEmpty());
        Reader.Seen gone = reader.get("/history/gone");
        String address = "/history/gone/" + act + "/" + need.id();
        assertTrue(gone.says(address), gone.text());

        Reader.Seen back = reader.post(address);
        assertEquals(302, back.status(), back.text());
        assertEquals(need.cells(), need("mill.bread").cells());
        assertEquals(need.id(), need("mill.bread").id(), "its history goes on");
        assertEquals(409, reader.post(address).status(), "it is there already");
        assertTrue(!reader.get("/history/gone").says(address));
    }

    @Test
    void nothingComesBackThatWouldNotFit() {
        Kept need = need("mill.bread");
        UUID act = assertInstanceOf(
                        Outcome.Done.class, exchange.needs().remove(Example.KEEPER, need.id(), need.version()))
                .act();
        exchange.needs().add(Example.KEEPER, need.cells()); // somebody gave the id to another
        Reader.Seen back = reader.post("/history/gone/" + act + "/" + need.id());
        assertEquals(409, back.status());
        assertTrue(back.says("It could not be brought back"), back.text());
    }

    @Test
    void whatIsNotThereIsNotThere() {
        UUID nothing = new UUID(0, 1);
        assertEquals(404, reader.get("/history/" + nothing).status());
        assertEquals(
                404,
                reader.get("/tables/all-needs/rows/" + nothing + "/history").status());
        assertEquals(200, reader.get("/history?table=nonsense&before=x").status());
        assertEquals(
                409, reader.post("/history/gone/" + nothing + "/" + nothing).status());
    }
}
