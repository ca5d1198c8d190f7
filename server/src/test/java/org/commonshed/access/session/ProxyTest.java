package org.commonshed.access.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Hut;
import org.commonshed.access.Viewer;
import org.junit.jupiter.api.Test;

/** Where somebody comes from is what the connection says, and what a proxy says only where there is one. */
final class ProxyTest {
    private static final int TRIES = 25;
    private static final String BEHIND = "--server.forward-headers-strategy=native";

    private static Browser.Answer signIn(Hut hut, String name, String forwarded) {
        Browser browser = hut.guests().visitor().header("X-Forwarded-For", forwarded);
        browser.get("/sign-in");
        return browser.post("/sign-in", "name", name, "passphrase", Guests.PASSPHRASE);
    }

    /** Names of nobody, each tried once, so that only the address is counted. */
    private static void tryOften(Hut hut, int times, String forwarded) {
        for (int i = 0; i < times; i++) {
            int status =
                    signIn(hut, "Nobody " + i, forwarded.replace("#", "" + i)).status();
            assertEquals(422, status, "try " + i);
        }
    }

    private static Hut open(String... settings) {
        Hut hut = Hut.open(settings);
        hut.guests().add("Ana", new Viewer.Role.Keeper());
        return hut;
    }

    @Test
    void withoutTheSettingNobodyIsBelieved() {
        try (Hut hut = open()) {
            Browser browser = hut.guests().visitor().header("X-Forwarded-Proto", "https");
            browser.header("Forwarded", "for=203.0.113.7;proto=https;host=evil.example");
            browser.header("X-Forwarded-Host", "evil.example");
            browser.get("/sign-in");
            Browser.Answer in = browser.post("/sign-in", "name", "Ana", "passphrase", Guests.PASSPHRASE);
            assertFalse(in.cookies().get(0).contains("Secure"), in.cookies().toString());
            assertEquals("", in.header("strict-transport-security"));
            assertFalse(in.header("location").contains("evil"), in.header("location"));
            tryOften(hut, TRIES - 1, "203.0.113.#");
            assertEquals(429, signIn(hut, "Ana", "203.0.113.99").status(), "another word is no other address");
        }
    }

    @Test
    void behindAProxyCookiesAreSecureAndEachAddressIsCountedByItself() {
        try (Hut hut = open(BEHIND)) {
            Browser browser = hut.guests().visitor().header("X-Forwarded-Proto", "https");
            browser.get("/sign-in");
            Browser.Answer in = browser.post("/sign-in", "name", "Ana", "passphrase", Guests.PASSPHRASE);
            assertTrue(
                    in.cookies().stream().anyMatch(each -> each.matches("__Host-commonshed=.*; Secure.*")),
                    in.cookies().toString());
            tryOften(hut, TRIES, "203.0.113.7");
            assertEquals(429, signIn(hut, "Ana", "203.0.113.7").status());
            assertEquals(302, signIn(hut, "Ana", "203.0.113.8").status());
        }
    }

    /** What a client wrote itself stands before what the proxy added, and only the last is believed. */
    @Test
    void whatAClientWritesBeforeTheProxyIsNotBelieved() {
        try (Hut hut = open(BEHIND)) {
            tryOften(hut, TRIES, "198.51.100.#, 203.0.113.7");
            assertEquals(429, signIn(hut, "Ana", "198.51.100.77, 203.0.113.7").status());
        }
    }

    /** A neighbour in the same network is a client like any other; only this machine can be the proxy. */
    @Test
    void anAddressOfTheLocalNetworkIsNoProxy() {
        try (Hut hut = open(BEHIND)) {
            tryOften(hut, TRIES, "198.51.100.#, 192.168.1.5");
            assertEquals(429, signIn(hut, "Ana", "198.51.100.77, 192.168.1.5").status());
            assertEquals(302, signIn(hut, "Ana", "198.51.100.77, 192.168.1.6").status());
        }
    }
}
