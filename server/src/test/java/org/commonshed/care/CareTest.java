package org.commonshed.care;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.Viewer.Role;
import org.commonshed.exchange.Exchange;
import org.commonshed.files.world.Stated;
import org.commonshed.keeping.History;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Undoing;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What is hidden is gone for most and nothing of it is lost; both sides are heard; nobody can flood those who look after it. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=care")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class CareTest {
    private static final String BAD = Slander.WORDS;

    @Autowired
    Worlds worlds;

    @Autowired
    Exchange exchange;

    @Autowired
    Tending tending;

    @Autowired
    Appealing appealing;

    @Autowired
    Reporting reporting;

    @Autowired
    History history;

    @Autowired
    Undoing undoing;

    @Autowired
    ApplicationContext context;

    private Slander slander;
    private Guests guests;
    private Viewer ford; // somebody of the neighbourhood that the bad one lies in
    private Viewer steward; // of that neighbourhood
    private Viewer other; // neighbour elsewhere
    private Thing.Key actor;
    private Thing.Key need;

    @BeforeEach
    void aPlaceWithABadNeed() {
        ford = somebody(new Role.Neighbour("ford"));
        steward = somebody(new Role.Steward("ford"));
        other = somebody(new Role.Neighbour("oak"));
        slander = Slander.in(context, ford);
        guests = slander.guests;
        need = slander.need;
        actor = slander.actor;
    }

    private Viewer somebody(Role role) {
        return Slander.somebody(context, role);
    }

    @AfterEach
    void showAgain() {
        slander.showAgain(List.of(need, actor));
    }

    private void hide(Thing.Key key, String why) {
        slander.hide(steward, key, why);
    }

    @Test
    void whatIsHiddenIsGoneForMostAndThereForAFew() {
        long before = exchange.needs().count(other, Query.all());
        hide(need, "It slanders somebody");
        for (Viewer one : List.of(other, Viewer.VISITOR)) {
            assertTrue(exchange.needs().find(one, need.id()).isEmpty());
            assertTrue(exchange.needs().findById(one, "bad_need").isEmpty());
            assertEquals(before - 1, exchange.needs().count(one, Query.all()));
            assertEquals(before - 1, exchange.needs().listAll(one, Query.all()).size());
            assertEquals(
                    0, exchange.needs().list(one, Query.all().words("zwerble")).total());
            assertEquals(
                    before - 1,
                    exchange.needs().counts(one, "product").values().stream()
                            .mapToLong(n -> n)
                            .sum());
            assertInstanceOf(Outcome.Gone.class, exchange.needs().remove(one, need.id(), 1));
        }
        for (Viewer one : List.of(ford, steward, KEEPER)) {
            assertEquals(
                    BAD, exchange.needs().find(one, need.id()).orElseThrow().get("note"));
            assertEquals(before, exchange.needs().count(one, Query.all()));
            assertEquals(
                    1, exchange.needs().list(one, Query.all().words("zwerble")).total());
        }
    }

    @Test
    void itsAddressSaysWhoHidItAndWhyAndNothingElse() {
        hide(need, "It slanders somebody");
        Browser visitor = guests.visitor();
        for (String address : List.of("/needs/bad_need", "/tables/all-needs/rows/" + need.id())) {
            Browser.Answer led = visitor.get(address);
            assertEquals(302, led.status(), address);
            String page =
                    visitor.get(led.location().replaceFirst("http://[^/]+", "")).text();
            assertTrue(page.contains("Hidden by a steward of Ford Spring on"), page);
            assertTrue(page.contains("It slanders somebody"), page);
            assertFalse(page.contains("Zwerble"), page);
        }
        String marked =
                guests.as(ford.person().orElseThrow()).get("/needs/bad_need").text();
        assertTrue(marked.contains(BAD) && marked.contains("Others do not see it."), marked);
        assertEquals(404, visitor.get("/care/hidden/needs/" + UUID.randomUUID()).status());
        assertEquals(302, visitor.get("/care/report/needs/" + need.id()).status());
    }

    /** Seven kilograms stay seven kilograms, without the words; and a file that was taken out so changes nothing when it comes back. */
    @Test
    void aPlanReckonsWithItsAmountsAlone() {
        hide(need, "It slanders somebody");
        Stated plan = worlds.reckoned(KEEPER);
        List<String> row = rows(plan, "needs").stream()
                .filter(cells -> cells.contains("bad_need"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.contains("7") && row.contains("bread"), row.toString());
        assertFalse(row.contains(BAD), row.toString());
        assertTrue(rows(worlds.stated(KEEPER), "needs").stream().anyMatch(cells -> cells.contains(BAD)));
        Stated taken = worlds.stated(Viewer.VISITOR);
        assertFalse(rows(taken, "needs").stream().anyMatch(cells -> cells.contains(BAD)));
        assertEquals(Map.of(), worlds.preview(KEEPER, taken));
    }

    private static List<List<String>> rows(Stated stated, String table) {
        return stated.tables().stream()
                .filter(rows -> rows.table().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    @Test
    void bothSidesAreHeardAndAnotherDecides() {
        hide(need, "It slanders somebody");
        Hiding hiding = appealing.find(ford, need).orElseThrow();
        assertFalse(appealing.appeal(other, hiding, "I have nothing to do with it"));
        assertTrue(appealing.appeal(ford, hiding, "It names nobody"));
        assertFalse(appealing.appeal(ford, hiding, "Twice at once is not heard"));
        assertFalse(appealing.mayDecide(steward, hiding));
        assertFalse(appealing.decide(steward, hiding, false, "I keep to it"));
        Viewer second = somebody(new Role.Steward("ford"));
        assertTrue(appealing.decide(second, hiding, false, "It names the miller"));
        assertTrue(exchange.needs().find(other, need.id()).isEmpty());
        assertTrue(appealing.appeal(ford, hiding, "The miller agrees"));
        assertTrue(appealing.decide(second, hiding, true, "So he does"));
        assertEquals(BAD, exchange.needs().find(other, need.id()).orElseThrow().get("note"));
        List<String> deeds = history
                .list(
                        KEEPER,
                        new History.Wish("needs", Optional.of(need.id()), Optional.empty(), Optional.empty()),
                        9,
                        1)
                .stream()
                .map(step -> step.act().deed())
                .toList();
        assertEquals(List.of("rows.shown", "rows.hidden", "needs.added"), deeds);
    }

    /** The history of a row cannot be used to take back what was decided about it. */
    @Test
    void hidingIsNotUndoneFromTheHistory() {
        hide(need, "It slanders somebody");
        UUID act = history.list(
                        KEEPER,
                        new History.Wish("needs", Optional.of(need.id()), Optional.empty(), Optional.empty()),
                        1,
                        1)
                .get(0)
                .act()
                .id();
        assertFalse(undoing.isOffered(steward, act));
        assertInstanceOf(Outcome.TooLate.class, undoing.undo(KEEPER, act));
        assertTrue(exchange.needs().find(other, need.id()).isEmpty());
    }

    @Test
    void onlyThoseWhoLookAfterItsPlaceReadAndDecide() {
        Thing thing = reporting.find(Viewer.VISITOR, "needs", "bad_need").orElseThrow();
        assertTrue(report(Viewer.VISITOR, thing, "a").isPresent());
        Viewer elsewhere = somebody(new Role.Steward("oak"));
        assertEquals(1, open(steward));
        assertEquals(1, open(KEEPER));
        assertEquals(0, open(elsewhere));
        assertTrue(tending.find(elsewhere, need).isEmpty());
        assertTrue(tending.pass(steward, tending.find(steward, need).orElseThrow()));
        assertEquals(0, open(steward));
        assertEquals(1, open(KEEPER));
        assertTrue(tending.leave(KEEPER, tending.find(KEEPER, need).orElseThrow(), "Nothing is wrong with it"));
        assertEquals(0, open(KEEPER));
    }

    private long open(Viewer viewer) {
        return tending.listOpen(viewer).stream()
                .filter(one -> one.key().equals(need))
                .count();
    }

    private Optional<String> report(Viewer viewer, Thing thing, String address) {
        return reporting.report(viewer, thing, new Report.Said("untrue", "x", java.time.Instant.EPOCH), address);
    }

    @Test
    void whoReportsSeesWhatBecameOfIt() {
        Browser visitor = guests.visitor();
        assertTrue(visitor.get("/needs/bad_need").text().contains("/care/report/needs/bad_need"));
        visitor.get("/care/report/needs/bad_need");
        assertEquals(
                422,
                visitor.post("/care/report/needs/bad_need", "what", "", "words", "y")
                        .status());
        Browser.Answer sent = visitor.post("/care/report/needs/bad_need", "what", "hurtful", "words", "<b>y</b>");
        assertEquals(302, sent.status(), sent.text());
        String link = sent.location().replaceFirst("http://[^/]+", "");
        assertTrue(visitor.get(link).text().contains("Your report was sent."));
        hide(need, "It hurts");
        String told = visitor.get(link).text();
        assertTrue(told.contains("hid it") && told.contains("It hurts") && told.contains("&lt;b&gt;y"), told);
        assertFalse(told.contains("Zwerble"), told);
        assertEquals(404, visitor.get("/care/told/nothing").status());
    }

    /** So many from one address, so many from one person, so many about one thing. */
    @Test
    void nobodyFloodsThem() {
        Thing thing = reporting.find(Viewer.VISITOR, "needs", "bad_need").orElseThrow();
        int visitors = 0;
        for (int i = 0; i < 3 * Pace.OF_ADDRESS; i++) {
            visitors += report(Viewer.VISITOR, thing, "flood").isPresent() ? 1 : 0;
        }
        assertEquals(Pace.OF_ADDRESS, visitors);
        int all = visitors;
        for (int i = 0; i < 2 * Pace.OF_THING; i++) {
            all += report(ford, thing, "anywhere").isPresent() ? 1 : 0;
        }
        assertEquals(Pace.OF_THING, all);
        assertTrue(tending.leave(steward, tending.find(steward, need).orElseThrow(), "Nothing"));
        int person = all - visitors;
        for (int i = 0; i < 2 * Pace.OF_PERSON; i++) {
            person += report(ford, thing, "anywhere").isPresent() ? 1 : 0;
        }
        assertEquals(Pace.OF_PERSON, person);
        assertTrue(tending.leave(steward, tending.find(steward, need).orElseThrow(), "Nothing"));
    }

    /** A row that was hidden stays so when it is taken out and brought back. */
    @Test
    void whatIsHiddenStaysSoWhenItComesBack() {
        hide(need, "It slanders somebody");
        Kept row = exchange.needs().find(ford, need.id()).orElseThrow();
        Outcome.Done out = assertInstanceOf(Outcome.Done.class, exchange.needs().remove(ford, row.id(), row.version()));
        assertFalse(history.listGone(other, 500).stream()
                .anyMatch(gone -> gone.row().equals(row.id()) && gone.cells().containsValue(BAD)));
        assertInstanceOf(Outcome.Done.class, history.bringBack(ford, out.act(), row.id()));
        assertTrue(exchange.needs().find(other, row.id()).isEmpty());
    }
}
