package org.commonshed.picture;

import java.util.List;

/** Equal columns, one for each month or other period, each with how full something is; they lead to the month. */
public record LoadStrip(String name, List<Load> loads) {
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
        return Months.strip(name, loads, LoadStrip::column);
    }

    private static Markup column(Load load) {
        Markup picture = Double.isNaN(load.full) ? new Markup() : picture(load);
        return Months.column(load.name, load.marked, load.address, picture);
    }

    private static Markup picture(Load load) {
        String height = String.valueOf(Months.HEIGHT);
        Markup picture =
                new Markup().open("svg", "role", "img", "aria-label", load.finding, "width", "100%", "height", height);
        picture.leaf("rect", "class", "room", "width", "100%", "height", "100%");
        int full = Math.min(10_000, Edges.hundredths(load.full));
        if (full > 0) {
            String y = Edges.percent(10_000 - full);
            picture.leaf("rect", "class", "planned-people", "width", "100%", "y", y, "height", Edges.percent(full));
        }
        picture.leaf("line", "class", "axis", "x1", "0", "x2", "100%", "y1", "100%", "y2", "100%");
        return picture.close().element("span", load.label, "class", "month-label");
    }
}
