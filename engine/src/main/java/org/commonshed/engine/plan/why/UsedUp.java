package org.commonshed.engine.plan.why;

import java.util.Optional;
import org.commonshed.engine.plan.model.Budget;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Raise;
import org.commonshed.engine.plan.model.RowKind;

/** What is used up at a source, so that no more can come from there in a period. */
final class UsedUp {
    private static final double FULL = 1e-7;

    private final PlanModel model;
    private final Entities entities;
    private final ByRow byRow;
    private final double[] point; // [column]
    private final double[] activity; // [row]

    UsedUp(PlanModel model, ByRow byRow, double[] point) {
        this.model = model;
        this.entities = new Entities(model);
        this.byRow = byRow;
        this.point = point;
        this.activity = model.lp.activity(point);
    }

    /** The bound that stops a column of flow; empty where none is known to. */
    Optional<Raise> find(int flow) {
        Optional<Raise> own = boundOf(flow);
        return own.isPresent() || !model.columns.kind(flow).isSent() ? own : ofMaking(sendingRow(flow));
    }

    private int sendingRow(int flow) {
        for (int e = model.lp.start[flow]; e < model.lp.start[flow + 1]; e++) {
            if (model.rows.is(model.lp.index[e], RowKind.BALANCE) && model.lp.value[e] < 0) {
                return model.lp.index[e];
            }
        }
        throw new IllegalStateException("column " + flow + " is sent by nobody");
    }

    /** What stops the making, where every run that would add to the balance is stopped. */
    private Optional<Raise> ofMaking(int balance) {
        Optional<Raise> first = Optional.empty();
        for (int k = byRow.start[balance]; k < byRow.start[balance + 1]; k++) {
            int run = byRow.column[k];
            if (model.columns.is(run, ColumnKind.RUN) && model.lp.coefficient(balance, run) > 0) {
                Optional<Raise> stopped = boundOf(run);
                if (stopped.isEmpty()) {
                    return stopped;
                }
                first = first.isPresent() ? first : stopped;
            }
        }
        return first;
    }

    /** The column's own upper side, or a row that it takes up and that has nothing left. */
    private Optional<Raise> boundOf(int j) {
        if (isFull(point[j], model.lp.upper[j])) {
            Optional<Raise> upper = entities.findColumn(j);
            if (upper.isPresent()) {
                return upper;
            }
        }
        for (int e = model.lp.start[j]; e < model.lp.start[j + 1]; e++) {
            int row = model.lp.index[e];
            Optional<Raise> found = Optional.empty();
            if (model.rows.is(row, RowKind.BUDGET)) {
                found = ofBudget(model.budgets.get(model.rows.first(row)), row);
            } else if (!model.rows.is(row, RowKind.BALANCE)) {
                found = isFull(activity[row], model.lp.rowUpper[row]) ? entities.findRow(row) : found;
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A budget in slices is used up when the last one is. */
    private Optional<Raise> ofBudget(Budget budget, int row) {
        if (!budget.hasSlices()) {
            return isFull(activity[row], model.lp.rowUpper[row]) ? entities.findRow(row) : Optional.empty();
        }
        int last = budget.firstSlice() + Budget.SLICES.size() - 1;
        return isFull(point[last], model.lp.upper[last]) ? entities.findColumn(last) : Optional.empty();
    }

    private static boolean isFull(double value, double upper) {
        return value >= upper - FULL * (1 + Math.abs(upper));
    }
}
