package org.commonshed.home.begin;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.engine.world.Point;

/** Latitude and longitude as people copy them from a map: "42.59, -72.60", "42,59; -72,60", "42.59°N 72.60°W". */
final class TypedPoint {
    private static final String NUMBER = "([+-]?\\d{1,3}(?:[.,]\\d+)?)\\s*°?\\s*";
    private static final Pattern BOTH = Pattern.compile(NUMBER + "([NSns]?)\\s*[,;/\\s]\\s*" + NUMBER + "([EWOewo]?)");
    private static final double HIGHEST = 90;
    private static final double WIDEST = 180;

    private TypedPoint() {}

    static Optional<Point> find(String text) {
        Matcher both = BOTH.matcher(text.strip().replace('\u2212', '-'));
        if (!both.matches()) {
            return Optional.empty();
        }
        double lat = number(both.group(1)) * (both.group(2).equalsIgnoreCase("s") ? -1 : 1);
        double lon = number(both.group(3)) * (both.group(4).matches("[WwOo]") ? -1 : 1);
        return Math.abs(lat) <= HIGHEST && Math.abs(lon) <= WIDEST
                ? Optional.of(new Point(lat, lon))
                : Optional.empty();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** Writes it into a row of places. */
    static void put(Point point, Map<String, String> cells) {
        cells.put("lat", String.valueOf(point.lat()));
        cells.put("lon", String.valueOf(point.lon()));
    }

    /** As it is written into a field. */
    static String text(String lat, String lon) {
        return lat.isEmpty() || lon.isEmpty() ? "" : lat + ", " + lon;
    }
}
