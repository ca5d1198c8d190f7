package org.commonshed.engine.energy.solve;

import java.util.function.BooleanSupplier;

/**
 * Solves a {@link TimeLp} without whole numbers by a primal-dual interior point with predictor and corrector (Mehrotra, SIAM
 * Journal on Optimization, 1992), of which every step costs no more than a few passes along time. It gives a point or says
 * that it does not know; whether a model has no solution at all is for {@link Judge} to say.
 */
public final class InteriorPoint {
    private static final int MOST_ITERATIONS = 200;
    /** So many steps may go by without coming nearer: prices may first go far away, while amounts come to what they should. */
    private static final int MOST_STALLED = 15;

    private static final double NEARER = 0.9;
    private static final double NEAR = 1e-8;
    private static final double ROUGH = 1e-7; // good enough where it comes no nearer
    private static final double FEASIBLE = 1e-7; // what a row may be broken by, as a share
    private static final int CORRECTORS = 2;
    private static final double LONGER = 0.3;
    /**
     * Of the mean product as much is aimed at as the best way would leave, to this power. The 3 of Mehrotra's paper is too timid
     * here: what correctors bring nearer bears a bolder aim, down to {@link #LEAST_LEFT}. It is 3 late, where digits are few, and
     * while amounts break more than {@link #MORE_BROKEN} of the gap: what they break has to go before the gap does.
     */
    private static final double BOLD = 8;

    private static final double LEAST_LEFT = 0.03;
    private static final double MORE_BROKEN = 0.3;

    /** What a price is lifted to that a step left out of account, as a share of the mean product. */
    private static final double LIFTED = 0.1;

    /** How much of the way to the edge is gone: further near the end, where a wide berth costs steps. */
    private static final double KEEP = 0.95;

    private static final double KEEP_LATE = 0.995;
    private static final double LATE = 1e-7;
    private static final double LEAST_START = 1e-3;
    private static final double DUAL_START = 0.1; // of the mean, what no price is below at the start

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
        TimeLpSolution best = TimeLpSolution.none(TimeLpSolution.Status.UNDECIDED, 0);
        if (!start(form, at)) {
            return best;
        }
        double bestGap = Double.POSITIVE_INFINITY;
        double leastBroken = Double.POSITIVE_INFINITY;
        int stalled = 0;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            at.rests();
            double gap = gap(at);
            double broken = broken(form, at);
            double error = Math.max(gap, Math.max(broken, brokenByPrices(form, at)));
            boolean isNearer = error < NEARER * bestGap || broken < NEARER * leastBroken;
            leastBroken = Math.min(broken, leastBroken);
            stalled = isNearer ? 0 : stalled + 1;
            if (error < bestGap) {
                bestGap = error;
                best = error < ROUGH ? found(lp, form, at, error, iteration) : best;
            }
            if (error < NEAR && lp.violation(best.point()) < NEAR) {
                return best;
            }
            if (stop.getAsBoolean()) {
                return TimeLpSolution.none(TimeLpSolution.Status.STOPPED, iteration);
            }
            if (!Double.isFinite(error) || stalled > MOST_STALLED || bestGap < ROUGH && error > 100 * bestGap) {
                break;
            }
            if (!advance(at, broken < MORE_BROKEN * gap)) {
                break;
            }
        }
        return best;
    }

    private static TimeLpSolution found(TimeLp lp, StandardForm form, Iterate at, double error, int iterations) {
        double[] point = form.original(at.x);
        boolean holds = lp.violation(point) < FEASIBLE;
        TimeLpSolution.Status status = holds ? TimeLpSolution.Status.OPTIMAL : TimeLpSolution.Status.UNDECIDED;
        double[] prices = form.originalPrices(at.lambda, at.w);
        return new TimeLpSolution(status, lp.objective(point), error, point, prices, iterations);
    }

    /** The gap as a share. */
    private static double gap(Iterate at) {
        double primal = at.primal();
        return Math.abs(primal - at.dual()) / (1 + Math.abs(primal));
    }

    /** What prices break, as a share. */
    private static double brokenByPrices(StandardForm form, Iterate at) {
        return Largest.of(at.restD) / (1 + form.largestCost);
    }

    /** What amounts break, as a share. */
    private static double broken(StandardForm form, Iterate at) {
        double right = Math.max(Largest.of(at.restP), Math.max(Largest.of(at.restQ), Largest.of(at.restU)));
        return right / (1 + form.largestRight);
    }

    /** Goes a step; false where there is none. */
    private static boolean advance(Iterate at, boolean isMended) {
        double gap = at.gap();
        double mean = gap / at.pairs;
        boolean isLate = mean < LATE;
        if (!at.factor()) {
            return false;
        }
        at.aimAtZero();
        at.step(false);
        double share = at.gapAfter(at.step.primal, at.step.dual) / gap;
        double mu = mean * (isLate || !isMended ? Math.pow(share, 3) : Math.max(LEAST_LEFT, Math.pow(share, BOLD)));
        at.aimAtCentre(mu);
        at.step(!isLate);
        correct(at, mu, !isLate);
        double primal = at.step.primal;
        double dual = at.step.dual;
        double keep = isLate ? KEEP_LATE : KEEP;
        at.move(primal < 1 ? keep * primal : 1, dual < 1 ? keep * dual : 1);
        if (!isLate) {
            double shorter = Math.min(primal, dual);
            at.liftPrices(LIFTED * ((1 - shorter) * mean + mu));
        }
        return true;
    }

    /** Aims better while a step becomes longer by it. */
    private static void correct(Iterate at, double mu, boolean isWithoutFew) {
        for (int k = 0; k < CORRECTORS && Math.min(at.step.primal, at.step.dual) < 0.95; k++) {
            double primal = at.step.primal;
            double dual = at.step.dual;
            at.aimNearer(mu, Math.min(1, primal + LONGER), Math.min(1, dual + LONGER));
            at.keep();
            at.step(isWithoutFew);
            if (at.step.primal + at.step.dual < primal + dual + 0.1 * LONGER) {
                at.takeBack();
                return;
            }
        }
    }

    /** A point well inside, from the two least-squares problems of Mehrotra's paper; false where they cannot be solved. */
    private static boolean start(StandardForm form, Iterate at) {
        int n = form.columns;
        double[] push = new double[n];
        // least |x|² + |z|² + |t|² with A x = b
        for (int j : at.bounded) {
            push[j] = form.upper[j];
        }
        if (!at.factorPlain()) {
            return false;
        }
        at.solvePlain(push, form.limit, form.right);
        System.arraycopy(at.step.x, 0, at.x, 0, n);
        form.timesMost(at.x, at.z);
        for (int i = 0; i < form.most.count; i++) {
            at.z[i] = form.limit[i] - at.z[i];
        }
        for (int k = 0; k < at.bounded.length; k++) {
            at.t[k] = form.upper[at.bounded[k]] - at.x[at.bounded[k]];
        }
        // least |s|² + |w|² + |v|² with r_d = 0: D dx − Aᵀ dλ = −c with s = −dx, w = G dx, v = dx
        for (int j = 0; j < n; j++) {
            push[j] = -form.cost[j];
        }
        at.solvePlain(push, new double[form.most.count], new double[form.equal.count]);
        System.arraycopy(at.step.lambda, 0, at.lambda, 0, form.equal.count);
        System.arraycopy(at.step.w, 0, at.w, 0, form.most.count);
        for (int j = 0; j < n; j++) {
            at.s[j] = -at.step.x[j];
        }
        for (int k = 0; k < at.bounded.length; k++) {
            at.v[k] = at.step.x[at.bounded[k]];
        }
        inside(at);
        return true;
    }

    /**
     * Lifts what is less than the others on the whole up to them, so that no product is much smaller than the others; the rest
     * stays near what the two problems say.
     */
    private static void inside(Iterate at) {
        lift(Math.max(LEAST_START, meanSize(at.x, at.t, at.z)), at.x, at.t, at.z);
        lift(Math.max(LEAST_START, DUAL_START * meanSize(at.s, at.v, at.w)), at.s, at.v, at.w);
    }

    private static double meanSize(double[]... all) {
        double sum = 0;
        int count = 0;
        for (double[] values : all) {
            for (double value : values) {
                sum += Math.abs(value);
            }
            count += values.length;
        }
        return sum / count;
    }

    private static void lift(double least, double[]... all) {
        for (double[] values : all) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(least, values[i]);
            }
        }
    }
}
