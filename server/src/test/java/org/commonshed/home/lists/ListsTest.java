package org.commonshed.home.lists;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.commonshed.access.Viewer;
import org.commonshed.files.lists.Headings;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.place.Places;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Lists of actors come in as other people keep them: looked at, put right, and kept as a whole or not at all. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=lists")
class ListsTest {
    /** Odd headings, contacts, a place in words, one that is here already, one on the other side of the earth. */
    private static final String ODD = """
            Nom de la ferme;Was;Ville;Breite;Länge;Telefon;Sonstiges
            Upper orchard;orchard;Oak Spring;47.531;8.471;+41 44 123 45 67;old trees
            Hillside dairy;dairy farm;Oak Spring;47.529;8.469;;
            Far bakery;bakery;Auckland;-36.85;174.76;;
            Nameless thing;;Ford Spring;;;ada@example.org;
            """;

    @Autowired
    Actors actors;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("${commonshed.data}")
    Path data;

    @Autowired
    ApplicationContext house;

    private Reader reader;

    @BeforeEach
    void threeSprings() throws IOException {
        reader = Reader.inThreeSprings(house, "/bring-in");
    }

    private long count() {
        return actors.actors().count(KEEPER, Query.all());
    }

    private Kept called(String name) {
        return actors.actors().all().stream()
                .filter(row -> row.get("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    /** Sends a file and goes where that leads. */
    private String sent(String name, String text) {
        return sent(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String sent(String name, byte[] bytes) {
        Reader.Seen seen = reader.send("/bring-in", name, bytes, Map.of("list", ""));
        assertEquals(302, seen.status(), seen.text());
        return seen.location().replaceFirst("/columns$", "");
    }

    /** The number of the row in which that name stands. */
    private static String row(Reader.Seen rows, String name) {
        return rows.find("name=\"name-(\\d+)\" value=\"" + name + "\"");
    }

    /** Sends the form of the rows as it stands, but for what is changed in it. */
    private Reader.Seen say(String list, Reader.Seen rows, Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Forms.of(rows.text(), list + "/rows"));
        changed.forEach((name, value) -> {
            if (value.equals("off")) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        });
        return reader.post(
                list + "/rows",
                fields.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }

    @Test
    void columnsAreProposedWithReasonsAndCanBePutRight() {
        String list = sent("farms.csv", ODD);
        Reader.Seen columns = reader.get(list + "/columns");
        assertTrue(columns.says("Nom de la ferme") && columns.says("The heading says so, and the cells fit."));
        assertFalse(columns.says("123 45 67") || columns.says("ada@example.org"), "nobody sees how to reach people");
        assertEquals("other", Forms.of(columns.text(), list + "/columns").get("column-2"), "nobody calls a kind “Was”");
        Reader.Seen before = reader.get(list);
        assertTrue(before.says("Nothing in the list leads to a kind."));

        assertEquals(
                302,
                reader.post(list + "/columns", "column-2", "kind", "go", "on").status());
        Reader.Seen rows = reader.get(list);
        String orchard = row(rows, "Upper orchard");
        assertEquals("orchard", Forms.of(rows.text(), list + "/rows").get("kind-" + orchard));
        assertTrue(reader.get(list + "/columns").says("Somebody said so."));
        assertEquals(8, count(), "nothing is kept so far");
    }

    @Test
    void nothingIsKeptAsLongAsOneRowAsks() {
        String list = sent("farms.csv", ODD);
        reader.post(list + "/columns", "column-2", "kind", "go", "on");
        Reader.Seen wrong = reader.post(list + "/keep");
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("Choose what Nameless thing is"), wrong.text());
        assertEquals(8, count());

        Reader.Seen rows = reader.get(list);
        String nameless = row(rows, "Nameless thing");
        String far = row(rows, "Far bakery");
        assertFalse(Forms.of(rows.text(), list + "/rows").containsKey("take-" + far), "who is far away is left out");
        assertTrue(rows.says("Far from here"));
        say(list, rows, Map.of("kind-" + nameless, "store", "size-" + nameless, "many", "go", "stay"));
        assertTrue(reader.post(list + "/keep").says("Write the size of Nameless thing as a number"));
        assertEquals(8, count());

        say(list, reader.get(list), Map.of("size-" + nameless, "2,5", "go", "stay"));
        Reader.Seen kept = reader.post(list + "/keep");
        assertEquals(302, kept.status(), kept.text());
        Reader.Seen told = reader.follow(kept);
        assertTrue(told.says("List of actors brought in."));
        assertEquals(10, count(), "two are new, one was here, one is far away");
        assertEquals("2.5", called("Nameless thing").get("size"));
        assertEquals("ford", called("Nameless thing").get("neighbourhood"), "the list names it");
        assertEquals("oak", called("Upper orchard").get("neighbourhood"));
        assertEquals("47.529", called("Hillside dairy").get("lat"), "what was missing is filled in");
        assertTrue(actors.actors().all().stream()
                .noneMatch(row -> row.cells().toString().contains("123 45")));
        assertEquals(302, reader.get(list).status(), "the list is gone");

        reader.post("/undo", "act", told.find("name=\"act\" value=\"([^\"]+)\""));
        assertEquals(8, count());
        assertEquals("", called("Hillside dairy").get("lat"));
    }

    @Test
    void whoMayBeTheSameIsAskedAbout() {
        // the same name, 6 km away: it may have moved, or be another one
        String list =
                sent("more.csv", "name,kind,lat,lon\nVillage oven,bakery,47.55,8.45\nVillage oven,bakery,47.55,8.45\n");
        Reader.Seen rows = reader.get(list);
        assertTrue(rows.says("Village oven") && rows.says("What speaks for it and against it"), rows.text());
        String second = rows.find("fill:row:1\"( selected)?>The same as row 1");
        assertEquals(" selected", second, "the second row is the first again");
        say(list, rows, Map.of("same-1", "two", "go", "stay"));
        Reader.Seen kept = reader.post(list + "/keep");
        assertEquals(302, kept.status(), kept.text());
        assertEquals(9, count());
    }

    @Test
    void allOthersAreDecidedTogether() {
        StringBuilder many = new StringBuilder("name,lat,lon,soil\n");
        for (int i = 0; i < 60; i++) {
            many.append("Place ")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26))
                    .append("x,47.5,8.5,loam\n");
        }
        String list = sent("many.csv", many.toString());
        assertTrue(reader.get(list).says("Page 1 of 3"));
        assertEquals(422, reader.post(list + "/keep").status());
        reader.post(
                list + "/rest",
                "kind",
                "store",
                "hood",
                "",
                "same",
                "fill",
                "perhaps",
                "two",
                "far",
                "out",
                "others",
                "keep");
        assertEquals(302, reader.post(list + "/keep").status());
        assertEquals(68, count());
        assertEquals("loam", called("Place aax").get("soil"), "as it stands, since somebody wanted it");
        assertTrue(reader.get("/tables/actors.csv").says("soil"));
    }

    @Test
    void pointsAndProfilesComeInPackedAndPlain() throws IOException {
        String geo = """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [8.54, 47.471]},
                 "properties": {"name": "Lower mill", "type": "flour mill"}}]}
                """;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(geo.getBytes(StandardCharsets.UTF_8));
        }
        String list = sent("points.geojson.gz", packed.toByteArray());
        assertTrue(reader.get(list).says("points as GeoJSON"));
        assertEquals(302, reader.post(list + "/keep").status());
        assertEquals("flour_mill", called("Lower mill").get("kind"));
        assertEquals("ford", called("Lower mill").get("neighbourhood"), "the nearest");

        String profile = """
                {"linked_schemas": ["organizations_schema-v1.0.0"], "name": "Oak bakery",
                 "primary_url": "https://oak.example", "email": "bread@oak.example",
                 "geolocation": {"lat": 47.53, "lon": 8.47}, "description": "bakery"}
                """;
        String other = sent("profile.json", profile);
        Reader.Seen rows = reader.get(other);
        assertTrue(rows.says("Murmurations profiles") && !rows.says("bread@oak.example"), rows.text());
        Reader.Seen kept = reader.post(other + "/keep");
        assertEquals(302, kept.status(), kept.text());
        assertEquals("https://oak.example", called("Oak bakery").get("link"));
        assertEquals("", called("Oak bakery").get("email"));
    }

    @Test
    void whatIsPastedIsReadAsItIs() {
        Reader.Seen seen =
                reader.send("/bring-in", "", new byte[0], Map.of("list", "Ford smithy, machine shop, Ford Spring\n"));
        assertEquals(302, seen.status(), seen.text());
        Reader.Seen rows = reader.follow(seen);
        assertEquals("ford", Forms.of(rows.text(), seen.location() + "/rows").get("hood-1"));
        assertEquals(302, reader.post(seen.location() + "/leave").status());
        assertEquals(302, reader.get(seen.location()).status());
        assertEquals(8, count());
    }

    @Test
    void whatCannotBeReadIsToldAndGoesAway() {
        Reader.Seen wrong = reader.send("/bring-in", "x.json", "{\"a\": ".getBytes(StandardCharsets.UTF_8), Map.of());
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("Why it cannot be read"), wrong.text());
        assertEquals(
                422,
                reader.send("/bring-in", "", new byte[0], Map.of("list", " ")).status());
        String markup = sent("x.csv", "name,kind\n<script>alert(1)</script>,bakery\n=1+1,bakery\n");
        Reader.Seen rows = reader.get(markup);
        assertFalse(rows.says("<script>alert"), rows.text());
        assertTrue(rows.says("begins like a formula"));
    }

    /** What a server that is started anew would find is in the database alone. */
    @Test
    void whatWasSaidOutlivesARestartForWhoSaidItAndNobodyElse() {
        String list = sent("farms.csv", ODD);
        reader.post(list + "/columns", "column-2", "kind", "go", "on");
        Reader.Seen rows = reader.get(list);
        String nameless = row(rows, "Nameless thing");
        say(list, rows, Map.of("kind-" + nameless, "store", "size-" + nameless, "2,5", "go", "stay"));
        reader.post(list + "/rest", "kind", "out", "hood", "", "same", "fill", "perhaps", "two", "far", "take");

        String upload = list.replace("/bring-in/", "");
        Viewer ada = new Viewer(
                jdbc.sql("select person from home_list where id = ?::uuid")
                        .param(upload)
                        .query(UUID.class)
                        .optional(),
                "Ada",
                Set.of(new Viewer.Role.Keeper()));
        Draft draft = new ListStore(jdbc, clock).find(ada, upload).orElseThrow();
        assertEquals("farms.csv", draft.name());
        assertEquals(Headings.Field.KIND, draft.said().get("Was"));
        Draft.Choice choice = draft.choices().get(Integer.parseInt(nameless));
        assertEquals("store", choice.kind());
        assertEquals("2,5", choice.size());
        assertEquals("take", draft.rest().far());
        assertTrue(new ListStore(jdbc, clock).find(KEEPER, upload).isEmpty(), "another keeper sees nothing of it");
        ListStore tomorrow = new ListStore(jdbc, Clock.offset(clock, Duration.ofHours(25)));
        assertTrue(tomorrow.find(ada, upload).isEmpty(), "a day later it is gone");
        for (int i = 0; i < ListStore.MOST_OF_ONE; i++) {
            sent("other.csv", "name,kind\nA mill of " + i + ",flour mill\n");
        }
        assertEquals(302, reader.get(list).status(), "the oldest makes room");
    }

    /** The published directory of fab labs (Internet of Production Alliance, Open Know Where) as a whole. */
    @Test
    void aRealDirectoryComesIn() throws IOException {
        Path labs = Path.of(System.getProperty("commonshed.shared", ""), "data", "fablabs", "facilities.json.gz");
        assumeTrue(Files.exists(labs), "left out: no data/fablabs in the folder of -Dcommonshed.shared");
        String list = sent("facilities.json.gz", Files.readAllBytes(labs));
        Reader.Seen rows = reader.get(list);
        assertTrue(rows.says("the directory of fab labs") && rows.says("Far from here"), rows.text());
        reader.post(list + "/rest", "kind", "out", "hood", "out", "same", "fill", "perhaps", "two", "far", "take");
        long before = count();
        Reader.Seen kept = reader.post(list + "/keep");
        assertEquals(
                302,
                kept.status(),
                () -> kept.text().substring(0, Math.min(9000, kept.text().length())));
        long added = count() - before;
        assertTrue(added > 2000 && added < 2238, added + " of 2,237 labs, those without a place left out");
    }
}
