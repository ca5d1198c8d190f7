package org.commonshed.engine.energy.share;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;

/**
 * The best shares when all readings are known, month by month, as a linear programme: least sum of bills and penalty·|β − β⁰|
 * with share ≤ need, share ≤ β·G, Σβ = 1 and |β − β⁰| ≤ most deviation in every interval, and for each consumer
 * Σ share ≥ least share·Σ need. Where that cannot be, the sum of what is missing is made least first, and told.
 *
 * <p>The model is that of Manuel de Villena and others, "Allocation of locally generated electricity in renewable energy
 * communities" (2020). Only intervals in which something is given are in it.
 */
final class ExPostSolver {
    private static final double BILLION = 1e9;
    private static final double NEAR = 1e-6;

    /** Shares and what they miss; {@code shares[step][consumer]} in watt-hours. */
    record Found(int[] shares, List<Sharing.Missing> missing) {}

    private final Counted counted;
    private final TimeGrid grid;
    private final SharingKey.ExPost terms;
    private final Tariff tariff;
    private final Path nativeFolder;
    private final BooleanSupplier stop;

    ExPostSolver(Readings readings, SharingKey.ExPost terms, Tariff tariff, Path nativeFolder, BooleanSupplier stop) {
        this.counted = Counted.of(readings);
        this.grid = readings.grid;
        this.terms = terms;
        this.tariff = tariff;
        this.nativeFolder = nativeFolder;
        this.stop = stop;
    }

    Found find() {
        int[] shares = new int[counted.steps * counted.consumers];
        List<Sharing.Missing> missing = new ArrayList<>();
        int from = 0;
        for (int t = 1; t <= counted.steps; t++) {
            if (t == counted.steps || grid.month(t) != grid.month(from)) {
                new Month(from, t).solve(shares, missing);
                from = t;
            }
        }
        return new Found(shares, missing);
    }

    /** One month's model: for each active interval and consumer the columns share, up, down; for each consumer one that is short. */
    private final class Month {
        private final int[] active; // [active interval] step
        private final int n = counted.consumers;
        private final double[] needed = new double[n]; // [consumer] Wh that must be shared
        private final LpBuilder lp = new LpBuilder();
        private final String name;

        Month(int from, int to) {
            active = IntStream.range(from, to)
                    .filter(t -> counted.givenAt(t) > 0)
                    .toArray();
            for (int t = from; t < to; t++) {
                for (int c = 0; c < n; c++) {
                    needed[c] += terms.leastShare().get(c) * counted.need(t, c);
                }
            }
            name = YearMonth.from(grid.at(from)).toString();
        }

        void solve(int[] shares, List<Sharing.Missing> missing) {
            if (n == 0) {
                return;
            }
            build();
            int columns = lp.columns();
            try (LpSolver solver = new LpSolver(lp.build(), nativeFolder, stop)) {
                double[] shortCost = new double[columns];
                Arrays.fill(shortCost, columns - n, columns, 1);
                solver.setCosts(shortCost);
                run(solver);
                double[] point = solver.solution().column;
                int[] set = IntStream.range(columns - n, columns).toArray();
                double[] least = Arrays.copyOfRange(point, columns - n, columns);
                for (int c = 0; c < n; c++) {
                    least[c] = least[c] < NEAR ? 0 : least[c] + NEAR;
                    if (least[c] > 0.5) {
                        missing.add(new Sharing.Missing(c, name, least[c]));
                    }
                }
                solver.setColumnBounds(n, set, new double[n], least);
                solver.setCosts(bills(columns));
                run(solver);
                round(solver.solution().column, shares);
            }
        }

        private void run(LpSolver solver) {
            LpStatus status = solver.run(LpMethod.DUAL_SIMPLEX);
            if (status == LpStatus.STOPPED) {
                throw new CancellationException("The best shares were not found in time.");
            }
            if (status != LpStatus.OPTIMAL) {
                throw new IllegalStateException(
                        "The shares of " + name + " ended " + status + ". Maybe the agreed weights do not sum to one.");
            }
        }

        private void build() {
            int k = active.length;
            for (int c = 0; c < n; c++) {
                lp.row(needed[c], Double.POSITIVE_INFINITY);
            }
            for (int a = 0; a < k; a++) {
                lp.row(0, 0); // Σ up = Σ down
            }
            for (int a = 0; a < k; a++) {
                double given = counted.givenAt(active[a]);
                for (int c = 0; c < n; c++) {
                    double agreed = agreed(c);
                    int row = lp.row(Double.NEGATIVE_INFINITY, agreed * given);
                    lp.column(0, counted.need(active[a], c));
                    lp.entry(c, 1);
                    lp.entry(row, 1);
                    lp.column(0, Math.min(terms.mostDeviation(), 1 - agreed));
                    lp.entry(n + a, 1);
                    lp.entry(row, -given);
                    lp.column(0, Math.min(terms.mostDeviation(), agreed));
                    lp.entry(n + a, -1);
                    lp.entry(row, given);
                }
            }
            for (int c = 0; c < n; c++) {
                lp.column(0, Double.POSITIVE_INFINITY);
                lp.entry(c, 1);
            }
        }

        private double agreed(int c) {
            return terms.agreed().get(c) / (double) SharingKey.ONE;
        }

        /** What a shared watt-hour saves all together is the supplier's price less what it would bring in the grid. */
        private double[] bills(int columns) {
            double[] costs = new double[columns];
            int at = 0;
            for (int step : active) {
                double saved = (tariff.retail(grid.hourOfDay(step)) - tariff.feedIn()) / BILLION;
                for (int c = 0; c < n; c++) {
                    costs[at++] = -saved;
                    costs[at++] = terms.penalty();
                    costs[at++] = terms.penalty();
                }
            }
            return costs;
        }

        /** Whole watt-hours: down, and up again for the largest remainders while the sum and the need allow it. */
        private void round(double[] point, int[] shares) {
            double[] rest = new double[n];
            for (int a = 0; a < active.length; a++) {
                int step = active[a];
                double sum = 0;
                long whole = 0;
                for (int c = 0; c < n; c++) {
                    double share = Math.max(0, point[(a * n + c) * 3]);
                    int floor = (int) Math.min(counted.need(step, c), Math.floor(share + NEAR));
                    shares[step * n + c] = floor;
                    rest[c] = floor < counted.need(step, c) ? share - floor : 0;
                    sum += share;
                    whole += floor;
                }
                long more = Math.min(Math.round(sum), counted.givenAt(step)) - whole;
                for (; more > 0; more--) {
                    int best = 0;
                    for (int c = 1; c < n; c++) {
                        best = rest[c] > rest[best] ? c : best;
                    }
                    if (rest[best] <= NEAR) {
                        break;
                    }
                    shares[step * n + best]++;
                    rest[best] = 0;
                }
            }
        }
    }
}
