package org.commonshed.bench;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.solve.LpBasis;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpModel;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;

/** One model in the solver, always solved from scratch by interior point with crossover, and its bounds as they stand. */
final class PeerSolver implements AutoCloseable {
    /** Time was up. */
    static final class TimeUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static final double DUAL = 1e-6;

    final double[] lower; // [column]
    final double[] upper; // [column]
    private final double[] rowLower; // [row]
    private final double[] rowUpper; // [row]
    private final LpModel lp;
    private final LpSolver solver;
    private final BooleanSupplier stop;

    PeerSolver(LpModel lp, Path nativeFolder, BooleanSupplier stop) {
        this.lp = lp;
        this.stop = stop;
        solver = new LpSolver(lp, nativeFolder, stop);
        lower = lp.lower.clone();
        upper = lp.upper.clone();
        rowLower = lp.rowLower.clone();
        rowUpper = lp.rowUpper.clone();
    }

    void setColumn(int j, double lo, double hi) {
        lower[j] = lo;
        upper[j] = hi;
        solver.setColumnBounds(1, new int[] {j}, new double[] {lo}, new double[] {hi});
    }

    void setRow(int i, double lo, double hi) {
        rowLower[i] = lo;
        rowUpper[i] = hi;
        solver.setRowBounds(1, new int[] {i}, new double[] {lo}, new double[] {hi});
    }

    /** The solver ends without an optimum, though there is one. */
    static final class GaveUp extends IllegalStateException {
        private static final long serialVersionUID = 1;

        GaveUp(LpStatus status) {
            super("the peer ended " + status);
        }
    }

    /** Minimises; what crossover leaves unclear is cleaned up by simplex. */
    LpSolution solve(double[] cost) {
        if (stop.getAsBoolean()) {
            throw new TimeUp();
        }
        solver.setCosts(cost);
        LpStatus status = solver.run(LpMethod.INTERIOR_POINT);
        if (status == LpStatus.UNKNOWN) {
            status = solver.run(LpMethod.PRIMAL_SIMPLEX);
        }
        if (status == LpStatus.STOPPED) {
            throw new TimeUp();
        }
        if (status != LpStatus.OPTIMAL) {
            throw new GaveUp(status);
        }
        return solver.solution();
    }

    /** Fixes what every optimum of the last run shares, {@code apart} aside. */
    void holdFace(LpSolution solution, BitSet apartColumns, BitSet apartRows) {
        LpBasis basis = solver.basis();
        for (int j = 0; j < lp.columns; j++) {
            boolean held = Math.abs(solution.columnDual[j]) > DUAL && !basis.isBasicColumn(j);
            if (held && lower[j] < upper[j] && !apartColumns.get(j)) {
                double side = nearest(solution.column[j], lower[j], upper[j]);
                setColumn(j, side, side);
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            boolean held = Math.abs(solution.rowDual[i]) > DUAL && !basis.isBasicRow(i);
            if (held && rowLower[i] < rowUpper[i] && !apartRows.get(i)) {
                double side = nearest(solution.row[i], rowLower[i], rowUpper[i]);
                setRow(i, side, side);
            }
        }
    }

    private static double nearest(double value, double lo, double hi) {
        return Math.abs(value - lo) <= Math.abs(hi - value) ? lo : hi;
    }

    @Override
    public void close() {
        solver.close();
    }
}
