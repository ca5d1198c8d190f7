package org.commonshed.engine.energy.solve;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.solve.Deadline;
import org.commonshed.engine.solve.IntegerSolution;
import org.commonshed.engine.solve.IntegerSolver;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpModel;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;

/** The outside solver, HiGHS, on a {@link TimeLp}: as judge, as fall-back, and for whole numbers. */
public final class Judge {
    private final Path nativeFolder;
    private final BooleanSupplier stop;

    /**
     * @param nativeFolder where the library is unpacked to
     * @param stop as in {@link LpSolver}
     */
    public Judge(Path nativeFolder, BooleanSupplier stop) {
        this.nativeFolder = nativeFolder;
        this.stop = stop;
    }

    /** The best point, whole numbers left aside. */
    public TimeLpSolution solve(TimeLp lp) {
        try (LpSolver solver = new LpSolver(model(lp), nativeFolder, stop)) {
            solver.setCosts(lp.cost);
            LpStatus status = solver.run(LpMethod.DUAL_SIMPLEX);
            if (status != LpStatus.OPTIMAL) {
                return TimeLpSolution.none(status(status), 0);
            }
            double[] point = solver.solution().column;
            return new TimeLpSolution(TimeLpSolution.Status.OPTIMAL, lp.objective(point), 0, point, new double[0], 0);
        }
    }

    /**
     * The best point with whole numbers.
     *
     * @param gap as a share of the objective, within which it has to be proven
     */
    public TimeLpSolution solveWhole(TimeLp lp, double gap, double seconds) {
        try (IntegerSolver solver = new IntegerSolver(model(lp), lp.isWhole, nativeFolder, stop)) {
            solver.setCosts(lp.cost);
            IntegerSolution solution = solver.run(gap, new Deadline(seconds));
            TimeLpSolution.Status status = status(solution.status);
            if (!solution.isFound()) {
                return TimeLpSolution.none(status, 0);
            }
            double objective = lp.objective(solution.column);
            double left = Math.max(0, objective - solution.bound) / Math.max(1e-9, Math.abs(objective));
            return new TimeLpSolution(status, objective, left, solution.column, new double[0], 0);
        }
    }

    private static TimeLpSolution.Status status(LpStatus status) {
        return switch (status) {
            case OPTIMAL -> TimeLpSolution.Status.OPTIMAL;
            case INFEASIBLE -> TimeLpSolution.Status.INFEASIBLE;
            case UNBOUNDED -> TimeLpSolution.Status.UNBOUNDED;
            default -> TimeLpSolution.Status.STOPPED;
        };
    }

    private static LpModel model(TimeLp lp) {
        LpBuilder builder = new LpBuilder();
        for (int i = 0; i < lp.rows; i++) {
            builder.row(lp.rowLower[i], lp.rowUpper[i]);
        }
        ColumnEntries entries = new ColumnEntries(lp);
        for (int j = 0; j < lp.columns; j++) {
            builder.column(lp.lower[j], lp.upper[j]);
            for (int e = entries.start[j]; e < entries.start[j + 1]; e++) {
                builder.entry(entries.row[e], entries.value[e]);
            }
        }
        return builder.build();
    }
}
