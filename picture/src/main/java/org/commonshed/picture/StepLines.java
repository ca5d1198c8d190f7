package org.commonshed.picture;

import java.util.List;
import java.util.Locale;

/**
 * Amounts over time as lines of steps, above and below zero: a battery's content over a week, money over years.
 *
 * @param name the whole in words
 * @param height in pixels, where it is 960 wide
 * @param lines drawn in their order; all as long as the first
 * @param marks written at the axis, each where its value is; they span the drawing together with the lines
 * @param ticks under the axis, each as wide as the others
 */
public record StepLines(String name, int height, List<Line> lines, List<Mark> marks, List<String> ticks) {
    private static final int WIDTH = 960;
    private static final int LEFT = 96;
    private static final int TOP = 10;
    private static final int FOOT = 26;

    public StepLines {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /** How a line looks. */
    public enum Look {
        /** Filled down to zero. */
        AREA,
        /** A limit: dashed. */
        DASHED,
        FIRST,
        SECOND,
        THIRD,
        FOURTH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Values one after the other. */
    public record Line(Look look, String name, List<Double> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** A value and how it is written. */
    public record Mark(double value, String text) {}

    /** What goes from the lowest to the highest. */
    private record Span(double low, double high) {
        double share(double value) {
            return (value - low) / Math.max(1e-12, high - low);
        }
    }

    /** Key and drawing. */
    public Markup draw() {
        Markup picture = new Markup().open("figure", "class", "steps");
        key(picture);
        picture.open(
                "svg", "role", "img", "aria-label", name, "viewBox", "0 0 " + WIDTH + " " + height, "width", "100%");
        Span span = span();
        for (Mark mark : marks) {
            String y = number(y(mark.value, span));
            picture.leaf(
                    "path",
                    "class",
                    mark.value == 0 ? "steps-zero" : "steps-rule",
                    "d",
                    "M" + LEFT + " " + y + "H" + WIDTH);
            picture.element(
                    "text",
                    mark.text,
                    "class",
                    "steps-word steps-end",
                    "x",
                    "" + (LEFT - 8),
                    "y",
                    number(y(mark.value, span) + 4));
        }
        for (Line line : lines) {
            String path = path(line.values, span);
            String base = number(y(0, span));
            String drawn = line.look == Look.AREA ? path + "V" + base + "H" + LEFT + "Z" : path;
            picture.leaf("path", "class", "steps-" + line.look.word(), "d", drawn);
        }
        ticks(picture);
        return picture.close().close();
    }

    private void key(Markup picture) {
        picture.open("ul", "class", "power-key");
        for (Line line : lines) {
            picture.open("li")
                    .open("svg", "width", "18", "height", "10", "aria-hidden", "true")
                    .leaf(
                            "path",
                            "class",
                            "steps-" + line.look.word(),
                            "d",
                            line.look == Look.AREA ? "M0 1H18V10H0Z" : "M0 5H18")
                    .close()
                    .text(" " + line.name)
                    .close();
        }
        picture.close();
    }

    private Span span() {
        double low = 0;
        double high = 0;
        for (Mark mark : marks) {
            low = Math.min(low, mark.value);
            high = Math.max(high, mark.value);
        }
        for (Line line : lines) {
            for (double value : line.values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new Span(low, high);
    }

    private double y(double value, Span span) {
        return height - FOOT - (height - FOOT - TOP) * span.share(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String path(List<Double> values, Span span) {
        double wide = (WIDTH - LEFT) / (double) Math.max(1, values.size());
        StringBuilder path = new StringBuilder();
        for (int t = 0; t < values.size(); t++) {
            path.append(t == 0 ? "M" + LEFT + " " : "V").append(number(y(values.get(t), span)));
            path.append('H').append(number(LEFT + wide * (t + 1)));
        }
        return path.toString();
    }

    private void ticks(Markup picture) {
        double wide = (WIDTH - LEFT) / (double) Math.max(1, ticks.size());
        for (int d = 0; d < ticks.size(); d++) {
            String middle = number(LEFT + wide * (d + 0.5));
            picture.element(
                    "text", ticks.get(d), "class", "steps-word steps-middle", "x", middle, "y", "" + (height - 6));
        }
    }
}
