package org.commonshed.place.shape;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feature of a GeoJSON file, before anybody asked whether it makes sense.
 *
 * @param number from 1, in the order of the file
 * @param type of its geometry; empty where it has none
 */
public record Feature(int number, ObjectNode properties, String type, Nest coordinates) {
    public boolean isArea() {
        return type.endsWith("Polygon");
    }

    public boolean isLine() {
        return type.endsWith("LineString");
    }

    public Remark remark(String name, String key, boolean refused, Object... values) {
        return new Remark(number, name, key, List.of(values), refused);
    }
}
