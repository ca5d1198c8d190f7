package org.commonshed.engine.energy.solve;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A point inside with its duals, what it still breaks, and the step that mends it. Rests: r_d = c − Aᵀλ + Gᵀw − s + v,
 * r_p = b − A x, r_q = h − G x − z, r_u = u − x − t; x and s, t and v, w and z belong together.
 */
final class Iterate {
    /**
     * So many prices may hold up a step, such as those of a month's few highest hours, to which a charge for its peak moves: it
     * goes on without them. They are lifted, and what their columns' prices break by it is mended by the next steps.
     */
    private static final int FEW = 5;

    /** Of what a step was to mend of A x = b it may leave so much, or so little that it does not count. */
    private static final double LEFT = 1e-3;

    private static final double NOISE = 1e-11;

    private final StandardForm form;
    private final NewtonSystem system;
    private final int columns;
    private final int rows;
    private final Pairs ofColumns; // x and s
    private final Pairs ofTops; // t and v
    private final Pairs ofMost; // w and z
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
    private final Reach primal = new Reach(0);
    private final Reach dual = new Reach(FEW);
    Step step;
    private Step before;
    private final Step more;
    private final double[] diagonal; // [column]
    private final double[] theta; // [row of G]
    private final double[] push; // [column]
    private final double[] pushG; // [row of G]
    private final double[] none; // [column] zeros
    private final double[] noneG; // [row of G] zeros
    private final double[] left; // [row of A]

    Iterate(StandardForm form) {
        this.form = form;
        system = new NewtonSystem(form);
        columns = form.columns;
        rows = form.equal.count;
        int most = form.most.count;
        bounded = IntStream.range(0, columns)
                .filter(j -> form.upper[j] < Double.POSITIVE_INFINITY)
                .toArray();
        pairs = columns + bounded.length + most;
        ofColumns = new Pairs(columns);
        ofTops = new Pairs(bounded.length);
        ofMost = new Pairs(most);
        x = ofColumns.lead;
        s = ofColumns.other;
        t = ofTops.lead;
        v = ofTops.other;
        w = ofMost.lead;
        z = ofMost.other;
        lambda = new double[rows];
        restD = new double[columns];
        restU = new double[bounded.length];
        restP = new double[rows];
        restQ = new double[most];
        step = new Step(columns, bounded.length, most, rows);
        before = new Step(columns, bounded.length, most, rows);
        more = new Step(columns, 0, most, rows);
        diagonal = new double[columns];
        theta = new double[most];
        push = new double[columns];
        pushG = new double[most];
        none = new double[columns];
        noneG = new double[most];
        left = new double[rows];
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
        for (int i = 0; i < restQ.length; i++) {
            restQ[i] = form.limit[i] - restQ[i] - z[i];
        }
    }

    double gap() {
        return ofColumns.gap() + ofTops.gap() + ofMost.gap();
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

    /** False where digits do not suffice for a step from here. */
    boolean factor() {
        ofColumns.invert();
        ofTops.invert();
        ofMost.invert();
        for (int j = 0; j < columns; j++) {
            diagonal[j] = s[j] * ofColumns.over[j];
        }
        for (int k = 0; k < bounded.length; k++) {
            diagonal[bounded[k]] += v[k] * ofTops.over[k];
        }
        for (int i = 0; i < theta.length; i++) {
            theta[i] = w[i] / z[i];
        }
        return system.factor(diagonal, theta);
    }

    /** Factors with all weights 1, for a first guess. */
    boolean factorPlain() {
        Arrays.fill(diagonal, 1);
        for (int j : bounded) {
            diagonal[j] = 2;
        }
        Arrays.fill(theta, 1);
        return system.factor(diagonal, theta);
    }

    /** A step of the plain system. */
    void solvePlain(double[] p, double[] q, double[] r) {
        system.solve(p, q, r, step);
    }

    void aimAtZero() {
        ofColumns.aimAtZero();
        ofTops.aimAtZero();
        ofMost.aimAtZero();
    }

    /** With what the last step would have left of second order. */
    void aimAtCentre(double mu) {
        ofColumns.aimAtCentre(step.columns, mu);
        ofTops.aimAtCentre(step.tops, mu);
        ofMost.aimAtCentre(step.most, mu);
    }

    /** Corrects the aims by where the last step would lead at these lengths. */
    void aimNearer(double mu, double primalLength, double dualLength) {
        ofColumns.aimNearer(step.columns, mu, primalLength, dualLength);
        ofTops.aimNearer(step.tops, mu, primalLength, dualLength);
        ofMost.aimNearer(step.most, mu, dualLength, primalLength);
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

    /** The step towards the aims; without the few prices that hold it up most, where that is wanted. */
    void step(boolean isWithoutFew) {
        for (int j = 0; j < columns; j++) {
            push[j] = ofColumns.aim[j] * ofColumns.over[j] - restD[j];
        }
        for (int k = 0; k < bounded.length; k++) {
            push[bounded[k]] -= (ofTops.aim[k] - v[k] * restU[k]) * ofTops.over[k];
        }
        for (int i = 0; i < pushG.length; i++) {
            pushG[i] = restQ[i] - ofMost.aim[i] * ofMost.over[i];
        }
        system.solve(push, pushG, restP, step);
        refine();
        for (int k = 0; k < bounded.length; k++) {
            step.tops.lead[k] = restU[k] - step.x[bounded[k]];
        }
        primal.clear();
        dual.clear();
        ofColumns.follow(step.columns, primal, dual);
        ofTops.follow(step.tops, primal, dual);
        ofMost.follow(step.most, dual, primal);
        step.primal = primal.ofAll();
        step.dual = isWithoutFew ? dual.butForFew() : dual.ofAll();
    }

    /** Once more for what the step leaves of A dx = r_p, where that is more than noise. */
    private void refine() {
        System.arraycopy(restP, 0, left, 0, rows);
        form.equal.times(step.x, -1, left);
        if (Largest.of(left) > Math.max(NOISE, LEFT * Largest.of(restP))) {
            system.solve(none, noneG, left, more);
            add(step.x, 1, more.x);
            add(step.lambda, 1, more.lambda);
            add(step.w, 1, more.w);
        }
    }

    /** The gap after steps of these lengths. */
    double gapAfter(double primalLength, double dualLength) {
        return ofColumns.gapAfter(step.columns, primalLength, dualLength)
                + ofTops.gapAfter(step.tops, primalLength, dualLength)
                + ofMost.gapAfter(step.most, dualLength, primalLength);
    }

    void move(double primalLength, double dualLength) {
        ofColumns.move(step.columns, primalLength, dualLength);
        ofTops.move(step.tops, primalLength, dualLength);
        ofMost.move(step.most, dualLength, primalLength);
        add(lambda, dualLength, step.lambda);
    }

    /** Lifts prices so that no product is less. */
    void liftPrices(double product) {
        ofColumns.liftOther(product);
        ofTops.liftOther(product);
        ofMost.liftLead(product);
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }
}
