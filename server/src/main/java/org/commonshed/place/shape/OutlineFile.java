package org.commonshed.place.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes GeoJSON (RFC 7946), one feature a line. */
public final class OutlineFile {
    private OutlineFile() {}

    public static String text(Collection<String> lines) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", lines) + "\n]}\n";
    }

    /** A feature as it was read; property id first. */
    public static String line(Feature feature) {
        return line(feature.properties(), feature.type(), feature.coordinates());
    }

    /** A feature with a geometry of our own making. */
    public static String line(ObjectNode properties, Geometry geometry) {
        return line(properties, geometry.getGeometryType(), nest(geometry));
    }

    private static String line(ObjectNode properties, String type, Nest coordinates) {
        ObjectNode ordered = FeatureReader.noProperties();
        JsonNode id = properties.get("id");
        if (id != null) {
            ordered.set("id", id);
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            ordered.set(property.getKey(), property.getValue());
        }
        String geometry =
                type.isEmpty() ? "null" : "{\"type\":\"" + type + "\",\"coordinates\":" + text(coordinates) + "}";
        return "{\"type\":\"Feature\",\"properties\":" + ordered + ",\"geometry\":" + geometry + "}";
    }

    private static String text(Nest nest) {
        StringBuilder out = new StringBuilder();
        write(nest, out);
        return out.toString();
    }

    private static void write(Nest nest, StringBuilder out) {
        if (nest.depth() == 0) {
            write(nest.points().get(0), out);
            return;
        }
        out.append('[');
        String between = "";
        for (Coordinate at : nest.points()) {
            out.append(between);
            write(at, out);
            between = ",";
        }
        for (Nest inner : nest.inner()) {
            out.append(between);
            write(inner, out);
            between = ",";
        }
        out.append(']');
    }

    private static void write(Coordinate at, StringBuilder out) {
        out.append('[').append(number(at.x)).append(',').append(number(at.y)).append(']');
    }

    private static String number(double degrees) {
        return degrees == Math.rint(degrees) ? String.valueOf((long) degrees) : String.valueOf(degrees);
    }

    private static Nest nest(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            List<Nest> rings = new ArrayList<>();
            rings.add(path(polygon.getExteriorRing()));
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                rings.add(path(polygon.getInteriorRingN(h)));
            }
            return Nest.of(rings);
        }
        if (geometry instanceof LineString line) {
            return path(line);
        }
        if (geometry instanceof Point point) {
            return Nest.point(point.getCoordinate());
        }
        List<Nest> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(nest(geometry.getGeometryN(i)));
        }
        return Nest.of(parts);
    }

    private static Nest path(LineString line) {
        return Nest.path(List.of(line.getCoordinates()));
    }
}
