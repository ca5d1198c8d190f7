package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.solve.LpBasis;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpStatus;

/**
 * Among plans that are equally good for every goal, stays close to the one in force: the smallest sum of changes of runs,
 * moves and deliveries, each in its typical amount. For the time of this step each of them that is still open is
 * replaced by a rise and a fall from what is in force.
 */
final class InForce {
    private final PlanModel model;
    private final Face face;
    private final Map<String, Double> before = new HashMap<>();
    private final List<Integer> open = new ArrayList<>(); // columns of the model
    private final List<Double> from = new ArrayList<>(); // what is in force, within the column's bounds

    InForce(PlanModel model, Face face, Plan plan) {
        this.model = model;
        this.face = face;
        plan.runs().forEach(r -> before.put("r/" + r.actor() + "/" + r.recipe() + "/" + r.period(), r.runs()));
        plan.moves()
                .forEach(m ->
                        before.put("m/" + m.from() + "/" + m.to() + "/" + m.product() + "/" + m.period(), m.amount()));
        plan.deliveries().forEach(d -> before.put("d/" + d.need() + "/" + d.from() + "/" + d.period(), d.amount()));
    }

    void settle() {
        for (int j = 0; j < model.columns.size(); j++) {
            String key = key(j);
            if (!key.isEmpty() && !face.isFixed(j)) {
                double amount = before.getOrDefault(key, 0.0) / model.columns.factor(j);
                open.add(j);
                from.add(Math.max(face.lower[j], Math.min(face.upper[j], amount)));
            }
        }
        if (open.isEmpty()) {
            return;
        }
        LpSolution at = face.optimum();
        face.push();
        addChanges();
        putChanges(at);
        double[] cost = new double[model.lp.columns + 2 * open.size()];
        for (int j = model.lp.columns; j < cost.length; j++) {
            cost[j] = 1;
        }
        LpStatus status = face.solveOn(cost);
        if (!face.reachedWithAdded()) {
            throw new Lost("the plan in force ended " + status);
        }
        LpSolution solution = face.optimum();
        if (status == LpStatus.OPTIMAL) {
            face.hold(solution, new BitSet(), new BitSet());
        }
        takeChanges(solution);
    }

    private String key(int j) {
        int first = model.columns.first(j);
        int t = model.columns.period(j);
        return switch (model.columns.kind(j)) {
            case RUN -> {
                Maker maker = model.terrain.makers.get(first);
                yield "r/" + model.bounds.runsId(maker) + "/" + t;
            }
            case MOVE -> {
                Way way = model.ways.all.get(first);
                yield "m/" + sender(way) + "/" + way.to() + "/" + model.terrain.products.name(way.product()) + "/" + t;
            }
            case DELIVERY -> "d/" + need(j) + "/" + sender(model.ways.all.get(first)) + "/" + t;
            default -> "";
        };
    }

    private String need(int j) {
        return model.claims.lines.get(model.columns.second(j)).need.id();
    }

    private String sender(Way way) {
        return model.terrain.actors.name(model.terrain.holdings.get(way.from()).actor);
    }

    private int rise(int k) {
        return model.lp.columns + 2 * k;
    }

    private int fall(int k) {
        return rise(k) + 1;
    }

    private void addChanges() {
        int entries = 0;
        for (int j : open) {
            entries += 2 * (model.lp.start[j + 1] - model.lp.start[j]);
        }
        double[] upper = new double[2 * open.size()];
        int[] start = new int[upper.length];
        int[] index = new int[entries];
        double[] value = new double[entries];
        int entry = 0;
        for (int k = 0; k < open.size(); k++) {
            int j = open.get(k);
            upper[2 * k] = face.upper[j] - from.get(k);
            upper[2 * k + 1] = from.get(k) - face.lower[j];
            for (int side = 0; side < 2; side++) {
                start[2 * k + side] = entry;
                for (int e = model.lp.start[j]; e < model.lp.start[j + 1]; e++) {
                    index[entry] = model.lp.index[e];
                    value[entry++] = side == 0 ? model.lp.value[e] : -model.lp.value[e];
                }
            }
        }
        face.solver.addColumns(upper.length, new double[upper.length], upper, start, index, value);
    }

    /** Puts rise and fall in the place of each column, in values and in the basis. */
    private void putChanges(LpSolution at) {
        LpBasis basis = face.solver.basis();
        int[] columns = new int[3 * open.size()];
        byte[] status = new byte[columns.length];
        for (int k = 0; k < open.size(); k++) {
            int j = open.get(k);
            boolean basic = basis.isBasicColumn(j);
            boolean above = at.column[j] >= from.get(k);
            columns[3 * k] = j;
            status[3 * k] = LpBasis.AT_LOWER;
            columns[3 * k + 1] = rise(k);
            status[3 * k + 1] = !above ? LpBasis.AT_LOWER : basic ? LpBasis.BASIC : side(at.column[j] > from.get(k));
            columns[3 * k + 2] = fall(k);
            status[3 * k + 2] = above ? LpBasis.AT_LOWER : basic ? LpBasis.BASIC : LpBasis.AT_UPPER;
            face.fixColumn(j, from.get(k));
        }
        face.push();
        face.solver.setBasis(basis.with(columns.length, columns, status));
    }

    private static byte side(boolean upper) {
        return upper ? LpBasis.AT_UPPER : LpBasis.AT_LOWER;
    }

    /** Puts the columns back, fixed where they are. */
    private void takeChanges(LpSolution solution) {
        LpBasis basis = face.solver.basis();
        int[] columns = new int[3 * open.size()];
        byte[] status = new byte[columns.length];
        for (int k = 0; k < open.size(); k++) {
            boolean basic = basis.isBasicColumn(rise(k)) || basis.isBasicColumn(fall(k));
            columns[3 * k] = open.get(k);
            status[3 * k] = basic ? LpBasis.BASIC : LpBasis.AT_LOWER;
            columns[3 * k + 1] = rise(k);
            columns[3 * k + 2] = fall(k);
            double value = from.get(k) + solution.column[rise(k)] - solution.column[fall(k)];
            face.fixColumn(open.get(k), Math.max(0, value));
        }
        face.push();
        face.solver.setBasis(basis.with(columns.length, columns, status));
        face.solver.removeAddedColumns();
        face.lookAgain();
    }
}
