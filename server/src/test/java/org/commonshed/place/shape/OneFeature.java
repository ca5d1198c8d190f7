package org.commonshed.place.shape;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.locationtech.jts.geom.Geometry;

/** Small GeoJSON files for tests. */
public final class OneFeature {
    private OneFeature() {}

    static Mending.Mended mended(String type, String coordinates) {
        FeatureReader.Read read = FeatureReader.read(file(feature("\"id\":\"x\"", type, coordinates)));
        if (!read.faults().isEmpty()) {
            throw new IllegalStateException(read.faults().toString());
        }
        return Mending.mend(read.features().get(0), "x");
    }

    static Optional<Geometry> area(String coordinates) {
        return mended("Polygon", coordinates).geometry();
    }

    public static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    /** A square of a tenth of a degree, with its corner there. */
    public static String square(String properties, double lon, double lat) {
        double east = lon + 0.1;
        double north = lat + 0.1;
        return feature(
                properties,
                "Polygon",
                "[[[" + lon + "," + lat + "],[" + east + "," + lat + "],[" + east + "," + north + "],[" + lon + ","
                        + north + "],[" + lon + "," + lat + "]]]");
    }

    public static String file(String... features) {
        StringJoiner all = new StringJoiner(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}");
        List.of(features).forEach(all::add);
        return all.toString();
    }
}
