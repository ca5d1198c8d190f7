package org.commonshed.care;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer.Role;
import org.commonshed.design.library.Deciding;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.page.Words;
import org.commonshed.planning.world.Worlds;
import org.commonshed.production.notice.NoticeBoard;
import org.commonshed.start.HouseTest;
import org.commonshed.start.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Who is told what of hidden things: programs, lists of those who still see them, pages that are open. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=care")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class HiddenToldTest {
    @Autowired
    Worlds worlds;

    @Autowired
    Tending tending;

    @Autowired
    ApplicationContext context;

    private Slander slander;
    private Guests guests;
    private UUID steward; // of where it lies
    private UUID other; // neighbour elsewhere
    private UUID need;
    private UUID actor;

    @BeforeEach
    void somethingBad() {
        slander = Slander.in(context, KEEPER);
        guests = slander.guests;
        steward = guests.add("Stella " + UUID.randomUUID(), new Role.Steward("ford"));
        other = guests.add("Otto " + UUID.randomUUID(), new Role.Neighbour("oak"));
        need = slander.need.id();
        actor = slander.actor.id();
    }

    private void hide() {
        both().forEach(key -> slander.hide(guests.viewer(steward), key, "It is not true"));
    }

    private List<Thing.Key> both() {
        return List.of(slander.need, slander.actor);
    }

    @AfterEach
    void showAgain() {
        slander.showAgain(both());
    }

    /** Nor does any program that reads for somebody who does not see it, nor what is sent to feeds. */
    @Test
    void noProgramIsToldAWordOfItEither() {
        long before = count("/api/v1/tables/needs/rows");
        hide();
        assertEquals(before - 1, count("/api/v1/tables/needs/rows"));
        Browser program = guests.program(other);
        for (String address : List.of(
                "/api/v1/tables/needs/rows",
                "/api/v1/tables/actors/rows",
                "/api/v1/tables/needs/rows?q=zwerble",
                "/api/v1/needs",
                "/api/v1/place")) {
            Browser.Answer answer = program.get(address);
            assertEquals(200, answer.status(), address + " answers " + answer.text());
            assertFalse(answer.text().contains("Zwerble"), address + " tells it: " + answer.text());
        }
        long changes = 0;
        for (String row :
                program.get("/api/v1/history").text().split("\"row\":")) { // what was hidden before is shown again
            boolean isTheirs = row.startsWith("\"" + need) || row.startsWith("\"" + actor);
            changes += isTheirs ? 1 : 0;
            assertFalse(isTheirs && row.contains("Zwerble"), row);
        }
        assertTrue(changes >= 4, "added and hidden, each of them: " + changes);
        for (String one : List.of("rows/" + need, "rows/" + UUID.randomUUID(), "ids/bad_need", "ids/no_need")) {
            assertEquals(404, program.get("/api/v1/tables/needs/" + one).status(), one);
        }
        assertEquals(404, program.get("/api/v1/actors/bad_actor").status());
        String whole = worlds.stated(guests.viewer(other)).toString();
        assertTrue(whole.contains("bad_need") && !whole.contains("Zwerble"), "the whole place as a folder");
    }

    private long count(String address) {
        String text = guests.program(other).get(address).text();
        Matcher total = Pattern.compile("\"total\" ?: ?(\\d+)").matcher(text);
        assertTrue(total.find(), text);
        return Long.parseLong(total.group(1));
    }

    /** What somebody said of a design goes by itself; the design stays. */
    @Test
    void aRemarkIsHiddenByItself() throws IOException {
        context.getBean("org.commonshed.design.library.arriving.ExampleDesigns", Opening.class)
                .open();
        KeptVersion stool = context.getBean(Shelves.class)
                .versions()
                .findNewest("milking-stool")
                .orElseThrow();
        String page = "/designs/" + stool.slug() + "/" + stool.number();
        Deciding deciding = context.getBean(Deciding.class);
        deciding.report(KEEPER, stool, "said", "Zwerble, it wobbles");
        UUID remark = deciding.listReports(KEEPER, stool).get(0).id();
        Browser reader = guests.as(other);
        assertTrue(reader.get(page).text().contains("/care/report/remark/" + remark));
        assertEquals(200, reader.get("/care/report/remark/" + remark).status());
        Thing.Key key = new Thing.Key("remark", remark);
        String before = reader.get("/live/stamp?of=designs").header("etag");
        assertTrue(tending.hide(KEEPER, tending.find(KEEPER, key).orElseThrow(), "It names somebody"));
        assertNotEquals(before, reader.get("/live/stamp?of=designs").header("etag"), "pages of designs hear of it");
        String hidden = reader.get(page).text();
        assertTrue(hidden.contains("Milking stool"), hidden);
        assertFalse(hidden.contains("Zwerble") || hidden.contains(remark.toString()), hidden);
        String told = guests.program(other)
                .get("/api/v1/designs/" + stool.id() + "/said")
                .text();
        assertFalse(told.contains("Zwerble"), told);
        assertEquals(1, deciding.listReports(KEEPER, stool).size());
        tending.show(KEEPER, tending.find(KEEPER, key).orElseThrow(), "It is over");
        assertTrue(reader.get(page).text().contains("Zwerble"));
    }

    /** In every list in which a few still see it stands that others do not. */
    @Test
    void listsSayWhatIsHiddenToThoseWhoSeeIt() {
        hide();
        Browser own = guests.as(steward);
        for (String address : List.of("/all-needs?q=zwerble", "/actors?q=zwerble", "/needs?q=zwerble")) {
            String list = own.get(address).text();
            assertTrue(list.contains("hidden from others"), address + "\n" + list);
            assertFalse(guests.visitor().get(address).text().contains("hidden from others"), address + " for visitors");
        }
        assertFalse(own.get("/all-needs?q=milk").text().contains("hidden from others"), "others are not marked");
    }

    /** Whose need it was reads why it went, with what the catalogue names as it is called in their language. */
    @Test
    void noticesNameThingsInTheReadersLanguage() {
        slander.add("products", KEEPER, "id=carrots;name=carrots;unit=kg;kg_per_unit=1");
        Thing.Key key = slander.add(
                "needs", guests.viewer(other), "id=oak_carrots;who=oak;product=carrots;amount=2;repeat=every_period");
        assertTrue(tending.hide(KEEPER, tending.find(KEEPER, key).orElseThrow(), "Nobody grows them"));
        for (Map.Entry<String, String> said : Map.of(
                        "en", "“Oak Spring, carrots” was hidden: Nobody grows them",
                        "es", "«Oak Spring, zanahorias» se ha ocultado: Nobody grows them",
                        "fr", "« Oak Spring, carottes » a été masqué : Nobody grows them")
                .entrySet()) {
            Words words = new Words(context, Locale.forLanguageTag(said.getKey()));
            assertEquals(
                    said.getValue(),
                    context.getBean(NoticeBoard.class).listSaid(guests.viewer(other), words, 1, 1).stream()
                            .map(NoticeBoard.Said::text)
                            .collect(Collectors.joining()));
        }
    }

    /** Those who look after a place hear that something waits; nobody else may even ask. */
    @Test
    void pagesOfStewardsHearOfIt() {
        Browser own = guests.as(steward);
        String before = own.get("/live/stamp?of=care").header("etag");
        hide();
        assertNotEquals(before, own.get("/live/stamp?of=care").header("etag"));
        assertEquals(204, guests.as(other).get("/live?of=care").status());
        assertTrue(own.get("/care").text().contains("data-live=\"care\""));
    }
}
