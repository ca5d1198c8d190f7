package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonshed.engine.solve.LpBasis;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpStatus;

/**
 * Evenness of one class, every share held: first tenths of a line count more than last ones. Lines that are settled by
 * then need no tenths. A line's tenths are the same column as its met amount, so the basis at hand stays a basis when
 * they take its place.
 */
final class Evenness {
    private final PlanModel model;
    private final Face face;

    Evenness(PlanModel model, Face face) {
        this.model = model;
        this.face = face;
    }

    /** Proven or not, the tenths reached are held; false where the limit of iterations came first. */
    boolean settle(ClaimClass group, LpSolution before) {
        List<Line> lines = new ArrayList<>();
        double[] cost = new double[model.lp.columns];
        for (Claimant claimant : group.listOpen()) {
            for (Line line : claimant.lines) {
                if (line.isOpen() && !face.isFixed(line.met)) {
                    lines.add(line);
                    enterCost(cost, line);
                }
            }
        }
        if (lines.isEmpty()) {
            return true;
        }
        spread(lines, before);
        double factor = GoalCosts.toOne(cost, face);
        for (int j = 0; j < cost.length; j++) {
            cost[j] *= factor;
        }
        LpStatus status = face.solveOn(cost);
        LpSolution solution = face.optimum();
        if (status == LpStatus.OPTIMAL) {
            face.hold(solution, new BitSet(), new BitSet());
            return true;
        }
        throw new IllegalStateException("evenness of class " + group.priority + " ended " + status);
    }

    private void enterCost(double[] cost, Line line) {
        for (int j = 0; j < ClaimColumns.TENTHS; j++) {
            cost[line.tenths + j] =
                    -(ClaimColumns.TENTHS + 1 - (j + 1)) * line.sharePerUnit * model.columns.factor(line.tenths);
        }
    }

    /** Puts the tenths in the place of the met amounts, in values and in the basis. */
    private void spread(List<Line> lines, LpSolution before) {
        LpBasis basis = face.solver.basis();
        int[] columns = new int[lines.size() * (ClaimColumns.TENTHS + 1)];
        byte[] status = new byte[columns.length];
        int count = 0;
        for (Line line : lines) {
            double tenth = model.lp.upper[line.met] / ClaimColumns.TENTHS;
            double met = Math.max(0, before.column[line.met]);
            boolean basic = basis.isBasicColumn(line.met);
            int partial = Math.min(ClaimColumns.TENTHS - 1, (int) (met / tenth));
            columns[count] = line.met;
            status[count++] = LpBasis.AT_LOWER;
            for (int j = 0; j < ClaimColumns.TENTHS; j++) {
                boolean full = (j + 1) * tenth <= met + 1e-9 * tenth;
                columns[count] = line.tenths + j;
                status[count++] = basic && j == partial ? LpBasis.BASIC : full ? LpBasis.AT_UPPER : LpBasis.AT_LOWER;
                face.setColumn(line.tenths + j, 0, tenth);
            }
            face.fixColumn(line.met, 0);
        }
        face.push();
        face.solver.setBasis(basis.with(count, columns, status));
    }
}
