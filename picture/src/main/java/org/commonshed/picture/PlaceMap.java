package org.commonshed.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Outlines of places, filled by a share, with divides and rivers above; north is up. */
public record PlaceMap(String finding, List<Area> areas, List<Line> lines) {
    private static final double WIDTH = 620;
    private static final int MAJOR = 6; // named on narrow pages too
    private static final double MARGIN = 8;
    private static final double LETTER = 8.4;

    public PlaceMap {
        areas = List.copyOf(areas);
        lines = List.copyOf(lines);
    }

    /** Degrees of longitude and latitude (WGS 84). */
    public record Spot(double lon, double lat) {}

    /**
     * A place.
     *
     * @param share 0 … 1; NaN = no colour
     * @param weight larger ones are named first where names would cross
     * @param link address of what is told of it; empty = none
     * @param state how its budget stands, as a word of the style sheet (room, near, over, water, bare); empty = by share
     */
    public record Area(
            String name,
            String finding,
            double share,
            double weight,
            List<List<Spot>> rings,
            String link,
            String state) {
        public Area {
            rings = rings.stream().map(List::copyOf).toList();
        }

        public Area(String name, String finding, double share, double weight, List<List<Spot>> rings) {
            this(name, finding, share, weight, rings, "", "");
        }

        private String look() {
            if (!state.isEmpty()) {
                return "area state-" + state;
            }
            return Double.isNaN(share) ? "area" : "area heat" + HeatMap.step(share);
        }
    }

    /** What a line is. */
    public enum LineKind {
        DIVIDE,
        RIVER,
        SKETCH,
        ROAD,
        BORDER
    }

    /** A line on the map. */
    public record Line(LineKind kind, List<Spot> spots) {
        public Line {
            spots = List.copyOf(spots);
        }
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean crosses(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    public Markup draw() {
        MapFrame frame = frame();
        String box = "0 0 " + Edges.number(WIDTH) + " " + Edges.number(frame.height());
        boolean linked = areas.stream().anyMatch(area -> !area.link.isEmpty());
        String role = linked ? "group" : "img";
        Markup map = new Markup().open("svg", "class", "map", "role", role, "aria-label", finding, "viewBox", box);
        areas.forEach(area -> draw(map, frame, area));
        for (Line line : lines) {
            String kind = line.kind.name().toLowerCase(Locale.ROOT);
            map.leaf("path", "class", kind, "d", frame.course(line.spots));
        }
        names(map, frame);
        return map.close();
    }

    private static void draw(Markup map, MapFrame frame, Area area) {
        if (!area.link.isEmpty()) {
            map.open("a", "href", area.link, "aria-label", area.finding);
        }
        map.open("path", "class", area.look(), "d", rings(frame, area.rings))
                .element("title", area.finding)
                .close();
        if (!area.link.isEmpty()) {
            map.close();
        }
    }

    private MapFrame frame() {
        List<Spot> all = new ArrayList<>();
        areas.forEach(area -> area.rings.forEach(all::addAll));
        lines.stream().filter(l -> l.kind == LineKind.DIVIDE).forEach(l -> all.addAll(l.spots));
        return MapFrame.around(all, WIDTH, MARGIN);
    }

    private static String rings(MapFrame frame, List<List<Spot>> rings) {
        StringBuilder path = new StringBuilder();
        rings.forEach(ring -> path.append(frame.course(ring)).append('Z'));
        return path.toString();
    }

    /** The largest first; a name that would cross another is left out (it stands in the list). */
    private void names(Markup map, MapFrame frame) {
        List<Box> taken = new ArrayList<>();
        List<Box> large = new ArrayList<>(); // room for the letters of narrow pages
        List<Area> ordered = new ArrayList<>(areas);
        ordered.sort(Comparator.comparingDouble(Area::weight).reversed().thenComparing(Area::name));
        for (Area area : ordered) {
            Spot middle = middle(area.rings);
            double x = frame.x(middle);
            double y = frame.y(middle);
            Box box = box(area, x, y, 1);
            if (box.left < 0 || box.right > WIDTH || taken.stream().anyMatch(box::crosses)) {
                continue;
            }
            taken.add(box);
            Box wide = box(area, x, y, 2.1);
            boolean major = large.size() < MAJOR && large.stream().noneMatch(wide::crosses);
            if (major) {
                large.add(wide);
            }
            String kind = major ? "place" : "place minor";
            map.element("text", area.name, "class", kind, "x", Edges.number(x), "y", Edges.number(y + 4));
        }
    }

    private static Box box(Area area, double x, double y, double size) {
        double half = area.name.length() * LETTER / 2 * size;
        return new Box(x - half, y - 10 * size, x + half, y + 8 * size);
    }

    /** The centroid of the ring with the largest area (shoelace formula). */
    private static Spot middle(List<List<Spot>> rings) {
        Spot best = new Spot(0, 0);
        double most = -1;
        for (List<Spot> ring : rings) {
            double twice = 0;
            double lon = 0;
            double lat = 0;
            Spot origin = ring.get(0);
            for (int i = 0; i + 1 < ring.size(); i++) {
                Spot a = ring.get(i);
                Spot b = ring.get(i + 1);
                double cross =
                        (a.lon - origin.lon) * (b.lat - origin.lat) - (b.lon - origin.lon) * (a.lat - origin.lat);
                twice += cross;
                lon += cross * (a.lon + b.lon + origin.lon) / 3;
                lat += cross * (a.lat + b.lat + origin.lat) / 3;
            }
            if (Math.abs(twice) > most) {
                most = Math.abs(twice);
                best = twice == 0 ? origin : new Spot(lon / twice, lat / twice);
            }
        }
        return best;
    }
}
