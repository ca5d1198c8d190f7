package org.commonshed.engine.solve;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * One model in the solver, kept while its costs and bounds change. Every method is for one thread at a time; threads
 * and seeds are fixed, so equal calls give equal answers.
 */
public final class LpSolver implements AutoCloseable {
    private static final int SIMPLEX_CALLBACK = 1;
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final double EXACT = 1e-6;
    private static final double CENTRE = 1e-3;
    private static final int START_SCALE = -7; // power of two, near a hundredth

    private final Pointer highs;
    private final int modelColumns;
    private int columns; // the model's and those that were added
    private final int rows;
    private Memory doubles; // four arrays of the longer side
    private Memory ints;
    private long stride; // bytes between the arrays in doubles
    /** Strong reference: the native side holds only a trampoline to it. */
    private final HighsNative.Watch watch;

    private final BooleanSupplier stop;
    private boolean closed;

    /**
     * Hands a model over to be minimised.
     *
     * @param nativeFolder where the library is unpacked to
     * @param stop asked now and then during a run, by another thread as well; true ends the run with
     *     {@link LpStatus#STOPPED}
     */
    public LpSolver(LpModel model, Path nativeFolder, BooleanSupplier stop) {
        HighsLibrary.load(nativeFolder);
        this.stop = stop;
        modelColumns = model.columns;
        columns = model.columns;
        rows = model.rows;
        highs = HighsNative.Highs_create();
        stride = 8L * Math.max(1, Math.max(columns, rows));
        doubles = new Memory(4 * stride);
        ints = new Memory(2 * stride);
        watch = (type, message, out, in, user) -> {
            if (in != null && stop.getAsBoolean()) {
                in.setInt(0, 1);
            }
        };
        options();
        pass(model);
        check(HighsNative.Highs_setCallback(highs, watch, null), "setCallback");
        check(HighsNative.Highs_startCallback(highs, SIMPLEX_CALLBACK), "startCallback");
    }

    private void options() {
        flag("output_flag", false);
        option("threads", 1);
        option("random_seed", 0);
        flag("allow_unbounded_or_infeasible", false);
        text("parallel", "off");
    }

    private void pass(LpModel model) {
        int entries = Math.max(1, model.entries());
        try (Memory start = new Memory(4L * (columns + 1));
                Memory index = new Memory(4L * entries);
                Memory value = new Memory(8L * entries);
                Memory bounds = new Memory(5 * stride)) {
            start.write(0, model.start, 0, columns + 1);
            index.write(0, model.index, 0, model.entries());
            value.write(0, model.value, 0, model.entries());
            bounds.clear();
            bounds.write(stride, model.lower, 0, columns);
            bounds.write(2 * stride, model.upper, 0, columns);
            bounds.write(3 * stride, model.rowLower, 0, rows);
            bounds.write(4 * stride, model.rowUpper, 0, rows);
            int status = HighsNative.Highs_passLp(
                    highs,
                    columns,
                    rows,
                    model.entries(),
                    1,
                    1,
                    0,
                    bounds.share(0),
                    bounds.share(stride),
                    bounds.share(2 * stride),
                    bounds.share(3 * stride),
                    bounds.share(4 * stride),
                    start,
                    index,
                    value);
            check(status, "passLp");
        }
    }

    /** Sets the cost of every column; always minimised. */
    public void setCosts(double[] cost) {
        if (columns == 0) {
            return;
        }
        doubles.write(0, cost, 0, columns);
        check(HighsNative.Highs_changeColsCostByRange(highs, 0, columns - 1, doubles), "changeColsCost");
    }

    /** Sets bounds of {@code count} columns; {@code set} in rising order. */
    public void setColumnBounds(int count, int[] set, double[] lower, double[] upper) {
        if (count > 0) {
            write(count, set, lower, upper);
            check(
                    HighsNative.Highs_changeColsBoundsBySet(highs, count, ints, doubles, doubles.share(stride)),
                    "changeColsBounds");
        }
    }

    /** Sets bounds of {@code count} rows; {@code set} in rising order. */
    public void setRowBounds(int count, int[] set, double[] lower, double[] upper) {
        if (count > 0) {
            write(count, set, lower, upper);
            check(
                    HighsNative.Highs_changeRowsBoundsBySet(highs, count, ints, doubles, doubles.share(stride)),
                    "changeRowsBounds");
        }
    }

    private void write(int count, int[] set, double[] lower, double[] upper) {
        ints.write(0, set, 0, count);
        doubles.write(0, lower, 0, count);
        doubles.write(stride, upper, 0, count);
    }

    /**
     * Adds columns for a while, after those of the model; they are nonbasic at their lower bounds.
     *
     * @param start of each column's entries, [count]
     * @param index rows of the entries
     */
    public void addColumns(int count, double[] lower, double[] upper, int[] start, int[] index, double[] value) {
        try (Memory costs = new Memory(8L * count);
                Memory lows = new Memory(8L * count);
                Memory highs0 = new Memory(8L * count);
                Memory starts = new Memory(4L * count);
                Memory rowsOf = new Memory(4L * Math.max(1, index.length));
                Memory values = new Memory(8L * Math.max(1, value.length))) {
            costs.clear();
            lows.write(0, lower, 0, count);
            highs0.write(0, upper, 0, count);
            starts.write(0, start, 0, count);
            rowsOf.write(0, index, 0, index.length);
            values.write(0, value, 0, value.length);
            check(
                    HighsNative.Highs_addCols(highs, count, costs, lows, highs0, index.length, starts, rowsOf, values),
                    "addCols");
        }
        columns += count;
        widen();
    }

    /** Takes the added columns out again; none of them may be basic. */
    public void removeAddedColumns() {
        if (columns > modelColumns) {
            check(HighsNative.Highs_deleteColsByRange(highs, modelColumns, columns - 1), "deleteCols");
            columns = modelColumns;
        }
    }

    private void widen() {
        long needed = 8L * Math.max(1, Math.max(columns, rows));
        if (needed > stride) {
            doubles.close();
            ints.close();
            stride = needed;
            doubles = new Memory(4 * stride);
            ints = new Memory(2 * stride);
        }
    }

    /** Solves without a limit of iterations. */
    public LpStatus run(LpMethod method) {
        return run(method, NO_LIMIT, NO_LIMIT);
    }

    /**
     * Solves.
     *
     * @param simplexLimit most simplex iterations, those that clean up after crossover included
     * @param interiorLimit most interior point iterations
     */
    public LpStatus run(LpMethod method, int simplexLimit, int interiorLimit) {
        option("simplex_iteration_limit", simplexLimit);
        option("ipm_iteration_limit", interiorLimit);
        HighsNative.Highs_zeroAllClocks(highs);
        option("user_objective_scale", method == LpMethod.INTERIOR_START ? START_SCALE : 0);
        text("solver", method.isInterior() ? "ipm" : "simplex");
        text("run_crossover", method == LpMethod.INTERIOR_CENTRE ? "off" : "on");
        real("ipm_optimality_tolerance", method == LpMethod.INTERIOR_CENTRE ? CENTRE : EXACT);
        option("simplex_strategy", method == LpMethod.PRIMAL_SIMPLEX ? 4 : 1);
        if (method != LpMethod.PRIMAL_SIMPLEX) {
            check(HighsNative.Highs_clearSolver(highs), "clearSolver");
        }
        if (method.isInterior()) {
            try (Lookout lookout = new Lookout(highs, stop)) {
                HighsNative.Highs_run(highs);
            }
        } else {
            HighsNative.Highs_run(highs);
        }
        return LpStatus.of(HighsNative.Highs_getModelStatus(highs));
    }

    /** True when the values at hand keep all bounds and rows within the solver's tolerance. */
    public boolean isFeasible() {
        return info("primal_solution_status") == 2;
    }

    /** Iterations of the last run: simplex, interior point and crossover together. */
    public int iterations() {
        return Math.max(0, info("simplex_iteration_count"))
                + Math.max(0, info("ipm_iteration_count"))
                + Math.max(0, info("crossover_iteration_count"));
    }

    public LpSolution solution() {
        check(
                HighsNative.Highs_getSolution(
                        highs, doubles, doubles.share(stride), doubles.share(2 * stride), doubles.share(3 * stride)),
                "getSolution");
        return new LpSolution(
                HighsNative.Highs_getObjectiveValue(highs),
                doubles.getDoubleArray(0, columns),
                doubles.getDoubleArray(stride, columns),
                doubles.getDoubleArray(2 * stride, rows),
                doubles.getDoubleArray(3 * stride, rows));
    }

    public LpBasis basis() {
        check(HighsNative.Highs_getBasis(highs, ints, ints.share(stride)), "getBasis");
        return new LpBasis(ints.getIntArray(0, columns), ints.getIntArray(stride, rows));
    }

    public void setBasis(LpBasis basis) {
        ints.write(0, LpBasis.widen(basis.column), 0, columns);
        ints.write(stride, LpBasis.widen(basis.row), 0, rows);
        check(HighsNative.Highs_setBasis(highs, ints, ints.share(stride)), "setBasis");
    }

    /** The basic variables of the last simplex run, [row]: a column, or −1 − row for a row's own. */
    public int[] basicVariables() {
        check(HighsNative.Highs_getBasicVariables(highs, ints), "getBasicVariables");
        return ints.getIntArray(0, rows);
    }

    /** The solution of B·x = side, B the basis of the last simplex run; [row], in the order of the basic variables. */
    public double[] solveBasis(double[] side) {
        doubles.write(0, side, 0, rows);
        check(HighsNative.Highs_getBasisSolve(highs, doubles, doubles.share(stride), null, null), "getBasisSolve");
        return doubles.getDoubleArray(stride, rows);
    }

    /** The solver itself, for {@link IntegerSolver}. */
    Pointer highs() {
        return highs;
    }

    private int info(String name) {
        IntByReference value = new IntByReference();
        check(HighsNative.Highs_getIntInfoValue(highs, name, value), name);
        return value.getValue();
    }

    void option(String name, int value) {
        check(HighsNative.Highs_setIntOptionValue(highs, name, value), name);
    }

    private void flag(String name, boolean value) {
        check(HighsNative.Highs_setBoolOptionValue(highs, name, value ? 1 : 0), name);
    }

    void real(String name, double value) {
        check(HighsNative.Highs_setDoubleOptionValue(highs, name, value), name);
    }

    void text(String name, String value) {
        check(HighsNative.Highs_setStringOptionValue(highs, name, value), name);
    }

    static void check(int status, String what) {
        if (status < 0) {
            throw new IllegalStateException("HiGHS refused " + what + "\nMaybe its version is not the one we know.");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            HighsNative.Highs_destroy(highs);
            doubles.close();
            ints.close();
        }
    }
}
