package org.commonshed.picture;

import java.util.List;

/** Shares, or amounts by their share of the highest, as a table of coloured cells, the number always in the cell. */
public record HeatMap(String caption, String corner, List<String> columns, List<Row> rows) {
    private static final int STEPS = 5;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A share with what is written in its cell; one that is NaN leaves its cell empty. */
    public record Cell(double share, String text) {}

    /** One line. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Of shares, written in percent; one that is NaN leaves its cell empty. */
        public static Row ofShares(String name, List<Double> shares) {
            return new Row(
                    name,
                    shares.stream()
                            .map(share -> new Cell(share, String.valueOf(Math.round(share * 100))))
                            .toList());
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
            row.cells.forEach(cell -> draw(map, cell));
            map.close();
        }
        return map.close().close().close();
    }

    private static void draw(Markup map, Cell cell) {
        if (Double.isNaN(cell.share)) {
            map.element("td", "–", "class", "none");
        } else {
            map.element("td", cell.text, "class", "heat" + step(cell.share));
        }
    }
}
