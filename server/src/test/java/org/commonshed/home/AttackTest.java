package org.commonshed.home;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.access.AddressBook;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who means harm writes into addresses, fields and files: told as what it is, and nothing else happens. */
final class AttackTest {
    private static final String BOUNDARY = "----attack";
    private static final long LONGEST_SECONDS = 60;
    /** Worked out by a template language or a database it would be another text. */
    private static final String WORKED_OUT = "" + 1234 * 4321;

    private static final List<String> TYPED = List.of(
            "' or '1'='1",
            "'; drop table place_place; --",
            "\" union select secret from access_credential --",
            "1) or (select 1234*4321)=1 --",
            "../../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "file:///etc/passwd",
            "${1234*4321}",
            "#{1234*4321} {{1234*4321}} @(1234*4321)",
            "\\u0000\u0007%00",
            "<script>alert(1)</script>",
            "x".repeat(3000));

    private static final List<String> FIELDS = List.of(
            "q", "sort", "page", "place", "month", "product", "who", "from", "plan", "table", "change", "action",
            "actor", "done", "next", "kind", "way");

    /** Made anew when somebody looks. */
    private static final Set<String> WORKED_OUT_FROM_OTHERS = Set.of("place_geometry", "place_shape", "place_inside");

    private static ConfigurableApplicationContext house;
    private static Browser keeper;

    @BeforeAll
    static void open() {
        house = TestHouse.open("--commonshed.import.most-mb=4");
        house.getBean(Worlds.class)
                .bringIn(KEEPER, Example.read("three-springs").stated());
        keeper = new Guests(house).as(new Viewer.Role.Keeper());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** All that is kept, as one text for each table. */
    private static List<String> kept() {
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        List<String> sums = new ArrayList<>();
        for (String table : jdbc.sql("select tablename from pg_tables where schemaname = current_schema() order by 1")
                .query(String.class)
                .list()) {
            if (!table.startsWith("access_") && !WORKED_OUT_FROM_OTHERS.contains(table)) { // people are seen in them
                sums.add(table + " "
                        + jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \"" + table
                                        + "\" t")
                                .query(String.class)
                                .single());
            }
        }
        return sums;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void checkHarmless(String address, List<String> faults) {
        Browser.Answer answer = keeper.get(address);
        if (answer.status() >= 500) {
            faults.add(answer.status() + " at " + address);
        }
        if (answer.text().contains(WORKED_OUT) || answer.text().contains("root:x:0:")) {
            faults.add("worked out at " + address);
        }
        if (answer.header("content-type").startsWith("text/html")
                && answer.text().contains("<script>alert")) {
            faults.add("as it stands at " + address);
        }
    }

    @Test
    void whatIsWrittenIntoAddressesIsLookedForAndNeverDone() throws IOException {
        Set<String> addresses = new TreeSet<>(AddressBook.listOpenTo("keeper"));
        addresses.removeIf(address -> address.contains("events") || address.startsWith("/source"));
        List<String> before = kept();
        List<String> faults = new ArrayList<>();
        int count = 0;
        for (String address : addresses) {
            for (String typed : TYPED) {
                if (address.contains("{")) {
                    checkHarmless(
                            address.replaceAll("\\{[a-z]+}", encoded(typed).replace("\\", "\\\\")), faults);
                } else {
                    StringBuilder query = new StringBuilder();
                    String brief = typed.substring(0, Math.min(200, typed.length()));
                    FIELDS.forEach(field -> query.append(query.length() == 0 ? "?" : "&")
                            .append(field)
                            .append('=')
                            .append(encoded(brief)));
                    checkHarmless(address + query, faults);
                }
                count++;
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(before, kept());
        System.out.println(count + " hostile addresses");
    }

    @Test
    void aConditionThatIsAlwaysTrueFindsNothing() {
        assertTrue(keeper.get("/actors?q=mill").text().contains("/rows/"), "there is something to be found");
        for (String typed : List.of("' or '1'='1", "%' or 1=1 --", "x' or name like '%", "_", "%")) {
            String page = keeper.get("/actors?q=" + encoded(typed)).text();
            assertFalse(page.contains("/rows/"), typed);
        }
    }

    @Test
    void whatIsSentInFormsIsKeptAsText() {
        for (String typed : TYPED.subList(0, 9)) {
            keeper.get("/tables/places/add");
            Browser.Answer answer =
                    keeper.post("/tables/places/add", "c.name", typed, "c.kind", "neighbourhood", "c.within", typed);
            assertTrue(answer.status() < 500, typed + " is answered by " + answer.status());
            assertFalse(answer.text().contains(WORKED_OUT), typed);
            String sort = "/places?sort=" + encoded(typed);
            assertEquals(200, keeper.get(sort).status(), sort);
        }
    }

    private static byte[] zip(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("w/world.yaml"));
            zip.write("name: W\nstart: 2027-06-07\nperiods: 6\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private static Browser.Answer send(String address, String page, String field, String name, byte[] file) {
        keeper.get(page);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + keeper.form()
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return keeper.send(
                "POST",
                address,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void checkRefused(String what, String address, String page, String field, byte[] file) {
        List<String> before = kept();
        long start = System.nanoTime();
        Browser.Answer answer = send(address, page, field, "w.zip", file);
        assertTrue(answer.status() == 422 || answer.status() == 413, what + " is answered by " + answer.status());
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LONGEST_SECONDS), what + " takes too long");
        assertEquals(before, kept(), what);
    }

    @Test
    void filesThatWouldBurstOrBreakOutAreRefused() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        byte[] bomb = zip("w/needs.csv", megabyte, 200);
        assertTrue(bomb.length < megabyte.length, "200 MB in " + bomb.length);
        checkWorld("a bomb", bomb);
        checkWorld("a bomb within a bomb", zip("w/needs.csv", bomb, 30));
        for (String name :
                List.of("../../needs.csv", "/tmp/needs.csv", "w/../../../needs.csv", "w/..\\..\\needs.csv")) {
            byte[] file = zip(name, "id,who,product,amount\n".getBytes(StandardCharsets.UTF_8), 1);
            Browser.Answer answer = send("/world/import", "/world/import", "folder", "w.zip", file);
            assertTrue(answer.status() < 500, name + " is answered by " + answer.status());
        }
        StringBuilder aliases = new StringBuilder("name: W\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            aliases.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        checkWorld("aliases of aliases", settings(aliases.toString()));
        checkWorld("very deep settings", settings("name: " + "[".repeat(100_000)));
        checkWorld(
                "an object of Java", settings("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x/\"]]\n"));
        checkWorld(
                "entities of XML",
                settings("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        try (Stream<Path> left = Files.walk(Path.of(house.getEnvironment().getRequiredProperty("commonshed.data")))) {
            assertEquals(
                    List.of(), left.filter(each -> each.endsWith("needs.csv")).toList());
        }
        assertFalse(Files.exists(Path.of("/tmp/needs.csv")));
    }

    private static byte[] settings(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("w/world.yaml"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void checkWorld(String what, byte[] file) {
        checkRefused(what, "/world/import", "/world/import", "folder", file);
    }

    private static List<String> keptButUploads() {
        return kept().stream().filter(each -> !each.startsWith("place_upload ")).toList();
    }

    /** 1.2 million points in one ring, and as many in a thousand. */
    @Test
    void outlinesOfMoreThanAMillionPointsAreRefused() throws InterruptedException {
        for (int rings : new int[] {1, 1000}) {
            StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int ring = 0; ring < rings; ring++) {
                text.append(ring == 0 ? "" : ",").append("{\"type\":\"Feature\",\"properties\":{\"id\":\"oak\"},");
                text.append("\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
                int points = 1_200_000 / rings;
                for (int i = 0; i < points; i++) {
                    double angle = 2 * Math.PI * (i % (points - 1)) / (points - 1);
                    text.append(i == 0 ? "[" : ",[")
                            .append((float) (8 + Math.cos(angle)))
                            .append(',');
                    text.append((float) (47 + Math.sin(angle))).append(']');
                }
                text.append("]]}}");
            }
            text.append("]}");
            byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
            List<String> before = keptButUploads();
            Browser.Answer answer = send("/outlines", "/outlines", "file", "w.geojson", file);
            assertEquals(302, answer.status(), rings + " rings");
            assertTrue(outcome(answer.location()).contains("The outlines have more than"), rings + " rings");
            assertEquals(before, keptButUploads(), rings + " rings");
        }
        assertEquals(200, keeper.get("/map").status());
    }

    /** The page to which an address leads in the end; work that takes longer than two seconds has one of its own meanwhile. */
    private String outcome(String first) throws InterruptedException {
        String address = first;
        Instant late = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(late)) {
            Browser.Answer answer = keeper.get(address);
            if (answer.status() == 302) {
                address = answer.location();
            } else if (address.startsWith("/underway/")) {
                Thread.sleep(200);
            } else {
                return answer.text();
            }
        }
        throw new AssertionError(address + " leads nowhere");
    }
}
