package org.commonshed.files.world.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Span;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Rows of needs, limits and outside: what is wanted, what the land bears, what may come in. */
final class WishRows {
    private final Checking checking;
    private final Issues issues;
    private final Cells cells;
    private final Ids ids;

    WishRows(Checking checking) {
        this.checking = checking;
        this.issues = checking.issues();
        this.cells = checking.cells();
        this.ids = checking.ids();
    }

    /** A row that repeats becomes a line for each period. */
    List<Need> listNeeds() {
        List<Need> lines = new ArrayList<>();
        for (Row row : checking.rows("needs")) {
            addLines(row, cells.complete(row) ? lines : new ArrayList<>());
        }
        return lines;
    }

    private void addLines(Row row, List<Need> lines) {
        ids.placeOrActor(row, "who");
        ids.product(row, "product");
        int priority = cells.whole(row, "priority");
        boolean repeats = cells.word(row, "repeat").equals("every_period") && checking.times().areKnown;
        double amount = cells.amount(row, "amount", Double.NaN);
        Optional<Span> span = cells.findSpan(row, checking.times());
        if (span.isEmpty()) {
            if (checking.times().areKnown) {
                checkOutsideHorizon(row);
            }
        } else if (amount == 0) {
            issues.hint(row, "amount", "need_of_nothing", Said.of("need_of_nothing"), Said.of("need_of_nothing.mend"));
        } else {
            Span whole = span.get();
            int last = repeats ? whole.to() : whole.from();
            for (int t = whole.from(); t <= last; t++) {
                String id = row.get("id");
                lines.add(new Need(
                        repeats ? id + "@" + t : id,
                        id,
                        row.get("who"),
                        row.get("product"),
                        amount,
                        repeats ? Span.of(t) : whole,
                        priority,
                        row.get("note")));
            }
        }
    }

    /** Where both ends can be read and there is no span, all of it lies before or after. */
    private void checkOutsideHorizon(Row row) {
        int from = cells.findPoint(row, "from", checking.times(), 1).orElse(-1);
        int to = cells.findPoint(row, "to", checking.times(), checking.times().last())
                .orElse(-1);
        boolean past = to == 0;
        if (past || from > checking.times().last() && to >= 0) {
            issues.problem(
                    row,
                    past ? "to" : "from",
                    past ? "need_in_the_past" : "need_after_the_end",
                    Said.of(past ? "need_in_the_past" : "need_after_the_end"),
                    Said.of(
                            "need_not_in_time",
                            checking.times().firstDay(),
                            checking.times().lastDay()));
        }
    }

    List<Limit> listLimits() {
        return checking.list("limits", this::limit);
    }

    private @Nullable Limit limit(Row row) {
        String place = ids.place(row, "place");
        double amount = cells.amount(row, "amount");
        double used = cells.amount(row, "used");
        boolean once = cells.word(row, "every").equals("once");
        boolean upstream = cells.word(row, "counts").equals("upstream");
        if (used > amount) {
            issues.hint(row, "used", "overdrawn", Said.of("overdrawn"), Said.of("overdrawn.mend"));
        }
        return cells.findSpan(row, checking.times())
                .map(span -> new Limit(
                        row.get("id"),
                        place,
                        row.get("indicator"),
                        amount,
                        span,
                        once,
                        upstream,
                        used,
                        row.get("decision"),
                        row.get("note")))
                .orElse(null);
    }

    List<Outside> listOutside() {
        boolean allPriced = checking.rows("outside").stream().allMatch(r -> r.has("price"));
        Map<String, Row> seen = new HashMap<>();
        return checking.list("outside", row -> outside(row, allPriced, seen));
    }

    private Outside outside(Row row, boolean allPriced, Map<String, Row> seen) {
        String product = ids.product(row, "product");
        Row first = product.isEmpty() ? null : seen.putIfAbsent(product, row);
        if (first != null) {
            issues.problem(
                    row,
                    "product",
                    "duplicate_id",
                    Said.of("duplicate_id", product, first.line("product")),
                    Said.of("duplicate_id.row"));
        }
        double price = cells.amount(row, "price");
        Row of = ids.products.get(product);
        double kg = of == null ? 0 : new Cells(new Issues()).amount(of, "kg_per_unit");
        return new Outside(
                product,
                cells.amount(row, "max_per_period"),
                cells.amount(row, "max_total"),
                cells.amount(row, "weight", allPriced ? price : kg),
                price,
                cells.word(row, "for").equals("inputs"));
    }
}
