package org.commonshed.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.plan.goals.PlanGoals;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpModel;

/**
 * The planner's own model with the tenths of evenness as columns after its own (shut until their time) and, if wanted,
 * one row for each goal after the needs and each evenness (free until it is held).
 */
final class PeerModel {
    static final int TENTHS = 10;
    private static final double ANY = Double.POSITIVE_INFINITY;

    /** A goal that is one sum of costs to be minimised; its row, −1 = none. */
    record Aim(String name, int row, Costs costs) {}

    /** Costs of all columns, scaled so that a typical one is near 1. */
    static final class Costs {
        final double[] column; // [column]

        Costs(double[] column) {
            double logs = 0;
            int counted = 0;
            for (double cost : column) {
                if (cost != 0) {
                    logs += Math.log(Math.abs(cost));
                    counted++;
                }
            }
            double factor = counted == 0 ? 0 : 1 / Math.scalb(1.0, Math.getExponent(Math.exp(logs / counted)));
            this.column = column;
            for (int j = 0; j < column.length; j++) {
                column[j] *= factor;
            }
        }

        boolean areNone() {
            for (double cost : column) {
                if (cost != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    final PlanGoals goals;
    final LpModel lp;
    final Map<String, Aim> aims = new HashMap<>();
    private final LpModel own;
    private final Map<Integer, Integer> tenths = new HashMap<>(); // by column of what is met

    PeerModel(PlanModel model, boolean goalRows) {
        own = model.lp();
        goals = new PlanGoals(model);
        int columns = own.columns;
        for (PlanGoals.Group group : goals.listGroups()) {
            for (PlanGoals.Met line : group.lines()) {
                tenths.put(line.met(), columns);
                columns += TENTHS;
            }
        }
        addAims(columns, goalRows);
        lp = build();
    }

    private void addAims(int columns, boolean goalRows) {
        int row = goalRows ? own.rows : -1;
        for (PlanGoals.Group group : goals.listGroups()) {
            double[] cost = new double[columns];
            for (PlanGoals.Met line : group.lines()) {
                for (int j = 0; j < TENTHS; j++) {
                    cost[tenth(line, j)] = -(TENTHS - j) * line.weight();
                }
            }
            aims.put("evenness." + group.priority(), new Aim("evenness." + group.priority(), row, new Costs(cost)));
            row += goalRows ? 1 : 0;
        }
        for (var goal : goals.listLower()) {
            double[] cost = Arrays.copyOf(goals.cost(goal), columns);
            aims.put(goal.word(), new Aim(goal.word(), row, new Costs(cost)));
            row += goalRows ? 1 : 0;
        }
    }

    int tenth(PlanGoals.Met line, int j) {
        return tenths.getOrDefault(line.met(), -TENTHS) + j;
    }

    double size(PlanGoals.Met line) {
        return own.upper[line.met()] / TENTHS;
    }

    private LpModel build() {
        LpBuilder builder = new LpBuilder();
        for (int i = 0; i < own.rows; i++) {
            builder.row(own.rowLower[i], own.rowUpper[i]);
        }
        List<Aim> rows = aims.values().stream()
                .filter(a -> a.row() >= 0)
                .sorted((a, b) -> Integer.compare(a.row(), b.row()))
                .toList();
        rows.forEach(a -> builder.row(-ANY, ANY));
        for (int j = 0; j < own.columns; j++) {
            addColumn(builder, j, own.lower[j], own.upper[j], rows);
        }
        for (PlanGoals.Group group : goals.listGroups()) {
            for (PlanGoals.Met line : group.lines()) {
                for (int j = 0; j < TENTHS; j++) {
                    addColumn(builder, line.met(), 0, 0, rows);
                }
            }
        }
        return builder.build();
    }

    private void addColumn(LpBuilder builder, int like, double lower, double upper, List<Aim> rows) {
        int column = builder.column(lower, upper);
        for (int e = own.start[like]; e < own.start[like + 1]; e++) {
            builder.entry(own.index[e], own.value[e]);
        }
        for (Aim aim : rows) {
            builder.entry(aim.row(), aim.costs().column[column]);
        }
    }

    /** Values of all goals at a point of this model. */
    Map<String, Double> values(double[] point) {
        double[] column = Arrays.copyOf(point, own.columns);
        tenths.forEach((met, first) -> {
            for (int j = 0; j < TENTHS; j++) {
                column[met] += point[first + j];
            }
        });
        return goals.values(column);
    }
}
