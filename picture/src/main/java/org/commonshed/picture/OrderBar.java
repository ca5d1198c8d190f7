package org.commonshed.picture;

/**
 * How far an order is: made (solid), agreed (hatched), asked (dotted), nobody's (empty); always the full width.
 *
 * @param finding the same in words, read out in place of the drawing
 * @param made share, 0 … 1
 * @param agreed share that somebody promised and has not made yet
 * @param asked share of which an answer is waited for; what is left of 1 is nobody's
 */
public record OrderBar(String finding, double made, double agreed, double asked, int height) {
    private static final int ALL = 10_000;

    public Markup draw() {
        int first = Edges.hundredths(made);
        int second = Math.max(first, Edges.hundredths(made + agreed));
        int third = Math.max(second, Edges.hundredths(made + agreed + asked));
        String tall = String.valueOf(height);
        Markup bar = new Markup()
                .open("svg", "class", "share", "role", "img", "aria-label", finding, "width", "100%", "height", tall);
        part(bar, "order-made", 0, first);
        part(bar, "planned-people", first, second);
        edge(bar, first, second);
        part(bar, "short", second, third);
        edge(bar, second, third);
        part(bar, "order-none", third, ALL);
        edge(bar, third, ALL);
        return bar.close();
    }

    private void part(Markup bar, String kind, int from, int to) {
        if (to > from) {
            String x = Edges.percent(from);
            bar.leaf(
                    "rect", "class", kind, "x", x, "width", Edges.percent(to - from), "height", String.valueOf(height));
        }
    }

    private void edge(Markup bar, int from, int to) {
        if (to > from) {
            String x = Edges.percent(from);
            String inner = String.valueOf(height - 1);
            bar.leaf(
                    "rect",
                    "class",
                    "short-edge",
                    "x",
                    x,
                    "y",
                    "0.5",
                    "width",
                    Edges.percent(to - from),
                    "height",
                    inner);
        }
    }
}
