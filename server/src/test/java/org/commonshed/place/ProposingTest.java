package org.commonshed.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.commonshed.files.world.Patience;
import org.commonshed.keeping.Kept;
import org.commonshed.place.shape.Attributes;
import org.commonshed.place.shape.FeatureReader;
import org.commonshed.place.shape.OneFeature;
import org.commonshed.place.shape.Overlaps;
import org.commonshed.place.shape.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of outlines say of places, under the names that others use. */
class ProposingTest {
    private final List<Kept> places = new ArrayList<>();
    private Map<String, String> choice = Map.of();

    private void place(String id, String name, String kind) {
        places.add(new Kept(new UUID(1, places.size()), 1, Map.of("id", id, "name", name, "kind", kind)));
    }

    private Proposing propose(String file) {
        Proposing proposing =
                new Proposing(Attributes.KNOWN.chosen(choice), choice.getOrDefault("kind", ""), Set.of(), places);
        FeatureReader.Read read = FeatureReader.read(file);
        assertEquals(List.of(), read.faults());
        proposing.read(
                read.features(),
                ids -> ids.contains("mill") ? Set.of("mill") : Set.of(),
                Patience.of(Patience.ENDLESS));
        return proposing;
    }

    /** Rows as id kind within flows_into, and what was remarked. */
    private void check(String file, String expected) {
        Proposing proposing = propose(file);
        StringBuilder told = new StringBuilder();
        for (Map<String, String> row : proposing.rows()) {
            told.append(row.get("id")).append(' ').append(row.get("kind"));
            told.append(" in ").append(row.getOrDefault("within", "-"));
            told.append(" to ").append(row.getOrDefault("flows_into", "-")).append('\n');
        }
        for (Remark remark : proposing.remarks()) {
            told.append(remark.feature())
                    .append(' ')
                    .append(remark.key())
                    .append(' ')
                    .append(remark.values());
            told.append(remark.refused() ? " refused\n" : "\n");
        }
        assertEquals(expected, told.toString());
    }

    @Test
    void theWatershedBoundaryDatasetIsUnderstood() {
        check(
                OneFeature.file(
                        OneFeature.square("\"huc8\":\"01080201\",\"name\":\"Middle\"", 0, 0),
                        OneFeature.square("\"huc12\":\"010802010101\",\"tohuc\":\"010802010102\",\"name\":\"A\"", 0, 0),
                        OneFeature.square(
                                "\"HUC12\":\"010802010102\",\"ToHUC\":\"010802050901\",\"Name\":\"B\"", 1, 0)),
                """
                01080201 watershed in - to -
                010802010101 watershed in 01080201 to 010802010102
                010802010102 watershed in 01080201 to -
                3 flows-out [010802050901]
                """);
    }

    @Test
    void hydroBasinsIsUnderstood() {
        place("land", "The land", "bioregion");
        check(
                OneFeature.file(
                        OneFeature.square("\"HYBAS_ID\":7080024871,\"NEXT_DOWN\":7080024870,\"SUB_AREA\":9.1", 0, 0),
                        OneFeature.square("\"HYBAS_ID\":7.08002487E9,\"NEXT_DOWN\":0", 1, 0)),
                """
                land bioregion in - to -
                7080024871 watershed in land to 7080024870
                7080024870 watershed in land to -
                """);
    }

    @Test
    void anyCodeAndParentWillDoWhenTheyAreNamed() {
        choice = Map.of("code", "Nr", "parent", "Teil_von", "name", "Bezeichnung", "kind", "commons");
        check(
                OneFeature.file(
                        OneFeature.square("\"Nr\":1,\"Bezeichnung\":\"Alp\"", 0, 0),
                        OneFeature.square("\"Nr\":2,\"Teil_von\":1,\"Bezeichnung\":\"Weide\"", 0, 0),
                        OneFeature.square("\"Nr\":3,\"Teil_von\":9,\"Bezeichnung\":\"Wald\"", 0, 0)),
                """
                1 commons in - to -
                2 commons in 1 to -
                3 commons in - to -
                3 unknown-parent [9]
                """);
    }

    @Test
    void aPlaceOfTheSameNameGetsTheOutlineAndKeepsWhatIsStated() {
        place("oak", "Oak Spring", "neighbourhood");
        Proposing proposing =
                propose(OneFeature.file(OneFeature.square("\"geoid\":\"77\",\"name\":\"OAK SPRING\"", 8, 47)));
        Map<String, String> row = proposing.rows().get(0);
        assertEquals("Oak Spring", row.get("name"));
        assertEquals("47.05", row.get("lat"));
        assertEquals("8.05", row.get("lon"));
        // 0.1° × 0.1° at 47.05° north: N cos φ × M, both radii in km per radian
        double e2 = 0.00669437999;
        double w2 = 1 - e2 * Math.pow(Math.sin(Math.toRadians(47.05)), 2);
        double km2 = 6378.137
                * 6378.137
                * (1 - e2)
                / (w2 * w2)
                * Math.cos(Math.toRadians(47.05))
                * Math.pow(Math.PI / 1800, 2);
        assertEquals(km2, Double.parseDouble(row.get("area_km2")), 0.01);
        assertEquals("oak", proposing.entries().get(0).id());
    }

    @Test
    void whatIsDoubtfulIsSaidFeatureByFeature() {
        check(
                OneFeature.file(
                        OneFeature.square("\"id\":\"a\",\"flows_into\":\"b\"", 0, 0),
                        OneFeature.square("\"id\":\"b\",\"flows_into\":\"a\"", 1, 0),
                        OneFeature.square("\"id\":\"a\"", 2, 0),
                        OneFeature.square("\"colour\":\"red\"", 3, 0),
                        OneFeature.square("\"id\":\"mill\"", 4, 0),
                        OneFeature.feature("\"id\":\"dust\"", "MultiPoint", "[[0,0],[1,1]]"),
                        OneFeature.feature("\"name\":\"Brook\"", "LineString", "[[0,0],[1,1]]")),
                """
                a watershed in - to -
                b watershed in - to a
                3 twice [a] refused
                4 nameless [] refused
                6 type [MultiPoint] refused
                5 taken [mill] refused
                1 circle []
                """);
    }

    @Test
    void filesOverALimitAreRefusedWithTheReason() {
        assertEquals("json", fault("{\"type\":\"FeatureCollection\",\"features\":["));
        assertEquals("no-features", fault("[1,2]"));
        assertEquals("no-features", fault("{\"type\":\"Topology\"}"));
        assertEquals(
                "crs", fault("{\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::26918\"}},\"features\":[]}"));
        assertEquals("no-features", fault("{\"features\":[" + "[".repeat(5000)));
        assertEquals("json", fault("{\"features\":[{\"geometry\":{\"coordinates\":" + "[".repeat(5000)));
        assertEquals(
                "json",
                fault(OneFeature.file(
                        OneFeature.feature("\"id\":" + "[".repeat(30) + "]".repeat(30), "Point", "[0,0]"))));
        assertEquals("coordinates", fault(OneFeature.file(OneFeature.feature("", "Polygon", "[[[0,\"x\"]]]"))));
        String points = "[0,0],".repeat(FeatureReader.MOST_POINTS) + "[0,0]";
        assertEquals("many-points", fault(OneFeature.file(OneFeature.feature("", "LineString", "[" + points + "]"))));
    }

    @Test
    void readingAndMendingHaveAnEndInTime() {
        String file = OneFeature.file(OneFeature.square("\"huc8\":\"01080201\"", 0, 0));
        FeatureReader.Read late = FeatureReader.read(file, Patience.of(Duration.ZERO));
        assertEquals(List.of(), late.features());
        assertEquals(List.of(Remark.ofFile("slow", 0L)), late.faults());
        Proposing proposing = new Proposing(Attributes.KNOWN, "", Set.of(), places);
        proposing.read(FeatureReader.read(file).features(), ids -> Set.of(), Patience.of(Duration.ZERO));
        assertEquals(List.of(), proposing.entries());
        assertEquals(List.of(Remark.ofFile("slow", 0L)), proposing.remarks());
    }

    /** Thirty-nine million letters were brought in with 320 MB, and not a second time over themselves. */
    @Test
    void filesThatNeedMoreMemoryThanThereIsAreKnownBefore() {
        assertTrue(Merging.fits(39_000_000, 320 << 20));
        assertFalse(Merging.fits(2 * 39_000_000, 320 << 20));
        assertTrue(Merging.fits(2 * 39_000_000, 640L << 20));
    }

    /** Fifty thousand that flow into one another: step by step from each of them would be a thousand million. */
    @Test
    void aLongWayDownstreamIsWalkedOnce() {
        String[] features = new String[50_000];
        for (int i = 0; i < features.length; i++) {
            features[i] = OneFeature.feature(
                    "\"code\":\"w" + i + "\",\"downstream\":\"w" + (i + 1) % features.length + "\"",
                    "Point",
                    "[" + i / 500 * 0.001 + ",1]");
        }
        choice = Map.of("code", "code", "downstream", "downstream");
        Proposing proposing =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> propose(OneFeature.file(features)));
        assertEquals(
                1,
                proposing.remarks().stream()
                        .filter(remark -> remark.key().equals("circle"))
                        .count());
    }

    private static String fault(String file) {
        FeatureReader.Read read = FeatureReader.read(file);
        assertEquals(List.of(), read.features());
        return read.faults().get(0).key();
    }

    /** Real files; they lie outside the repository. */
    private static String shared(String file) throws IOException {
        String folder = System.getProperty("commonshed.shared", "");
        assumeTrue(
                !folder.isEmpty() && Files.exists(Path.of(folder, "data", file)),
                "left out: no data/" + file + " in the folder of -Dcommonshed.shared");
        return Files.readString(Path.of(folder, "data", file));
    }

    private static Overlaps overlaps(Proposing... all) {
        Overlaps overlaps = new Overlaps();
        for (Proposing proposing : all) {
            proposing.entries().forEach(e -> overlaps.add(e.id(), e.geometry()));
        }
        return overlaps;
    }

    @Test
    void townsOfTheValleyLieInItsBasinsByTheSharesThatOthersPublished() throws IOException {
        Proposing towns = propose(shared("pioneer-valley/towns.geojson"));
        choice = Map.of("kind", "watershed");
        Proposing basins = propose(shared("pioneer-valley/basins.geojson"));
        assertEquals(69, towns.entries().size());
        assertEquals(7, basins.entries().size());
        Map<String, String> names = new HashMap<>();
        towns.rows().forEach(row -> names.put(row.get("id"), row.get("name")));
        double sum = towns.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.get("area_km2")))
                .sum();
        assertEquals(4923, sum, 4923 * 0.002); // on a sphere, which is 0.16 % smaller there
        Map<String, Double> shares = new TreeMap<>();
        overlaps(towns, basins)
                .listAll()
                .forEach(i -> shares.put(names.getOrDefault(i.inner(), "") + " " + i.outer(), i.share()));
        Map.of(
                        "Amherst connecticut", 1.0,
                        "Deerfield connecticut", 0.570,
                        "Deerfield deerfield", 0.430,
                        "Greenfield deerfield", 0.854,
                        "Greenfield connecticut", 0.146,
                        "Ashfield deerfield", 0.607,
                        "Ashfield westfield", 0.383,
                        "Holyoke westfield", 0.171,
                        "Montague connecticut", 0.877,
                        "Montague millers", 0.123)
                .forEach((pair, share) -> assertEquals(share, find(shares, pair), 0.002, pair));
    }

    private static double find(Map<String, Double> shares, String pair) {
        return shares.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(pair))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Test
    void ranchesOfBajaLieInTheWatershedsThatOthersFound() throws IOException {
        choice = Map.of("kind", "watershed");
        Proposing watersheds = propose(shared("baja-watersheds/watersheds.geojson"));
        assertEquals(21, watersheds.entries().size());
        Overlaps overlaps = overlaps(watersheds);
        Map<String, Integer> ranches = new TreeMap<>();
        List<String> lines = shared("baja-watersheds/ranches.csv").lines().toList();
        List<String> head = List.of(lines.get(0).replace("\"", "").split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            String lat = cells[head.indexOf("lat")];
            String lon = cells[head.indexOf("long")];
            if (!lat.isEmpty()) {
                overlaps.around("ranch", Double.parseDouble(lon), Double.parseDouble(lat))
                        .forEach(i -> ranches.merge(i.outer(), 1, Integer::sum));
            }
        }
        assertEquals(Map.of("CH_776", 71, "CH_1416", 53, "CH_1423", 4, "CH_775", 2), ranches);
        Map<String, String> zorra = watersheds.rows().stream()
                .filter(row -> row.get("id").equals("CH_773"))
                .findFirst()
                .orElseThrow();
        assertEquals("Arroyo La Zorra", zorra.get("name"));
        assertEquals(
                19.786587112 * 1.013, Double.parseDouble(zorra.get("area_km2")), 0.15); // AREA_M is 1.3 % too small
        assertTrue(watersheds.remarks().stream().noneMatch(Remark::refused));
    }

    @ParameterizedTest
    @CsvSource({"60.404, 60.4", "103.58, 103.6", "7, 7", "99.999, 100", "0.004, 0"})
    void areasAreProposedWithAsManyDigitsAsMeanSomething(double km2, String text) {
        assertEquals(text, Proposing.rounded(km2));
    }
}
