package org.commonshed.home.whole;

import java.util.List;

/** What the page shows on which a whole place comes in; every text is ready to be read. */
public final class WholeViews {
    private WholeViews() {}

    /**
     * What bringing a folder in would change.
     *
     * @param token by which it is kept for now; empty where it cannot be brought in
     * @param act the last one that was known when the changes were worked out
     */
    public record Preview(
            String name,
            String token,
            String act,
            List<Change> changes,
            List<Problem> problems,
            long moreProblems,
            List<String> remarks) {
        public Preview {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /** What would change in one table: how many rows, and the first of them. */
    public record Change(String title, String counts, List<String> columns, List<Row> rows, String more) {
        public Change {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row, and what becomes of it. */
    public record Row(String what, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Something to mend before a folder can be brought in. */
    public record Problem(String where, String column, String sentence, String mend) {}
}
