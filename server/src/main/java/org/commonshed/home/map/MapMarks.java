package org.commonshed.home.map;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Where actors stand on the map and by which mark. Homes are never among them: they show as their neighbourhood. */
@Component
class MapMarks {
    private static final String HOMES = ".*(home|household|family|flat|neighbourhood|resident).*";
    private static final Map<String, String> MARKS = Map.of(
            "farm", ".*(farm|orchard|garden|apiary|sugarbush|woodlot|hatchery|field|pasture|forest|mushroom).*",
            "kitchen", ".*(school|hospital|kitchen|hub|shop|market|restaurant|canteen|clinic|buyer|care_home).*",
            "grid", ".*(solar|heating|grid|power|energy|hydro|battery|wind).*");

    private final Actors actors;
    private final Places places;
    private final JsonMapper json;

    MapMarks(Actors actors, Places places, JsonMapper json) {
        this.actors = actors;
        this.places = places;
        this.json = json;
    }

    /** A point in degrees. */
    record Spot(double lon, double lat) {
        String text() {
            return lon + "," + lat;
        }
    }

    static boolean isHome(Kept actor) {
        String kind = actor.get("kind").toLowerCase(Locale.ROOT);
        return kind.matches(HOMES) && !kind.contains("care_home");
    }

    /** Shape first, hue second: farm square, kitchen or buyer triangle, grid hexagon, all others diamond. */
    static String mark(Kept actor) {
        String kind = actor.get("kind").toLowerCase(Locale.ROOT);
        return List.of("farm", "kitchen", "grid").stream()
                .filter(mark -> kind.matches(MARKS.getOrDefault(mark, "")))
                .findFirst()
                .orElse("maker");
    }

    /** All of them as rows of id, name, longitude, latitude, mark, and the place where it stands if it has no point. */
    String json(Viewer viewer) {
        Map<String, Spot> stands = spots(places.places().listAll(viewer, Query.all()));
        ArrayNode rows = json.createArrayNode();
        for (Kept actor : actors.actors().listAll(viewer, Query.all())) {
            Optional<Spot> own = spot(actor);
            Optional<Spot> at = own.or(() -> Optional.ofNullable(stands.get(actor.get("neighbourhood"))));
            if (at.isPresent() && !isHome(actor)) {
                rows.add(json.createArrayNode()
                        .add(actor.get("id"))
                        .add(actor.get("name"))
                        .add(at.get().lon())
                        .add(at.get().lat())
                        .add(mark(actor))
                        .add(own.isPresent() ? "" : actor.get("neighbourhood")));
            }
        }
        return rows.toString();
    }

    /** Where each of these stands, by id; homes at their neighbourhood. */
    Map<String, Spot> find(Viewer viewer, List<String> ids) {
        Map<String, Spot> stands = spots(places.places().listAll(viewer, Query.all()));
        Map<String, Spot> found = new HashMap<>();
        for (String id : ids) {
            Optional<Spot> at = Optional.ofNullable(stands.get(id))
                    .or(() -> actors.actors()
                            .findById(viewer, id)
                            .flatMap(actor -> (isHome(actor) ? Optional.<Spot>empty() : spot(actor))
                                    .or(() -> Optional.ofNullable(stands.get(actor.get("neighbourhood"))))));
            at.ifPresent(spot -> found.put(id, spot));
        }
        return found;
    }

    private static Map<String, Spot> spots(List<Kept> rows) {
        Map<String, Spot> spots = new HashMap<>();
        rows.forEach(row -> spot(row).ifPresent(spot -> spots.put(row.get("id"), spot)));
        return spots;
    }

    static Optional<Spot> spot(Kept row) {
        return row.get("lat").isEmpty() || row.get("lon").isEmpty()
                ? Optional.empty()
                : Optional.of(new Spot(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))));
    }
}
