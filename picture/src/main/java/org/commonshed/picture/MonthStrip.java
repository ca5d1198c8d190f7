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
        Markup strip = new Markup().open("div", "class", "strip", "role", "group", "tabindex", "0", "aria-label", name);
        strip.open("ol", "class", "months");
        months.forEach(month -> strip.add(column(month)));
        return strip.close().close();
    }

    private static Markup column(Month month) {
        int here = Edges.hundredths(month.here);
        int both = Math.max(here, Edges.hundredths(month.here + month.outside));
        Markup column = new Markup().open("li", "class", month.marked ? "month marked" : "month");
        if (!month.address.isEmpty()) {
            String current = month.marked ? "true" : "false";
            column.open("a", "href", month.address, "aria-current", current);
        }
        column.element("span", month.name, "class", "month-name");
        column.open(
                "svg", "class", "stack", "role", "img", "aria-label", month.finding, "width", "100%", "height", "56");
        part(column, "part short", 0, 10_000 - both);
        if (both < 10_000) {
            column.leaf("rect", "class", "short-edge", "width", "100%", "height", Edges.percent(10_000 - both));
        }
        part(column, "part met-outside", 10_000 - both, 10_000 - here);
        part(column, "part met-here", 10_000 - here, 10_000);
        column.close().element("span", month.label, "class", "month-label");
        return month.address.isEmpty() ? column.close() : column.close().close();
    }

    private static void part(Markup column, String kind, int from, int to) {
        if (to > from) {
            String y = Edges.percent(from);
            column.leaf("rect", "class", kind, "width", "100%", "y", y, "height", Edges.percent(to - from));
        }
    }
}
