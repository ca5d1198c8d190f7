package org.commonshed.engine.solve;

import com.sun.jna.Memory;
import com.sun.jna.ptr.DoubleByReference;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * One model of which some columns take whole numbers only; minimised by branch and bound, with a proven bound. Costs and
 * bounds may change between runs. For one thread at a time; where time does not run out, equal calls give equal answers.
 */
public final class IntegerSolver implements AutoCloseable {
    private static final int MIP_CALLBACK = 6;
    private static final double WHOLE = 0.5;

    private final LpSolver solver;
    private final LpModel model;
    private final boolean[] isWhole;

    /**
     * @param isWhole [column]
     * @param nativeFolder where the library is unpacked to
     * @param stop as in {@link LpSolver}
     */
    public IntegerSolver(LpModel model, boolean[] isWhole, Path nativeFolder, BooleanSupplier stop) {
        this.model = model;
        this.isWhole = isWhole.clone();
        solver = new LpSolver(model, nativeFolder, stop);
        try (Memory kinds = new Memory(4L * Math.max(1, model.columns))) {
            for (int j = 0; j < model.columns; j++) {
                kinds.setInt(4L * j, isWhole[j] ? 1 : 0);
            }
            LpSolver.check(
                    HighsNative.Highs_changeColsIntegralityByRange(solver.highs(), 0, model.columns - 1, kinds),
                    "changeColsIntegrality");
        }
        LpSolver.check(HighsNative.Highs_startCallback(solver.highs(), MIP_CALLBACK), "startCallback");
    }

    public void setCosts(double[] cost) {
        solver.setCosts(cost);
    }

    public void setRowBounds(int row, double lower, double upper) {
        solver.setRowBounds(1, new int[] {row}, new double[] {lower}, new double[] {upper});
    }

    /**
     * Solves.
     *
     * @param gap as a share of the objective, within which the answer has to be proven
     * @param deadline after which the best at hand is taken
     */
    public IntegerSolution run(double gap, Deadline deadline) {
        solver.text("solver", "choose");
        solver.real("mip_rel_gap", gap);
        solver.real("mip_abs_gap", 1e-9);
        solver.real("mip_feasibility_tolerance", 1e-6);
        HighsNative.Highs_zeroAllClocks(solver.highs());
        solver.real("time_limit", Math.max(0.01, deadline.left()));
        Chatter.hold();
        HighsNative.Highs_run(solver.highs());
        Chatter.forget();
        LpStatus status = LpStatus.of(HighsNative.Highs_getModelStatus(solver.highs()));
        if (!solver.isFeasible()) {
            return new IntegerSolution(status, Double.NaN, Double.NaN, new double[0]);
        }
        double[] column = solver.solution().column;
        for (int j = 0; j < model.columns; j++) {
            column[j] = isWhole[j] ? Math.floor(column[j] + WHOLE) : column[j];
        }
        double objective = HighsNative.Highs_getObjectiveValue(solver.highs());
        return new IntegerSolution(status, objective, bound(objective), column);
    }

    /** A model that was made small enough to need no branching has no bound but its own value. */
    private double bound(double objective) {
        DoubleByReference value = new DoubleByReference();
        LpSolver.check(HighsNative.Highs_getDoubleInfoValue(solver.highs(), "mip_dual_bound", value), "mip_dual_bound");
        return Double.isFinite(value.getValue()) ? Math.min(objective, value.getValue()) : Double.NEGATIVE_INFINITY;
    }

    /** Values to begin with, such as those of the last run. */
    public void start(double[] column) {
        try (Memory values = new Memory(8L * Math.max(1, column.length))) {
            values.write(0, column, 0, column.length);
            LpSolver.check(HighsNative.Highs_setSolution(solver.highs(), values, null, null, null), "setSolution");
        }
    }

    @Override
    public void close() {
        solver.close();
    }
}
