package org.commonshed.access.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Hut;
import org.commonshed.access.Viewer;
import org.commonshed.start.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in and out, and what protects it. */
final class SignInTest {
    private static final String WRONG = "This name and this passphrase do not go together.";
    private static Hut hut;
    private static UUID ana;

    @BeforeAll
    static void open() {
        hut = Hut.open();
        ana = hut.guests().add("Ana Li", new Viewer.Role.Keeper());
        hut.guests().add("Bo", new Viewer.Role.Neighbour("hill"));
    }

    @AfterAll
    static void close() {
        hut.close();
    }

    /** Each test tries as if none had tried before. */
    private static Browser fresh() {
        hut.pass(Duration.ofDays(2));
        Browser browser = hut.guests().visitor();
        browser.get("/sign-in");
        return browser;
    }

    private static Browser.Answer signIn(Browser browser, String name, String passphrase) {
        return browser.post("/sign-in", "name", name, "passphrase", passphrase, "next", "/people");
    }

    @Test
    void somebodySignsInIsKnownAndSignsOut() {
        Browser browser = fresh();
        assertEquals(
                "/sign-in?next=%2Fpeople%3Fname%3Da",
                browser.get("/people?name=a").location());
        Browser.Answer in = signIn(browser, "  ana  LI ", Guests.PASSPHRASE);
        assertEquals(302, in.status());
        assertEquals("/people", in.location());
        String cookie = in.cookies().stream()
                .filter(each -> each.startsWith("commonshed="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), cookie);
        assertFalse(cookie.contains("Secure"), "a plain address cannot send it back");

        Browser.Answer people = browser.get("/people");
        assertEquals(200, people.status());
        assertTrue(people.text().contains("Ana Li"));
        assertEquals(200, browser.get("/you").status());
        assertEquals("/sign-in", browser.post("/sign-out").location());
        assertTrue(browser.get("/people").location().startsWith("/sign-in"));
    }

    @Test
    void onlyADigestOfTheSessionIsKept() {
        Browser browser = fresh();
        signIn(browser, "Ana Li", Guests.PASSPHRASE);
        String token = browser.cookies().get("commonshed");
        assertEquals(43, token.length(), "256 bits");
        String kept = hut.get(JdbcClient.class)
                .sql("select string_agg(s::text, ' ') || (select string_agg(c::text, ' ') from access_credential c)"
                        + " from access_session s")
                .query(String.class)
                .single();
        assertFalse(kept.contains(token));
        assertFalse(kept.contains(Guests.PASSPHRASE));
        assertTrue(kept.contains("$argon2id$"), kept);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Browser here = fresh();
        Browser there = fresh();
        signIn(here, "Ana Li", Guests.PASSPHRASE);
        signIn(there, "Ana Li", Guests.PASSPHRASE);
        assertEquals(200, there.get("/you").status());
        assertEquals(200, here.get("/you").status());
        assertEquals("/sign-in", here.post("/you/sign-out-everywhere").location());
        assertTrue(there.get("/you").location().startsWith("/sign-in"));
        assertTrue(here.get("/you").location().startsWith("/sign-in"));
    }

    @Test
    void aNewPassphraseNeedsTheOldOneAndEndsTheOtherSessions() {
        UUID cleo = hut.guests().add("Cleo", new Viewer.Role.Neighbour("hill"));
        hut.pass(Duration.ofDays(2));
        Browser here = hut.guests().as(cleo);
        Browser there = hut.guests().as(cleo);
        Browser.Answer wrong =
                here.post("/you/passphrase", "current", "not this one at all", "next", "elm bread river two");
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("This is not your passphrase."));
        assertEquals(200, there.get("/you").status());
        String before = here.cookies().get("commonshed");
        assertEquals(
                "/you?done=passphrase",
                here.post("/you/passphrase", "current", Guests.PASSPHRASE, "next", "elm bread river two")
                        .location());
        assertTrue(there.get("/you").location().startsWith("/sign-in"));
        assertEquals(200, here.get("/you").status());
        assertNotEquals(before, here.cookies().get("commonshed"), "the session kept its token");
        Browser whoKnewIt = hut.guests().visitor();
        whoKnewIt.cookies().put("commonshed", before);
        assertTrue(whoKnewIt.get("/you").location().startsWith("/sign-in"), "the token from before still holds");
        Browser again = fresh();
        assertEquals(422, signIn(again, "Cleo", Guests.PASSPHRASE).status());
        assertEquals(302, signIn(again, "Cleo", "elm bread river two").status());
    }

    @Test
    void anUnknownNameGetsTheSameAnswerAndTakesAsLong() {
        Browser browser = fresh();
        Browser.Answer known = signIn(browser, "Bo", "not this one at all");
        Browser.Answer unknown = signIn(browser, "Nobody", "not this one at all");
        assertEquals(422, known.status());
        assertEquals(422, unknown.status());
        assertTrue(known.text().contains(WRONG));
        assertEquals(
                known.withoutToken().replace("value=\"Bo\"", ""),
                unknown.withoutToken().replace("value=\"Nobody\"", ""));
        double forKnown = Double.POSITIVE_INFINITY;
        double forUnknown = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 9; i++) {
            forKnown = Math.min(forKnown, workMillis("Bo"));
            forUnknown = Math.min(forUnknown, workMillis("Nobody"));
        }
        assertTrue(
                Math.abs(forKnown - forUnknown) < 0.5 * Math.max(forKnown, forUnknown),
                forKnown + " ms for a known name, " + forUnknown + " ms for an unknown one");
    }

    /** Of the processor, in this thread: whatever else the machine does meanwhile does not count. */
    private static double workMillis(String name) {
        hut.pass(Duration.ofDays(2));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        hut.get(Sessions.class).signIn(name, "not this one at all", new Sessions.From("192.0.2.1", ""));
        return (threads.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPassphraseWaits() {
        for (String name : List.of("Bo", "Nobody at all")) {
            Browser browser = fresh();
            for (int i = 0; i < 5; i++) {
                assertEquals(422, signIn(browser, name, "not this one at all").status());
            }
            Browser.Answer sixth = signIn(browser, name, Guests.PASSPHRASE);
            assertEquals(429, sixth.status());
            assertEquals("30", sixth.header("retry-after"));
            assertTrue(sixth.text().contains("Too many tries. Try again in 30 seconds."));
        }
        hut.pass(Duration.ofSeconds(31));
        Browser browser = hut.guests().visitor();
        browser.get("/sign-in");
        assertEquals(302, signIn(browser, "Bo", Guests.PASSPHRASE).status());
    }

    @Test
    void anAddressMayTryTwentyFiveTimesInFiveMinutes() {
        Browser browser = fresh();
        for (int i = 0; i < 25; i++) {
            assertEquals(
                    422, signIn(browser, "Somebody " + i, "not this one at all").status());
        }
        assertEquals(429, signIn(browser, "Ana Li", Guests.PASSPHRASE).status());
        hut.pass(Duration.ofMinutes(5));
        assertEquals(302, signIn(browser, "Ana Li", Guests.PASSPHRASE).status());
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        Browser browser = fresh();
        signIn(browser, "Ana Li", Guests.PASSPHRASE);
        browser.get("/you");
        String own = browser.form();
        assertEquals(403, browser.postBare("/sign-out").status());
        assertEquals(403, browser.postBare("/sign-out", "_csrf", "x").status());
        Browser other = fresh();
        signIn(other, "Bo", Guests.PASSPHRASE);
        other.get("/you");
        Browser.Answer refused = browser.postBare("/sign-out", "_csrf", other.form());
        assertEquals(403, refused.status(), "the form of another session was taken");
        assertTrue(refused.text().contains("This form is too old to be kept."));
        assertEquals(200, browser.get("/you").status());
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertEquals(
                    403,
                    browser.send(method, "/you", HttpRequest.BodyPublishers.noBody(), "")
                            .status());
        }
        assertEquals("/sign-in", browser.postBare("/sign-out", "_csrf", own).location());
    }

    @Test
    void theWordOfTheFormMayComeInAHeader() {
        Browser browser = fresh();
        signIn(browser, "Ana Li", Guests.PASSPHRASE);
        browser.get("/you");
        browser.header("X-CSRF-TOKEN", browser.form());
        assertEquals(
                "/you?done=name",
                browser.postBare("/you/name", "name", "Ana Li").location());
    }

    @Test
    void unitsAreChosenBesideTheLanguage() {
        Browser browser = fresh();
        signIn(browser, "Ana Li", Guests.PASSPHRASE);
        assertTrue(browser.get("/you").text().contains("<option value=\"us\">"));
        browser.post("/you/name", "name", "Ana Li", "language", "es", "units", "us");
        String own = browser.get("/you").text();
        assertTrue(own.contains("<html lang=\"es\">"), "the units became part of the language");
        assertTrue(own.contains("<option value=\"us\" selected>"));
        assertTrue(own.contains("<option value=\"es\" lang=\"es\" selected>"));
        browser.post("/you/name", "name", "Ana Li");
        assertFalse(browser.get("/you").text().contains("<option value=\"us\" selected>"));
    }

    @Test
    void everyAnswerCarriesWhatKeepsItSafe() {
        Browser visitor = fresh();
        Browser keeper = hut.guests().as(ana);
        for (Browser.Answer answer : List.of(
                visitor.get("/sign-in"),
                keeper.get("/people"),
                keeper.get("/nowhere"),
                visitor.post("/people/invite"))) {
            String policy = answer.header("content-security-policy");
            assertTrue(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", answer.header("x-content-type-options"));
            assertEquals("same-origin", answer.header("referrer-policy"));
            assertEquals("DENY", answer.header("x-frame-options"));
            assertEquals("", answer.header("strict-transport-security"), "on a plain address");
            assertTrue(answer.cookies().stream().noneMatch(cookie -> cookie.contains("JSESSIONID")));
        }
        assertTrue(keeper.get("/people").header("cache-control").contains("no-store"));
        assertFalse(keeper.get("/people").text().contains("style="), "a style within the page");
        assertFalse(keeper.get("/people").text().matches("(?s).*<script(?![^>]* src=).*"), "a script within the page");
    }

    @Test
    void overTlsCookiesAreTiedToTheHostAndBrowsersStayThere() {
        try (Hut behind = Hut.open("--server.forward-headers-strategy=framework")) {
            behind.guests().add("Ana", new Viewer.Role.Keeper());
            Browser browser = behind.guests().visitor().header("X-Forwarded-Proto", "https");
            Browser.Answer page = browser.get("/sign-in");
            assertTrue(page.header("strict-transport-security").contains("max-age=31536000"));
            Browser.Answer in = browser.post("/sign-in", "name", "Ana", "passphrase", Guests.PASSPHRASE);
            String cookie = in.cookies().stream()
                    .filter(each -> each.startsWith("__Host-commonshed="))
                    .findFirst()
                    .orElseThrow();
            assertTrue(cookie.contains("; Secure") && cookie.contains("Path=/") && !cookie.contains("Domain"), cookie);
            assertEquals(200, browser.get("/you").status());
        }
    }

    @Test
    void aPartOfAPageThatNeedsSigningInLeadsTheWholePageThere() {
        Browser browser = hut.guests().visitor().header("HX-Request", "true");
        assertEquals("/sign-in?next=%2Fpeople", browser.get("/people").header("hx-redirect"));
    }

    @Test
    void nextLeadsOnlyToThisServer() {
        for (String bad : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:x",
                "/a b",
                "/\t/evil",
                "/a{b}")) {
            assertEquals("/", Onward.safe(bad));
        }
        assertEquals("/people?name=a", Onward.safe("/people?name=a"));
    }

    @Test
    void aSessionEndsWhenItIsNotUsedForTwoWeeks() {
        Browser browser = hut.guests().as(ana);
        for (int day = 0; day < 78; day += 13) {
            hut.pass(Duration.ofDays(13));
            assertEquals(200, browser.get("/you").status());
        }
        hut.pass(Duration.ofDays(13));
        assertTrue(browser.get("/you").location().startsWith("/sign-in"), "it lasts ninety days at most");
        Browser unused = hut.guests().as(ana);
        hut.pass(Duration.ofDays(14));
        assertTrue(unused.get("/you").location().startsWith("/sign-in"));
    }

    @Test
    void aSessionOutlivesARestart() throws IOException {
        DataSource database = TestDatabase.fresh();
        Path data = Files.createTempDirectory("restart-");
        String cookie;
        try (Hut before = Hut.open(database, data)) {
            Browser browser = before.guests().as(before.guests().add("Ana", new Viewer.Role.Keeper()));
            cookie = browser.cookies().get("commonshed");
        }
        try (Hut after = Hut.open(database, data)) {
            Browser browser = after.guests().visitor();
            browser.cookies().put("commonshed", cookie);
            assertEquals(200, browser.get("/people").status());
            assertFalse(Files.exists(data.resolve("claim-word")));
        }
    }
}
