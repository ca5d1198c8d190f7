package org.commonshed.place.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Areas, broken outlines and overlaps, against arithmetic. */
class GeometryTest {
    private static final double EARTH_KM2 = 510_065_621.724; // surface of the WGS 84 ellipsoid

    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    @Test
    void theWholeEarthHasItsKnownArea() {
        assertEquals(EARTH_KM2, EqualArea.km2(box(-180, -90, 180, 90)), 1);
    }

    /** The area element M N cos φ of the ellipsoid, summed over a million strips. */
    private static double integrated(double south, double north, double degreesWide) {
        double a = 6378.137;
        double e2 = 2 / 298.257223563 - 1 / (298.257223563 * 298.257223563);
        int strips = 1_000_000;
        double step = Math.toRadians(north - south) / strips;
        double sum = 0;
        for (int i = 0; i < strips; i++) {
            double lat = Math.toRadians(south) + (i + 0.5) * step;
            double w2 = 1 - e2 * Math.sin(lat) * Math.sin(lat);
            sum += a * a * (1 - e2) * Math.cos(lat) / (w2 * w2) * step;
        }
        return sum * Math.toRadians(degreesWide);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 24, 42, -43, 66, 89})
    void aCellOfOneDegreeHasTheAreaOfTheEllipsoid(int south) {
        double area = EqualArea.km2(box(-73, south, -72, south + 1));
        assertEquals(integrated(south, south + 1, 1), area, area * 1e-8);
        double sphere = Math.pow(6371.0088, 2)
                * Math.toRadians(1)
                * (Math.sin(Math.toRadians(south + 1)) - Math.sin(Math.toRadians(south)));
        assertEquals(sphere, area, sphere * 0.01); // the ellipsoid differs from the sphere by no more than this
    }

    @Test
    void aSlantedSideIsStraightInDegrees() {
        Geometry triangle = OneFeature.area("[[[0,0],[10,0],[10,60],[0,0]]]").orElseThrow();
        Geometry rest = OneFeature.area("[[[0,0],[10,60],[0,60],[0,0]]]").orElseThrow();
        assertEquals(EqualArea.km2(box(0, 0, 10, 60)), EqualArea.km2(triangle) + EqualArea.km2(rest), 1e-3);
        // half of each strip of latitude lies on either side in proportion to φ: ∫ φ/60 dA
        double expected = 0;
        for (int lat = 0; lat < 60; lat++) {
            expected += (lat + 0.5) / 60 * integrated(lat, lat + 1, 10);
        }
        assertEquals(expected, EqualArea.km2(rest), expected * 2e-4);
    }

    /** What is said of one outline. */
    private static void check(String coordinates, String... keys) {
        Mending.Mended mended = OneFeature.mended("Polygon", coordinates);
        assertEquals(List.of(keys), mended.remarks().stream().map(Remark::key).toList());
        boolean refused = mended.isRefused();
        assertEquals(refused, mended.geometry().isEmpty());
        mended.geometry().ifPresent(area -> assertTrue(new IsValidOp(area).isValid()));
    }

    @Test
    void aSoundOutlineIsLeftAlone() {
        check("[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.2,0.2],[0.2,0.4],[0.4,0.4],[0.2,0.2]]]");
    }

    @Test
    void brokenRingsAreMendedWhereThatIsSafe() {
        check("[[[0,0],[1,0],[1,1],[0,1]]]", "closed");
        check("[[[0,0],[0,1],[1,1],[1,0],[0,0]]]", "turned");
        check("[[[0,0],[0,1],[1,1],[1,0]]]", "closed", "turned");
        check("[[[0,0],[1,0],[1,1],[0.5,1],[0.501,1.002],[0.501,0.999],[0,1],[0,0]]]", "crosses-mended");
        check("[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[1,0.2],[1.001,0.2],[1.001,0.201],[1,0.2]]]", "hole-mended");
    }

    @Test
    void whatCannotBeMendedSafelyIsRefusedWithItsReason() {
        check("[[[0,0],[1,1],[1,0],[0,1],[0,0]]]", "crosses-refused"); // a bow: which half is meant?
        check("[[[0,0],[1,0],[0,0]]]", "few-points");
        check("[[[0,0],[1,0],[2,0],[0,0]]]", "crosses-refused");
        check("[[[0,0],[1,0],[1,91],[0,0]]]", "off-earth");
        check("[[[673000,4690000],[674000,4690000],[674000,4691000],[673000,4690000]]]", "metres");
        check("[]", "nesting");
        check("[[0,0],[1,0],[1,1],[0,0]]", "nesting");
        check("[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]", "hole-refused");
        check("[[[170,60],[-100,60],[-10,60],[80,60],[170,60]]]", "pole");
    }

    @Test
    void anOutlineOverThe180thMeridianIsCutInTwo() {
        Mending.Mended mended = OneFeature.mended("Polygon", "[[[179,-17],[-179,-17],[-179,-16],[179,-16],[179,-17]]]");
        Geometry area = mended.geometry().orElseThrow();
        assertEquals(
                List.of("split"), mended.remarks().stream().map(Remark::key).toList());
        assertEquals(2, area.getNumGeometries());
        assertEquals(2 * EqualArea.km2(box(179, -17, 180, -16)), EqualArea.km2(area), 1e-6);
        assertEquals(
                EqualArea.km2(area),
                EqualArea.km2(OneFeature.area("[[[179,-17],[181,-17],[181,-16],[179,-16],[179,-17]]]")
                        .orElseThrow()),
                1e-6);
    }

    private static void check(Overlaps overlaps, String expected) {
        Map<String, Double> shares = new TreeMap<>();
        overlaps.listAll().forEach(i -> shares.put(i.inner() + " in " + i.outer(), i.share()));
        StringBuilder told = new StringBuilder();
        shares.forEach((pair, share) -> told.append(pair)
                .append(' ')
                .append(Math.round(share * 1000) / 1000.0)
                .append('\n'));
        assertEquals(expected, told.toString());
    }

    /** Cells along one strip of latitude, so that shares are those of the longitudes. */
    @Test
    void sharesOfOverlapsAreSharesOfTheArea() {
        Overlaps overlaps = new Overlaps();
        overlaps.add("west", box(0, 40, 6, 41));
        overlaps.add("east", box(6, 40, 10, 41));
        overlaps.add("town", box(5, 40, 9, 41));
        overlaps.add("farm", box(1, 40.2, 2, 40.3));
        overlaps.add("far", box(50, 40, 51, 41));
        double farm = EqualArea.km2(box(1, 40.2, 2, 40.3)) / EqualArea.km2(box(0, 40, 6, 41));
        check(overlaps, """
                east in town 0.75
                farm in west 1.0
                town in east 0.75
                town in west 0.25
                west in farm %s
                west in town 0.167
                """.formatted(Math.round(farm * 1000) / 1000.0));
        assertEquals(
                List.of("farm", "west"),
                overlaps.around("barn", 1.5, 40.25).stream()
                        .map(Overlaps.Inside::outer)
                        .sorted()
                        .toList());
    }

    /** A star of many long sides, each of which crosses about half of the others. */
    @Test
    void anOutlineThatCrossesItselfWithoutEndIsRefusedAtOnce() {
        StringBuilder star = new StringBuilder("[[");
        int points = 100_001;
        for (int i = 0; i <= points; i++) {
            double turn = Math.PI * (points - 1) / points * (i % points);
            star.append('[')
                    .append(Math.cos(turn))
                    .append(',')
                    .append(Math.sin(turn))
                    .append(i < points ? "]," : "]");
        }
        checkTangled(star.append("]]").toString());
    }

    /** A comb whose slanted teeth do not touch, but the box around each lies over all others. */
    @Test
    void anOutlineThatRunsBesideItselfWithoutEndIsRefusedAtOnce() {
        StringBuilder comb = new StringBuilder("[[");
        int teeth = 100_000;
        for (int i = 0; i < teeth; i++) {
            double at = i * 1e-7;
            comb.append('[').append(at).append(",0],[").append(1 + at + 5e-8).append(",1],");
        }
        checkTangled(comb.append("[2,1],[2,-1],[0,-1],[0,0]]]").toString());
    }

    private static void checkTangled(String coordinates) {
        Mending.Mended mended =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> OneFeature.mended("Polygon", coordinates));
        assertEquals(
                List.of("tangled"), mended.remarks().stream().map(Remark::key).toList());
        assertTrue(mended.isRefused());
    }

    /** A coast: a circle of a hundred thousand points, each a little off. */
    @Test
    void aLongCoastIsNotTakenForATangle() {
        StringBuilder coast = new StringBuilder("[[");
        int points = 100_000;
        for (int i = 0; i <= points; i++) {
            double turn = 2 * Math.PI * (i % points) / points;
            double far = 1 + 0.2 * Math.sin(40 * turn) + 0.00001 * (i % points % 7);
            coast.append('[').append(far * Math.cos(turn)).append(',').append(far * Math.sin(turn));
            coast.append(i < points ? "]," : "]");
        }
        assertEquals(
                List.of(),
                OneFeature.mended("Polygon", coast.append("]]").toString()).remarks());
    }

    @Test
    void tooManyOutlinesOverOneAnotherAreACrowd() {
        Crowd apart = new Crowd();
        Crowd piled = new Crowd();
        for (int i = 0; i < 3000; i++) {
            apart.add(box(i * 0.01, 0, i * 0.01 + 0.009, 1));
            piled.add(box(0, 0, 1, 1)); // 3000 × 2999 / 2 pairs are more than four millions
        }
        assertFalse(apart.isTooDense());
        assertTrue(piled.isTooDense());
    }
}
