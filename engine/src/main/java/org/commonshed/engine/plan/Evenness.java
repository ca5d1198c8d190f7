package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.commonshed.engine.solve.LpBasis;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpStatus;

/**
 * Evenness of one class, every share held: first tenths of a line count more than last ones. Lines that are settled by
 * then need no tenths. For the time of this goal each other line has ten columns more, the same as its met amount but for
 * their cost, so that the basis at hand stays a basis when they take its place, and again when they go. At the optimum
 * at most one tenth of a line is free; its bounds are the line's from then on.
 */
final class Evenness {
    private static final int TENTHS = ClaimColumns.TENTHS;

    private final PlanModel model;
    private final Face face;
    private final List<Line> lines = new ArrayList<>();

    Evenness(PlanModel model, Face face) {
        this.model = model;
        this.face = face;
    }

    /** False where the limit of iterations came first; what was reached is held then. */
    boolean settle(ClaimClass group) {
        for (Claimant claimant : group.listOpen()) {
            for (Line line : claimant.lines) {
                if (line.isOpen() && !face.isFixed(line.met)) {
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty()) {
            return true;
        }
        LpSolution before = face.optimum();
        LpBasis basis = face.solver.basis();
        face.push();
        addTenths();
        putTenths(before);
        LpStatus status = face.solveOn(costs());
        face.require(status, "evenness of class " + group.priority);
        if (!face.reachedWithAdded()) {
            keepBefore(before, basis);
            return false;
        }
        boolean proven = status == LpStatus.OPTIMAL;
        LpSolution solution = face.optimum();
        if (proven) {
            face.hold(solution, new BitSet(), new BitSet());
        }
        takeTenths(solution, proven);
        return proven;
    }

    /** No point was found with tenths: each line is held as it was. */
    private void keepBefore(LpSolution before, LpBasis basis) {
        lines.forEach(l -> face.fixColumn(l.met, before.column[l.met]));
        face.push();
        face.solver.removeAddedColumns();
        face.solver.setBasis(basis);
    }

    private int tenth(int line, int j) {
        return model.lp.columns + line * TENTHS + j;
    }

    /** Solver's amount of a tenth of a line. */
    private double size(Line line) {
        return model.lp.upper[line.met] / TENTHS;
    }

    private void addTenths() {
        int count = lines.size() * TENTHS;
        double[] upper = new double[count];
        int[] start = new int[count];
        int[] index = new int[2 * count];
        double[] value = new double[2 * count];
        int entry = 0;
        for (int l = 0; l < lines.size(); l++) {
            Line line = lines.get(l);
            for (int j = 0; j < TENTHS; j++) {
                upper[l * TENTHS + j] = size(line);
                start[l * TENTHS + j] = entry;
                for (int e = model.lp.start[line.met]; e < model.lp.start[line.met + 1]; e++) {
                    index[entry] = model.lp.index[e];
                    value[entry++] = model.lp.value[e];
                }
            }
        }
        face.solver.addColumns(
                count, new double[count], upper, start, Arrays.copyOf(index, entry), Arrays.copyOf(value, entry));
    }

    /** Minus the evenness of the class, as much for each claimant as the tenths of a share count. */
    private double[] costs() {
        double[] cost = new double[model.lp.columns + lines.size() * TENTHS];
        for (int l = 0; l < lines.size(); l++) {
            Line line = lines.get(l);
            double weight = line.sharePerUnit * model.columns.factor(line.met);
            for (int j = 0; j < TENTHS; j++) {
                cost[tenth(l, j)] = -(TENTHS - j) * weight * Rounds.SCALE;
            }
        }
        return cost;
    }

    /** Puts the tenths in the place of the met amounts, in values and in the basis. */
    private void putTenths(LpSolution before) {
        LpBasis basis = face.solver.basis();
        int[] columns = new int[lines.size() * (TENTHS + 1)];
        byte[] status = new byte[columns.length];
        int count = 0;
        for (int l = 0; l < lines.size(); l++) {
            Line line = lines.get(l);
            double met = Math.max(0, before.column[line.met]);
            boolean basic = basis.isBasicColumn(line.met);
            int partial = Math.min(TENTHS - 1, (int) (met / size(line)));
            columns[count] = line.met;
            status[count++] = LpBasis.AT_LOWER;
            for (int j = 0; j < TENTHS; j++) {
                boolean full = (j + 1) * size(line) <= met + 1e-9 * size(line);
                columns[count] = tenth(l, j);
                status[count++] = basic && j == partial ? LpBasis.BASIC : full ? LpBasis.AT_UPPER : LpBasis.AT_LOWER;
            }
            face.fixColumn(line.met, 0);
        }
        face.push();
        face.solver.setBasis(basis.with(count, columns, status));
    }

    /** Puts the met amounts back in the place of the tenths: bounded by the one that is free, or fixed. */
    private void takeTenths(LpSolution solution, boolean proven) {
        LpBasis basis = face.solver.basis();
        int[] columns = new int[lines.size() * (TENTHS + 1)];
        byte[] status = new byte[columns.length];
        int count = 0;
        for (int l = 0; l < lines.size(); l++) {
            Line line = lines.get(l);
            double low = 0;
            double high = 0;
            double met = 0;
            boolean basic = false;
            for (int j = 0; j < TENTHS; j++) {
                double value = solution.column[tenth(l, j)];
                boolean held = Math.abs(solution.columnDual[tenth(l, j)]) > Face.DUAL;
                met += value;
                low += held ? value : 0;
                high += held ? value : size(line);
                basic |= basis.isBasicColumn(tenth(l, j));
                columns[count] = tenth(l, j);
                status[count++] = LpBasis.AT_LOWER;
            }
            columns[count] = line.met;
            status[count++] = basic ? LpBasis.BASIC : met > (low + high) / 2 ? LpBasis.AT_UPPER : LpBasis.AT_LOWER;
            face.setColumn(line.met, proven ? low : met, proven ? high : met);
        }
        face.push();
        face.solver.setBasis(basis.with(count, columns, status));
        face.solver.removeAddedColumns();
        face.lookAgain();
    }
}
