package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * A point inside with its duals, what it still breaks, and the step that mends it. Rests: r_d = c − Aᵀλ + Gᵀw − s + v,
 * r_p = b − A x, r_q = h − G x − z, r_u = u − x − t; x and s, z and w, t and v belong together.
 */
final class Iterate {
    /** Products are kept between these multiples of their mean. */
    private static final double FEW = 0.1;

    private static final double MANY = 10;

    private final StandardForm form;
    private final NewtonSystem system;
    final int columns;
    final int rows;
    final int most;
    final double[] x; // [column]
    final double[] s; // [column]
    final double[] t; // [column] where there is an upper bound
    final double[] v; // [column]
    final double[] z; // [row of G]
    final double[] w; // [row of G]
    final double[] lambda; // [row of A]
    final double[] dx;
    final double[] ds;
    final double[] dt;
    final double[] dv;
    final double[] dz;
    final double[] dw;
    final double[] dl;
    final double[] restD; // [column]
    final double[] restU; // [column]
    final double[] restP; // [row of A]
    final double[] restQ; // [row of G]
    private final double[] diagonal; // [column]
    private final double[] theta; // [row of G]
    private final double[] force; // [column]
    private final double[] push; // [row of G]
    private final double[] left; // [row of A]
    private final double[] moreX;
    private final double[] moreL;
    private final double[] aimX; // [column] wanted change of x s
    private final double[] aimT; // [column] of t v
    private final double[] aimZ; // [row of G] of z w
    private final double[][] steps;
    private final double[][] kept;
    private final double noise; // what a step may leave of A dx = r_p
    final int pairs;

    Iterate(StandardForm form) {
        this.form = form;
        system = new NewtonSystem(form);
        columns = form.columns;
        rows = form.equal.count;
        most = form.most.count;
        x = new double[columns];
        s = new double[columns];
        t = new double[columns];
        v = new double[columns];
        z = new double[most];
        w = new double[most];
        lambda = new double[rows];
        dx = new double[columns];
        ds = new double[columns];
        dt = new double[columns];
        dv = new double[columns];
        dz = new double[most];
        dw = new double[most];
        dl = new double[rows];
        restD = new double[columns];
        restU = new double[columns];
        restP = new double[rows];
        restQ = new double[most];
        diagonal = new double[columns];
        theta = new double[most];
        force = new double[columns];
        push = new double[most];
        left = new double[rows];
        moreX = new double[columns];
        moreL = new double[rows];
        aimX = new double[columns];
        aimT = new double[columns];
        aimZ = new double[most];
        steps = new double[][] {dx, ds, dt, dv, dz, dw, dl};
        kept = new double[steps.length][];
        Arrays.setAll(kept, k -> new double[steps[k].length]);
        noise = 1e-9 * (1 + Arrays.stream(form.right).map(Math::abs).max().orElse(0));
        int count = columns + most;
        for (int j = 0; j < columns; j++) {
            count += isBounded(j) ? 1 : 0;
        }
        pairs = count;
    }

    boolean isBounded(int j) {
        return form.upper[j] < Double.POSITIVE_INFINITY;
    }

    void rests() {
        System.arraycopy(form.cost, 0, restD, 0, columns);
        form.equal.timesTransposed(lambda, -1, restD);
        form.most.timesTransposed(w, 1, restD);
        for (int j = 0; j < columns; j++) {
            restD[j] += v[j] - s[j];
            restU[j] = isBounded(j) ? form.upper[j] - x[j] - t[j] : 0;
        }
        System.arraycopy(form.right, 0, restP, 0, rows);
        form.equal.times(x, -1, restP);
        System.arraycopy(form.limit, 0, restQ, 0, most);
        form.most.times(x, -1, restQ);
        for (int i = 0; i < most; i++) {
            restQ[i] -= z[i];
        }
    }

    double gap() {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += x[j] * s[j] + t[j] * v[j];
        }
        for (int i = 0; i < most; i++) {
            sum += z[i] * w[i];
        }
        return sum;
    }

    double primal() {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += form.cost[j] * x[j];
        }
        return sum;
    }

    double dual() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += form.right[i] * lambda[i];
        }
        for (int i = 0; i < most; i++) {
            sum -= form.limit[i] * w[i];
        }
        for (int j = 0; j < columns; j++) {
            sum -= isBounded(j) ? form.upper[j] * v[j] : 0;
        }
        return sum;
    }

    void factor() {
        for (int j = 0; j < columns; j++) {
            diagonal[j] = s[j] / x[j] + (isBounded(j) ? v[j] / t[j] : 0);
        }
        for (int i = 0; i < most; i++) {
            theta[i] = w[i] / z[i];
        }
        system.factor(diagonal, theta);
    }

    /** Factors with all weights 1, for a first guess. */
    void factorPlain() {
        for (int j = 0; j < columns; j++) {
            diagonal[j] = isBounded(j) ? 2 : 1;
        }
        Arrays.fill(theta, 1);
        system.factor(diagonal, theta);
    }

    /** A step of the plain system, into dx and dl. */
    void solvePlain(double[] f, double[] r) {
        system.solve(f, r, dx, dl);
    }

    /** Aims at products of 0: the way that looks best from here. */
    void aimAtZero() {
        for (int j = 0; j < columns; j++) {
            aimX[j] = -x[j] * s[j];
            aimT[j] = -t[j] * v[j];
        }
        for (int i = 0; i < most; i++) {
            aimZ[i] = -z[i] * w[i];
        }
    }

    /** Aims at products of {@code mu}, with what the last step would have left of second order. */
    void aimAtCentre(double mu) {
        for (int j = 0; j < columns; j++) {
            aimX[j] = mu - x[j] * s[j] - dx[j] * ds[j];
            aimT[j] = isBounded(j) ? mu - t[j] * v[j] - dt[j] * dv[j] : 0;
        }
        for (int i = 0; i < most; i++) {
            aimZ[i] = mu - z[i] * w[i] - dz[i] * dw[i];
        }
    }

    /**
     * Aims as well at bringing products that a somewhat longer step would leave far from {@code mu} nearer to it (Gondzio,
     * Computational Optimization and Applications, 1996).
     */
    void aimNearer(double mu, double primal, double dual) {
        for (int j = 0; j < columns; j++) {
            aimX[j] += nearer((x[j] + primal * dx[j]) * (s[j] + dual * ds[j]), mu);
            aimT[j] += isBounded(j) ? nearer((t[j] + primal * dt[j]) * (v[j] + dual * dv[j]), mu) : 0;
        }
        for (int i = 0; i < most; i++) {
            aimZ[i] += nearer((z[i] + primal * dz[i]) * (w[i] + dual * dw[i]), mu);
        }
    }

    private static double nearer(double product, double mu) {
        if (product < FEW * mu) {
            return FEW * mu - product;
        }
        return product > MANY * mu ? Math.max(-MANY * mu, MANY * mu - product) : 0;
    }

    /** Keeps the step aside. */
    void keep() {
        for (int k = 0; k < steps.length; k++) {
            System.arraycopy(steps[k], 0, kept[k], 0, steps[k].length);
        }
    }

    void takeBack() {
        for (int k = 0; k < steps.length; k++) {
            System.arraycopy(kept[k], 0, steps[k], 0, steps[k].length);
        }
    }

    /** The step towards the aims. */
    void step() {
        for (int j = 0; j < columns; j++) {
            force[j] = -restD[j] + aimX[j] / x[j];
            if (isBounded(j)) {
                force[j] -= (aimT[j] - v[j] * restU[j]) / t[j];
            }
        }
        for (int i = 0; i < most; i++) {
            push[i] = aimZ[i] / z[i] - theta[i] * restQ[i];
        }
        form.most.timesTransposed(push, -1, force);
        system.solve(force, restP, dx, dl);
        refine();
        System.arraycopy(restQ, 0, dz, 0, most);
        form.most.times(dx, -1, dz);
        for (int i = 0; i < most; i++) {
            dw[i] = aimZ[i] / z[i] - theta[i] * dz[i];
        }
        for (int j = 0; j < columns; j++) {
            ds[j] = (aimX[j] - s[j] * dx[j]) / x[j];
            if (isBounded(j)) {
                dt[j] = restU[j] - dx[j];
                dv[j] = (aimT[j] - v[j] * dt[j]) / t[j];
            }
        }
    }

    /** Once more for what the step leaves of A dx = r_p, where that is more than noise. */
    private void refine() {
        System.arraycopy(restP, 0, left, 0, rows);
        form.equal.times(dx, -1, left);
        double worst = 0;
        for (int i = 0; i < rows; i++) {
            worst = Math.max(worst, Math.abs(left[i]));
        }
        if (worst > noise) {
            Arrays.fill(force, 0);
            system.solve(force, left, moreX, moreL);
            for (int j = 0; j < columns; j++) {
                dx[j] += moreX[j];
            }
            for (int i = 0; i < rows; i++) {
                dl[i] += moreL[i];
            }
        }
    }

    double primalLength() {
        double length = 1;
        for (int j = 0; j < columns; j++) {
            length = dx[j] < 0 ? Math.min(length, -x[j] / dx[j]) : length;
            length = isBounded(j) && dt[j] < 0 ? Math.min(length, -t[j] / dt[j]) : length;
        }
        for (int i = 0; i < most; i++) {
            length = dz[i] < 0 ? Math.min(length, -z[i] / dz[i]) : length;
        }
        return length;
    }

    double dualLength() {
        double length = 1;
        for (int j = 0; j < columns; j++) {
            length = ds[j] < 0 ? Math.min(length, -s[j] / ds[j]) : length;
            length = isBounded(j) && dv[j] < 0 ? Math.min(length, -v[j] / dv[j]) : length;
        }
        for (int i = 0; i < most; i++) {
            length = dw[i] < 0 ? Math.min(length, -w[i] / dw[i]) : length;
        }
        return length;
    }

    /** The gap after a step of these lengths. */
    double gapAfter(double primal, double dual) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += (x[j] + primal * dx[j]) * (s[j] + dual * ds[j]);
            sum += isBounded(j) ? (t[j] + primal * dt[j]) * (v[j] + dual * dv[j]) : 0;
        }
        for (int i = 0; i < most; i++) {
            sum += (z[i] + primal * dz[i]) * (w[i] + dual * dw[i]);
        }
        return sum;
    }

    void move(double primal, double dual) {
        for (int j = 0; j < columns; j++) {
            x[j] += primal * dx[j];
            s[j] += dual * ds[j];
            if (isBounded(j)) {
                t[j] += primal * dt[j];
                v[j] += dual * dv[j];
            }
        }
        for (int i = 0; i < most; i++) {
            z[i] += primal * dz[i];
            w[i] += dual * dw[i];
        }
        for (int i = 0; i < rows; i++) {
            lambda[i] += dual * dl[i];
        }
    }
}
