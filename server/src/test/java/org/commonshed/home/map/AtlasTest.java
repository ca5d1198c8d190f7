package org.commonshed.home.map;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.files.world.Stated;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.commonshed.place.Geography;
import org.commonshed.place.Outline;
import org.commonshed.place.Places;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Map, commons and outlines as a browser without JavaScript gets them, in a house that its keeper claimed. */
@HouseTest
@TestPropertySource(properties = "atlas=own house")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtlasTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    @Autowired
    Worlds worlds;

    @Autowired
    Geography geography;

    @Autowired
    Places places;

    @Autowired
    Shelf shelf;

    @LocalServerPort
    int port;

    @Value("${commonshed.data}")
    Path data;

    @BeforeAll
    void claim() throws IOException {
        get("/claim");
        String word = Files.readString(data.resolve("claim-word")).strip();
        HttpResponse<String> claimed =
                form("/claim", Map.of("code", word, "name", "Ada (example)", "passphrase", "rain oak mill fox"));
        assertEquals(302, claimed.statusCode(), claimed.body());
    }

    @BeforeEach
    void theValley() {
        bringIn("pioneer-valley");
    }

    private UUID bringIn(String example) {
        return worlds.bringIn(KEEPER, Example.read(example).stated());
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)));
    }

    private HttpResponse<String> form(String address, Map<String, String> fields) {
        StringBuilder body = new StringBuilder("_csrf=" + token);
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> upload(String name, String content) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/json\r\n\r\n" + content + "\r\n--edge--\r\n";
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/outlines"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            StringBuilder all = new StringBuilder();
            cookies.forEach(
                    (name, value) -> all.append(name).append('=').append(value).append("; "));
            request.header("Cookie", all.toString());
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("set-cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.build().uri().toString(), e);
        }
    }

    /** The page holds all these pieces. */
    private String check(String address, String... pieces) {
        HttpResponse<String> answer = get(address);
        assertEquals(200, answer.statusCode(), address + "\n" + answer.body());
        for (String piece : pieces) {
            assertTrue(answer.body().contains(piece), () -> piece + " is not in " + address + "\n" + answer.body());
        }
        assertFalse(answer.body().contains(" style="), "a strict policy forbids style attributes");
        assertFalse(answer.body().contains("<script>"), "a strict policy forbids inline script");
        return answer.body();
    }

    @Test
    void theMapStandsWithoutJavaScript() {
        String page = check(
                "/map?month=8",
                "What may be drawn from the waters",
                "<a href=\"/map?kind=water&amp;month=8&amp;at=deerfield_river\"",
                "Deerfield River: 1,310,000 m³ may be drawn",
                "river, roughly where it runs",
                "aria-current=\"page\" hx-get=\"/map?kind=water&amp;month=8\"");
        assertTrue(page.contains("data-places=\"/map/places.json?v=" + geography.version(KEEPER)), page);
    }

    @Test
    void aPanelTellsWhatIsKnownOfAPlace() {
        check(
                "/map?kind=water&month=8&at=deerfield_river",
                "id=\"map-chosen\">Deerfield River",
                "909\u202fkm²",
                "Flows into Middle Connecticut",
                "Water in August",
                "/commons?kind=water&amp;year=2027&amp;month=8&amp;place=deerfield_river#chosen",
                "Ashfield, ");
        check("/map?at=dairy_farm_deerfield", "dairy farms of Deerfield (example)", "Drains to Deerfield River");
        check("/map?at=nobody&kind=nothing&month=99", "Choose an area on the map");
    }

    @Test
    void outlinesAndActorsComeAsDataThatMayBeKept() {
        HttpResponse<String> outlines = get("/map/places.json?v=" + geography.version(KEEPER));
        assertTrue(outlines.headers().firstValue("cache-control").orElse("").contains("immutable"));
        assertTrue(
                outlines.body().contains("\"name\":\"Deerfield River\""),
                outlines.body().substring(0, 300));
        assertTrue(get("/map/places.json?v=old")
                .headers()
                .firstValue("cache-control")
                .orElse("")
                .contains("no-cache"));
        HttpResponse<String> actors = get("/map/actors.json");
        assertTrue(
                actors.body()
                        .contains(
                                "[\"dairy_farm_deerfield\",\"dairy farms of Deerfield (example)\",-72.6131,42.518,\"farm\",\"deerfield\"]"),
                actors.body());
        String tag = actors.headers().firstValue("etag").orElseThrow();
        HttpRequest.Builder again = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/map/actors.json"));
        assertEquals(304, send(again.header("If-None-Match", tag)).statusCode());
    }

    @Test
    void homesAreNeverPointsOnTheMap() {
        Stated valley = worlds.stated(KEEPER);
        List<Stated.Rows> tables = valley.tables().stream()
                .map(table -> table.table().equals("actors") ? withAHome(table) : table)
                .toList();
        worlds.bringIn(KEEPER, new Stated(valley.settings(), tables, valley.outlines()));
        assertFalse(get("/map/actors.json").body().contains("secret_home"));
        check("/map?at=secret_home", "Choose an area on the map");
    }

    private static Stated.Rows withAHome(Stated.Rows actors) {
        Map<String, String> home = Map.of(
                "id",
                "secret_home",
                "name",
                "The Oaks",
                "kind",
                "homes",
                "neighbourhood",
                "amherst",
                "lat",
                "42.36",
                "lon",
                "-72.5");
        List<List<String>> rows = new ArrayList<>(actors.rows());
        rows.add(actors.columns().stream().map(c -> home.getOrDefault(c, "")).toList());
        return new Stated.Rows("actors", actors.columns(), rows);
    }

    /** Figures of limits.csv: the Deerfield's limit in July to September, and the Millers' of 439,570 m³. */
    @Test
    void budgetsStandFromSourceToMouth() {
        String page = check(
                "/commons?kind=water&month=8&place=miller_river",
                "What the land and water can bear",
                "440,000 m³ in August",
                "Least in July: 440,000 m³",
                "Limits at Millers River",
                "a tenth of the natural August flow, own land and all above",
                "/tables/limits/rows/",
                "No plan holds yet");
        assertTrue(page.indexOf(">Millers River</a></h3>") < page.indexOf(">Middle Connecticut</a></h3>"));
        assertTrue(page.indexOf(">Middle Connecticut</a></h3>") < page.indexOf(">Lower Connecticut</a></h3>"));
        assertTrue(page.indexOf(">Westfield River</a></h3>") < page.indexOf(">Lower Connecticut</a></h3>"));
        check("/commons?kind=land", "Cropland", "Orchards and berries", "Pasture and hay");
        check("/commons?kind=nothing&year=1&month=77&place=nowhere", "What the land and water can bear");
    }

    @Test
    void aPlaceWithoutLimitsSaysHowToSetOne() {
        Stated valley = worlds.stated(KEEPER);
        List<Stated.Rows> tables = valley.tables().stream()
                .filter(t -> !t.table().equals("limits"))
                .toList();
        worlds.bringIn(KEEPER, new Stated(valley.settings(), tables, Optional.empty()));
        check("/commons", "No limit is set yet.", "/tables/limits/add");
        check("/map", "How the place lies", "No place has an outline yet.");
    }

    private static final String POND = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"huc12":"010802010101","tohuc":"deerfield_river","name":"Pond","depth":3},
             "geometry":{"type":"Polygon","coordinates":[[[-72.8,42.5],[-72.7,42.5],[-72.7,42.6],[-72.8,42.6]]]}},
            {"type":"Feature","properties":{"name":"Bow"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]}
            """;

    @Test
    void outlinesAreLookedAtBeforeTheyAreKeptAndTakenBackAsAWhole() throws IOException {
        String stated = Files.readString(ROOT.resolve("examples/pioneer-valley/places.geojson"));
        assertEquals(stated, places.outlines(KEEPER).orElseThrow());
        check("/outlines", "51 places have an outline", "Look at what it holds");
        String preview = upload("pond.geojson", POND)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
        check(
                preview,
                "What pond.geojson would change",
                "One place is new",
                "Feature 2, Bow: The outline crosses itself near 0.5, 0.5",
                "Feature 1, Pond: A ring did not end where it began",
                "deerfield_river");
        assertEquals(stated, places.outlines(KEEPER).orElseThrow());
        String kept = form(preview, Map.of())
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
        checkPond();
        check(kept, "The outlines are kept", "52 places have an outline");
        UUID act = UUID.fromString(kept.substring(kept.indexOf('=') + 1));
        assertInstanceOf(Outcome.Done.class, shelf.undo(KEEPER.person(), act));
        assertEquals(stated, places.outlines(KEEPER).orElseThrow());
        assertTrue(geography.listWithin(KEEPER, "deerfield_river").stream()
                .noneMatch(i -> i.place().equals("010802010101")));
    }

    private void checkPond() {
        var row = places.places().findById(KEEPER, "010802010101").orElseThrow();
        assertEquals("watershed", row.get("kind"));
        assertEquals("pioneer_valley", row.get("within"));
        assertEquals("deerfield_river", row.get("flows_into"));
        Outline.Inside pond = geography.listWithin(KEEPER, "deerfield_river").stream()
                .filter(i -> i.place().equals("010802010101"))
                .findFirst()
                .orElseThrow();
        assertTrue(pond.share() > 0.9, pond.toString());
        assertEquals(Optional.of("010802010101"), geography.findWatershed(KEEPER, 42.55, -72.75));
        assertTrue(places.outlines(KEEPER).orElseThrow().contains("\"depth\":3"));
        assertTrue(places.places().listAll(KEEPER, Query.all()).stream()
                .anyMatch(p -> p.get("id").equals("amherst")));
    }

    @Test
    void whatIsNoGeoJsonIsSaidAndNothingIsKept() {
        get("/outlines");
        String preview = upload("a.geojson", "{\"features\":[")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
        check(preview, "This is not GeoJSON, or it was cut off", "Nothing of this file can be kept");
        assertEquals(422, upload("a.geojson", "").statusCode());
        String before = geography.version(KEEPER);
        form(preview, Map.of());
        assertEquals(before, geography.version(KEEPER));
    }
}
