package org.commonshed.engine.energy.solve;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A point inside with its duals, what it still breaks, and the step that mends it. Rests: r_d = c − Aᵀλ + Gᵀw − s + v,
 * r_p = b − A x, r_q = h − G x − z, r_u = u − x − t; x and s, z and w, t and v belong together.
 */
final class Iterate {
    /** Products are kept between these multiples of their mean. */
    private static final double FEW = 0.1;

    private static final double MANY = 10;
    /** Of what a step was to mend of A x = b it may leave so much, or so little that it does not count. */
    private static final double LEFT = 1e-3;

    private static final double NOISE = 1e-11;

    private final StandardForm form;
    private final NewtonSystem system;
    final int columns;
    final int rows;
    final int most;
    final int[] bounded; // columns that have an upper bound
    final int pairs;
    final double[] x; // [column]
    final double[] s; // [column]
    final double[] t; // [bounded column]
    final double[] v; // [bounded column]
    final double[] z; // [row of G]
    final double[] w; // [row of G]
    final double[] lambda; // [row of A]
    final double[] restD; // [column]
    final double[] restU; // [bounded column]
    final double[] restP; // [row of A]
    final double[] restQ; // [row of G]
    private double shrinkPrimal; // how many times what stands there a step takes from x, t or z at most, at least 1
    private double shrinkDual;
    Step step;
    private Step before;
    private final Step more;
    private final double[] overX; // 1 ÷ x
    private final double[] overT;
    private final double[] overW;
    private final double[] diagonal; // [column]
    private final double[] theta; // [row of G]
    private final double[] push; // [column]
    private final double[] pushG; // [row of G]
    private final double[] none; // [column] zeros
    private final double[] noneG; // [row of G] zeros
    private final double[] left; // [row of A]
    private final double[] aimX; // [column] wanted change of x s
    private final double[] aimT; // [bounded column] of t v
    private final double[] aimZ; // [row of G] of z w

    Iterate(StandardForm form) {
        this.form = form;
        system = new NewtonSystem(form);
        columns = form.columns;
        rows = form.equal.count;
        most = form.most.count;
        bounded = IntStream.range(0, columns)
                .filter(j -> form.upper[j] < Double.POSITIVE_INFINITY)
                .toArray();
        pairs = columns + bounded.length + most;
        x = new double[columns];
        s = new double[columns];
        t = new double[bounded.length];
        v = new double[bounded.length];
        z = new double[most];
        w = new double[most];
        lambda = new double[rows];
        restD = new double[columns];
        restU = new double[bounded.length];
        restP = new double[rows];
        restQ = new double[most];
        step = new Step(columns, bounded.length, most, rows);
        before = new Step(columns, bounded.length, most, rows);
        more = new Step(columns, 0, most, rows);
        overX = new double[columns];
        overT = new double[bounded.length];
        overW = new double[most];
        diagonal = new double[columns];
        theta = new double[most];
        push = new double[columns];
        pushG = new double[most];
        none = new double[columns];
        noneG = new double[most];
        left = new double[rows];
        aimX = new double[columns];
        aimT = new double[bounded.length];
        aimZ = new double[most];
    }

    void rests() {
        for (int j = 0; j < columns; j++) {
            restD[j] = form.cost[j] - s[j];
        }
        for (int k = 0; k < bounded.length; k++) {
            restD[bounded[k]] += v[k];
            restU[k] = form.upper[bounded[k]] - x[bounded[k]] - t[k];
        }
        form.equal.timesTransposed(lambda, -1, restD);
        form.timesMostTransposed(w, restD);
        System.arraycopy(form.right, 0, restP, 0, rows);
        form.equal.times(x, -1, restP);
        form.timesMost(x, restQ);
        for (int i = 0; i < most; i++) {
            restQ[i] = form.limit[i] - restQ[i] - z[i];
        }
    }

    double gap() {
        return dot(x, s) + dot(t, v) + dot(z, w);
    }

    double primal() {
        return dot(form.cost, x);
    }

    double dual() {
        double sum = dot(form.right, lambda) - dot(form.limit, w);
        for (int k = 0; k < bounded.length; k++) {
            sum -= form.upper[bounded[k]] * v[k];
        }
        return sum;
    }

    /** Over the length of the second. */
    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    void factor() {
        for (int j = 0; j < columns; j++) {
            overX[j] = 1 / x[j];
            diagonal[j] = s[j] * overX[j];
        }
        for (int k = 0; k < bounded.length; k++) {
            overT[k] = 1 / t[k];
            diagonal[bounded[k]] += v[k] * overT[k];
        }
        for (int i = 0; i < most; i++) {
            theta[i] = w[i] / z[i];
            overW[i] = 1 / w[i];
        }
        system.factor(diagonal, theta);
    }

    /** Factors with all weights 1, for a first guess. */
    void factorPlain() {
        Arrays.fill(diagonal, 1);
        for (int j : bounded) {
            diagonal[j] = 2;
        }
        Arrays.fill(theta, 1);
        system.factor(diagonal, theta);
    }

    /** A step of the plain system. */
    void solvePlain(double[] p, double[] q, double[] r) {
        system.solve(p, q, r, step);
    }

    /** Aims at products of 0: the way that looks best from here. */
    void aimAtZero() {
        for (int j = 0; j < columns; j++) {
            aimX[j] = -x[j] * s[j];
        }
        for (int k = 0; k < bounded.length; k++) {
            aimT[k] = -t[k] * v[k];
        }
        for (int i = 0; i < most; i++) {
            aimZ[i] = -z[i] * w[i];
        }
    }

    /** Aims at products of {@code mu}, with what the last step would have left of second order. */
    void aimAtCentre(double mu) {
        for (int j = 0; j < columns; j++) {
            aimX[j] = mu - x[j] * s[j] - step.x[j] * step.s[j];
        }
        for (int k = 0; k < bounded.length; k++) {
            aimT[k] = mu - t[k] * v[k] - step.t[k] * step.v[k];
        }
        for (int i = 0; i < most; i++) {
            aimZ[i] = mu - z[i] * w[i] - step.z[i] * step.w[i];
        }
    }

    /**
     * Aims as well at bringing products that a somewhat longer step would leave far from {@code mu} nearer to it (Gondzio,
     * Computational Optimization and Applications, 1996).
     */
    void aimNearer(double mu, double primal, double dual) {
        for (int j = 0; j < columns; j++) {
            aimX[j] += nearer((x[j] + primal * step.x[j]) * (s[j] + dual * step.s[j]), mu);
        }
        for (int k = 0; k < bounded.length; k++) {
            aimT[k] += nearer((t[k] + primal * step.t[k]) * (v[k] + dual * step.v[k]), mu);
        }
        for (int i = 0; i < most; i++) {
            aimZ[i] += nearer((z[i] + primal * step.z[i]) * (w[i] + dual * step.w[i]), mu);
        }
    }

    private static double nearer(double product, double mu) {
        if (product < FEW * mu) {
            return FEW * mu - product;
        }
        return product > MANY * mu ? Math.max(-MANY * mu, MANY * mu - product) : 0;
    }

    /** Keeps the step aside; the next one does not touch it. */
    void keep() {
        Step kept = step;
        step = before;
        before = kept;
    }

    /** Back to what was kept. */
    void takeBack() {
        keep();
    }

    /** The step towards the aims. */
    void step() {
        for (int j = 0; j < columns; j++) {
            push[j] = aimX[j] * overX[j] - restD[j];
        }
        for (int k = 0; k < bounded.length; k++) {
            push[bounded[k]] -= (aimT[k] - v[k] * restU[k]) * overT[k];
        }
        for (int i = 0; i < most; i++) {
            pushG[i] = restQ[i] - aimZ[i] * overW[i];
        }
        system.solve(push, pushG, restP, step);
        refine();
        finish();
    }

    /** What follows from dx, dλ and dw, and how far the step can be gone. */
    private void finish() {
        shrinkPrimal = 1;
        shrinkDual = 1;
        finishX();
        finishT();
        finishZ();
        step.primal = 1 / shrinkPrimal;
        step.dual = 1 / shrinkDual;
    }

    private void finishX() {
        double primal = shrinkPrimal;
        double dual = shrinkDual;
        for (int j = 0; j < columns; j++) {
            double dx = step.x[j];
            double ds = (aimX[j] - s[j] * dx) * overX[j];
            step.s[j] = ds;
            if (dx + primal * x[j] < 0) {
                primal = -dx / x[j];
            }
            if (ds + dual * s[j] < 0) {
                dual = -ds / s[j];
            }
        }
        shrinkPrimal = primal;
        shrinkDual = dual;
    }

    private void finishT() {
        double primal = shrinkPrimal;
        double dual = shrinkDual;
        for (int k = 0; k < bounded.length; k++) {
            double dt = restU[k] - step.x[bounded[k]];
            double dv = (aimT[k] - v[k] * dt) * overT[k];
            step.t[k] = dt;
            step.v[k] = dv;
            if (dt + primal * t[k] < 0) {
                primal = -dt / t[k];
            }
            if (dv + dual * v[k] < 0) {
                dual = -dv / v[k];
            }
        }
        shrinkPrimal = primal;
        shrinkDual = dual;
    }

    private void finishZ() {
        double primal = shrinkPrimal;
        double dual = shrinkDual;
        for (int i = 0; i < most; i++) {
            double dw = step.w[i];
            double dz = (aimZ[i] - z[i] * dw) * overW[i];
            step.z[i] = dz;
            if (dz + primal * z[i] < 0) {
                primal = -dz / z[i];
            }
            if (dw + dual * w[i] < 0) {
                dual = -dw / w[i];
            }
        }
        shrinkPrimal = primal;
        shrinkDual = dual;
    }

    /** Once more for what the step leaves of A dx = r_p, where that is more than noise. */
    private void refine() {
        System.arraycopy(restP, 0, left, 0, rows);
        form.equal.times(step.x, -1, left);
        if (Largest.of(left) > Math.max(NOISE, LEFT * Largest.of(restP))) {
            system.solve(none, noneG, left, more);
            for (int j = 0; j < columns; j++) {
                step.x[j] += more.x[j];
            }
            for (int i = 0; i < rows; i++) {
                step.lambda[i] += more.lambda[i];
            }
            for (int i = 0; i < most; i++) {
                step.w[i] += more.w[i];
            }
        }
    }

    /** The gap after steps of these lengths. */
    double gapAfter(double primal, double dual) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += (x[j] + primal * step.x[j]) * (s[j] + dual * step.s[j]);
        }
        for (int k = 0; k < bounded.length; k++) {
            sum += (t[k] + primal * step.t[k]) * (v[k] + dual * step.v[k]);
        }
        for (int i = 0; i < most; i++) {
            sum += (z[i] + primal * step.z[i]) * (w[i] + dual * step.w[i]);
        }
        return sum;
    }

    void move(double primal, double dual) {
        add(x, primal, step.x);
        add(t, primal, step.t);
        add(z, primal, step.z);
        add(s, dual, step.s);
        add(v, dual, step.v);
        add(w, dual, step.w);
        add(lambda, dual, step.lambda);
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }
}
