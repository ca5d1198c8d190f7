package org.commonshed.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.springframework.stereotype.Component;

/** Where places are, for whoever has to measure distances: worked out once from the whole table. */
@Component
public class Atlas {
    private static final double EARTH_KM = 6371;

    private final Remembered<Map<String, Spot>> spots;

    Atlas(Places places, PlaceSettings settings) {
        this.spots = new Remembered<>(settings, List.of(places.places()), () -> {
            Map<String, Spot> all = new HashMap<>();
            places.places().all().forEach(row -> all.put(row.get("id"), spot(row)));
            return all;
        });
    }

    /** A place; the point is empty where none is stated. */
    public record Spot(String id, String name, String kind, Optional<Point> point) {}

    /** Degrees north and east. */
    public record Point(double lat, double lon) {
        /** Along a great circle. */
        public double km(Point other) {
            double north = Math.toRadians(other.lat - lat);
            double east = Math.toRadians(other.lon - lon);
            double half = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(Math.toRadians(lat))
                            * Math.cos(Math.toRadians(other.lat))
                            * Math.pow(Math.sin(east / 2), 2);
            return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
        }

        /** Empty where the two are not numbers. */
        public static Optional<Point> of(String lat, String lon) {
            try {
                return lat.isEmpty() || lon.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Point(Double.parseDouble(lat), Double.parseDouble(lon)));
            } catch (NumberFormatException unusual) {
                return Optional.empty();
            }
        }
    }

    private static Spot spot(Kept row) {
        return new Spot(row.get("id"), row.get("name"), row.get("kind"), Point.of(row.get("lat"), row.get("lon")));
    }

    public Optional<Spot> find(String place) {
        return Optional.ofNullable(spots.get().get(place));
    }

    /** All places by id. */
    public Map<String, Spot> all() {
        return spots.get();
    }
}
