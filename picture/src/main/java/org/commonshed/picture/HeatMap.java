package org.commonshed.picture;

import java.util.List;

/** Shares as a table of coloured cells, the number always in the cell. */
public record HeatMap(String caption, String corner, List<String> columns, List<Row> rows) {
    private static final int STEPS = 5;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One line; a share that is NaN leaves its cell empty. */
    public record Row(String name, List<Double> shares) {
        public Row {
            shares = List.copyOf(shares);
        }
    }

    /** The step of colour of a share, 0 (low) … 4 (high). */
    static int step(double share) {
        return Math.max(0, Math.min(STEPS - 1, (int) (share * STEPS)));
    }

    public Markup draw() {
        Markup map =
                new Markup().open("div", "class", "strip", "role", "group", "tabindex", "0", "aria-label", caption);
        map.open("table", "class", "heat").element("caption", caption, "class", "unseen");
        map.open("thead").open("tr").element("th", corner, "scope", "col");
        columns.forEach(column -> map.element("th", column, "scope", "col", "class", "number"));
        map.close().close().open("tbody");
        for (Row row : rows) {
            map.open("tr").element("th", row.name, "scope", "row");
            row.shares.forEach(share -> cell(map, share));
            map.close();
        }
        return map.close().close().close();
    }

    private static void cell(Markup map, double share) {
        if (Double.isNaN(share)) {
            map.element("td", "–", "class", "none");
        } else {
            map.element("td", String.valueOf(Math.round(share * 100)), "class", "heat" + step(share));
        }
    }
}
