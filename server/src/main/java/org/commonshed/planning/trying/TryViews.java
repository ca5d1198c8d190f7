package org.commonshed.planning.trying;

import java.util.List;
import org.commonshed.planning.reading.PlanViews;

/** What the page shows on which a change is tried. */
public final class TryViews {
    private TryViews() {}

    /** A change that somebody chose to try. */
    public record Chosen(String text, String sentence, String without) {}

    /** A row that can be changed for a try. */
    public record Row(
            String text, String name, String more, String now, boolean isAssumed, List<PlanViews.Choice> columns) {
        public Row {
            columns = List.copyOf(columns);
        }
    }

    /** The bench on which a change is tried. */
    public record Bench(
            List<Chosen> chosen,
            List<PlanViews.Choice> tables,
            String table,
            String find,
            List<Row> rows,
            long all,
            String title,
            boolean noImports,
            List<PlanViews.Mend> mends,
            boolean mayMake) {
        public Bench {
            chosen = List.copyOf(chosen);
            tables = List.copyOf(tables);
            rows = List.copyOf(rows);
            mends = List.copyOf(mends);
        }
    }
}
