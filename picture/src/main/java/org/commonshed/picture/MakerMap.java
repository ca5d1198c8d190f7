package org.commonshed.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Who makes for whom: makers as lettered pins, the place that they make for, and bands as wide as what comes from each, over the
 * outlines of the land. The frame holds all pins.
 *
 * @param grounds outlines of areas
 * @param lines rivers, roads, borders
 * @param pins the first is the one that all others make for
 */
public record MakerMap(String finding, List<List<PlaceMap.Spot>> grounds, List<PlaceMap.Line> lines, List<Pin> pins) {
    private static final double WIDTH = 430;
    private static final double MARGIN = 44;
    private static final double LEAST_DEGREES = 0.06; // what a map shows at least, from side to side
    private static final double TALLEST = 0.67; // width over height of what is shown
    private static final double WIDEST = 10;
    private static final double THINNEST = 1.5;
    private static final double RADIUS = 12;
    private static final double BEND = 0.14; // of the length, to the right of the direction
    private static final double LETTER = 7.4;
    private static final double FLATTEST = 0.55; // height over width

    public MakerMap {
        grounds = grounds.stream().map(List::copyOf).toList();
        lines = List.copyOf(lines);
        pins = List.copyOf(pins);
    }

    /** How sure it is. */
    public enum Sure {
        AGREED,
        ASKED,
        /** Only proposed, or it could make some and is not asked. */
        COULD
    }

    /**
     * Somebody on the map.
     *
     * @param letter as in the list beside it; empty for whom all others make
     * @param share of the largest, 0 … 1, for the width of its band; 0 = no band
     */
    public record Pin(String letter, String name, PlaceMap.Spot at, double share, Sure sure) {}

    private record Label(double left, double top, double right, double bottom) {
        boolean crosses(Label other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    public Markup draw() {
        MapFrame frame = MapFrame.around(corners(), WIDTH, MARGIN);
        String box = "0 0 " + Edges.number(WIDTH) + " " + Edges.number(Math.max(frame.height(), WIDTH * FLATTEST));
        Markup map =
                new Markup().open("svg", "class", "map makers", "role", "img", "aria-label", finding, "viewBox", box);
        grounds.forEach(ring -> map.leaf("path", "class", "ground", "d", frame.course(ring) + "Z"));
        for (PlaceMap.Line line : lines) {
            String kind = line.kind().name().toLowerCase(Locale.ROOT);
            map.leaf("path", "class", kind, "d", frame.course(line.spots()));
        }
        PlaceMap.Spot goal = pins.get(0).at();
        pins.stream().skip(1).filter(pin -> pin.share > 0).forEach(pin -> band(map, frame, pin, goal));
        List<Label> taken = new ArrayList<>();
        pins.forEach(pin -> taken.add(disc(frame, pin)));
        List<Pin> ordered = new ArrayList<>(pins);
        ordered.sort(Comparator.comparing((Pin pin) -> !pin.letter.isEmpty())
                .thenComparing(Comparator.comparingDouble(Pin::share).reversed()));
        List<Pin> above = new ArrayList<>(ordered); // the first lies on top
        Collections.reverse(above);
        above.forEach(pin -> pin(map, frame, pin));
        ordered.forEach(pin -> name(map, frame, pin, taken));
        return map.close();
    }

    /** All pins, and a little more where they stand close together. */
    private List<PlaceMap.Spot> corners() {
        double west = pins.stream().mapToDouble(pin -> pin.at.lon()).min().orElse(0);
        double east = pins.stream().mapToDouble(pin -> pin.at.lon()).max().orElse(0);
        double south = pins.stream().mapToDouble(pin -> pin.at.lat()).min().orElse(0);
        double north = pins.stream().mapToDouble(pin -> pin.at.lat()).max().orElse(0);
        double shorten = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max(LEAST_DEGREES, Math.max(east - west, (north - south) * TALLEST / shorten));
        double middle = (west + east) / 2;
        double tall = Math.max(LEAST_DEGREES * 0.5, (north - south) / 2);
        double centre = (north + south) / 2;
        return List.of(
                new PlaceMap.Spot(middle - wide / 2, centre - tall),
                new PlaceMap.Spot(middle + wide / 2, centre + tall));
    }

    private static void band(Markup map, MapFrame frame, Pin pin, PlaceMap.Spot goal) {
        double x1 = frame.x(pin.at);
        double y1 = frame.y(pin.at);
        double x2 = frame.x(goal);
        double y2 = frame.y(goal);
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < 2 * RADIUS) {
            return;
        }
        double stop = (length - RADIUS - 6) / length;
        double endX = x1 + (x2 - x1) * stop;
        double endY = y1 + (y2 - y1) * stop;
        double bendX = (x1 + endX) / 2 - (endY - y1) * BEND;
        double bendY = (y1 + endY) / 2 + (endX - x1) * BEND;
        double width = Math.max(THINNEST, WIDEST * pin.share);
        String kind = "band " + pin.sure.name().toLowerCase(Locale.ROOT);
        String path = "M" + number(x1) + " " + number(y1) + "Q" + number(bendX) + " " + number(bendY) + " "
                + number(endX) + " " + number(endY);
        map.leaf("path", "class", kind, "d", path, "stroke-width", number(width));
        double angle = Math.atan2(endY - bendY, endX - bendX);
        double tip = 4 + width / 2;
        String arrow = "M" + number(endX + Math.cos(angle) * tip) + " " + number(endY + Math.sin(angle) * tip) + "L"
                + number(endX + Math.cos(angle + 2.3) * tip) + " " + number(endY + Math.sin(angle + 2.3) * tip) + "L"
                + number(endX + Math.cos(angle - 2.3) * tip) + " " + number(endY + Math.sin(angle - 2.3) * tip) + "Z";
        map.leaf("path", "class", "tip", "d", arrow);
    }

    private static void pin(Markup map, MapFrame frame, Pin pin) {
        double x = frame.x(pin.at);
        double y = frame.y(pin.at);
        if (pin.letter.isEmpty()) {
            map.leaf("rect", "class", "goal", "x", number(x - 9), "y", number(y - 9), "width", "18", "height", "18");
            map.leaf(
                    "path",
                    "class",
                    "goal-cross",
                    "d",
                    "M" + number(x) + " " + number(y - 5) + "v10M" + number(x - 5) + " " + number(y) + "h10");
            return;
        }
        String kind = "pin " + pin.sure.name().toLowerCase(Locale.ROOT);
        map.leaf("circle", "class", kind, "cx", number(x), "cy", number(y), "r", number(RADIUS));
        map.element("text", pin.letter, "class", "letter " + kind, "x", number(x), "y", number(y + 5));
    }

    private static Label disc(MapFrame frame, Pin pin) {
        double x = frame.x(pin.at);
        double y = frame.y(pin.at);
        return new Label(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS);
    }

    /** Right of the pin, else left, else below; left out where it would cross another (it stands in the list). */
    private static void name(Markup map, MapFrame frame, Pin pin, List<Label> taken) {
        double x = frame.x(pin.at);
        double y = frame.y(pin.at);
        double wide = pin.name.length() * LETTER;
        List<Label> places = List.of(
                new Label(x + RADIUS + 4, y - 9, x + RADIUS + 4 + wide, y + 9),
                new Label(x - RADIUS - 4 - wide, y - 9, x - RADIUS - 4, y + 9),
                new Label(x - wide / 2, y + RADIUS + 2, x + wide / 2, y + RADIUS + 20),
                new Label(x - wide / 2, y - RADIUS - 20, x + wide / 2, y - RADIUS - 2));
        for (Label place : places) {
            boolean isIn = place.left > 0 && place.right < WIDTH && place.top > 0;
            if (isIn && taken.stream().noneMatch(place::crosses)) {
                taken.add(place);
                map.element(
                        "text", pin.name, "class", "pin-name", "x", number(place.left), "y", number(place.top + 14));
                return;
            }
        }
    }

    private static String number(double value) {
        return Edges.number(Math.round(value * 10) / 10.0);
    }
}
