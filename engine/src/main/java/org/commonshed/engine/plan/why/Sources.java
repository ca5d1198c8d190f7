package org.commonshed.engine.plan.why;

import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.RowKind;
import org.commonshed.engine.world.Outside;

/** Columns of flow as sources of what they bring: to whom, what, from where, and which other would be next. */
final class Sources {
    static final int NOBODY = -1;
    private static final double LEAST = 1e-6;
    private static final int AS_GOOD = 300;
    private static final int LATER_GOALS = 200;
    private static final int IN_USE = 100;

    private final PlanModel model;
    private final ReducedCosts costs;
    private final ByRow byRow;
    private final double[] point; // [column]

    Sources(PlanModel model, ReducedCosts costs, ByRow byRow, double[] point) {
        this.model = model;
        this.costs = costs;
        this.byRow = byRow;
        this.point = point;
    }

    /** Amount in the world's unit. */
    double amount(int j) {
        return point[j] * model.columns.factor(j);
    }

    /** Whether anything flows. */
    boolean isInUse(int j) {
        return amount(j) >= LEAST && model.columns.kind(j).isSupply();
    }

    int product(int j) {
        return model.columns.kind(j).isImport()
                ? model.imported(j)
                : model.ways.all.get(model.columns.first(j)).product();
    }

    /** Id of the actor that sends, or the outside. */
    String from(int j) {
        boolean sent = model.columns.kind(j).isSent();
        return sent ? actor(model.ways.all.get(model.columns.first(j)).from()) : Plan.OUTSIDE;
    }

    /** Id of the claimant or actor that receives. */
    String to(int j) {
        return switch (model.columns.kind(j)) {
            case NEED_IMPORT ->
                model.claims.lines.get(model.columns.second(j)).need.who();
            case INPUT_IMPORT -> actor(model.columns.first(j));
            default -> model.ways.all.get(model.columns.first(j)).to();
        };
    }

    private String actor(int holding) {
        return model.terrain.actors.name(model.terrain.holdings.get(holding).actor);
    }

    /** The best of the other columns that bring the same to the same in the same period; NOBODY where there is none. */
    int next(int j) {
        int row = receivingRow(j);
        int best = NOBODY;
        for (int k = byRow.start[row]; k < byRow.start[row + 1]; k++) {
            int other = byRow.column[k];
            boolean brings = other != j
                    && model.columns.kind(other).isSupply()
                    && receivingRow(other) == row
                    && isAtOnce(j, other);
            if (brings && (best == NOBODY || isBetter(other, best))) {
                best = other;
            }
        }
        return best;
    }

    private int receivingRow(int j) {
        for (int e = model.lp.start[j]; e < model.lp.start[j + 1]; e++) {
            int row = model.lp.index[e];
            boolean end = model.rows.is(row, RowKind.NEED) || model.rows.is(row, RowKind.BALANCE);
            if (end && model.lp.value[e] > 0) {
                return row;
            }
        }
        throw new IllegalStateException("column " + j + " brings nothing to anybody");
    }

    /** What comes to a need from outside without a limit in each period has one column for the need's whole span. */
    private boolean isAtOnce(int j, int other) {
        return model.columns.period(j) == model.columns.period(other) || isOfSpan(j) || isOfSpan(other);
    }

    private boolean isOfSpan(int j) {
        Outside row = model.terrain.outside[product(j)];
        return model.columns.is(j, ColumnKind.NEED_IMPORT) && row != null && Double.isInfinite(row.maxPerPeriod());
    }

    private boolean isBetter(int j, int than) {
        int rank = rank(j);
        int other = rank(than);
        return rank > other || rank == other && worse(j) < worse(than);
    }

    private double worse(int j) {
        return Double.isNaN(costs.worse(j)) ? Double.POSITIVE_INFINITY : costs.worse(j);
    }

    /** As good for every goal; a later goal before an earlier one; what is in use already; last what needs would lose by. */
    private int rank(int j) {
        int level = costs.level(j);
        if (isInUse(j)) {
            return IN_USE;
        }
        return level == ReducedCosts.FREE
                ? AS_GOOD
                : ReducedCosts.isOfNeeds(costs.goal(level)) ? level : LATER_GOALS + level;
    }
}
