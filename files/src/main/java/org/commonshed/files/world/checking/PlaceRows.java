package org.commonshed.files.world.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.PlaceKind;
import org.commonshed.engine.world.Point;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Outlines;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Rows of places and actors: who is where. */
final class PlaceRows {
    private final Checking checking;
    private final Issues issues;
    private final Cells cells;
    private final Ids ids;
    private final Outlines outlines;

    PlaceRows(Checking checking, Outlines outlines) {
        this.checking = checking;
        this.issues = checking.issues();
        this.cells = checking.cells();
        this.ids = checking.ids();
        this.outlines = outlines;
    }

    List<Place> listPlaces() {
        return checking.list("places", this::place);
    }

    List<Actor> listActors(List<Place> places) {
        Map<String, Point> stands = new HashMap<>();
        List<String> watersheds = new ArrayList<>();
        for (Place place : places) {
            if (place.at() != null) {
                stands.put(place.id(), place.at());
            }
            if (place.kind() == PlaceKind.WATERSHED) {
                watersheds.add(place.id());
            }
        }
        return checking.list("actors", row -> actor(row, stands, watersheds));
    }

    /** Where places and actors stand; an actor without a point of its own stands at its neighbourhood. */
    static Map<String, Point> whereabouts(List<Place> places, List<Actor> actors) {
        Map<String, Point> at = new HashMap<>();
        for (Place place : places) {
            if (place.at() != null) {
                at.put(place.id(), place.at());
            }
        }
        for (Actor actor : actors) {
            Point point = actor.at() == null ? at.get(actor.neighbourhood()) : actor.at();
            if (point != null) {
                at.put(actor.id(), point);
            }
        }
        return at;
    }

    private Place place(Row row) {
        return new Place(
                row.get("id"),
                row.get("name"),
                PlaceKind.valueOf(cells.word(row, "kind").toUpperCase(Locale.ROOT)),
                Checking.orNull(ids.place(row, "within")),
                Checking.orNull(ids.place(row, "flows_into")),
                point(row),
                cells.amount(row, "population"),
                cells.amount(row, "area_km2"));
    }

    private Actor actor(Row row, Map<String, Point> stands, List<String> watersheds) {
        String home = ids.place(row, "neighbourhood");
        Point own = point(row);
        Point at = own == null ? stands.get(home) : own;
        String watershed = ids.place(row, "watershed");
        if (watershed.isEmpty() && at != null) {
            watershed = outlines.findSmallestAround(at, watersheds).orElse("");
        }
        return new Actor(
                row.get("id"),
                row.get("name"),
                row.get("kind"),
                home,
                Checking.orNull(watershed),
                own,
                cells.amount(row, "size"));
    }

    private @Nullable Point point(Row row) {
        if (row.has("lat") != row.has("lon")) {
            issues.problem(
                    row,
                    row.has("lat") ? "lon" : "lat",
                    "half_a_point",
                    Said.of("half_a_point"),
                    Said.of("half_a_point.mend"));
        }
        if (!row.has("lat") || !row.has("lon")) {
            return null;
        }
        double lat = cells.number(row, "lat", 0);
        double lon = cells.number(row, "lon", 0);
        if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            issues.problem(
                    row,
                    Math.abs(lat) > 90 ? "lat" : "lon",
                    "not_on_earth",
                    Said.of("not_on_earth"),
                    Said.of("swapped"));
        }
        return new Point(lat, lon);
    }
}
