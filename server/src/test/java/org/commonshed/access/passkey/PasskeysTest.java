package org.commonshed.access.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Hut;
import org.commonshed.access.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys with a device in software, behind a server that speaks HTTPS. */
final class PasskeysTest {
    private static final String SITE = "shed.example.org";
    private static final String ORIGIN = "https://" + SITE;
    private static final int IN = 302; // led on
    private static Hut hut;
    private static int people;

    @BeforeAll
    static void open() {
        hut = Hut.open("--server.forward-headers-strategy=framework", "--commonshed.address=" + ORIGIN + "/");
        hut.guests().add("Maren", new Viewer.Role.Keeper());
    }

    @AfterAll
    static void close() {
        hut.close();
    }

    private static Browser at(String host) {
        return hut.guests().visitor().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", host);
    }

    /** Somebody new who is signed in, without having been slowed down by others. */
    private static Browser somebody(String name) {
        hut.guests().add(name, new Viewer.Role.Neighbour("hill"));
        return signedIn(name);
    }

    private static Browser signedIn(String name) {
        hut.pass(Duration.ofHours(2));
        Browser browser = at(SITE);
        browser.get("/sign-in");
        assertEquals(
                "/",
                browser.post("/sign-in", "name", name, "passphrase", Guests.PASSPHRASE)
                        .location());
        browser.get("/you");
        return browser;
    }

    private static String name() {
        people++;
        return "Ana " + people;
    }

    private static JsonNode json(Browser.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.header("content-type").startsWith("application/json"));
        return JsonMapper.shared().readTree(answer.text());
    }

    private static JsonNode beginAdding(Browser browser, String called) {
        return json(browser.post("/you/passkeys/begin", "called", called, "passphrase", Guests.PASSPHRASE));
    }

    private static SoftKey add(Browser browser, String called) {
        SoftKey key = new SoftKey(SITE, ORIGIN);
        JsonNode options = beginAdding(browser, called);
        String[] answer = key.create(
                options.get("challenge").asString(),
                options.get("user").get("id").asString());
        assertEquals(
                "/you?done=passkey-added#passkeys",
                browser.post("/you/passkeys", answer).location());
        return key;
    }

    private static Browser visitor() {
        hut.pass(Duration.ofHours(2));
        Browser visitor = at(SITE);
        visitor.get("/sign-in");
        return visitor;
    }

    private static String challenge(Browser visitor) {
        return json(visitor.post("/sign-in/passkey/begin")).get("challenge").asString();
    }

    private static int signIn(Browser visitor, String... answer) {
        Browser.Answer said = visitor.post("/sign-in/passkey", answer);
        return said.location().isEmpty() ? said.status() : IN;
    }

    @Test
    void somebodyAddsOneAndComesInByIt() {
        String name = name();
        Browser browser = somebody(name);
        SoftKey key = add(browser, "blue <b>phone</b>");
        String page = browser.get("/you?done=passkey-added").text();
        assertTrue(page.contains("blue &lt;b") && page.contains("not used yet"), page);
        assertTrue(page.contains(name + " added a passkey."), "it stands in what was done");
        Browser visitor = visitor();
        String before = visitor.cookies().toString();
        Browser.Answer in = visitor.post("/sign-in/passkey", key.prove(challenge(visitor)));
        assertEquals("/", in.location());
        assertNotEquals(before, visitor.cookies().toString(), "a session of its own");
        assertTrue(visitor.get("/you").text().contains(name));
        assertTrue(visitor.get("/you").text().contains("last used"));
        assertEquals(200, browser.get("/you").status(), "the passphrase holds on, and so does its session");
    }

    @Test
    void whatTheDeviceIsToldNamesNobodyButTheOwner() {
        Browser browser = somebody(name());
        JsonNode options = beginAdding(browser, "one");
        assertEquals(SITE, options.get("rp").get("id").asString());
        assertEquals(
                "required",
                options.get("authenticatorSelection").get("residentKey").asString());
        assertEquals(
                "required",
                options.get("authenticatorSelection").get("userVerification").asString());
        assertEquals("none", options.get("attestation").asString());
        assertEquals(43, options.get("challenge").asString().length(), "256 bits");
        JsonNode signing = json(visitor().post("/sign-in/passkey/begin"));
        assertEquals(0, signing.get("allowCredentials").size(), "who has one is not told");
    }

    @Test
    void aProofHoldsOnceForOneBrowserAndAFewMinutes() {
        SoftKey key = add(somebody(name()), "key");
        Browser first = visitor();
        String[] proof = key.prove(challenge(first));
        assertEquals(IN, signIn(first, proof));
        Browser again = visitor();
        assertEquals(422, signIn(again, proof), "nothing was begun here");
        challenge(again);
        assertEquals(422, signIn(again, proof), "another word was asked for");
        Browser thief = visitor();
        Browser owner = visitor();
        challenge(thief);
        assertEquals(422, signIn(thief, key.prove(challenge(owner))), "it was begun in another browser");
        Browser slow = visitor();
        String late = challenge(slow);
        hut.pass(Duration.ofMinutes(5));
        assertEquals(422, signIn(slow, key.prove(late)), "five minutes are over");
        Browser twice = visitor();
        String word = challenge(twice);
        assertEquals(422, signIn(twice, "clientDataJSON", "e30", "id", "x"));
        assertEquals(422, signIn(twice, key.prove(word)), "a try uses the word up, right or wrong");
    }

    @Test
    void whatDoesNotHoldIsRefused() {
        SoftKey key = add(somebody(name()), "key");
        List<SoftKey> bad = new ArrayList<>(List.of(
                key.elsewhere(SITE, "https://evil.example"),
                key.elsewhere(SITE, "http://" + SITE),
                key.elsewhere("evil.example", ORIGIN),
                key.elsewhere(SITE, ORIGIN).withoutOwner(),
                new SoftKey(SITE, ORIGIN)));
        for (SoftKey each : bad) {
            Browser visitor = visitor();
            Browser.Answer answer = visitor.post("/sign-in/passkey", each.prove(challenge(visitor)));
            assertEquals(422, answer.status());
            assertTrue(answer.text().contains("This passkey does not open this place"), answer.text());
        }
        Browser visitor = visitor();
        String[] bent = key.prove(challenge(visitor));
        bent[7] = bent[7].substring(0, 20) + (bent[7].charAt(20) == 'A' ? 'B' : 'A') + bent[7].substring(21);
        assertEquals(422, signIn(visitor, bent), "the signature is another");
        Browser other = visitor();
        String[] handle = key.prove(challenge(other));
        handle[9] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        assertEquals(422, signIn(other, handle), "it is said to be somebody else's");
        Browser right = visitor();
        assertEquals(IN, signIn(right, key.prove(challenge(right))), "the key itself goes on holding");
    }

    @Test
    void aDeviceThatCountsBackIsACopy() {
        SoftKey key = add(somebody(name()), "key");
        Browser first = visitor();
        assertEquals(IN, signIn(first, key.counting(9).prove(challenge(first))));
        Browser copy = visitor();
        assertEquals(422, signIn(copy, key.counting(9).prove(challenge(copy))));
        Browser older = visitor();
        assertEquals(422, signIn(older, key.counting(4).prove(challenge(older))));
        Browser next = visitor();
        assertEquals(IN, signIn(next, key.counting(10).prove(challenge(next))));
    }

    @Test
    void addingNeedsThePassphraseAndTheWordOfTheSession() {
        String name = name();
        Browser browser = somebody(name);
        Browser.Answer wrong = browser.post("/you/passkeys/begin", "called", "x", "passphrase", "not this one at all");
        assertEquals(422, wrong.status());
        assertEquals("This is not your passphrase.", wrong.text());
        assertEquals(
                422,
                browser.post("/you/passkeys/begin", "called", " ", "passphrase", Guests.PASSPHRASE)
                        .status());
        Browser other = signedIn(name);
        SoftKey key = new SoftKey(SITE, ORIGIN);
        JsonNode options = beginAdding(browser, "one");
        String[] answer = key.create(
                options.get("challenge").asString(),
                options.get("user").get("id").asString());
        assertEquals(
                "/you?done=passkey-not#passkeys",
                other.post("/you/passkeys", answer).location(),
                "it was begun in another session");
        assertEquals(
                "/you?done=passkey-added#passkeys",
                browser.post("/you/passkeys", answer).location());
        assertEquals(
                "/you?done=passkey-not#passkeys",
                browser.post("/you/passkeys", answer).location(),
                "once");
        beginAdding(browser, "again");
        assertEquals(
                "/you?done=passkey-not#passkeys",
                browser.post("/you/passkeys", answer).location(),
                "an old answer to a new word");
    }

    @Test
    void oneIsRemovedAfterItIsAskedAndOnlyByItsOwner() {
        Browser ana = somebody(name());
        SoftKey key = add(ana, "old phone");
        String id = hut.get(JdbcClient.class)
                .sql("select id from access_passkey where name = 'old phone'")
                .query(UUID.class)
                .single()
                .toString();
        Browser bo = somebody(name());
        assertEquals(404, bo.get("/you/passkeys/" + id + "/remove").status());
        assertEquals(404, bo.post("/you/passkeys/" + id + "/remove").status());
        String page = ana.get("/you/passkeys/" + id + "/remove").text();
        assertTrue(page.contains("Remove the passkey old phone?"), page);
        assertEquals(
                "/you?done=passkey-removed#passkeys",
                ana.post("/you/passkeys/" + id + "/remove").location());
        assertFalse(ana.get("/you").text().contains("old phone"));
        Browser visitor = visitor();
        assertEquals(422, signIn(visitor, key.prove(challenge(visitor))));
    }

    @Test
    void theyAreOfferedAtTheAddressThatWasSetAlone() {
        Browser here = visitor();
        assertTrue(here.get("/sign-in").text().contains("/sign-in/passkey/begin"));
        Browser elsewhere = at("evil.example");
        assertFalse(elsewhere.get("/sign-in").text().contains("/sign-in/passkey/begin"));
        assertEquals(404, elsewhere.post("/sign-in/passkey/begin").status());
        Browser plain = hut.guests().visitor();
        assertFalse(plain.get("/sign-in").text().contains("/sign-in/passkey/begin"));
    }

    @Test
    void thereAreAtMostTwenty() {
        Browser browser = somebody(name());
        for (int i = 0; i < Passkeys.MOST; i++) {
            hut.pass(Duration.ofHours(1));
            add(browser, "key " + i);
        }
        Browser.Answer more = browser.post("/you/passkeys/begin", "called", "more", "passphrase", Guests.PASSPHRASE);
        assertEquals(422, more.status());
        assertTrue(more.text().contains("You have 20 passkeys"), more.text());
    }
}
