package org.commonshed.place.shape;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How much of each area lies in each other one, on the equal-area projection. */
public final class Overlaps {
    /** Neighbours that share a border only nearly overlap by slivers; less than this share does not count. */
    private static final double SLIVER = 0.0005;

    private static final double M2_PER_KM2 = 1e6;

    private final STRtree tree = new STRtree();
    private final List<Area> areas = new ArrayList<>();

    /** An area with its id; the geometry is projected. */
    private record Area(String id, Geometry shape, PreparedGeometry prepared, double size) {}

    /**
     * That one place lies in another.
     *
     * @param share of the inner one's area, 0 … 1
     * @param byPoint the inner one has no outline, only a point
     */
    public record Inside(String inner, String outer, double share, double areaKm2, boolean byPoint) {}

    /** @param degrees an area in longitude and latitude */
    public void add(String id, Geometry degrees) {
        Geometry shape = EqualArea.project(degrees);
        Area area = new Area(id, shape, PreparedGeometryFactory.prepare(shape), shape.getArea());
        areas.add(area);
        tree.insert(shape.getEnvelopeInternal(), area);
    }

    /** Both directions of every two that overlap. */
    public List<Inside> listAll() {
        List<Inside> all = new ArrayList<>();
        for (Area area : areas) {
            for (Area other : near(area.shape().getEnvelopeInternal())) {
                if (area.id().compareTo(other.id()) < 0) {
                    addPair(area, other, all);
                }
            }
        }
        return all;
    }

    private static void addPair(Area a, Area b, List<Inside> all) {
        double shared = shared(a, b);
        addInside(a, b, shared, all);
        addInside(b, a, shared, all);
    }

    private static double shared(Area a, Area b) {
        if (a.prepared().covers(b.shape())) {
            return b.size();
        }
        if (b.prepared().covers(a.shape())) {
            return a.size();
        }
        return a.prepared().intersects(b.shape())
                ? OverlayNGRobust.overlay(a.shape(), b.shape(), OverlayNG.INTERSECTION)
                        .getArea()
                : 0;
    }

    private static void addInside(Area inner, Area outer, double shared, List<Inside> all) {
        double share = Math.min(1, shared / inner.size());
        if (share >= SLIVER) {
            all.add(new Inside(inner.id(), outer.id(), share, shared / M2_PER_KM2, false));
        }
    }

    /** All areas that hold a point. */
    public List<Inside> around(String id, double lon, double lat) {
        Point point = new GeometryFactory().createPoint(new Coordinate(EqualArea.x(lon), EqualArea.y(lat)));
        return near(point.getEnvelopeInternal()).stream()
                .filter(area -> !area.id().equals(id) && area.prepared().intersects(point))
                .map(area -> new Inside(id, area.id(), 1, 0, true))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Area> near(Envelope box) {
        return tree.query(box);
    }
}
