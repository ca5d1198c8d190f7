package org.commonshed.engine.energy.layers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;

/** A layer's own model, with what its children proposed to mix. Of a layer without children it is all there is. */
final class Master implements AutoCloseable {
    /**
     * What a master is made of.
     *
     * @param dear what a missing kWh costs
     */
    record Parts(LayeredCase layered, Layer layer, Times times, double dear, Path nativeFolder, BooleanSupplier stop) {
        Parts within(Layer child) {
            return new Parts(layered, child, times.within(child, layered), dear, nativeFolder, stop);
        }
    }

    final Own own;
    private final Times times;
    private final Draft draft = new Draft();
    private final int[] draw; // [shared moment] column of what is drawn from the parent
    private final int[] give; // [shared moment] column of what is given to it
    private final int[] only; // [child] row: shares come to 1
    private final int ownColumns;
    private final List<Integer> childOf = new ArrayList<>(); // [proposal]
    private double[] costs; // [column] the layer's own, then proposals
    private int columns;
    private final LpSolver solver;
    private final LpSolver alone; // the layer's own, balances left out
    private boolean hasBasis;

    Master(Parts parts) {
        times = parts.times;
        own = new Own(parts.layered, parts.layer, times, draft, parts.dear);
        draw = new int[times.up()];
        give = new int[times.up()];
        for (int i = 0; i < draw.length; i++) {
            draw[i] = draft.column(0, parts.layer.lineKw(), 0);
            give[i] = draft.column(0, parts.layer.lineKw(), 0);
            draft.add(own.balance[i], draw[i], 1);
            draft.add(own.balance[i], give[i], -1);
        }
        alone = new LpSolver(draft.model(times.count()), parts.nativeFolder, parts.stop);
        only = new int[parts.layer.children().size()];
        for (int c = 0; c < only.length; c++) {
            only[c] = draft.row(1, 1);
        }
        solver = new LpSolver(draft.model(), parts.nativeFolder, parts.stop);
        ownColumns = draft.columns();
        columns = ownColumns;
        costs = draft.costs();
    }

    /** Takes what a child could do among what is mixed. */
    void add(int child, Message.Proposal proposal) {
        int count = times.count();
        int[] rows = new int[count + 1];
        double[] values = new double[count + 1];
        int entries = 0;
        for (int i = 0; i < count; i++) {
            double kw = proposal.exchangeKw().at(i);
            if (kw != 0) {
                rows[entries] = own.balance[i];
                values[entries++] = -kw;
            }
        }
        rows[entries] = only[child];
        values[entries++] = 1;
        solver.addColumns(
                1,
                new double[] {0},
                new double[] {Double.POSITIVE_INFINITY},
                new int[] {0},
                Arrays.copyOf(rows, entries),
                Arrays.copyOf(values, entries));
        if (columns == costs.length) {
            costs = Arrays.copyOf(costs, columns + Math.max(64, columns / 4));
        }
        costs[columns++] = proposal.cost();
        childOf.add(child);
    }

    /** What the line costs from now on. */
    void price(Message.Prices prices) {
        for (int i = 0; i < draw.length; i++) {
            costs[draw[i]] = prices.draw().at(i);
            costs[give[i]] = -prices.give().at(i);
        }
    }

    /** The best mixture. */
    Mixture solve() {
        return solve(Arrays.copyOf(costs, columns));
    }

    /** @param at [column] what counts as cost meanwhile */
    private Mixture solve(double[] at) {
        solver.setCosts(at);
        run(solver, hasBasis ? LpMethod.PRIMAL_SIMPLEX : LpMethod.DUAL_SIMPLEX);
        hasBasis = true;
        return new Mixture(solver.solution());
    }

    /**
     * A mixture near the best, with prices in the middle of those that would do. Neither is exact: for the plan it is solved once more,
     * and a bound holds at any prices.
     */
    Mixture centre() {
        solver.setCosts(Arrays.copyOf(costs, columns));
        LpStatus status = solver.run(LpMethod.INTERIOR_CENTRE);
        hasBasis = false;
        if (status == LpStatus.STOPPED) {
            throw new CancellationException();
        }
        return status == LpStatus.OPTIMAL || status == LpStatus.UNKNOWN ? new Mixture(solver.solution()) : solve();
    }

    /**
     * The mixture with most of what children proposed first, as that is what each would do by itself, among those that cost only so
     * much more than the best.
     *
     * @param more money; what was proposed first is made so much cheaper in all while it is solved
     */
    Mixture faithful(double more) {
        double[] cheaper = Arrays.copyOf(costs, columns);
        List<Integer> first = IntStream.range(0, only.length)
                .map(child -> ownColumns + childOf.indexOf(child))
                .boxed()
                .toList();
        double sum =
                first.stream().mapToDouble(column -> Math.abs(costs[column])).sum();
        if (sum > 0) {
            first.forEach(column -> cheaper[column] -= more * Math.abs(costs[column]) / sum);
        }
        return solve(cheaper);
    }

    private static void run(LpSolver solver, LpMethod method) {
        if (!isBounded(solver, method)) {
            throw new IllegalStateException("A layer earns without end. Maybe a price was forgotten.");
        }
    }

    /** Runs it; false where it has no best point, as each can be bettered. */
    private static boolean isBounded(LpSolver solver, LpMethod method) {
        LpStatus status = solver.run(method);
        if (status != LpStatus.OPTIMAL && status != LpStatus.STOPPED && status != LpStatus.UNBOUNDED) {
            status = solver.run(LpMethod.DUAL_SIMPLEX);
        }
        if (status == LpStatus.STOPPED) {
            throw new CancellationException();
        }
        if (status != LpStatus.OPTIMAL && status != LpStatus.UNBOUNDED) {
            throw new IllegalStateException(
                    "A layer's model ended " + status + ". Maybe a size or a price is endless.");
        }
        return status == LpStatus.OPTIMAL;
    }

    /**
     * The layer's own at its best when its balances are paid for in place of kept. Nothing where it would earn without end, as a store
     * of any size does between moments whose prices differ more than it costs.
     *
     * @param prices [moment]
     */
    Optional<Alone> alone(double[] prices) {
        alone.setCosts(draft.costsAt(Arrays.copyOf(costs, ownColumns), prices));
        if (!isBounded(alone, LpMethod.PRIMAL_SIMPLEX)) {
            return Optional.empty();
        }
        LpSolution solution = alone.solution();
        double least = solution.objective + draft.demanded(prices) + own.constant;
        return Optional.of(new Alone(least, Series.of(draft.lacking(times.count(), solution.column))));
    }

    /**
     * The layer without its children.
     *
     * @param lackingKw [moment] what it would draw from them
     */
    record Alone(double least, Series lackingKw) {}

    /** A point of the master. */
    final class Mixture {
        private final LpSolution solution;
        private final double objective;

        private Mixture(LpSolution solution) {
            this.solution = solution;
            double sum = own.constant;
            for (int j = 0; j < columns; j++) {
                sum += costs[j] * solution.column[j];
            }
            objective = sum;
        }

        /** With what is drawn from the parent paid for. */
        double objective() {
            return objective;
        }

        /** [moment] what one more kW drawn would cost. */
        double[] prices() {
            double[] prices = Arrays.copyOf(solution.rowDual, times.count());
            for (int i = 0; i < prices.length; i++) {
                prices[i] = Math.max(0, prices[i]);
            }
            return prices;
        }

        /** What one more of a child's proposals would save at most to be worth taking in. */
        double worthOf(int child) {
            return solution.rowDual[only[child]];
        }

        /** [shared moment] drawn from the parent. */
        double[] exchange() {
            double[] exchange = new double[draw.length];
            for (int i = 0; i < exchange.length; i++) {
                exchange[i] = solution.column[draw[i]] - solution.column[give[i]];
            }
            return exchange;
        }

        /** Of the layer's own things; what passes over its line is left out. */
        double ownCost() {
            double sum = own.constant;
            for (int j = 0; j < ownColumns; j++) {
                sum += costs[j] * solution.column[j];
            }
            for (int i = 0; i < draw.length; i++) {
                sum -= costs[draw[i]] * solution.column[draw[i]] + costs[give[i]] * solution.column[give[i]];
            }
            return sum;
        }

        /** Of the children's proposals as they are mixed. */
        double childrenCost() {
            double sum = 0;
            for (int j = ownColumns; j < solution.column.length; j++) {
                sum += costs[j] * solution.column[j];
            }
            return sum;
        }

        /** How much of each proposal of a child is in it, in their order. */
        List<Double> shares(int child) {
            List<Double> shares = new ArrayList<>();
            for (int k = 0; k < solution.column.length - ownColumns; k++) {
                if (childOf.get(k) == child) {
                    shares.add(Math.max(0, solution.column[ownColumns + k]));
                }
            }
            return shares;
        }

        double missingKwh() {
            return own.missingKwh(solution.column);
        }

        List<Double> sizes() {
            return own.sizes(solution.column);
        }
    }

    @Override
    public void close() {
        solver.close();
        alone.close();
    }
}
