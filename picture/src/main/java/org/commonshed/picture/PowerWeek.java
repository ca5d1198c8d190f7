package org.commonshed.picture;

import java.util.List;
import java.util.Locale;

/**
 * Where power comes from, hour by hour: layers on top of each other, the line of what is used above them.
 *
 * @param name the whole in words
 * @param unit written at the axis
 * @param layers from below
 * @param used of what is used; as long as each layer
 * @param days under the axis, each as wide as the others
 */
public record PowerWeek(String name, String unit, List<Layer> layers, Line used, List<String> days) {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 270;
    private static final int LEFT = 96; // as StepLines, which stand below
    private static final int TOP = 32;
    private static final int FOOT = 26;

    public PowerWeek {
        layers = List.copyOf(layers);
        days = List.copyOf(days);
    }

    /** Where it comes from; each kind has a colour and, where it is not made here and now, a hatch. */
    public enum Kind {
        SUN,
        WIND,
        WATER,
        OTHER,
        FUEL,
        STORE,
        GRID;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Values one after the other. */
    public record Line(String name, List<Double> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** One source of power. */
    public record Layer(Kind kind, Line line) {}

    /** Key and drawing. */
    public Markup draw() {
        Markup picture = new Markup().open("figure", "class", "power");
        key(picture);
        picture.open(
                "svg", "role", "img", "aria-label", name, "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "width", "100%");
        double top = nice(largest());
        axis(picture, top);
        double[] base = new double[used.values.size()];
        for (Layer layer : layers) {
            double[] above = base.clone();
            for (int t = 0; t < base.length; t++) {
                above[t] += Math.max(0, layer.line.values.get(t));
            }
            picture.leaf("path", "class", "power-" + layer.kind.word(), "d", area(base, above, top));
            base = above;
        }
        double[] line = used.values.stream().mapToDouble(Double::doubleValue).toArray();
        picture.leaf("path", "class", "power-used", "d", steps(line, top, false));
        days(picture);
        return picture.close().close();
    }

    private void key(Markup picture) {
        picture.open("ul", "class", "power-key");
        for (Layer layer : layers) {
            picture.open("li")
                    .open("svg", "width", "14", "height", "10", "aria-hidden", "true")
                    .leaf("rect", "class", "power-" + layer.kind.word(), "width", "14", "height", "10")
                    .close()
                    .text(" " + layer.line.name)
                    .close();
        }
        picture.open("li")
                .open("svg", "width", "14", "height", "10", "aria-hidden", "true")
                .leaf("path", "class", "power-used", "d", "M0 5H14")
                .close()
                .text(" " + used.name)
                .close()
                .close();
    }

    private double largest() {
        double largest = 0;
        for (int t = 0; t < used.values.size(); t++) {
            double sum = 0;
            for (Layer layer : layers) {
                sum += Math.max(0, layer.line.values.get(t));
            }
            largest = Math.max(largest, Math.max(sum, used.values.get(t)));
        }
        return largest;
    }

    /** The next of 1, 2, 3, 4, 6, 8 times a power of ten: what halves well. */
    private static double nice(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double share = value / power;
        for (int step : new int[] {1, 2, 3, 4, 6, 8}) {
            if (share <= step) {
                return power * step;
            }
        }
        return power * 10;
    }

    private void axis(Markup picture, double top) {
        picture.element("text", unit, "class", "power-word", "x", "0", "y", "11");
        for (int k = 0; k <= 2; k++) {
            double at = y(top * k / 2, top);
            String y = number(at);
            picture.leaf("path", "class", "power-rule", "d", "M" + LEFT + " " + y + "H" + WIDTH);
            String word = top * k / 2 >= 10 || k == 0
                    ? String.valueOf(Math.round(top * k / 2))
                    : String.format(Locale.ROOT, "%.2g", top * k / 2);
            picture.element("text", word, "class", "power-word", "x", "0", "y", number(at + 4));
        }
    }

    private void days(Markup picture) {
        double wide = (WIDTH - LEFT) / (double) Math.max(1, days.size());
        for (int d = 0; d < days.size(); d++) {
            String x = number(LEFT + wide * d);
            picture.leaf("path", "class", "power-day", "d", "M" + x + " " + TOP + "V" + (HEIGHT - FOOT));
            String middle = number(LEFT + wide * (d + 0.5));
            picture.element(
                    "text", days.get(d), "class", "power-word power-middle", "x", middle, "y", "" + (HEIGHT - 6));
        }
    }

    private static double y(double value, double top) {
        return HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * Math.max(0, value) / top;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String area(double[] below, double[] above, double top) {
        StringBuilder path = new StringBuilder(steps(above, top, false));
        return path.append(steps(below, top, true)).append('Z').toString();
    }

    /** A line of steps; backwards it goes on from where another ended. */
    private static String steps(double[] values, double top, boolean isBack) {
        double wide = (WIDTH - LEFT) / (double) Math.max(1, values.length);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            int t = isBack ? values.length - 1 - i : i;
            String from = number(LEFT + wide * (isBack ? t + 1 : t));
            String to = number(LEFT + wide * (isBack ? t : t + 1));
            String y = number(y(values[t], top));
            path.append(i == 0 && !isBack ? "M" : "L").append(from).append(' ').append(y);
            path.append('H').append(to);
        }
        return path.toString();
    }
}
