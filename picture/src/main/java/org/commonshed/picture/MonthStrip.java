package org.commonshed.picture;

import java.util.List;

/** Equal columns, one for each month or other period, each a small stacked bar and its number. */
public record MonthStrip(String name, List<Month> months) {
    public MonthStrip {
        months = List.copyOf(months);
    }

    /**
     * One column.
     *
     * @param label the number under it
     * @param finding the whole in words
     * @param marked lit, with a line above
     * @param address where the column leads; empty = nowhere
     */
    public record Month(
            String name, String label, String finding, double here, double outside, boolean marked, String address) {
        public Month(String name, String label, String finding, double here, double outside, boolean marked) {
            this(name, label, finding, here, outside, marked, "");
        }
    }

    public Markup draw() {
        return Months.strip(name, months, MonthStrip::column);
    }

    private static Markup column(Month month) {
        int here = Edges.hundredths(month.here);
        int both = Math.max(here, Edges.hundredths(month.here + month.outside));
        String height = String.valueOf(Months.HEIGHT);
        Markup picture = new Markup()
                .open(
                        "svg",
                        "class",
                        "stack",
                        "role",
                        "img",
                        "aria-label",
                        month.finding,
                        "width",
                        "100%",
                        "height",
                        height);
        part(picture, "part short", 0, 10_000 - both);
        if (both < 10_000) {
            picture.leaf("rect", "class", "short-edge", "width", "100%", "height", Edges.percent(10_000 - both));
        }
        part(picture, "part met-outside", 10_000 - both, 10_000 - here);
        part(picture, "part met-here", 10_000 - here, 10_000);
        picture.close().element("span", month.label, "class", "month-label");
        return Months.column(month.name, month.marked, month.address, picture);
    }

    private static void part(Markup column, String kind, int from, int to) {
        if (to > from) {
            String y = Edges.percent(from);
            column.leaf("rect", "class", kind, "width", "100%", "y", y, "height", Edges.percent(to - from));
        }
    }
}
