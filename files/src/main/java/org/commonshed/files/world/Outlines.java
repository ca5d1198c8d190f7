package org.commonshed.files.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of places from {@code places.geojson} (RFC 7946): for maps, and for the watershed an actor stands in. */
public final class Outlines {
    /** A feature: rings or lines of longitude and latitude. */
    public record Shape(String id, boolean area, boolean sketch, List<List<Point>> lines) {
        public Shape {
            lines = List.copyOf(lines);
        }
    }

    private record Area(double size, IndexedPointInAreaLocator locator) {}

    public static final Outlines NONE = new Outlines();

    private static final int MOST_DEPTH = 20;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Area> areas = new TreeMap<>();

    private Outlines() {}

    /** Those of a file that was checked before; what is broken in it is left out. */
    public static Outlines of(String geojson) {
        return read(geojson.isBlank() ? null : geojson.getBytes(StandardCharsets.UTF_8), new Issues());
    }

    public static Outlines read(byte @Nullable [] bytes, Issues issues) {
        Outlines outlines = new Outlines();
        if (bytes == null) {
            return outlines;
        }
        try {
            JsonFactory factory = JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .build())
                    .build();
            JsonNode root = JsonMapper.builder(factory).build().readTree(new ByteArrayInputStream(bytes));
            for (JsonNode feature : root.path("features")) {
                outlines.tryAdd(feature, issues);
            }
        } catch (JacksonException e) {
            issues.problem(JsonFault.issue("places.geojson", "geojson", e));
        }
        return outlines;
    }

    private void tryAdd(JsonNode feature, Issues issues) {
        try {
            add(feature);
        } catch (IllegalArgumentException e) {
            String id = feature.path("properties").path("id").asString("");
            issues.problem(
                    "places.geojson",
                    "geojson",
                    Said.of("geojson", id, String.valueOf(e.getMessage())),
                    Said.of("geojson.mend"));
        }
    }

    private void add(JsonNode feature) {
        String id = feature.path("properties").path("id").asString("");
        boolean sketch = feature.path("properties").path("sketch").asBoolean(false);
        JsonNode geometry = feature.path("geometry");
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        List<List<Point>> lines = new ArrayList<>();
        List<Polygon> polygons = new ArrayList<>();
        switch (type) {
            case "Polygon" -> polygons.add(polygon(coordinates, lines));
            case "MultiPolygon" -> coordinates.forEach(p -> polygons.add(polygon(p, lines)));
            case "LineString" -> lines.add(line(coordinates));
            case "MultiLineString" -> coordinates.forEach(l -> lines.add(line(l)));
            default -> {}
        }
        if (!lines.isEmpty()) {
            shapes.add(new Shape(id, !polygons.isEmpty(), sketch, lines));
        }
        if (!polygons.isEmpty() && !id.isEmpty()) {
            Geometry area = new GeometryFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
            areas.put(id, new Area(area.getArea(), new IndexedPointInAreaLocator(area)));
        }
    }

    private static Polygon polygon(JsonNode rings, List<List<Point>> lines) {
        GeometryFactory factory = new GeometryFactory();
        List<LinearRing> made = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Point> points = line(ring);
            lines.add(points);
            Coordinate[] coordinates =
                    points.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new);
            made.add(factory.createLinearRing(coordinates));
        }
        if (made.isEmpty()) {
            return factory.createPolygon();
        }
        return factory.createPolygon(made.get(0), made.subList(1, made.size()).toArray(new LinearRing[0]));
    }

    private static List<Point> line(JsonNode coordinates) {
        List<Point> points = new ArrayList<>();
        for (JsonNode pair : coordinates) {
            points.add(new Point(pair.path(1).asDouble(0), pair.path(0).asDouble(0)));
        }
        return points;
    }

    public List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    /** The smallest of these places whose outline holds the point. */
    public Optional<String> findSmallestAround(Point point, List<String> ids) {
        Coordinate at = new Coordinate(point.lon(), point.lat());
        String found = "";
        double least = Double.POSITIVE_INFINITY;
        for (String id : ids) {
            Area area = areas.get(id);
            if (area != null && area.size < least && area.locator.locate(at) != Location.EXTERIOR) {
                found = id;
                least = area.size;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
