package org.commonshed.place.shape;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Lambert's cylindrical equal-area projection of the WGS 84 ellipsoid, in metres: {@code x = a λ}, {@code y = a q(φ) / 2}
 * with the function {@code q} of the authalic latitude (J. P. Snyder, Map Projections: A Working Manual, U.S. Geological
 * Survey Professional Paper 1395, 1987, formulas 3-12 and 10-14 to 10-16). Areas keep their size; shapes do not.
 */
public final class EqualArea {
    private static final double RADIUS = 6_378_137.0; // metres, of the equator
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);
    private static final double STEP = 0.1; // degrees of latitude; longer sides are bent in the projection
    private static final double M2_PER_KM2 = 1e6;

    private EqualArea() {}

    static double x(double lon) {
        return RADIUS * Math.toRadians(lon);
    }

    static double y(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        double log = Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E);
        return RADIUS * (1 - E2) * (sine / (1 - E2 * sine * sine) - log) / 2;
    }

    /** Sides are straight in degrees, as GeoJSON has it, so long ones are divided first. */
    static Geometry project(Geometry degrees) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
                return new CoordinateArraySequence(path(from.toCoordinateArray()));
            }
        }.transform(degrees);
    }

    public static double km2(Geometry degrees) {
        return project(degrees).getArea() / M2_PER_KM2;
    }

    private static Coordinate[] path(Coordinate[] from) {
        List<Coordinate> path = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            if (i > 0) {
                divide(from[i - 1], from[i], path);
            }
            path.add(point(from[i].x, from[i].y));
        }
        return path.toArray(new Coordinate[0]);
    }

    private static void divide(Coordinate a, Coordinate b, List<Coordinate> path) {
        boolean straight = a.x == b.x || a.y == b.y;
        int parts = straight ? 1 : (int) Math.ceil(Math.abs(b.y - a.y) / STEP);
        for (int i = 1; i < parts; i++) {
            double t = (double) i / parts;
            path.add(point(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
        }
    }

    private static Coordinate point(double lon, double lat) {
        return new Coordinate(x(lon), y(lat));
    }
}
