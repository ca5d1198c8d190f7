package org.commonshed.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.files.world.folder.WorldZip;
import org.commonshed.home.today.PlanGlance;
import org.commonshed.picture.Tint;
import org.commonshed.planning.Example;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The pages of this room in a real house, from the empty one on: one story in its order. */
@HouseTest
@Import(HomeTest.More.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class HomeTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final String BOUNDARY = "----commonshed";

    @Autowired
    ApplicationContext house;

    @Autowired
    More.Told told;

    @TempDir
    Path temporary = Path.of("");

    private Guests guests;
    private Browser keeper;

    /** A plan as a test says it. */
    @TestConfiguration
    static class More {
        @Bean
        Told told() {
            return new Told();
        }

        /** What the plan says; nothing unless a test sets it. */
        static final class Told implements PlanGlance {
            private Optional<Glance> glance = Optional.empty();
            private boolean fails;

            @Override
            public Optional<Glance> find(Viewer viewer, String neighbourhood, LocalDate day) {
                if (fails) {
                    throw new IllegalStateException("the password is swordfish");
                }
                return glance;
            }
        }
    }

    @BeforeEach
    void comeIn() {
        guests = new Guests(house);
        keeper = guests.as(new Viewer.Role.Keeper());
        told.glance = Optional.empty();
    }

    private static void checkHolds(Browser.Answer answer, int status, String... parts) {
        for (String part : parts) {
            assertTrue(answer.text().contains(part), "no “" + part + "” in\n" + answer.text());
        }
        assertEquals(status, answer.status(), answer.text());
        assertEquals(1, answer.text().split("<h1", -1).length - 1, "headings of the page\n" + answer.text());
    }

    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorldZip.pack(folder, "world", out);
        return out.toByteArray();
    }

    private static Browser.Answer upload(Browser browser, byte[] zip) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + browser.form()
                + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"world.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n";
        body.write(start.getBytes(StandardCharsets.UTF_8));
        body.write(zip);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(
                "POST",
                "/world/import",
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String hidden(Browser.Answer page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        assertTrue(field.find(), "no field " + name + " in\n" + page.text());
        return field.group(1);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    @Order(1)
    void anEmptyHouseSaysHowToBegin() {
        checkHolds(keeper.get("/"), 200, "Nothing is here yet.", "/world/import", "./commonshed demo");
        Browser neighbour = guests.as(new Viewer.Role.Neighbour("oak"));
        Browser.Answer page = neighbour.get("/");
        checkHolds(page, 200, "Nothing is here yet.", "has not begun a place yet");
        assertFalse(page.text().contains("/world/import"), "offers what would be refused");
        assertEquals(404, keeper.get("/world/export").status());
    }

    @Test
    @Order(2)
    void settingsAreKeptOrMended() {
        checkHolds(keeper.get("/world"), 200, "Name of the place", "Begin this place");
        Browser.Answer wrong = keeper.post(
                "/world",
                "name",
                "Three Hills",
                "start",
                "soon",
                "periods",
                "none",
                "period",
                "week",
                "currency",
                "EUR");
        checkHolds(wrong, 422, "Two things to mend", "href=\"#start\"", "value=\"soon\"", "value=\"Three Hills\"");
        checkHolds(keeper.get("/"), 200, "Nothing is here yet.");
        Browser.Answer kept =
                keeper.post("/world", "name", "Three Hills", "start", "2027-06-07", "periods", "6", "period", "week");
        assertEquals(302, kept.status());
        checkHolds(keeper.get(kept.location()), 200, "The settings are kept.", "/world/undo", "Three Hills");
        checkHolds(keeper.get("/"), 200, "Nothing is asked for in Three Hills yet.", "Say which neighbourhoods");
        String act = kept.location().replaceAll(".*=", "");
        Browser.Answer undone = keeper.post("/world/undo", "act", act);
        checkHolds(keeper.get(undone.location()), 200, "That is taken back.");
        assertEquals("/world?done=late", keeper.post("/world/undo", "act", act).location());
    }

    @Test
    @Order(3)
    void aFolderWithProblemsIsToldAndNothingIsKept() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("broken"));
        for (Map.Entry<String, String> file :
                texts(ROOT.resolve("examples/three-springs")).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(
                folder.resolve("needs.csv"),
                Files.readString(folder.resolve("needs.csv")).replaceFirst("oak,bread,60", "oak,breat,6O"));
        keeper.get("/world/import");
        Browser.Answer told = upload(keeper, zipped(folder));
        assertEquals(422, told.status(), told.text());
        assertTrue(told.text().contains("2 things to mend before this can be brought in"), told.text());
        assertTrue(told.text().contains("needs.csv, line 2"), told.text());
        assertTrue(told.text().contains("<code>amount</code>"), told.text());
        assertTrue(told.text().contains("breat"), told.text());
        assertFalse(told.text().contains("/world/import/keep"), "offers to keep it");
        assertEquals(
                422, upload(keeper, "no zip".getBytes(StandardCharsets.UTF_8)).status());
        assertEquals(422, keeper.post("/world/import").status());
        checkHolds(keeper.get("/"), 200, "Nothing is here yet.");
    }

    @Test
    @Order(4)
    void aFolderIsLookedAtThenBroughtInAndTakenBack() throws IOException {
        keeper.get("/world/import");
        Browser.Answer preview = upload(keeper, zipped(ROOT.resolve("examples/three-springs")));
        checkHolds(preview, 200, "What would change", "Needs", "Comments in the files are not kept");
        long needs = Files.readAllLines(ROOT.resolve("examples/three-springs/needs.csv")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .count()
                - 1;
        assertTrue(preview.text().contains(needs + " new, 0 changed, 0 taken out"), preview.text());
        checkHolds(keeper.get("/"), 200, "Nothing is here yet.");
        String token = hidden(preview, "token");
        Browser other = guests.as(new Viewer.Role.Keeper());
        other.get("/world/import");
        assertEquals(
                "/world/import?gone=",
                other.post("/world/import/keep", "token", token, "act", hidden(preview, "act"))
                        .location());

        keeper.get("/world");
        String act = keeper.post("/world", "name", "Meanwhile", "start", "2027-06-07", "periods", "6")
                .location()
                .replaceAll(".*=", "");
        Browser.Answer anew = keeper.post("/world/import/keep", "token", token, "act", hidden(preview, "act"));
        checkHolds(anew, 409, "Somebody has changed the place meanwhile.", "Meanwhile");
        keeper.post("/world/undo", "act", act);
        Browser.Answer again = keeper.post("/world/import/keep", "token", token, "act", hidden(anew, "act"));
        assertEquals(409, again.status());
        Browser.Answer done = keeper.post("/world/import/keep", "token", token, "act", hidden(again, "act"));
        assertEquals(302, done.status(), done.text());
        checkHolds(keeper.get(done.location()), 200, "The place is brought in.", "Three Springs");
        checkHolds(
                keeper.get("/"), 200, "needs in Three Springs wait for a first plan.", "You brought the whole place");

        String brought = done.location().replaceAll(".*=", "");
        assertEquals(
                "/world?done=undone", keeper.post("/world/undo", "act", brought).location());
        checkHolds(keeper.get("/"), 200, "Nothing is here yet.");
    }

    @Test
    @Order(5)
    void theExportIsTheNormalisedFolderByteForByte() throws IOException {
        bringIn("examples/three-springs");
        byte[] zip = fetch("/world/export");
        Path out = Files.createDirectories(temporary.resolve("out"));
        Path folder = WorldZip.unpack(new ByteArrayInputStream(zip), out, ReadingLimits.DEFAULT)
                .folder()
                .orElseThrow();
        Reading reading = Example.read("three-springs");
        WorldFolder.write(reading, temporary.resolve("normalised"), false);
        assertEquals(texts(temporary.resolve("normalised")), texts(folder));
    }

    private byte[] fetch(String address) throws IOException {
        int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Cookie", "commonshed=" + keeper.cookies().get("commonshed"))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bringIn(String folder) throws IOException {
        keeper.get("/world/import");
        Browser.Answer preview = upload(keeper, zipped(ROOT.resolve(folder)));
        assertEquals(200, preview.status(), preview.text());
        Browser.Answer done =
                keeper.post("/world/import/keep", "token", hidden(preview, "token"), "act", hidden(preview, "act"));
        assertEquals(302, done.status(), done.text());
    }

    @Test
    @Order(6)
    void oneLooksThroughTheEyesOfANeighbourhood() {
        Browser own = guests.as(new Viewer.Role.Neighbour("mill"));
        checkHolds(own.get("/"), 200, "href=\"/sees\">Mill Spring<");
        checkHolds(keeper.get("/sees"), 200, "3 neighbourhoods", "name=\"place\" value=\"oak\"");
        checkHolds(keeper.get("/sees?q=mil"), 200, "One neighbourhood");
        checkHolds(keeper.get("/sees?q=nowhere"), 200, "No neighbourhood is called so.");
        keeper.get("/sees");
        assertEquals("/", keeper.post("/sees", "place", "oak").location());
        checkHolds(keeper.get("/"), 200, "href=\"/sees\">Oak Spring<");
        checkHolds(keeper.get("/?sees=ford"), 200, "href=\"/sees\">Ford Spring<");
        checkHolds(keeper.get("/"), 200, "href=\"/sees\">Oak Spring<");
        keeper.post("/sees", "place", "");
        checkHolds(keeper.get("/"), 200, "You see all of", "Choose your neighbourhood");
        checkHolds(keeper.get("/?sees=%22%0a"), 200, "Choose your neighbourhood");
        checkHolds(keeper.get("/?sees=%00"), 400, "request-unclear");
        checkHolds(keeper.get("/find?q=%00"), 400, "request-unclear");
    }

    @Test
    @Order(7)
    void theSearchFindsThingsOfAllRooms() {
        checkHolds(keeper.get("/find"), 200, "Write a word or two");
        checkHolds(keeper.get("/find?q=bread"), 200, "/makers/products/bread", "/needs/oak.bread");
        checkHolds(keeper.get("/find?q=oak"), 200, "/tables/places/id/oak");
        checkHolds(keeper.get("/find?q=notices"), 200, "href=\"/notices\"");
        for (String table : List.of("places", "actors", "products", "recipes", "all-needs")) {
            checkHolds(keeper.get(Addresses.table(table, "mill")), 200, "mill");
        }
        checkHolds(keeper.get("/find?q=xyzzy"), 200, "Nothing is called “xyzzy”.");
        checkHolds(keeper.get("/find?q=%3Cscript%3E"), 200, "&lt;script&gt;");
        checkHolds(keeper.get("/find?q=" + "a".repeat(3000)), 200, "Find");
        checkHolds(
                keeper.get("/contents"),
                200,
                "href=\"/world\"",
                "href=\"/people\"",
                "href=\"/tables\"",
                "action=\"/find\"");
    }

    @Test
    @Order(8)
    void todayTellsWhatThePlanSays() {
        told.glance = Optional.of(new PlanGlance.Glance(
                "/plan",
                new PlanGlance.Time(LocalDate.of(2027, 11, 1), PeriodLength.MONTH, true),
                new PlanGlance.Share(0.74, 0.09, true),
                List.of(
                        new PlanGlance.Short("oak", "bread", 46, 1, "/plan/why/bread"),
                        new PlanGlance.Short("mill", "cheese", 1500, 2, "")),
                List.of(
                        new PlanGlance.Tight("no_such_limit", Tint.WATER, 0.5, 0.54, "/commons"),
                        new PlanGlance.Tight("other", Tint.LAND, 0.5, 0.43, "/commons"),
                        new PlanGlance.Tight("free", Tint.LAND, 0.1, 0.1, "/commons"))));
        Browser.Answer page = keeper.get("/");
        checkHolds(
                page,
                200,
                "Three Springs will be short of what it must have: ",
                "Three Springs in November of a typical year",
                "of all food that is asked for, by weight",
                "2 needs here stay short.",
                "74\u202f% from here",
                "17\u202f% short",
                "class=\"share\"",
                "/plan/why/bread",
                "4\u202f% over as planned",
                "93\u202f% as planned");
        assertFalse(page.text().contains("20\u202f% as planned"), "a budget that is far from its limit");
        guests.openForReading(true);
        Browser.Answer visitor = guests.visitor().get("/");
        checkHolds(visitor, 200, "Needed here, nobody yet");
        assertFalse(visitor.text().contains("Because of you"), "a visitor did nothing here");
        guests.openForReading(false);
        assertEquals("/sign-in", guests.visitor().get("/").location());
    }

    @Test
    @Order(9)
    void whatFailsSaysSoAndTellsNoSecret() {
        told.fails = true;
        Browser.Answer failed = keeper.get("/?sees=oak");
        told.fails = false;
        checkHolds(failed, 500, "This did not work, and it is our fault.", "server-failed", "href=\"/?sees=oak\"");
        assertFalse(failed.text().contains("swordfish"), "the page tells the message of the exception");
        assertFalse(failed.text().contains("IllegalState"), "the page tells the exception");
        assertTrue(failed.header("content-security-policy").contains("default-src 'self'"));
        Browser.Answer missing = keeper.get("/nowhere/at/all");
        checkHolds(missing, 404, "There is nothing at this address.", "not-found");
        assertEquals(404, keeper.get("/error").status());
        checkHolds(keeper.send("PUT", "/find", HttpRequest.BodyPublishers.noBody(), ""), 403, "too old");
        keeper.get("/world");
        checkHolds(keeper.post("/contents"), 405, "not-this-way");
        HttpRequest.BodyPublisher large = HttpRequest.BodyPublishers.ofByteArray(new byte[3 << 20]);
        checkHolds(keeper.send("POST", "/world", large, "application/x-www-form-urlencoded"), 413, "too-large");
    }

    @Test
    @Order(10)
    void theSourceAndTheNoticesAreThereForEverybody() {
        checkHolds(guests.visitor().get("/source"), 200, "GNU Affero General Public License", "Commit");
        checkHolds(guests.visitor().get("/notices"), 200, "PostgreSQL Licence", "htmx");
        assertFalse(guests.visitor().get("/source").text().contains(ROOT.toString()), "a path of this machine");
    }
}
