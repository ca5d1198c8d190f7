package org.commonshed.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What machines do this week: bars on seven days.
 *
 * @param finding the same in words
 * @param days names of the days
 * @param today position of today, −1 = not in this week
 */
public record WeekBars(String finding, List<String> days, int today, List<Row> rows) {
    private static final double WIDTH = 996;
    private static final double NAMES = 170;
    private static final double HEAD = 34;
    private static final double LINE = 30; // height of a bar with its distance
    private static final double BAR = 24;
    private static final double LETTER = 7.2;

    public WeekBars {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /** A machine, with what it does. */
    public record Row(String name, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A job.
     *
     * @param from day on which it begins, 0 = the first; parts of days count
     * @param to when it ends
     * @param sure whether it is promised; else it is asked
     */
    public record Bar(String label, double from, double to, boolean sure) {}

    public Markup draw() {
        List<List<List<Bar>>> lanes = rows.stream().map(row -> lanes(row.bars)).toList();
        double height = HEAD + lanes.stream().mapToDouble(WeekBars::tall).sum();
        double day = (WIDTH - NAMES) / days.size();
        String box = "0 0 " + Edges.number(WIDTH) + " " + Edges.number(height);
        Markup picture =
                new Markup().open("svg", "class", "week-bars", "role", "img", "aria-label", finding, "viewBox", box);
        for (int i = 0; i < days.size(); i++) {
            double x = NAMES + i * day;
            if (i == today) {
                rect(picture, "week-today", new Area(x, 0, day, height));
                picture.leaf("path", "class", "week-now", "d", "M" + Edges.number(x) + " 1.5h" + Edges.number(day));
            }
            picture.leaf("path", "class", "week-line", "d", "M" + Edges.number(x) + " 0V" + Edges.number(height));
            picture.element("text", days.get(i), "class", "week-day", "x", Edges.number(x + 9), "y", "22");
        }
        double y = HEAD;
        for (int i = 0; i < rows.size(); i++) {
            picture.leaf("path", "class", "week-line", "d", "M0 " + Edges.number(y) + "H" + Edges.number(WIDTH));
            picture.element(
                    "text", cut(rows.get(i).name, NAMES), "class", "week-name", "x", "0", "y", Edges.number(y + 25));
            for (int lane = 0; lane < lanes.get(i).size(); lane++) {
                for (Bar bar : lanes.get(i).get(lane)) {
                    bar(picture, bar, NAMES, y + 5 + lane * LINE, day);
                }
            }
            y += tall(lanes.get(i));
        }
        return picture.close();
    }

    private static double tall(List<List<Bar>> lanes) {
        return 10 + Math.max(1, lanes.size()) * LINE;
    }

    /** Bars that overlap go below one another. */
    private static List<List<Bar>> lanes(List<Bar> bars) {
        List<List<Bar>> lanes = new ArrayList<>();
        for (Bar bar : bars) {
            List<Bar> free = lanes.stream()
                    .filter(lane -> lane.stream().noneMatch(other -> bar.from < other.to && other.from < bar.to))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Bar> next = new ArrayList<>();
                        lanes.add(next);
                        return next;
                    });
            free.add(bar);
        }
        return lanes;
    }

    private void bar(Markup picture, Bar bar, double left, double y, double day) {
        double from = Math.max(0, bar.from);
        double to = Math.min(days.size(), bar.to);
        if (to <= from) {
            return;
        }
        double x = left + from * day;
        double wide = Math.max(6, (to - from) * day);
        rect(picture, bar.sure ? "week-bar" : "week-bar asked", new Area(x, y, wide, BAR));
        rect(picture, "week-edge", new Area(x, y, 4, BAR));
        picture.element(
                "text",
                cut(bar.label, wide - 12),
                "class",
                "week-label",
                "x",
                Edges.number(x + 10),
                "y",
                Edges.number(y + 17));
    }

    private record Area(double x, double y, double wide, double tall) {}

    private static void rect(Markup picture, String kind, Area area) {
        picture.leaf(
                "rect",
                "class",
                kind,
                "x",
                Edges.number(area.x),
                "y",
                Edges.number(area.y),
                "width",
                Edges.number(area.wide),
                "height",
                Edges.number(area.tall));
    }

    /** As much of it as there is room for. */
    private static String cut(String text, double room) {
        int letters = (int) Math.max(0, room / LETTER);
        return text.length() <= letters ? text : letters < 3 ? "" : text.substring(0, letters - 1) + "…";
    }
}
