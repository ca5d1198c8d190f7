package org.commonshed.place.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes a sound geometry of what a file gives, where that is safe; says what was done, or why it cannot be. */
public final class Mending {
    private static final double SAFE = 0.001; // of the area may change
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Feature feature;
    private final String name;
    private final List<Remark> remarks = new ArrayList<>();
    private final Rings rings = new Rings(FACTORY);

    private Mending(Feature feature, String name) {
        this.feature = feature;
        this.name = name;
    }

    /**
     * What came of it.
     *
     * @param geometry empty where there is none, or none that can be kept
     */
    public record Mended(Optional<Geometry> geometry, List<Remark> remarks) {
        public Mended {
            remarks = List.copyOf(remarks);
        }

        public boolean isRefused() {
            return remarks.stream().anyMatch(Remark::refused);
        }
    }

    public static Mended mend(Feature feature, String name) {
        return new Mending(feature, name).mend();
    }

    private Mended mend() {
        try {
            Optional<Geometry> made = make();
            rings.done().forEach(d -> remarks.add(feature.remark(name, d.name().toLowerCase(Locale.ROOT), false)));
            return new Mended(made, remarks);
        } catch (Rings.Unfit e) {
            Remark why = new Remark(feature.number(), name, e.key(), e.values(), true);
            return new Mended(Optional.empty(), List.of(why));
        }
    }

    private Optional<Geometry> make() throws Rings.Unfit {
        Nest at = feature.coordinates();
        switch (feature.type()) {
            case "":
                return Optional.empty();
            case "Point":
                demand(at.depth() == 0);
                Rings.checkDegrees(at.points());
                return Optional.of(FACTORY.createPoint(at.points().get(0)));
            case "LineString":
                return Optional.of(lines(List.of(at)));
            case "MultiLineString":
                return Optional.of(lines(at.inner()));
            case "Polygon":
                demand(at.depth() == 2);
                return Optional.of(area(List.of(at)));
            case "MultiPolygon":
                demand(at.depth() == 3);
                return Optional.of(area(at.inner()));
            default:
                throw new Rings.Unfit("type", feature.type());
        }
    }

    private static void demand(boolean shaped) throws Rings.Unfit {
        if (!shaped) {
            throw new Rings.Unfit("nesting");
        }
    }

    private static Geometry lines(List<Nest> paths) throws Rings.Unfit {
        List<LineString> lines = new ArrayList<>();
        for (Nest path : paths) {
            demand(path.depth() == 1);
            Rings.checkDegrees(path.points());
            if (path.points().size() > 1) {
                lines.add(FACTORY.createLineString(path.points().toArray(new Coordinate[0])));
            }
        }
        demand(!lines.isEmpty());
        return lines.size() == 1 ? lines.get(0) : FACTORY.createMultiLineString(lines.toArray(new LineString[0]));
    }

    private Geometry area(List<Nest> nests) throws Rings.Unfit {
        List<Polygon> polygons = new ArrayList<>();
        for (Nest nest : nests) {
            polygons.add(rings.polygon(nest));
        }
        Geometry whole =
                polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
        if (Tangle.isIn(whole)) {
            throw new Rings.Unfit("tangled");
        }
        TopologyValidationError error = new IsValidOp(whole).getValidationError();
        Geometry sound = error == null ? whole : mended(whole, error);
        if (sound.getArea() == 0) {
            throw new Rings.Unfit("empty");
        }
        Geometry cut = split(sound);
        return wound(error == null && cut == whole, cut);
    }

    /** Only if the area stays what the rings, as they are drawn, enclose. */
    private Geometry mended(Geometry broken, TopologyValidationError error) throws Rings.Unfit {
        double before = enclosed(broken);
        Geometry fixed = polygons(GeometryFixer.fix(broken));
        double after = EqualArea.project(fixed).getArea();
        Coordinate at = error.getCoordinate();
        String key = key(error);
        String lat = at == null ? "" : Rings.text(at.y);
        String lon = at == null ? "" : Rings.text(at.x);
        double change = before > 0 ? Math.abs(after - before) / before : Double.POSITIVE_INFINITY;
        if (change >= SAFE) {
            throw new Rings.Unfit(key + "-refused", lat, lon);
        }
        remarks.add(feature.remark(name, key + "-mended", false, lat, lon, Math.ceil(change * 1e6) / 1e4));
        return fixed;
    }

    private static String key(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION -> "crosses";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "hole";
            case TopologyValidationError.NESTED_HOLES,
                    TopologyValidationError.NESTED_SHELLS,
                    TopologyValidationError.DUPLICATE_RINGS -> "twice-drawn";
            default -> "broken";
        };
    }

    /** Square metres by the formula of the trapezoids, ring by ring, holes taken off. */
    private static double enclosed(Geometry broken) {
        double sum = 0;
        for (Polygon polygon : extract(EqualArea.project(broken))) {
            sum += Area.ofRing(polygon.getExteriorRing().getCoordinates());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                sum -= Area.ofRing(polygon.getInteriorRingN(h).getCoordinates());
            }
        }
        return sum;
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> extract(Geometry geometry) {
        return PolygonExtracter.getPolygons(geometry);
    }

    private static Geometry polygons(Geometry geometry) {
        List<Polygon> all = extract(geometry);
        return all.size() == 1 ? all.get(0) : FACTORY.createMultiPolygon(all.toArray(new Polygon[0]));
    }

    /** Cut at the 180th meridian, as RFC 7946 wants it (section 3.1.9). */
    private Geometry split(Geometry whole) {
        Envelope box = whole.getEnvelopeInternal();
        if (box.getMinX() >= -180 && box.getMaxX() <= 180) {
            return whole;
        }
        rings.done().add(Rings.Done.SPLIT);
        List<Polygon> parts = new ArrayList<>();
        for (int turn = -2; turn <= 2; turn++) {
            double middle = 360.0 * turn;
            Geometry world = FACTORY.toGeometry(new Envelope(middle - 180, middle + 180, -90, 90));
            Geometry part = OverlayNGRobust.overlay(whole, world, OverlayNG.INTERSECTION);
            if (!part.isEmpty()) {
                parts.addAll(extract(
                        AffineTransformation.translationInstance(-middle, 0).transform(part)));
            }
        }
        return parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    /** Shells run counter-clockwise and holes clockwise (RFC 7946, section 3.1.6). */
    private Geometry wound(boolean asDrawn, Geometry area) {
        List<Polygon> turned = new ArrayList<>();
        boolean wrong = false;
        for (Polygon polygon : extract(area)) {
            boolean right = isRight(polygon);
            wrong |= !right;
            turned.add(right ? polygon : turned(polygon));
        }
        if (wrong && asDrawn) {
            rings.done().add(Rings.Done.TURNED);
        }
        return turned.size() == 1 ? turned.get(0) : FACTORY.createMultiPolygon(turned.toArray(new Polygon[0]));
    }

    private static boolean isRight(Polygon polygon) {
        boolean right = Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence());
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            right &= !Orientation.isCCW(polygon.getInteriorRingN(h).getCoordinateSequence());
        }
        return right;
    }

    private static Polygon turned(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int h = 0; h < holes.length; h++) {
            holes[h] = run(polygon.getInteriorRingN(h), false);
        }
        return FACTORY.createPolygon(run(polygon.getExteriorRing(), true), holes);
    }

    private static LinearRing run(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }
}
