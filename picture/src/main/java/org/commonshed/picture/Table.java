package org.commonshed.picture;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption and heads; numbers stand to the right; narrow pages show its rows as labelled lines. */
public final class Table {
    /** A head, and whether what stands under it are numbers. */
    public record Column(String head, boolean number) {
        public static Column words(String head) {
            return new Column(head, false);
        }

        public static Column numbers(String head) {
            return new Column(head, true);
        }
    }

    /**
     * A cell.
     *
     * @param remark a second line, small; empty = none
     * @param address where the text leads; empty = nowhere
     */
    public record Cell(String text, String remark, boolean strong, String address) {
        public Cell(String text, String remark, boolean strong) {
            this(text, remark, strong, "");
        }

        public Cell to(String somewhere) {
            return new Cell(text, remark, strong, somewhere);
        }

        public static Cell of(String text) {
            return new Cell(text, "", false);
        }
    }

    private static final int WIDE = 3;

    private final String caption;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table(String caption, List<Column> columns) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
    }

    public Table row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + columns.size() + " heads: " + cells);
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** A row of plain texts. */
    public Table row(String... texts) {
        return row(List.of(texts).stream().map(Cell::of).toList());
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    public Markup draw() {
        String kind = columns.size() > WIDE ? "table wide" : "table";
        Markup table = new Markup().open("table", "class", kind);
        table.element("caption", caption, "class", "unseen");
        table.open("thead").open("tr");
        for (Column column : columns) {
            table.element("th", column.head, "scope", "col", "class", column.number ? "number" : "word");
        }
        table.close().close().open("tbody");
        for (List<Cell> row : rows) {
            table.open("tr", "class", "row");
            for (int c = 0; c < columns.size(); c++) {
                table.add(cell(columns.get(c), row.get(c), c == 0));
            }
            table.close();
        }
        return table.close().close();
    }

    private static Markup cell(Column column, Cell cell, boolean first) {
        String tag = first ? "th" : "td";
        List<String> attributes = new ArrayList<>(List.of("class", column.number ? "number" : "word"));
        attributes.addAll(first ? List.of("scope", "row") : List.of("data-head", column.head));
        Markup drawn = new Markup().open(tag, attributes.toArray(String[]::new));
        String kind = cell.strong ? "strong" : "plain";
        if (cell.address.isEmpty()) {
            drawn.element("span", cell.text, "class", kind);
        } else {
            drawn.element("a", cell.text, "class", kind, "href", cell.address);
        }
        if (!cell.remark.isEmpty()) {
            drawn.element("span", cell.remark, "class", "remark");
        }
        return drawn.close();
    }
}
