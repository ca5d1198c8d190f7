package org.commonshed.access.invite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Guests;
import org.commonshed.access.Hut;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.PersonStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, roles and invitations: who sees whom, who gives what. */
final class PeopleTest {
    private static final Pattern LINK =
            Pattern.compile("value=\"(http://127\\.0\\.0\\.1:\\d+)(/invitation/[\\w-]{43})\"");
    private static Hut hut;
    private static UUID keeper;
    private static UUID steward;
    private static UUID manager;
    private static UUID neighbour;
    private static UUID member;

    @BeforeAll
    static void open() {
        hut = Hut.open();
        keeper = hut.guests().add("Maren", new Viewer.Role.Keeper());
        steward = hut.guests().add("Ines", new Viewer.Role.Steward("hill"));
        manager = hut.guests().add("Ruth", new Viewer.Role.Manager("mill"));
        neighbour = hut.guests().add("Noor", new Viewer.Role.Neighbour("mead"));
        member = hut.guests().add("Ana", new Viewer.Role.Member("mill"), new Viewer.Role.Neighbour("mead"));
    }

    @AfterAll
    static void close() {
        hut.close();
    }

    private static String link(Browser.Answer made) {
        Matcher link = LINK.matcher(made.text());
        assertTrue(link.find(), made.text());
        return link.group(2);
    }

    private static Browser visitor(String address) {
        hut.pass(Duration.ofMinutes(6));
        Browser browser = hut.guests().visitor();
        browser.get(address);
        return browser;
    }

    private static Set<Viewer.Role> roles(UUID person) {
        return hut.guests().viewer(person).roles();
    }

    @Test
    void eachSeesThosePeopleAndRolesThatTheyMayKnowOf() {
        String all = hut.guests().as(keeper).get("/people").text();
        for (String name : List.of("Maren", "Ines", "Ruth", "Noor", "Ana")) {
            assertTrue(all.contains(">" + name + "</a>"), name);
        }
        String ofMill = hut.guests().as(manager).get("/people").text();
        assertTrue(ofMill.contains(">Ana</a>") && ofMill.contains("Member of Water Mill"));
        assertFalse(ofMill.contains("Noor") || ofMill.contains("Maren</a>") || ofMill.contains("Mead"), ofMill);
        String ofHill = hut.guests().as(steward).get("/people").text();
        assertTrue(ofHill.contains(">Ruth</a>") && ofHill.contains(">Ana</a>") && ofHill.contains(">Ines</a>"));
        assertFalse(ofHill.contains("Noor") || ofHill.contains("Mead"), ofHill);
        assertEquals(403, hut.guests().as(neighbour).get("/people").status());
        assertEquals(403, hut.guests().as(member).get("/people").status());
    }

    @Test
    void whoMayNotBeKnownOfIsLikeNobody() {
        Browser browser = hut.guests().as(manager).header("Accept", "text/html");
        Browser.Answer hidden = browser.get("/people/" + neighbour);
        Browser.Answer nobody = browser.get("/people/" + new UUID(1, 2));
        assertEquals(404, hidden.status());
        assertEquals(404, nobody.status());
        assertEquals(hidden.withoutToken(), nobody.withoutToken());
        browser.get("/people/" + member);
        assertEquals(
                404,
                browser.post("/people/" + neighbour + "/give", "kind", "member", "where", "mill")
                        .status());
        assertFalse(roles(neighbour).contains(new Viewer.Role.Member("mill")));
    }

    @Test
    void aManagerGivesRolesInTheOwnOrganisationAlone() {
        UUID cleo = hut.guests().add("Cleo", new Viewer.Role.Member("mill"));
        Browser browser = hut.guests().as(manager);
        browser.get("/people/" + cleo);
        String address = "/people/" + cleo;
        assertEquals(
                address + "?done=given",
                browser.post(address + "/give", "kind", "manager", "where", "Water Mill")
                        .location());
        assertTrue(roles(cleo).contains(new Viewer.Role.Manager("mill")));
        for (String[] wrong : new String[][] {{"keeper", ""}, {"steward", "valley"}, {"neighbour", "hill"}}) {
            assertEquals(
                    403,
                    browser.post(address + "/give", "kind", wrong[0], "where", wrong[1])
                            .status());
        }
        assertEquals(
                address + "?done=taken",
                browser.post(address + "/take", "kind", "manager", "at", "mill").location());
        assertEquals(Set.of(new Viewer.Role.Member("mill")), roles(cleo));
        assertEquals(403, browser.post("/people/" + cleo + "/back").status());
    }

    @Test
    void whatIsTypedForAPlaceIsUnderstoodOrAskedAgain() {
        UUID dov = hut.guests().add("Dov", new Viewer.Role.Member("mill"));
        Browser browser = hut.guests().as(keeper);
        String address = "/people/" + dov + "/give";
        Browser.Answer nothing = browser.post(address);
        assertTrue(nothing.text().contains("Choose a role."), nothing.status() + " " + nothing.text());
        Browser.Answer unknown = browser.post(address, "kind", "neighbour", "where", "Atlantis");
        assertEquals(422, unknown.status());
        assertTrue(unknown.text().contains("called so here") && unknown.text().contains("value=\"Atlantis\""));
        Browser.Answer which = browser.post(address, "kind", "neighbour", "where", "me");
        assertEquals(422, which.status());
        assertTrue(which.text().contains("name=\"use\" value=\"mead\""), which.text());
        assertEquals(
                302,
                browser.post(address, "kind", "neighbour", "where", "me", "use", "mead")
                        .status());
        assertTrue(roles(dov).contains(new Viewer.Role.Neighbour("mead")));
    }

    @Test
    void theLastKeeperStays() {
        Browser browser = hut.guests().as(keeper);
        browser.get("/you");
        assertEquals(
                "/you?done=last-keeper",
                browser.post("/you/lay-down", "kind", "keeper", "at", "").location());
        assertEquals(
                "/people/" + keeper + "?done=last-keeper",
                browser.post("/people/" + keeper + "/take", "kind", "keeper", "at", "")
                        .location());
        assertTrue(roles(keeper).contains(new Viewer.Role.Keeper()));
    }

    @Test
    void twoKeepersWhoTakeTheRoleFromEachOtherAtOnceLeaveOne() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                People people = hut.get(People.class);
                UUID second = hut.guests().add("Second " + round, new Viewer.Role.Keeper());
                Viewer one = hut.guests().viewer(keeper);
                Viewer other = hut.guests().viewer(second);
                Future<People.Outcome> first = both.submit(() -> people.take(one, second, new Viewer.Role.Keeper()));
                Future<People.Outcome> last = both.submit(() -> people.take(other, keeper, new Viewer.Role.Keeper()));
                first.get();
                last.get();
                assertEquals(1, hut.get(PersonStore.class).countKeepers());
                hut.get(PersonStore.class)
                        .addRole(keeper, new Viewer.Role.Keeper(), java.time.Instant.EPOCH, java.util.Optional.empty());
                hut.get(PersonStore.class).takeRole(second, new Viewer.Role.Keeper());
            }
        } finally {
            both.shutdown();
        }
    }

    @Test
    void anInvitationLetsOnePersonInOnce() {
        Browser browser = hut.guests().as(manager);
        browser.get("/people/invite");
        String link = link(browser.post("/people/invite", "kind", "member", "where", "mill", "days", "7"));
        assertTrue(browser.get("/people").text().contains("From Ruth, until"));

        Browser guest = visitor(link);
        Browser.Answer page = guest.get(link);
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Ruth lets you in.") && page.text().contains("member of Water Mill"));
        assertEquals(422, guest.post(link, "name", "Eli", "passphrase", "short").status());
        assertEquals(
                422,
                guest.post(link, "name", "maren", "passphrase", Guests.PASSPHRASE)
                        .status());
        assertEquals(
                "/",
                guest.post(link, "name", "Eli", "passphrase", Guests.PASSPHRASE).location());
        assertTrue(guest.get("/you").text().contains("Member of Water Mill"));

        Browser late = visitor("/sign-in");
        Browser.Answer gone = late.get(link);
        assertEquals(404, gone.status());
        assertEquals(
                gone.withoutToken(), late.get("/invitation/" + "x".repeat(43)).withoutToken());
        assertEquals(
                404,
                late.post(link, "name", "Fay", "passphrase", Guests.PASSPHRASE).status());
    }

    @Test
    void ofManyAtOnceOneComesIn() throws ExecutionException, InterruptedException {
        Invitations invitations = hut.get(Invitations.class);
        String token =
                invitations.invite(hut.guests().viewer(keeper), new Viewer.Role.Neighbour("hill"), Duration.ofDays(1));
        ExecutorService many = Executors.newFixedThreadPool(6);
        List<Future<Invitations.Outcome>> tried = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "Many " + i;
            tried.add(many.submit(() -> invitations.accept(token, name, Guests.PASSPHRASE, false)));
        }
        int in = 0;
        for (Future<Invitations.Outcome> each : tried) {
            in += each.get() instanceof Invitations.Outcome.In ? 1 : 0;
        }
        many.shutdown();
        assertEquals(1, in);
        assertEquals(
                1,
                hut.get(JdbcClient.class)
                        .sql("select count(*) from access_person where name like 'Many %'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aLinkEndsWithItsTimeWhenWithdrawnAndWithTheRightToGive() {
        Browser browser = hut.guests().as(keeper);
        browser.get("/people/invite");
        String expired = link(browser.post("/people/invite", "kind", "neighbour", "where", "hill", "days", "1"));
        hut.pass(Duration.ofDays(1));
        assertEquals(404, visitor("/sign-in").get(expired).status());

        browser.get("/people/invite");
        String withdrawn = link(browser.post("/people/invite", "kind", "neighbour", "where", "hill", "days", "7"));
        Matcher id = Pattern.compile("/people/invitations/([\\w-]+)/withdraw")
                .matcher(browser.get("/people").text());
        assertTrue(id.find());
        assertEquals("/people?done=withdrawn", browser.post(id.group()).location());
        assertEquals(404, visitor("/sign-in").get(withdrawn).status());

        UUID gil = hut.guests().add("Gil", new Viewer.Role.Manager("mill"));
        Browser gils = hut.guests().as(gil);
        gils.get("/people/invite");
        String powerless = link(gils.post("/people/invite", "kind", "member", "where", "mill", "days", "7"));
        assertEquals(200, visitor("/sign-in").get(powerless).status());
        hut.get(PersonStore.class).takeRole(gil, new Viewer.Role.Manager("mill"));
        assertEquals(404, visitor("/sign-in").get(powerless).status());
    }

    @Test
    void nobodyInvitesToWhatTheyMayNotGive() {
        Browser browser = hut.guests().as(manager);
        browser.get("/people/invite");
        for (String[] wrong :
                new String[][] {{"keeper", ""}, {"steward", "hill"}, {"neighbour", "hill"}, {"neighbour", "mead"}}) {
            assertEquals(
                    403,
                    browser.post("/people/invite", "kind", wrong[0], "where", wrong[1], "days", "7")
                            .status(),
                    wrong[0]);
        }
    }

    @Test
    void somebodyHereAlreadyTakesTheRole() {
        UUID hal = hut.guests().add("Hal", new Viewer.Role.Neighbour("hill"));
        Browser browser = hut.guests().as(manager);
        browser.get("/people/invite");
        String link = link(browser.post("/people/invite", "kind", "member", "where", "mill", "days", "7"));
        Browser hals = hut.guests().as(hal);
        hals.get(link);
        assertEquals("/you?done=taken-up", hals.post(link + "/take").location());
        assertEquals(Set.of(new Viewer.Role.Neighbour("hill"), new Viewer.Role.Member("mill")), roles(hal));
        assertEquals(404, hals.get(link).status());
    }

    @Test
    void whoLostThePassphraseComesBackByALinkOfAKeeper() {
        UUID ida = hut.guests().add("Ida", new Viewer.Role.Neighbour("hill"));
        Browser old = hut.guests().as(ida);
        Browser browser = hut.guests().as(keeper);
        browser.get("/people/" + ida);
        String link = link(browser.post("/people/" + ida + "/back"));
        Browser guest = visitor(link);
        assertEquals("/", guest.post(link, "passphrase", "elm bread river two").location());
        assertTrue(old.get("/you").location().startsWith("/sign-in"), "the old session goes on");
        Browser again = visitor("/sign-in");
        assertEquals(
                422,
                again.post("/sign-in", "name", "Ida", "passphrase", Guests.PASSPHRASE)
                        .status());
        assertEquals(
                302,
                again.post("/sign-in", "name", "Ida", "passphrase", "elm bread river two")
                        .status());
    }

    @Test
    void aLongListIsFoundPageByPage() {
        try (Hut large = Hut.open()) {
            UUID first = large.guests().add("Zoe", new Viewer.Role.Keeper());
            large.get(JdbcClient.class).sql("""
                            with added as (
                                insert into access_person (id, name, name_key, created)
                                select gen_random_uuid(), 'Person ' || n, 'person ' || n, now()
                                from generate_series(1, 10000) n returning id, name)
                            insert into access_role (person, kind, at, given)
                            select id, 'neighbour', 'hill', now() from added
                            """).update();
            Browser browser = large.guests().as(first);
            Browser.Answer page = browser.get("/people?page=3");
            assertTrue(page.text().contains("101 to 150 of 10,001"), page.text());
            assertTrue(browser.get("/people?name=person+777").text().contains("11 people"));
            assertTrue(browser.get("/people?kind=keeper").text().contains("One person"));
            assertTrue(browser.get("/people?name=100%25").text().contains("Nobody"));
            assertTrue(browser.get("/people?page=99999").text().contains("Zoe"));
            long begun = System.nanoTime();
            browser.get("/people?page=100&name=per");
            long millis = (System.nanoTime() - begun) / 1_000_000;
            assertTrue(millis < 1500, "a page of the list took " + millis + " ms");
        }
    }

    @Test
    void whoReadsIsChosenByAKeeper() {
        assertEquals(403, hut.guests().as(steward).get("/settings/reading").status());
        Browser browser = hut.guests().as(keeper);
        browser.get("/settings/reading");
        assertFalse(hut.get(Doors.class).allows(Viewer.VISITOR, Deed.READ, ""));
        browser.post("/settings/reading", "reading", "open");
        assertTrue(hut.get(Doors.class).allows(Viewer.VISITOR, Deed.READ, ""));
        browser.post("/settings/reading", "reading", "closed");
        assertFalse(hut.get(Doors.class).allows(Viewer.VISITOR, Deed.READ, ""));
    }
}
