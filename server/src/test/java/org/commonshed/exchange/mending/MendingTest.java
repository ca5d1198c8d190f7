package org.commonshed.exchange.mending;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.keeping.Outcome;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Repair before new, and machines, as a person without script meets them. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=tables")
class MendingTest {
    @Autowired
    Inventory inventory;

    @Autowired
    ApplicationContext house;

    private Reader reader;

    @BeforeEach
    void threeSprings() throws IOException {
        reader = Reader.inThreeSprings(house, "/tables/actors/add"); // its form holds what a form must send back
    }

    private void thing(String id, String kind, String product, String name, String amount) {
        Outcome outcome = inventory
                .things()
                .add(
                        KEEPER,
                        Map.of(
                                "id", id, "actor", "dairy", "kind", kind, "product", product, "name", name, "amount",
                                amount));
        assertTrue(outcome instanceof Outcome.Done, outcome.toString());
    }

    @Test
    void whatCouldMeetANeedIsToldWithWhatItSaves() {
        thing("old", "reuse", "bread", "Bread of yesterday (example)", "10");
        thing("press", "lend", "", "Cider press (example)", "1");
        Reader.Seen need = reader.get("/needs/mill.bread");
        assertTrue(need.says("Before it is made new"), need.text());
        assertTrue(need.says("Bread of yesterday (example)"), need.text());
        // a kilogram of bread takes (30 + 0.5) / 40 kg of flour and salt
        assertTrue(need.text().replaceAll("[\\h\\u202f]", " ").contains("Saves about 7.6"), need.text());
        assertTrue(!need.says("Cider press"), need.text());
        Reader.Seen answer = reader.get("/needs/answer?c.product=bread&c.who=mill&c.amount=5");
        assertTrue(answer.says("One thing could be borrowed"), answer.text());
    }

    @Test
    void thingsAreListedByWhatMayBeDoneWithThem() {
        thing("press", "lend", "", "Cider press (example)", "1");
        thing("whey", "leftover", "bran", "Bran (example)", "40");
        Reader.Seen all = reader.get("/things");
        assertTrue(all.says("2 things") && all.says("Cider press (example)"), all.text());
        Reader.Seen some = reader.get("/things?kind=lend");
        assertTrue(some.says("One thing") && !some.says("Bran (example)"), some.text());
        Reader.Seen none = reader.get("/things?q=nothing");
        assertTrue(none.says("No thing"), none.text());
    }

    @Test
    void whoCouldTakeWhatIsLeftOverIsTold() {
        thing("bran", "leftover", "bran", "Bran (example)", "40");
        Reader.Seen dairy = reader.get("/actors/dairy");
        assertTrue(dairy.says("could take it"), dairy.text()); // whoever keeps hens
        assertTrue(dairy.says("/needs/give?c.product=bran"), dairy.text());
    }

    @Test
    void aModelFillsAMachineInAndMistakesAreToldAtOnce() {
        Reader.Seen form = reader.get("/actors/dairy/machines/add?c.name=Ultimaker+2");
        assertEquals("223", form.find("name=\"c.x_mm\"[^>]*value=\"([^\"]*)\""));
        assertTrue(form.says("from the model"), form.text());
        Reader.Seen wrong = reader.post(
                "/actors/dairy/machines/add", "c.name", "Own", "c.process", "fdm", "c.x_mm", "0", "c.count", "none");
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("Two things to mend") || wrong.says("2 things to mend"), wrong.text());
        Reader.Seen done = reader.post(
                "/actors/dairy/machines/add",
                "c.name",
                "Ultimaker 2",
                "c.process",
                "fdm",
                "c.shape",
                "box",
                "c.x_mm",
                "223",
                "c.y_mm",
                "223",
                "c.z_mm",
                "205",
                "c.count",
                "3");
        assertEquals(302, done.status());
        assertEquals(
                List.of("envelope"),
                inventory.machines().all().stream()
                        .map(row -> row.get("from_model"))
                        .toList());
        Reader.Seen dairy = reader.get("/actors/dairy");
        assertTrue(dairy.says("3 × Ultimaker 2") && dairy.says("223 × 223 × 205 mm"), dairy.text());
        Reader.Seen list = reader.get("/makers/machines?process=fdm&q=ultimaker");
        assertTrue(list.says("FDM, printing with filament") && list.says("3 × Ultimaker 2"), list.text());
    }

    @Test
    void aListOfMachinesIsRefusedWithEveryLineThatIsWrong() {
        Reader.Seen seen = reader.send(
                "/tables/all-machines/bring-in",
                "actor,machine,process,x_mm,y_mm,z_mm,tolerance\ndairy,a,fdm,0,1,1,\ndairy,b,magic,1,1,1,good\n",
                "more");
        Reader.Seen shown = seen.status() == 302 ? reader.follow(seen) : seen;
        assertTrue(shown.says("is no length") && shown.says("is no tolerance"), shown.text());
        assertEquals(0, inventory.machines().all().size());
    }
}
