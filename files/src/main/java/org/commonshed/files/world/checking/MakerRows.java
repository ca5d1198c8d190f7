package org.commonshed.files.world.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Stock;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Rows of abilities, capacities and stocks: who can do what, with what. */
final class MakerRows {
    private final Checking checking;
    private final Issues issues;
    private final Cells cells;
    private final Ids ids;

    MakerRows(Checking checking) {
        this.checking = checking;
        this.issues = checking.issues();
        this.cells = checking.cells();
        this.ids = checking.ids();
    }

    List<Ability> listAbilities() {
        return checking.list("abilities", this::ability);
    }

    private @Nullable Ability ability(Row row) {
        String actor = ids.actor(row, "actor");
        String recipe = ids.recipe(row, "recipe");
        double most = cells.amount(row, "max_runs");
        return cells.findSpan(row, checking.times())
                .map(span -> new Ability(actor, recipe, most, span))
                .orElse(null);
    }

    List<Capacity> listCapacities() {
        return checking.list("capacities", this::capacity);
    }

    private @Nullable Capacity capacity(Row row) {
        String actor = ids.actor(row, "actor");
        double amount = cells.amount(row, "amount");
        return cells.findSpan(row, checking.times())
                .map(span -> new Capacity(actor, row.get("item"), amount, span))
                .orElse(null);
    }

    List<Stock> listStocks() {
        Map<String, Row> seen = new HashMap<>();
        return checking.list("stocks", row -> stock(row, seen));
    }

    private Stock stock(Row row, Map<String, Row> seen) {
        String actor = ids.actor(row, "actor");
        String product = ids.product(row, "product");
        Row first = actor.isEmpty() || product.isEmpty() ? null : seen.putIfAbsent(row.key(), row);
        if (first != null) {
            issues.problem(
                    row,
                    "product",
                    "two_stocks",
                    Said.of("two_stocks", actor, product, first.line("product")),
                    Said.of("two_rows.mend"));
        }
        double loss = cells.loss(row);
        boolean cyclic = checking.calendar().cyclic();
        double atEnd = cells.amount(row, "at_end");
        if (!cyclic) {
            checkKept(row, product, atEnd, loss);
        }
        return new Stock(
                actor,
                product,
                cells.amount(row, "amount"),
                cells.amount(row, "room"),
                cyclic ? 0 : atEnd,
                loss,
                Checking.orNull(row.get("takes")));
    }

    private void checkKept(Row row, String product, double atEnd, double loss) {
        Row kept = ids.products.get(product);
        boolean storable = kept == null || !kept.get("storable").equalsIgnoreCase("false") || !Double.isNaN(loss);
        if (atEnd > 0 && !storable) {
            issues.problem(
                    row,
                    "at_end",
                    "cannot_be_kept",
                    Said.of("cannot_be_kept", product),
                    Said.of("cannot_be_kept.mend"));
        }
    }
}
