package org.commonshed.picture;

import java.util.List;

/** A budget period by period: columns of what is used and planned under the stepped line of the limit. */
public record YearRow(String finding, Tint tint, List<Column> columns) {
    private static final double TALL = 66;
    private static final double TOP = 8;
    private static final double NAMES = 20;

    public YearRow {
        columns = List.copyOf(columns);
    }

    /**
     * One period.
     *
     * @param initial one letter or number, shown beneath on narrow pages
     * @param limit the budget; NaN = none in this period
     * @param upstream the part of used and planned that lies upstream
     */
    public record Column(String initial, double limit, double used, double planned, double upstream) {
        double drawn() {
            return used + planned;
        }
    }

    /** Left edge and width, in hundredths of a percent. */
    private record Slot(int from, int width) {}

    public Markup draw() {
        double most = columns.stream()
                .mapToDouble(c -> Math.max(c.drawn(), Double.isNaN(c.limit) ? 0 : c.limit))
                .max()
                .orElse(1);
        double scale = most > 0 ? (TALL - TOP) / most : 0;
        String height = Edges.number(TALL + NAMES);
        Markup row = new Markup()
                .open("svg", "class", "year", "role", "img", "aria-label", finding, "width", "100%", "height", height);
        for (int i = 0; i < columns.size(); i++) {
            column(row, i, scale);
        }
        String base = Edges.number(TALL);
        row.leaf("line", "class", "axis", "x1", "0", "x2", "100%", "y1", base, "y2", base);
        return row.close();
    }

    private void column(Markup row, int index, double scale) {
        Column column = columns.get(index);
        double wide = 10_000.0 / columns.size();
        int from = (int) Math.round(wide * (index + 0.11));
        int width = (int) Math.round(wide * 0.78);
        Slot slot = new Slot(from, width);
        double limit = Double.isNaN(column.limit) ? column.drawn() : column.limit;
        double inside = Math.min(column.drawn(), limit);
        double used = Math.min(column.used, limit);
        if (!Double.isNaN(column.limit)) {
            part(row, "room", slot, 0, limit * scale);
        }
        part(row, "fill-" + tint.word(), slot, 0, used * scale);
        part(row, "planned-" + tint.word(), slot, used * scale, inside * scale);
        part(row, "over", slot, inside * scale, column.drawn() * scale);
        part(row, "upstream-" + tint.word(), new Slot(from, (int) (width * 0.4)), 0, column.upstream * scale);
        if (!Double.isNaN(column.limit)) {
            String y = Edges.number(TALL - limit * scale);
            int left = (int) Math.round(wide * (index + 0.02));
            int right = (int) Math.round(wide * (index + 0.98));
            row.leaf(
                    "line",
                    "class",
                    "limit-line",
                    "x1",
                    Edges.percent(left),
                    "x2",
                    Edges.percent(right),
                    "y1",
                    y,
                    "y2",
                    y);
        }
        String middle = Edges.percent(from + width / 2);
        row.element("text", column.initial, "class", "initial", "x", middle, "y", Edges.number(TALL + 15));
    }

    private static void part(Markup row, String kind, Slot slot, double low, double high) {
        if (high - low < 0.01) {
            return;
        }
        String y = Edges.number(TALL - high);
        String height = Edges.number(high - low);
        row.leaf(
                "rect",
                "class",
                kind,
                "x",
                Edges.percent(slot.from),
                "y",
                y,
                "width",
                Edges.percent(slot.width),
                "height",
                height);
    }
}
