package org.commonshed.home.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.picture.PlaceMap;
import org.commonshed.place.Outline;

/** The map as a drawing with links, for those without JavaScript and until the script has loaded. */
final class MapDrawing {
    private final MapSight sight;
    private final Map<String, MapViews.Area> areas = new HashMap<>();
    private final List<Outline> outlines;

    MapDrawing(MapSight sight, List<MapViews.Area> areas, List<Outline> outlines) {
        this.sight = sight;
        this.outlines = outlines;
        areas.forEach(area -> this.areas.put(area.id(), area));
    }

    String draw() {
        boolean limited = outlines.stream().anyMatch(o -> isGround(o) && !state(o).equals("none"));
        List<PlaceMap.Area> grounds = new ArrayList<>();
        List<PlaceMap.Line> lines = new ArrayList<>();
        for (Outline outline : outlines) {
            boolean ground = isGround(outline) && (!limited || !state(outline).equals("none"));
            if (ground) {
                grounds.add(ground(outline));
            }
            lines.addAll(lines(outline, ground));
        }
        return new PlaceMap(sight.say("map.drawing"), grounds, lines).draw().toString();
    }

    /** Water is budgeted by watersheds, which cover the land; without budgets neighbourhoods are drawn just the same. */
    private boolean isGround(Outline outline) {
        return outline.what() == Outline.What.AREA && areas.containsKey(outline.place());
    }

    private String state(Outline outline) {
        MapViews.Area area = areas.get(outline.place());
        return area == null ? "none" : area.state();
    }

    private PlaceMap.Area ground(Outline outline) {
        MapViews.Area area = areas.get(outline.place());
        if (area == null) {
            throw new IllegalStateException("no place " + outline.place() + "\nMaybe isGround was not asked.");
        }
        String look = switch (area.state()) {
            case "room", "near", "over" -> area.state();
            case "unknown" -> "water";
            default -> "bare";
        };
        String finding = area.said().isEmpty() ? area.name() : sight.words().pair(area.name(), area.said());
        String chosen = area.chosen() ? look + " state-chosen" : look;
        return new PlaceMap.Area(
                area.name(), finding, Double.NaN, outline.areaKm2(), paths(outline), area.address(), chosen);
    }

    private static List<PlaceMap.Line> lines(Outline outline, boolean ground) {
        PlaceMap.LineKind kind = switch (outline.what()) {
            case AREA -> ground ? PlaceMap.LineKind.DIVIDE : PlaceMap.LineKind.BORDER;
            case ROAD -> PlaceMap.LineKind.ROAD;
            case RIVER -> outline.sketch() ? PlaceMap.LineKind.SKETCH : PlaceMap.LineKind.RIVER;
        };
        return paths(outline).stream()
                .map(path -> new PlaceMap.Line(kind, path))
                .toList();
    }

    private static List<List<PlaceMap.Spot>> paths(Outline outline) {
        List<List<PlaceMap.Spot>> paths = new ArrayList<>();
        outline.paths()
                .forEach(path -> paths.add(path.stream()
                        .map(at -> new PlaceMap.Spot(at.lon(), at.lat()))
                        .toList()));
        return paths;
    }
}
