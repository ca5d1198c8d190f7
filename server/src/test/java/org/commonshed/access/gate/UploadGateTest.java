package org.commonshed.access.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Raw requests that announce a body and send nothing of it: whoever is answered all the same was answered before anything
 * was read.
 */
@HouseTest
final class UploadGateTest {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final long HUGE = 60_000_000;
    private static final String PARTS = "multipart/form-data; boundary=edge";
    private static final String NEW = "Content-Type: " + PARTS;

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

    /** A request that is open: its head is sent, and perhaps part of its body. */
    private final class Open implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);

        Open(String method, String address, Browser browser, String... headers) throws IOException {
            String cookies = browser.cookies().entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("; "));
            String head = method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                    + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + String.join("\r\n", headers)
                    + "\r\n\r\n";
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(head);
        }

        Open send(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        /** The number of the answer. */
        int status() throws IOException {
            byte[] first = socket.getInputStream().readNBytes(12);
            return Integer.parseInt(new String(first, StandardCharsets.US_ASCII).substring(9));
        }

        /** What has come back already. */
        String early() throws IOException {
            byte[] there =
                    socket.getInputStream().readNBytes(socket.getInputStream().available());
            return new String(there, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private int status(String method, String address, Browser browser, String... headers) throws IOException {
        try (Open open = new Open(method, address, browser, headers)) {
            return open.status();
        }
    }

    private static String length(long bytes) {
        return "Content-Length: " + bytes;
    }

    @Test
    void whoMayNotBringInIsRefusedBeforeAnythingIsRead() throws IOException {
        List<Browser> unentitled = List.of(
                guests.visitor(),
                guests.as(),
                guests.as(new Viewer.Role.Neighbour("hill")),
                guests.as(new Viewer.Role.Steward("hill")),
                guests.as(new Viewer.Role.Manager("mill")));
        for (String address : List.of("/world/import", "/tables/actors/bring-in", "/outlines")) {
            for (Browser browser : unentitled) {
                assertEquals(403, status("POST", address, browser, NEW, length(HUGE)), address);
                assertEquals(403, status("POST", address, browser, NEW, "Transfer-Encoding: chunked"), address);
            }
        }
    }

    @Test
    void addressesThatTakeNoFilesReadNone() throws IOException {
        for (Browser browser : List.of(guests.visitor(), keeper)) {
            for (String address : List.of("/sign-in", "/you/name", "/claim", "/nowhere", "/find", "/webjars/x", "/")) {
                assertEquals(415, status("POST", address, browser, NEW, length(HUGE)), address);
                assertEquals(415, status("GET", address, browser, NEW, length(HUGE)), address);
            }
            String odd = "Content-Type:  MULTIPART/Form-Data; boundary=edge";
            assertEquals(415, status("PUT", "/world/import", browser, odd, length(HUGE)));
        }
    }

    @Test
    void thePageAboutAFailureReadsNoBodyEither() throws IOException {
        for (String address : List.of("/outlines;x=1", "/error", "//outlines", "/a%2Fb")) {
            int status = status("POST", address, guests.visitor(), NEW, length(HUGE));
            assertTrue(List.of(400, 415).contains(status), address + " " + status);
        }
        assertEquals(413, status("POST", "/outlines;x=1", guests.visitor(), NEW, length(HUGE * 2)));
    }

    @Test
    void aFileThatIsTooLargeOrDoesNotSayHowLargeIsNotRead() throws IOException {
        assertEquals(413, status("POST", "/world/import", keeper, NEW, length((65L << 20) + 1)));
        assertEquals(413, status("POST", "/outlines", keeper, NEW, length((40L << 20) + 1)));
        assertEquals(413, status("POST", "/world/import", keeper, NEW, "Transfer-Encoding: chunked"));
    }

    @Test
    void whatAnotherSiteMakesABrowserSendIsNotRead() throws IOException {
        for (String site : List.of("cross-site", "same-site")) {
            assertEquals(403, status("POST", "/world/import", keeper, NEW, length(HUGE), "Sec-Fetch-Site: " + site));
        }
    }

    @Test
    void aVisitorSendsNoLargeForm() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded";
        assertEquals(413, status("POST", "/sign-in", guests.visitor(), form, length(UploadGate.MOST_OF_VISITORS + 1)));
        assertEquals(413, status("POST", "/sign-in", guests.visitor(), form, "Transfer-Encoding: chunked"));
    }

    private String body(String token) {
        return "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"a.zip\"\r\n\r\nno zip\r\n--edge--\r\n";
    }

    private int upload(String token) throws IOException {
        String body = body(token);
        try (Open open =
                new Open("POST", "/world/import", keeper, NEW, length(body.length()), "Sec-Fetch-Site: same-origin")) {
            return open.send(body).status();
        }
    }

    @Test
    void whoMayIsReadAndTheWordOfTheFormStillCounts() throws IOException {
        keeper.get("/world/import");
        assertEquals(422, upload(keeper.form()), "it is read, and is no zip file");
        assertEquals(403, upload("another word"));
    }

    @Test
    void onlySoManyAreReadAtOnce() throws IOException {
        keeper.get("/world/import");
        String begun = body(keeper.form()).replace("\r\n--edge--\r\n", "");
        List<Open> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                slow.add(new Open("POST", "/world/import", keeper, NEW, length(HUGE)).send(begun));
            }
            int seen = becomes(503);
            for (Open each : slow) {
                assertEquals("", each.early(), "one that was not done was answered");
            }
            assertEquals(503, seen, "a fifth is let in beside four that are not done");
        } finally {
            for (Open each : slow) {
                each.close();
            }
        }
        assertEquals(422, becomes(422), "those that broke off still take up room");
    }

    /** What is answered in the end: others begin and end when their threads get to it. */
    private int becomes(int status) throws IOException {
        int seen = 0;
        for (int i = 0; i < 200 && seen != status; i++) {
            LockSupport.parkNanos(50_000_000);
            seen = upload(keeper.form());
        }
        return seen;
    }
}
