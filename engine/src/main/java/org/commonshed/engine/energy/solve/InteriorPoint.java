package org.commonshed.engine.energy.solve;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Solves a {@link TimeLp} without whole numbers by a primal-dual interior point with predictor and corrector (Mehrotra, SIAM
 * Journal on Optimization, 1992), of which every step costs no more than a few passes along time. It gives a point or says
 * that it does not know; whether a model has no solution at all is for {@link Judge} to say.
 */
public final class InteriorPoint {
    private static final int MOST_ITERATIONS = 200;
    private static final double NEAR = 5e-8;
    private static final int CORRECTORS = 3;
    private static final double LONGER = 0.3;
    private static final double KEEP = 0.995;
    /** What duals leave open counts for less: the gap, worked out from the same duals, bounds what it can cost. */
    private static final double DUALS = 0.2;

    private static final double DIGITS = 1e-9;
    private static final double ROUGH = 1e-6;
    private static final double FEASIBLE = 1e-6; // what a row may be broken by, as a share

    private InteriorPoint() {}

    /** @param stop asked before every iteration */
    public static TimeLpSolution solve(TimeLp lp, BooleanSupplier stop) {
        StandardForm form;
        try {
            form = new StandardForm(lp);
        } catch (IllegalArgumentException e) {
            return TimeLpSolution.none(TimeLpSolution.Status.UNDECIDED, 0);
        }
        Iterate at = new Iterate(form);
        start(form, at);
        double bestGap = Double.POSITIVE_INFINITY;
        double[] best = new double[0];
        int stalled = 0;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            at.rests();
            double error = error(form, at);
            if (error < bestGap) {
                stalled = error > 0.9 * bestGap ? stalled + 1 : 0;
                bestGap = error;
                best = at.x.clone();
            } else {
                stalled++;
            }
            if (error < NEAR) {
                return found(lp, form, at.x, error, iteration);
            }
            if (stop.getAsBoolean()) {
                return TimeLpSolution.none(TimeLpSolution.Status.STOPPED, iteration);
            }
            if (!Double.isFinite(error) || stalled > 15 || bestGap < ROUGH && error > 100 * bestGap) {
                break;
            }
            advance(at);
        }
        if (bestGap < ROUGH) {
            return found(lp, form, best, bestGap, MOST_ITERATIONS);
        }
        return TimeLpSolution.none(TimeLpSolution.Status.UNDECIDED, 0);
    }

    private static TimeLpSolution found(TimeLp lp, StandardForm form, double[] x, double gap, int iterations) {
        double[] point = form.original(x);
        boolean holds = lp.violation(point) < FEASIBLE;
        TimeLpSolution.Status status = holds ? TimeLpSolution.Status.OPTIMAL : TimeLpSolution.Status.UNDECIDED;
        return new TimeLpSolution(status, lp.objective(point), gap, point, iterations);
    }

    /** The worst of what is broken and the gap, each as a share. */
    private static double error(StandardForm form, Iterate at) {
        double primal = at.primal();
        double gap = Math.abs(primal - at.dual()) / (1 + Math.abs(primal));
        double right = Math.max(largest(at.restP), Math.max(largest(at.restQ), largest(at.restU)));
        double broken = right / (1 + Math.max(largest(form.right), largest(form.limit)));
        // duals that grow without end, where the model has no inside, are known to so many digits only
        double dual = largest(at.restD) / (1 + largest(form.cost) + DIGITS * largest(at.lambda));
        return Math.max(gap, Math.max(broken, DUALS * dual));
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            double size = Math.abs(value);
            largest = size > largest && size < Double.POSITIVE_INFINITY || Double.isNaN(size) ? size : largest;
        }
        return largest;
    }

    private static void advance(Iterate at) {
        double gap = at.gap();
        at.factor();
        at.aimAtZero();
        at.step();
        double share = at.gapAfter(at.primalLength(), at.dualLength()) / gap;
        double mu = gap / at.pairs * share * share * share;
        at.aimAtCentre(mu);
        at.step();
        double primal = at.primalLength();
        double dual = at.dualLength();
        for (int k = 0; k < CORRECTORS && Math.min(primal, dual) < 0.95; k++) {
            at.keep();
            at.aimNearer(mu, Math.min(1, primal + LONGER), Math.min(1, dual + LONGER));
            at.step();
            double longerPrimal = at.primalLength();
            double longerDual = at.dualLength();
            if (longerPrimal + longerDual < primal + dual + 0.1 * LONGER) {
                at.takeBack();
                break;
            }
            primal = longerPrimal;
            dual = longerDual;
        }
        at.move(primal < 1 ? KEEP * primal : 1, dual < 1 ? KEEP * dual : 1);
    }

    /** A point well inside, from the two least-squares problems of Mehrotra's paper. */
    private static void start(StandardForm form, Iterate at) {
        int n = at.columns;
        double[] force = new double[n];
        // least |x|² + |z|² + |t|² with A x = b
        form.most.timesTransposed(form.limit, 1, force);
        for (int j = 0; j < n; j++) {
            force[j] += at.isBounded(j) ? form.upper[j] : 0;
        }
        at.factorPlain();
        at.solvePlain(force, form.right);
        System.arraycopy(at.dx, 0, at.x, 0, n);
        System.arraycopy(form.limit, 0, at.z, 0, at.most);
        form.most.times(at.x, -1, at.z);
        for (int j = 0; j < n; j++) {
            at.t[j] = at.isBounded(j) ? form.upper[j] - at.x[j] : 0;
        }
        // least |s|² + |w|² + |v|² with r_d = 0: D dx − Aᵀ dλ = −c with s = −dx, w = G dx, v = dx
        for (int j = 0; j < n; j++) {
            force[j] = -form.cost[j];
        }
        at.solvePlain(force, new double[at.rows]);
        System.arraycopy(at.dl, 0, at.lambda, 0, at.rows);
        for (int j = 0; j < n; j++) {
            at.s[j] = -at.dx[j];
            at.v[j] = at.isBounded(j) ? at.dx[j] : 0;
        }
        Arrays.fill(at.w, 0);
        form.most.times(at.dx, 1, at.w);
        inside(at);
    }

    /** Lifts all to positive values, far enough that no product is much smaller than the others. */
    private static void inside(Iterate at) {
        double primal = Math.max(0, -1.5 * Math.min(least(at.x), Math.min(least(at.t), least(at.z))));
        double dual = Math.max(0, -1.5 * Math.min(least(at.s), Math.min(least(at.v), least(at.w))));
        lift(at, primal, dual);
        double product = at.gap();
        double sumP = sum(at.x) + sum(at.t) + sum(at.z);
        double sumD = sum(at.s) + sum(at.v) + sum(at.w);
        lift(
                at,
                Math.max(1e-3, 0.5 * product / Math.max(1e-9, sumD)),
                Math.max(1e-3, 0.5 * product / Math.max(1e-9, sumP)));
    }

    private static void lift(Iterate at, double primal, double dual) {
        for (int j = 0; j < at.columns; j++) {
            at.x[j] += primal;
            at.s[j] += dual;
            at.t[j] += at.isBounded(j) ? primal : 0;
            at.v[j] += at.isBounded(j) ? dual : 0;
        }
        for (int i = 0; i < at.most; i++) {
            at.z[i] += primal;
            at.w[i] += dual;
        }
    }

    /** The least of them and 0; t and v are 0 where there is no upper bound. */
    private static double least(double[] values) {
        double least = 0;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
