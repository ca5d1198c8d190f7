package org.commonshed.access.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What every answer of the house carries, whoever gives it. */
@HouseTest
final class ShieldsTest {
    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext house;

    private Guests guests;
    private Browser keeper;

    @BeforeEach
    void signIn() {
        guests = new Guests(house);
        keeper = guests.as(new Viewer.Role.Keeper());
    }

    private static void checkShielded(String what, Browser.Answer answer) {
        String policy = answer.header("content-security-policy");
        assertTrue(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), what);
        assertFalse(policy.contains("unsafe"), policy);
        Map<String, String> exactly = Map.of(
                "x-content-type-options", "nosniff",
                "x-frame-options", "DENY",
                "referrer-policy", "same-origin",
                "cross-origin-opener-policy", "same-origin",
                "cross-origin-resource-policy", "same-origin");
        exactly.forEach((name, value) ->
                assertEquals(List.of(value), answer.whole().headers().allValues(name), what + " " + name));
        boolean isPage = answer.text().contains("<body class=\"house\""); // else one sentence of the web server itself
        assertTrue(
                !isPage || answer.whole().headers().allValues("cache-control").size() == 1, what + " cache-control");
        assertEquals(List.of(), answer.whole().headers().allValues("server"), what);
        assertEquals(List.of(), answer.whole().headers().allValues("x-powered-by"), what);
    }

    @Test
    void everyAnswerIsShieldedWhoeverGivesIt() {
        Browser visitor = guests.visitor();
        byte[] large = new byte[3 << 20];
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        String form = "application/x-www-form-urlencoded";
        Map<String, Browser.Answer> answers = new LinkedHashMap<>();
        answers.put("a page", keeper.get("/people"));
        answers.put("sign in", visitor.get("/sign-in"));
        answers.put("a way to sign in", visitor.get("/people"));
        answers.put("a library", visitor.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
        answers.put("no library", visitor.get("/webjars/nothing.js"));
        answers.put("the map's data", keeper.get("/map/places.json"));
        answers.put("nothing there", keeper.get("/nowhere"));
        answers.put("nothing there for visitors", visitor.get("/nowhere"));
        answers.put("not allowed", guests.as().get("/people"));
        answers.put("form of another", keeper.postBare("/world"));
        answers.put("another method", keeper.send("PUT", "/you", nothing, ""));
        answers.put("no address", visitor.get("/a;b=c"));
        answers.put("no address either", visitor.get("/a%2Fb"));
        answers.put("too large", keeper.send("POST", "/world", HttpRequest.BodyPublishers.ofByteArray(large), form));
        answers.put("in parts", visitor.send("POST", "/sign-in", nothing, "multipart/form-data; boundary=x"));
        answers.put("errors themselves", keeper.get("/error"));
        answers.forEach(ShieldsTest::checkShielded);
        Browser.Answer local = visitor.send("POST", "/-/local/backup", nothing, "");
        assertEquals(404, local.status());
        for (Browser.Answer empty : List.of(local, visitor.send("OPTIONS", "/", nothing, ""))) {
            assertEquals("", empty.text());
            assertEquals("nosniff", empty.header("x-content-type-options"));
        }
    }

    @Test
    void whatIsSomebodysIsNotKeptByBrowsers() {
        for (String address : List.of("/people", "/you", "/needs", "/tables/actors.csv", "/nowhere", "/world")) {
            assertTrue(keeper.get(address).header("cache-control").contains("no-store"), address);
        }
        assertTrue(keeper.get("/map/places.json").header("cache-control").contains("private"));
        String page = keeper.get("/people").text();
        assertTrue(
                page.contains("\"historyCacheSize\":0"),
                "the script would keep pages in the browser after signing out");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsNoRequestIsToldNothing() throws IOException {
        for (String first : List.of(
                "GET /a b HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /{x} HTTP/1.1",
                "GET /..%2f..%2fetc/passwd HTTP/1.1",
                "GET /webjars/..%2f..%2fapplication.properties HTTP/1.1",
                "GET /webjars/../../application.properties HTTP/1.1",
                "TRACE / HTTP/1.1",
                "\u0001 / HTTP/1.1")) {
            String answer = raw(first + "\r\nHost: x\r\nCookie: secret=swordfish\r\nConnection: close\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1.1 (3|4)\\d\\d.*"), first + " " + answer);
            assertFalse(
                    answer.contains("Exception") || answer.contains("Tomcat") || answer.contains("swordfish"), answer);
            assertFalse(answer.contains("spring."), answer);
            boolean isHtml = answer.contains("Content-Type: text/html");
            assertTrue(!isHtml || answer.contains("Content-Security-Policy: default-src 'self'"), answer);
        }
    }

    /** What a request calls the server is anybody's word, and behind another server it may be the wrong one. */
    @Test
    void whereAnAnswerLeadsDoesNotDependOnHowTheServerWasCalled() throws IOException {
        String answer = raw("GET /people HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        assertTrue(answer.contains("Location: /sign-in?next=%2Fpeople\r\n"), answer);
        assertFalse(answer.contains("evil.example") || answer.contains("Strict-Transport-Security"), answer);
    }

    @Test
    void aHeaderCannotBePutIntoAnAnswer() {
        Browser browser = guests.visitor();
        browser.get("/sign-in");
        for (String next : List.of("/a\r\nSet-Cookie: x=y", "/a%0d%0aSet-Cookie: x=y", "/a\nb", "/{x}", "/a?b={c}")) {
            Browser.Answer in =
                    browser.post("/sign-in", "name", "nobody", "passphrase", "no passphrase at all", "next", next);
            assertEquals(422, in.status(), next);
        }
        Browser.Answer led = keeper.get("/sign-in?next=%2Fa%0D%0ASet-Cookie%3A%20x%3Dy");
        assertEquals("/", led.location());
        assertEquals("/", keeper.get("/sign-in?next=%2F%7Bframe%7D").location());
        assertEquals("/", keeper.get("/sign-in?next=https%3A%2F%2Fevil.example").location());
    }
}
