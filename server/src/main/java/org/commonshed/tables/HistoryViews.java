package org.commonshed.tables;

import java.util.List;

/** What the pages about what was done show; every text is ready to be read. */
public final class HistoryViews {
    private HistoryViews() {}

    /**
     * Something that was done.
     *
     * @param what in a sentence
     * @param names of the first rows that it changed
     * @param more how many others it changed
     * @param undo the act, where it may be taken back by whoever reads this
     * @param undone whether it was taken back
     */
    public record Step(
            String address,
            String when,
            String who,
            String what,
            List<String> names,
            int more,
            String undo,
            boolean undone) {
        public Step {
            names = List.copyOf(names);
        }
    }

    /** A way to see less. */
    public record Choice(String value, String name, boolean chosen) {}

    /** @param older address of what was done before; empty where there is none */
    public record Listing(
            List<Step> steps, List<Choice> tables, String older, boolean filtered, String row, String rowName) {
        public Listing {
            steps = List.copyOf(steps);
            tables = List.copyOf(tables);
        }
    }

    /** A cell before and after. */
    public record Cell(String label, String before, String after) {}

    /**
     * A row that was changed.
     *
     * @param address of the row as it is; empty where it is not there
     */
    public record Row(String name, String table, String what, String address, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param more how many rows stand beside those */
    public record Act(Step step, List<Row> rows, int more) {
        public Act {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something that was taken out.
     *
     * @param left how long it can be brought back
     * @param back address that brings it back; empty where the reader may not
     */
    public record Gone(String name, String table, String when, String who, String left, String back) {}

    /** @param reasons why something could not be brought back */
    public record AllGone(List<Gone> gone, List<String> reasons) {
        public AllGone {
            gone = List.copyOf(gone);
            reasons = List.copyOf(reasons);
        }
    }
}
