package org.commonshed.picture;

/**
 * How much of a need is met: from here (solid), from outside (hatched), short (dotted); always the full width.
 *
 * @param finding the same in words, read out in place of the drawing
 * @param here share met from here, 0 … 1
 * @param outside share met from outside, 0 … 1; what is left of 1 is short
 * @param height in pixels, 14 … 22
 */
public record ShareBar(String finding, double here, double outside, int height) {
    private static final String GAP = "1.5";

    public Markup draw() {
        int first = Edges.hundredths(here);
        int second = Math.max(first, Edges.hundredths(here + outside));
        String tall = String.valueOf(height);
        Markup bar = new Markup()
                .open("svg", "class", "share", "role", "img", "aria-label", finding, "width", "100%", "height", tall);
        part(bar, "part met-here", 0, first);
        part(bar, "part met-outside", first, second);
        part(bar, "part short", second, 10_000);
        if (first > 0 && first < 10_000) {
            bar.leaf("rect", "class", "gap", "x", Edges.percent(first), "width", GAP, "height", tall);
        }
        return bar.close();
    }

    private void part(Markup bar, String kind, int from, int to) {
        if (to <= from) {
            return;
        }
        String x = Edges.percent(from);
        String width = Edges.percent(to - from);
        boolean dotted = kind.endsWith("short");
        bar.leaf("rect", "class", kind, "x", x, "width", width, "height", String.valueOf(height));
        if (dotted) {
            String inner = String.valueOf(height - 1);
            bar.leaf("rect", "class", "short-edge", "x", x, "y", "0.5", "width", width, "height", inner);
        }
    }
}
