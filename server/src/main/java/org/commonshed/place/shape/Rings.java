package org.commonshed.place.shape;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Makes rings of the paths in a file: closed, in degrees, and in one piece where they cross the 180th meridian. */
public final class Rings {
    /** What was done to make a geometry whole, by the word for it. */
    enum Done {
        CLOSED,
        TURNED,
        SPLIT
    }

    private static final int FEWEST = 4;
    private static final double HALF = 180;
    private static final double FULL = 360;
    private static final double FARTHEST = 2 * FULL; // beyond, numbers are no degrees at all

    private final GeometryFactory factory;
    private final Set<Done> done = EnumSet.noneOf(Done.class);

    Rings(GeometryFactory factory) {
        this.factory = factory;
    }

    /** A geometry that cannot be kept; the key says why. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient List<Object> values;

        Unfit(String key, Object... values) {
            super(key);
            this.values = List.of(values);
        }

        String key() {
            return String.valueOf(getMessage());
        }

        List<Object> values() {
            return values;
        }
    }

    Set<Done> done() {
        return done;
    }

    /** A polygon as the file has it: perhaps not valid, perhaps beyond 180 degrees. */
    Polygon polygon(Nest rings) throws Unfit {
        List<LinearRing> made = new ArrayList<>();
        for (Nest path : rings.inner()) {
            List<Coordinate> ring = closed(path.points());
            if (!made.isEmpty()) {
                shiftBeside(made.get(0), ring);
            }
            made.add(factory.createLinearRing(ring.toArray(new Coordinate[0])));
        }
        if (made.isEmpty()) {
            throw new Unfit("empty");
        }
        return factory.createPolygon(made.get(0), made.subList(1, made.size()).toArray(new LinearRing[0]));
    }

    private List<Coordinate> closed(List<Coordinate> path) throws Unfit {
        checkDegrees(path);
        List<Coordinate> ring = new ArrayList<>();
        for (Coordinate at : path) {
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals2D(at)) {
                ring.add(at);
            }
        }
        if (ring.size() > 1 && !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0).copy());
            done.add(Done.CLOSED);
        }
        if (ring.size() < FEWEST) {
            throw new Unfit("few-points", path.size());
        }
        return unwrapped(ring);
    }

    static void checkDegrees(List<Coordinate> path) throws Unfit {
        for (Coordinate at : path) {
            if (Math.abs(at.x) > FARTHEST || Math.abs(at.y) > FARTHEST) {
                throw new Unfit("metres", Math.round(at.x), Math.round(at.y));
            }
            if (Math.abs(at.y) > 90 || Math.abs(at.x) > FULL) {
                throw new Unfit("off-earth", text(at.x), text(at.y));
            }
        }
    }

    public static String text(double degrees) {
        return String.valueOf(Math.round(degrees * 1e4) / 1e4);
    }

    /** A step of more than half the world goes the other way round: over the 180th meridian. */
    private List<Coordinate> unwrapped(List<Coordinate> ring) throws Unfit {
        List<Coordinate> path = new ArrayList<>(ring.size());
        double shift = 0;
        for (int i = 0; i < ring.size(); i++) {
            double step = i == 0 ? 0 : ring.get(i).x - ring.get(i - 1).x;
            if (Math.abs(step) > HALF && Math.abs(step) < FULL) {
                shift -= Math.signum(step) * FULL;
            }
            path.add(new Coordinate(ring.get(i).x + shift, ring.get(i).y));
        }
        if (shift != 0) {
            throw new Unfit("pole");
        }
        return path;
    }

    /** A hole stands where its shell is, not once round the world from it. */
    private static void shiftBeside(LinearRing shell, List<Coordinate> hole) {
        double middle = shell.getEnvelopeInternal().centre().x;
        double shift = Math.round((middle - hole.get(0).x) / FULL) * FULL;
        hole.forEach(at -> at.x += shift);
    }
}
