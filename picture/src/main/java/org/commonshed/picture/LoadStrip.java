package org.commonshed.picture;

import java.util.List;

/** Equal columns, one for each month or other period, each with how full something is; they lead to the month. */
public record LoadStrip(String name, List<Load> loads) {
    private static final int HEIGHT = 56;

    public LoadStrip {
        loads = List.copyOf(loads);
    }

    /**
     * One column.
     *
     * @param label the number under it
     * @param finding the whole in words
     * @param full share in use, 0 … 1; NaN = nothing to draw
     * @param marked lit, with a line above
     */
    public record Load(String name, String label, String finding, double full, boolean marked, String address) {}

    public Markup draw() {
        Markup strip = new Markup().open("div", "class", "strip", "role", "group", "tabindex", "0", "aria-label", name);
        strip.open("ol", "class", "months");
        loads.forEach(load -> strip.add(column(load)));
        return strip.close().close();
    }

    private static Markup column(Load load) {
        Markup column = new Markup().open("li", "class", load.marked ? "month marked" : "month");
        column.open("a", "href", load.address, "aria-current", load.marked ? "true" : "false");
        column.element("span", load.name, "class", "month-name");
        if (!Double.isNaN(load.full)) {
            column.open(
                    "svg",
                    "role",
                    "img",
                    "aria-label",
                    load.finding,
                    "width",
                    "100%",
                    "height",
                    String.valueOf(HEIGHT));
            column.leaf("rect", "class", "room", "width", "100%", "height", "100%");
            int full = Math.min(10_000, Edges.hundredths(load.full));
            if (full > 0) {
                column.leaf(
                        "rect",
                        "class",
                        "planned-people",
                        "width",
                        "100%",
                        "y",
                        Edges.percent(10_000 - full),
                        "height",
                        Edges.percent(full));
            }
            column.leaf("line", "class", "axis", "x1", "0", "x2", "100%", "y1", "100%", "y2", "100%");
            column.close().element("span", load.label, "class", "month-label");
        }
        return column.close().close();
    }
}
