package org.commonshed.engine.plan.why;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonshed.engine.plan.model.Budget;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.RowKind;
import org.commonshed.engine.solve.LpModel;
import org.commonshed.engine.solve.LpSolution;

/**
 * Which bounds matter for a product at an optimum: followed from the rows where the product is wanted, upstream through
 * columns that cost nothing more and products that have a price there, to what these take up.
 */
final class Relevance {
    private static final double NONE = 1e-7;

    private final PlanModel model;
    private final LpModel lp;
    private final ByRow byRow;
    private final Entities entities;

    Relevance(PlanModel model, Entities entities) {
        this.model = model;
        this.entities = entities;
        lp = model.lp;
        byRow = new ByRow(lp);
    }

    /** Entities with a price that the given rows are supplied through. */
    Set<Integer> reaching(List<Integer> wanted, LpSolution at) {
        Set<Integer> found = new HashSet<>();
        BitSet seenRows = new BitSet(lp.rows);
        BitSet seenColumns = new BitSet(lp.columns);
        ArrayDeque<Integer> open = new ArrayDeque<>(wanted);
        wanted.forEach(seenRows::set);
        while (!open.isEmpty()) {
            int row = open.poll();
            entities.findRow(row).ifPresent(r -> found.add(row));
            for (int k = byRow.start[row]; k < byRow.start[row + 1]; k++) {
                int j = byRow.column[k];
                if (isFlow(model.columns.kind(j)) && lp.coefficient(row, j) > 0 && !seenColumns.get(j)) {
                    seenColumns.set(j);
                    enter(j, at, found, seenRows, open);
                }
            }
        }
        return found;
    }

    /** Goes through a column that supplies something to what it takes in and takes up. */
    private void enter(int j, LpSolution at, Set<Integer> found, BitSet seenRows, ArrayDeque<Integer> open) {
        boolean free = Math.abs(at.columnDual[j]) <= NONE;
        boolean full = at.column[j] >= lp.upper[j] - 1e-9 * (1 + lp.upper[j]);
        if (full && !free) {
            entities.findColumn(j).ifPresent(r -> found.add(entities.ofColumn(j)));
        }
        if (!free && !full) {
            return;
        }
        for (int e = lp.start[j]; e < lp.start[j + 1]; e++) {
            int row = lp.index[e];
            if (Math.abs(at.rowDual[row]) <= NONE || seenRows.get(row)) {
                continue;
            }
            if (model.rows.is(row, RowKind.BALANCE) && lp.value[e] < 0) {
                seenRows.set(row);
                open.add(row);
            } else if (isResource(model.rows.kind(row))) {
                seenRows.set(row);
                entities.findRow(row).ifPresent(r -> found.add(row));
                addBudget(row, found);
            }
        }
    }

    /** A budget in slices stands for its last one. */
    private void addBudget(int row, Set<Integer> found) {
        if (model.rows.is(row, RowKind.BUDGET)) {
            Budget budget = model.budgets.get(model.rows.first(row));
            if (budget.hasSlices()) {
                found.add(entities.ofColumn(budget.firstSlice() + Budget.SLICES.size() - 1));
            }
        }
    }

    private static boolean isFlow(ColumnKind kind) {
        return switch (kind) {
            case RUN, STOCK, MOVE, DELIVERY, NEED_IMPORT, INPUT_IMPORT, DISCARD, SLICE -> true;
            default -> false;
        };
    }

    private static boolean isResource(RowKind kind) {
        return switch (kind) {
            case CAPACITY, BUDGET, PAIR, OUTSIDE_PERIOD, OUTSIDE_TOTAL -> true;
            default -> false;
        };
    }
}
