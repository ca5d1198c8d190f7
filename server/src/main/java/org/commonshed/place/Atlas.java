package org.commonshed.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.world.Point;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.springframework.stereotype.Component;

/** Where places are, for whoever has to measure distances: worked out once from the whole table. */
@Component
public class Atlas {
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

    /** Where somebody stands; empty where the two are not numbers. */
    public static Optional<Point> point(String lat, String lon) {
        double north = Kept.toNumber(lat, Double.NaN);
        double east = Kept.toNumber(lon, Double.NaN);
        return Double.isNaN(north) || Double.isNaN(east) ? Optional.empty() : Optional.of(new Point(north, east));
    }

    private static Spot spot(Kept row) {
        return new Spot(row.get("id"), row.get("name"), row.get("kind"), point(row.get("lat"), row.get("lon")));
    }

    public Optional<Spot> find(String place) {
        return Optional.ofNullable(spots.get().get(place));
    }

    /** All places by id. */
    public Map<String, Spot> all() {
        return spots.get();
    }
}
