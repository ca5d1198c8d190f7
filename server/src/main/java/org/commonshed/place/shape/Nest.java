package org.commonshed.place.shape;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Coordinates as deep as a file nests them.
 *
 * @param depth 0 = one point, 1 = a path of points, more = nests within
 */
record Nest(int depth, List<Coordinate> points, List<Nest> inner) {
    static final Nest NONE = new Nest(1, List.of(), List.of());

    static Nest point(Coordinate at) {
        return new Nest(0, List.of(at), List.of());
    }

    static Nest path(List<Coordinate> points) {
        return new Nest(1, points, List.of());
    }

    static Nest of(List<Nest> inner) {
        return new Nest(inner.isEmpty() ? 1 : inner.get(0).depth() + 1, List.of(), inner);
    }
}
