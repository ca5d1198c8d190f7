package org.commonshed.tables;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.commonshed.commons.Budgets;
import org.commonshed.design.Designs;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Amounts with a unit behind them, in the forms that people use most: they are kept in the unit of the table, exactly. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=tables")
class TypedUnitsTest {
    @Autowired
    Exchange exchange;

    @Autowired
    Designs designs;

    @Autowired
    Budgets budgets;

    @Autowired
    ApplicationContext house;

    private Reader reader;

    @BeforeEach
    void threeSprings() throws IOException {
        reader = Reader.inThreeSprings(house, "/tables/actors/add"); // its form holds what a form must send back
    }

    private static Kept only(Desk desk, Query query) {
        return desk.listAll(KEEPER, query).get(0);
    }

    private Reader.Seen need(String product, String amount) {
        return reader.post("/needs/say", "c.product", product, "c.amount", amount, "c.who", "Oak Spring");
    }

    @Test
    void aNeedMayBeSaidInPounds() {
        Reader.Seen sent = need("Greens", "12,5 lb");
        String id = sent.location().replaceFirst("^/needs/", "").replaceFirst("\\?.*", "");
        assertEquals(
                "5.669904625",
                exchange.needs().findById(KEEPER, id).orElseThrow().get("amount"),
                "12.5 times 0.45359237");
        Kept kept = exchange.needs().findById(KEEPER, id).orElseThrow();
        Reader.Seen form = reader.get("/tables/all-needs/rows/" + kept.id());
        assertTrue(form.says("id=\"f-amount-unit\">kg</span>"), form.text());
        assertTrue(form.says("value=\"5.669904625\""), form.text());
    }

    @Test
    void aUnitThatMeasuresSomethingElseIsTold() {
        Reader.Seen wrong = need("Greens", "5 gal");
        assertEquals(422, wrong.status());
        assertTrue(
                wrong.says(
                        "“gal” is no unit of this. It is counted in kg; these are understood too: kg, g, t, lb, oz, short ton."),
                wrong.text());
        assertTrue(wrong.says("value=\"5 gal\""), "what was typed stays");
        assertTrue(need("Eggs", "3 stone").says("“stone” is no unit of this. It is counted in pieces;"));
        Reader.Seen nothing = need("", "3 stone");
        assertTrue(nothing.says("“stone” is no unit that is known for this. Write the number alone."), nothing.text());
    }

    @Test
    void eggsMayBeSaidInDozens() {
        String address = need("Eggs", "2 dozen").location();
        String id = address.replaceFirst("^/needs/", "").replaceFirst("\\?.*", "");
        assertEquals("24", exchange.needs().findById(KEEPER, id).orElseThrow().get("amount"));
    }

    @Test
    void whatThereIsMayBeSaidInTonnes() {
        Reader.Seen sent = reader.post(
                "/needs/give", "c.actor", "Granary", "c.product", "Flour", "c.amount", "0.3 t", "how", "have");
        assertEquals(302, sent.status(), sent.text());
        Kept stock = only(designs.stocks(), Query.all().where("product", "flour"));
        assertEquals("300", stock.get("amount"));
    }

    @Test
    void aBudgetMayBeSaidInGallons() {
        Kept brook = budgets.limits().findById(KEEPER, "brook").orElseThrow();
        Reader.Seen form = reader.get("/tables/limits/rows/" + brook.id());
        assertTrue(form.says("id=\"f-amount-unit\">m³</span>"), form.text());
        Reader.Seen sent = reader.post(
                "/tables/limits/rows/" + brook.id(),
                "version",
                String.valueOf(brook.version()),
                "c.amount",
                "2000 gal");
        assertEquals(302, sent.status(), sent.text());
        assertEquals(
                "7.570823568",
                budgets.limits().findById(KEEPER, "brook").orElseThrow().get("amount"),
                "2000 times 0.003785411784");
    }

    /** As a page asks for them while a form is being filled in. */
    @Test
    void unitsFollowWhatIsChosen() {
        assertTrue(
                reader.get("/tables/all-needs/units?c.amount=&c.product=Eggs").says(">pieces</span>"));
        assertTrue(reader.get("/needs/answer?c.amount=&c.product=Bread")
                .says("id=\"f-amount-unit\" hx-swap-oob=\"true\">kg</span>"));
        assertTrue(reader.get("/tables/limits/units?c.amount=&c.indicator=water_m3")
                .says(">m³</span>"));
        assertTrue(reader.get("/tables/all-needs/units?c.amount=&c.product=Nothing")
                .says("hx-swap-oob=\"true\"></span>"));
        assertEquals(404, reader.get("/tables/nothing/units").status());
    }
}
