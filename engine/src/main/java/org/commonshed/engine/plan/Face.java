package org.commonshed.engine.plan;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.solve.LpBasis;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpModel;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;
import org.jspecify.annotations.Nullable;

/**
 * All plans that are best for every goal so far: the model with bounds that have closed in. After a goal is optimal,
 * {@link #hold} fixes what every optimum shares: a column that is nonbasic with a reduced cost stays at its bound, a row
 * that is nonbasic with a dual stays at its active side. That keeps all optima and nothing else, without rows of slack.
 */
final class Face implements AutoCloseable {
    /** Reduced costs below this are none, with goals scaled near 1. */
    static final double DUAL = 1e-6;

    private static final int MOST_INTERIOR = 300;

    final LpSolver solver;
    final double[] lower; // [column]
    final double[] upper; // [column]
    final double[] rowLower; // [row]
    final double[] rowUpper; // [row]
    private final LpModel lp;
    private final BooleanSupplier stop;
    private final BitSet changedColumns = new BitSet();
    private final BitSet changedRows = new BitSet();
    private final int simplexLimit;
    private final int shortLimit;
    private boolean gaveUp; // whether simplex did since the last solve from scratch
    private @Nullable LpSolution last;
    private double @Nullable [] standing; // [column], the last point without columns added for a while

    Face(PlanModel model, Path nativeFolder, BooleanSupplier stop) {
        lp = model.lp;
        this.stop = stop;
        solver = new LpSolver(lp, nativeFolder, stop);
        lower = lp.lower.clone();
        upper = lp.upper.clone();
        rowLower = lp.rowLower.clone();
        rowUpper = lp.rowUpper.clone();
        simplexLimit = Math.max(2000, lp.rows / 4);
        shortLimit = Math.max(2000, lp.rows / 16);
    }

    /** Small enough that simplex from scratch is quicker than interior point. */
    boolean isSmall() {
        return lp.columns < 6000;
    }

    void setColumn(int j, double lo, double hi) {
        lower[j] = lo;
        upper[j] = hi;
        changedColumns.set(j);
    }

    void fixColumn(int j, double value) {
        setColumn(j, value, value);
    }

    boolean isFixed(int j) {
        return upper[j] <= lower[j];
    }

    void setRow(int i, double lo, double hi) {
        rowLower[i] = lo;
        rowUpper[i] = hi;
        changedRows.set(i);
    }

    /** Tells the solver of all changed bounds. */
    void push() {
        int[] set = changedColumns.stream().toArray();
        solver.setColumnBounds(set.length, set, pick(lower, set), pick(upper, set));
        changedColumns.clear();
        int[] rows = changedRows.stream().toArray();
        solver.setRowBounds(rows.length, rows, pick(rowLower, rows), pick(rowUpper, rows));
        changedRows.clear();
    }

    private static double[] pick(double[] all, int[] set) {
        double[] picked = new double[set.length];
        for (int i = 0; i < set.length; i++) {
            picked[i] = all[set[i]];
        }
        return picked;
    }

    /**
     * From scratch: by simplex on small models, dual simplex on middling ones, interior point on large ones; by simplex
     * from where that ended if it gave up.
     *
     * @param largest columns up to which dual simplex is taken to be quicker than interior point
     */
    LpStatus solveAnew(double[] cost, int largest) {
        solver.setCosts(cost);
        push();
        gaveUp = false;
        LpStatus status = LpStatus.UNKNOWN;
        if (lp.columns > largest) {
            status = interior(LpMethod.INTERIOR_POINT, LpMethod.INTERIOR_START);
        } else if (!isSmall()) {
            status = run(LpMethod.DUAL_SIMPLEX, Integer.MAX_VALUE, 0);
        }
        boolean open = status == LpStatus.UNKNOWN || status == LpStatus.ITERATIONS;
        return open ? simplex(isSmall() || !wasSolved() ? Integer.MAX_VALUE : 8 * simplexLimit) : status;
    }

    /**
     * From scratch by interior point with some columns held at 0, which are free again afterwards; false where that does
     * not come to the optimum.
     */
    boolean tryWithout(BitSet columns, double[] cost) {
        solver.setCosts(cost);
        push();
        gaveUp = false;
        int[] set = columns.stream().toArray();
        solver.setColumnBounds(set.length, set, new double[set.length], new double[set.length]);
        LpStatus status = run(LpMethod.INTERIOR_POINT, simplexLimit, MOST_INTERIOR);
        changedColumns.or(columns);
        push();
        return status == LpStatus.OPTIMAL;
    }

    /** From a basis that is taken to be near the optimum, by primal simplex alone, in as many iterations as there are rows. */
    LpStatus solveFrom(double[] cost) {
        solver.setCosts(cost);
        push();
        return simplex(lp.rows);
    }

    /**
     * From the basis at hand by primal simplex; by interior point where that takes too many iterations; then on by
     * simplex from where it was. By counts of iterations and not by time, so that the same world gives the same plan.
     * Where simplex gave up once, it gets a quarter as many until the next solve from scratch. When it ends with
     * {@link LpStatus#ITERATIONS} nothing is proven, and {@link #optimum} is the last feasible point.
     */
    LpStatus solveOn(double[] cost) {
        return solveOn(cost, gaveUp ? shortLimit : simplexLimit);
    }

    /** The same for what simplex does in few iterations or not in many. */
    LpStatus solveNear(double[] cost) {
        return solveOn(cost, shortLimit);
    }

    private LpStatus solveOn(double[] cost, int limit) {
        solver.setCosts(cost);
        push();
        LpStatus status = simplex(isSmall() ? Integer.MAX_VALUE : limit);
        if (status == LpStatus.OPTIMAL || status == LpStatus.INFEASIBLE || status == LpStatus.UNBOUNDED) {
            return status;
        }
        gaveUp = true;
        LpBasis reached = solver.basis();
        LpStatus afresh = interior(LpMethod.INTERIOR_START, LpMethod.INTERIOR_POINT);
        if (afresh == LpStatus.OPTIMAL) {
            return afresh;
        }
        solver.setBasis(reached);
        LpStatus onward = simplex(3 * simplexLimit);
        return onward == LpStatus.UNKNOWN && wasSolved() ? LpStatus.ITERATIONS : onward;
    }

    /** By interior point, another way where the first gives up, and on by simplex to the full accuracy. */
    private LpStatus interior(LpMethod first, LpMethod second) {
        LpStatus status = run(first, 4 * simplexLimit, MOST_INTERIOR);
        if (status == LpStatus.UNKNOWN || status == LpStatus.ITERATIONS) {
            status = run(second, 4 * simplexLimit, MOST_INTERIOR);
        }
        return status == LpStatus.OPTIMAL || status == LpStatus.UNKNOWN ? simplex(simplexLimit) : status;
    }

    /** Takes in the point as it stands after columns came or went. */
    void lookAgain() {
        solver.setCosts(new double[lp.columns]);
        simplex(Integer.MAX_VALUE);
    }

    /** True when the last point has a value for each column that was added for a while. */
    boolean reachedWithAdded() {
        return optimum().column.length > lp.columns;
    }

    private LpStatus simplex(int limit) {
        return run(LpMethod.PRIMAL_SIMPLEX, limit, 0);
    }

    /** The last point in the model's own columns, [column]; null if there is none yet. */
    double @Nullable [] findPoint() {
        return standing;
    }

    /**
     * Goes on only from an optimum, or from a point where a run had too many iterations.
     *
     * @param step what was done, for whoever reads the log
     * @throws Impossible when no plan exists
     * @throws Lost when a plan exists, yet this step did not come to an end
     */
    void require(LpStatus status, String step) {
        if (status == LpStatus.INFEASIBLE && !wasSolved()) {
            throw new Impossible();
        }
        if (status != LpStatus.OPTIMAL && status != LpStatus.ITERATIONS) {
            throw new Lost(step + " ended " + status);
        }
    }

    /** True once there is a point at all. */
    boolean wasSolved() {
        return last != null;
    }

    /** The last optimum, or the last feasible point where a run had too many iterations. */
    LpSolution optimum() {
        return Objects.requireNonNull(last, "no optimum yet");
    }

    private LpStatus run(LpMethod method, int mostSimplex, int mostInterior) {
        LpStatus status = stop.getAsBoolean() ? LpStatus.STOPPED : solver.run(method, mostSimplex, mostInterior);
        if (status == LpStatus.STOPPED) {
            throw new Stopped();
        }
        boolean stands = status == LpStatus.OPTIMAL || status == LpStatus.ITERATIONS && solver.isFeasible();
        if (stands && method != LpMethod.INTERIOR_START) {
            LpSolution found = solver.solution();
            last = found;
            standing = found.column.length == lp.columns ? found.column : standing;
        }
        return status;
    }

    /** Fixes what every optimum of the last run shares. Columns and rows of {@code apart} are left alone. */
    void hold(LpSolution solution, BitSet apartColumns, BitSet apartRows) {
        LpBasis basis = solver.basis();
        for (int j = 0; j < lp.columns; j++) { // not those added for a while
            if (lower[j] < upper[j] && Math.abs(solution.columnDual[j]) > DUAL && !basis.isBasicColumn(j)) {
                if (!apartColumns.get(j)) {
                    fixColumn(j, nearest(solution.column[j], lower[j], upper[j]));
                }
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            if (rowLower[i] < rowUpper[i] && Math.abs(solution.rowDual[i]) > DUAL && !basis.isBasicRow(i)) {
                if (!apartRows.get(i)) {
                    double side = nearest(solution.row[i], rowLower[i], rowUpper[i]);
                    setRow(i, side, side);
                }
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
