package org.commonshed.engine.energy.games;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;

/**
 * Least core and nucleolus by a row of linear programmes: make the worst excess v(S) − x(S) as small as can be, hold the groups
 * that must have it (those with a dual), and go on with the others until the split is the only one left. Nobody gets less than
 * alone, where that can be kept by all; otherwise that is not asked (the pre-nucleolus). Sources: D. Schmeidler, "The nucleolus
 * of a characteristic function game" (1969); A. Kopelowitz, "Computation of the kernels of simple games" (1967).
 */
public final class Nucleolus {
    public static final int MOST_PLAYERS = 12;
    private static final double DUAL = 1e-8;

    private final CoalitionValues values;
    private final Path nativeFolder;
    private final BooleanSupplier stop;
    private final int n;
    private final double scale;
    private final boolean isBounded;

    /**
     * Takes a game.
     *
     * @param nativeFolder where the solver's library is unpacked to
     * @param stop true ends a run with {@link CancellationException}
     */
    public Nucleolus(CoalitionValues values, Path nativeFolder, BooleanSupplier stop) {
        this.values = values;
        this.nativeFolder = nativeFolder;
        this.stop = stop;
        n = values.players();
        if (n > MOST_PLAYERS) {
            throw new IllegalArgumentException(n + " players; there may be " + MOST_PLAYERS + ".");
        }
        double largest = 0;
        double alone = 0;
        for (int s = 1; s <= values.all(); s++) {
            largest = Math.max(largest, Math.abs(values.value(s)));
            alone += Integer.bitCount(s) == 1 ? values.value(s) : 0;
        }
        scale = largest == 0 ? 1 : largest;
        isBounded = alone <= values.whole() + 1e-9 * scale;
    }

    /** One split of the least core, [player]; there may be others as good. */
    public double[] leastCore() {
        return n == 1 ? new double[] {values.whole()} : scaled(solve(new Held(n)).point);
    }

    /** The nucleolus, [player]. */
    public double[] nucleolus() {
        Held held = new Held(n);
        held.add(values.all(), values.whole() / scale);
        while (held.rank < n) {
            Step step = solve(held);
            int before = held.rank;
            for (int row = 0; row < step.group.length; row++) {
                if (Math.abs(step.dual[row]) > DUAL) {
                    held.add(step.group[row], values.value(step.group[row]) / scale + step.least);
                }
            }
            if (held.rank == before) {
                throw new IllegalStateException("No group could be held at rank " + before + " of " + n
                        + ". Maybe the values differ too much in size.");
            }
        }
        return scaled(held.solve());
    }

    private double[] scaled(double[] point) {
        double[] split = new double[n];
        for (int i = 0; i < n; i++) {
            split[i] = point[i] * scale;
        }
        return split;
    }

    /** One programme: the point, the least of x(S) − v(S) over the groups that are still free, and their duals. */
    private record Step(double[] point, double least, int[] group, double[] dual) {}

    private Step solve(Held held) {
        LpBuilder lp = new LpBuilder();
        int[] rowOf = new int[values.all() + 1];
        int[] free = new int[values.all()];
        int count = 0;
        for (int s = 1; s <= values.all(); s++) {
            boolean isWhole = s == values.all();
            double value = values.value(s) / scale;
            rowOf[s] = -1;
            if (held.holds(s)) {
                rowOf[s] = lp.row(held.value(s), held.value(s));
            } else if (isWhole) {
                rowOf[s] = lp.row(value, value);
            } else if (!held.spans(s)) {
                free[count++] = s;
                rowOf[s] = lp.row(value, Double.POSITIVE_INFINITY);
            }
        }
        for (int i = 0; i < n; i++) {
            lp.column(isBounded ? values.value(1 << i) / scale : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            for (int s = 1; s <= values.all(); s++) {
                if ((s >> i & 1) == 1 && rowOf[s] >= 0) {
                    lp.entry(rowOf[s], 1);
                }
            }
        }
        lp.column(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (int k = 0; k < count; k++) {
            lp.entry(rowOf[free[k]], -1);
        }
        double[] costs = new double[n + 1];
        costs[n] = -1;
        try (LpSolver solver = new LpSolver(lp.build(), nativeFolder, stop)) {
            solver.setCosts(costs);
            check(solver.run(LpMethod.DUAL_SIMPLEX));
            LpSolution solution = solver.solution();
            double[] dual = new double[count];
            for (int k = 0; k < count; k++) {
                dual[k] = solution.rowDual[rowOf[free[k]]];
            }
            return new Step(
                    java.util.Arrays.copyOf(solution.column, n),
                    solution.column[n],
                    java.util.Arrays.copyOf(free, count),
                    dual);
        }
    }

    private static void check(LpStatus status) {
        if (status == LpStatus.STOPPED) {
            throw new CancellationException("The nucleolus was not found in time.");
        }
        if (status != LpStatus.OPTIMAL) {
            throw new IllegalStateException("A programme of the nucleolus ended " + status + ".");
        }
    }
}
