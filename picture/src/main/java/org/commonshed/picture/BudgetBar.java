package org.commonshed.picture;

/**
 * How much of a budget is used and planned, and where it ends; the scale goes to 110 % so that "over" can be seen.
 *
 * @param finding the same in words
 * @param used share of the budget already used
 * @param planned share of the budget planned beside it
 */
public record BudgetBar(String finding, Tint tint, double used, double planned) {
    private static final double SCALE = 1.1;

    public Markup draw() {
        int limit = Edges.hundredths(1 / SCALE);
        int drawn = Math.min(limit, Edges.hundredths(used / SCALE));
        int both = Math.min(limit, Edges.hundredths((used + planned) / SCALE));
        int over = Edges.hundredths((used + planned) / SCALE);
        Markup bar = new Markup()
                .open("svg", "class", "budget", "role", "img", "aria-label", finding, "width", "100%", "height", "22");
        part(bar, "room", 0, limit);
        part(bar, "fill-" + tint.word(), 0, drawn);
        part(bar, "planned-" + tint.word(), drawn, both);
        if (over > limit) {
            part(bar, "over", limit, over);
        }
        String end = Edges.percent(limit);
        bar.leaf("line", "class", "limit-line", "x1", end, "x2", end, "y1", "0", "y2", "22");
        return bar.close();
    }

    private static void part(Markup bar, String kind, int from, int to) {
        if (to > from) {
            String x = Edges.percent(from);
            bar.leaf("rect", "class", kind, "x", x, "y", "4", "width", Edges.percent(to - from), "height", "14");
        }
    }
}
