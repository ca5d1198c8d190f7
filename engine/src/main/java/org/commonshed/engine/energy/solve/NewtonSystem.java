package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * The system of one Newton step: with x the local and y the linking columns,
 *
 * <pre>
 *   D dx + Gᵀ dw − Aᵀ dλ = p      E dy + Hᵀ dw − Bᵀ dλ = p_y      A dx + B dy = r      G dx + H dy − Θ⁻¹ dw = q
 * </pre>
 *
 * D and E diagonal, Θ the weights of the inequalities. {@link BlockInverses} gives M, ℓ and S of each block. What is left is
 * K = A M Aᵀ, factored along time, and a small dense matrix for dy, E + Hᵀ S H + Vᵀ K⁻¹ V with V = B − A ℓ νᵀ Θ H: sums of what
 * cannot be negative.
 */
final class NewtonSystem {
    /**
     * What steps are held back by, in the form's own units, so that nothing is without curvature (Friedlander and Orban, Mathematical
     * Programming Computation, 2012). Only the way is held, not the point it leads to: what prices and amounts break is measured
     * without.
     */
    private static final double PRIMAL = 1e-11;

    private static final double DUAL = 1e-12;

    /**
     * So many times as much from where digits run out, which shows in a pivot that is not more than 0 (as in Wächter and Biegler,
     * Mathematical Programming, 2006); and so many times at most.
     */
    private static final double MORE = 10;

    private static final int MOST_MORE = 6;
    private static final int AT_ONCE = 1024; // blocks: what they need stays near

    private final StandardForm form;
    private final Blocks blocks;
    private final int count; // linking columns
    private final int links; // the same made even by one that touches nothing, for Dense
    private final int rows;
    private final Skyline k;
    private final BlockInverses inverses;
    private final double[] linkingOfA; // B, [row][link]
    private final double[] v; // V, then L⁻¹ V, [row][link]
    private final double[] schur; // [link][link], lower half, then its factor
    private final double[] weight; // [local column] D
    private final double[] small; // [link]
    private final double[] work; // [row]
    private final double[] push; // [column] p + Aᵀ dλ
    private final double[] rest; // [row of G] q − H dy
    private double held = 1; // how many times PRIMAL and DUAL
    private int more; // times that it has become more

    NewtonSystem(StandardForm form) {
        this.form = form;
        blocks = new Blocks(form);
        count = form.columns - form.local;
        links = count + count % 2;
        rows = form.equal.count;
        k = blocks.skyline;
        inverses = new BlockInverses(form, blocks);
        linkingOfA = new double[rows * links];
        v = new double[rows * links];
        schur = new double[links * links];
        weight = new double[form.local];
        push = new double[form.columns];
        rest = new double[form.most.count];
        small = new double[links];
        work = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int e = form.equal.start[i]; e < form.equal.start[i + 1]; e++) {
                int j = form.equal.index[e];
                if (j >= form.local) {
                    linkingOfA[i * links + j - form.local] += form.equal.value[e];
                }
            }
        }
    }

    /**
     * Factors; false where digits do not suffice for it even with steps held back most, and nothing can be solved.
     *
     * @param diagonal of D and E, [column]
     * @param theta weight of each inequality, [row of G]
     */
    boolean factor(double[] diagonal, double[] theta) {
        boolean isSound = factorHeld(diagonal, theta);
        while (!isSound && more < MOST_MORE) {
            more++;
            held *= MORE;
            isSound = factorHeld(diagonal, theta);
        }
        return isSound;
    }

    private boolean factorHeld(double[] diagonal, double[] theta) {
        k.clear(DUAL * held);
        Arrays.fill(schur, 0);
        System.arraycopy(linkingOfA, 0, v, 0, v.length);
        for (int y = 0; y < links; y++) {
            schur[y * links + y] = y < count ? diagonal[form.local + y] + PRIMAL * held : 1;
        }
        for (int j = 0; j < weight.length; j++) {
            weight[j] = diagonal[j] + PRIMAL * held;
        }
        for (int from = 0; from < blocks.count; from += AT_ONCE) {
            int to = Math.min(blocks.count, from + AT_ONCE);
            inverses.of(weight, theta, from, to);
            for (int b = from; b < to; b++) {
                add(b);
            }
        }
        if (!k.factor()) {
            return false;
        }
        k.forward(v, links);
        Dense.addSquare(schur, v, rows, links);
        return Dense.factor(schur, links);
    }

    /** What a block gives to K, to V and to the small matrix. */
    private void add(int b) {
        int n = form.blockStart[b + 1] - form.blockStart[b];
        if (n == 1) {
            scatter(b);
        } else {
            scatter(b, n);
        }
        if (inverses.isPair(b)) {
            int g = form.blockRows[b];
            link(b, g, inverses.pull[g]);
            square(g, g, inverses.own[g]);
        } else {
            link(b);
        }
    }

    /** The part of a block of one column in K. */
    private void scatter(int b) {
        double inv = inverses.inverse[blocks.inverseStart[b]];
        int c = blocks.coefficientStart[b];
        int r = blocks.rowStart[b + 1] - blocks.rowStart[b];
        int next = blocks.targetStart[b];
        for (int i = 0; i < r; i++) {
            double scaled = blocks.coefficient[c + i] * inv;
            for (int o = 0; o <= i; o++) {
                k.value[blocks.target[next++]] += scaled * blocks.coefficient[c + o];
            }
        }
    }

    private void scatter(int b, int n) {
        int r = blocks.rowStart[b + 1] - blocks.rowStart[b];
        int c = blocks.coefficientStart[b];
        int at = blocks.inverseStart[b];
        int next = blocks.targetStart[b];
        for (int i = 0; i < r; i++) {
            for (int o = 0; o <= i; o++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    double half = 0;
                    for (int l = 0; l < n; l++) {
                        half += inverses.inverse[at + j * n + l] * blocks.coefficient[c + o * n + l];
                    }
                    sum += blocks.coefficient[c + i * n + j] * half;
                }
                k.value[blocks.target[next++]] += sum;
            }
        }
    }

    /** What the inequalities of a block give to V and to the small matrix. */
    private void link(int b) {
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            link(b, g, inverses.pull[g]);
            for (int h = form.blockRows[b]; h < form.blockRows[b + 1]; h++) {
                square(g, h, h == g ? inverses.own[g] : -inverses.tie[b] * inverses.pull[g] * inverses.pull[h]);
            }
        }
    }

    /** V −= A ℓ pull H for one inequality. */
    private void link(int b, int g, double pull) {
        Rows most = form.most;
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        int c = blocks.coefficientStart[b];
        for (int q = blocks.rowStart[b]; q < blocks.rowStart[b + 1]; q++) {
            double sum = 0;
            for (int j = first; j < first + n; j++) {
                sum += blocks.coefficient[c++] * inverses.lever[j];
            }
            int at = blocks.row[q] * links - form.local;
            for (int e = most.start[g]; e < most.start[g + 1]; e++) {
                v[at + most.index[e]] -= sum * pull * most.value[e];
            }
        }
    }

    /** Adds Hᵀ s H of two inequalities to the lower half of the small matrix. */
    private void square(int g, int h, double s) {
        Rows most = form.most;
        int only = most.start[g];
        if (g == h && most.start[g + 1] == only + 1) {
            schur[(most.index[only] - form.local) * (links + 1)] += s * most.value[only] * most.value[only];
            return;
        }
        for (int e = most.start[g]; e < most.start[g + 1]; e++) {
            int y = most.index[e] - form.local;
            for (int f = most.start[h]; f < most.start[h + 1]; f++) {
                int z = most.index[f] - form.local;
                if (z <= y) {
                    schur[y * links + z] += s * most.value[e] * most.value[f];
                }
            }
        }
    }

    /**
     * Solves with the last factors.
     *
     * @param p p and p_y, [column]
     * @param q [row of G]
     * @param r [row of A]
     * @param step receives dx and dy, dλ and dw
     */
    void solve(double[] p, double[] q, double[] r, Step step) {
        inverses.apply(p, q, step.x, step.w);
        Arrays.fill(step.x, form.local, form.columns, 0);
        System.arraycopy(r, 0, work, 0, rows);
        form.equal.times(step.x, -1, work);
        System.arraycopy(p, 0, push, 0, form.columns);
        form.most.timesTransposed(step.w, -1, push);
        System.arraycopy(push, form.local, small, 0, count);
        Arrays.fill(small, count, links, 0);
        k.forward(work);
        Dense.addTransposed(small, v, work);
        Dense.solve(schur, links, small);
        Dense.subtract(work, v, small);
        k.backward(work);
        System.arraycopy(work, 0, step.lambda, 0, rows);
        System.arraycopy(small, 0, step.x, form.local, count);
        form.equal.timesTransposed(work, 1, push);
        System.arraycopy(q, 0, rest, 0, rest.length);
        form.most.times(step.x, -1, rest);
        inverses.apply(push, rest, step.x, step.w);
    }
}
