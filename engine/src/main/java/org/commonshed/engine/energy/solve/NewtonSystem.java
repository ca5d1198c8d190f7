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
    /** What steps are held back by, in the form's own units, so that nothing is without curvature (Friedlander and Orban, 2012). */
    private static final double PRIMAL = 1e-11;

    private static final double DUAL = 1e-12;

    private final StandardForm form;
    private final Blocks blocks;
    private final int links;
    private final int rows;
    private final Skyline k;
    private final BlockInverses inverses;
    private final double[] inverse; // those of the inverses
    private final double[] lever;
    private final double[] tie;
    private final double[] own;
    private final double[] pull;
    private final double[] linkingOfA; // B, [row][link]
    private final double[] v; // V, then L⁻¹ V, [row][link]
    private final double[] schur; // [link][link], lower half, then its factor
    private final double[] d;
    private final double[] small; // [link]
    private final double[] work; // [row]

    NewtonSystem(StandardForm form) {
        this.form = form;
        blocks = new Blocks(form);
        links = form.columns - form.local;
        rows = form.equal.count;
        k = blocks.skyline;
        inverses = new BlockInverses(form, blocks);
        inverse = inverses.inverse;
        lever = inverses.lever;
        tie = inverses.tie;
        own = inverses.own;
        pull = inverses.pull;
        linkingOfA = new double[rows * links];
        v = new double[rows * links];
        schur = new double[links * links];
        d = new double[blocks.most];
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
     * Factors.
     *
     * @param diagonal of D and E, [column]
     * @param theta weight of each inequality, [row of G]
     */
    void factor(double[] diagonal, double[] theta) {
        k.clear(DUAL);
        Arrays.fill(schur, 0);
        System.arraycopy(linkingOfA, 0, v, 0, v.length);
        for (int y = 0; y < links; y++) {
            schur[y * links + y] = diagonal[form.local + y] + PRIMAL;
        }
        inverses.of(diagonal, theta, PRIMAL);
        for (int b = 0; b < blocks.count; b++) {
            int n = form.blockStart[b + 1] - form.blockStart[b];
            if (n == 1) {
                scatter(b);
            } else {
                scatter(b, n);
            }
            linking(b, n);
        }
        k.factor();
        k.forward(v, links);
        Dense.addSquare(schur, v, rows, links);
        Dense.factor(schur, links);
    }

    /** The part of a block of one column in K. */
    private void scatter(int b) {
        double inv = inverse[blocks.inverseStart[b]];
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
                    for (int l = 0; l < n; l++) {
                        sum += blocks.coefficient[c + i * n + j]
                                * inverse[at + j * n + l]
                                * blocks.coefficient[c + o * n + l];
                    }
                }
                k.value[blocks.target[next++]] += sum;
            }
        }
    }

    /** What the inequalities of a block give to V and to the small matrix. */
    private void linking(int b, int n) {
        Rows most = form.most;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            for (int e = most.start[g]; e < most.start[g + 1]; e++) {
                int y = most.index[e] - form.local;
                double pulled = pull[g] * most.value[e];
                int c = blocks.coefficientStart[b];
                for (int q = blocks.rowStart[b]; q < blocks.rowStart[b + 1]; q++) {
                    double sum = 0;
                    for (int j = 0; j < n; j++) {
                        sum += blocks.coefficient[c++] * lever[form.blockStart[b] + j];
                    }
                    v[blocks.row[q] * links + y] -= sum * pulled;
                }
                for (int h = form.blockRows[b]; h < form.blockRows[b + 1]; h++) {
                    double s = h == g ? own[g] * most.value[e] : -tie[b] * pull[h] * pulled;
                    for (int f = most.start[h]; f < most.start[h + 1]; f++) {
                        int z = most.index[f] - form.local;
                        if (z <= y) {
                            schur[y * links + z] += s * most.value[f];
                        }
                    }
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
        System.arraycopy(r, 0, work, 0, rows);
        System.arraycopy(p, form.local, small, 0, links);
        eliminate(p, q);
        k.forward(work);
        for (int i = 0; i < rows; i++) {
            double wi = work[i];
            int at = i * links;
            for (int y = 0; y < links; y++) {
                small[y] += v[at + y] * wi;
            }
        }
        Dense.solve(schur, links, small);
        double[] dual = step.lambda;
        for (int i = 0; i < rows; i++) {
            double sum = work[i];
            int at = i * links;
            for (int y = 0; y < links; y++) {
                sum -= v[at + y] * small[y];
            }
            dual[i] = sum;
        }
        k.backward(dual);
        System.arraycopy(small, 0, step.x, form.local, links);
        expand(p, q, step);
    }

    /** work −= A (M p + ℓ νᵀ Θ q), small −= Hᵀ (Θ ν ℓᵀ p − S q); blocks of one column, which most are, without a detour. */
    private void eliminate(double[] p, double[] q) {
        int[] blockStart = form.blockStart;
        int[] blockRows = form.blockRows;
        int[] rowStart = blocks.rowStart;
        int[] row = blocks.row;
        int[] coefficientStart = blocks.coefficientStart;
        double[] coefficient = blocks.coefficient;
        int[] inverseStart = blocks.inverseStart;
        int count = blocks.count;
        for (int b = 0; b < count; b++) {
            int first = blockStart[b];
            if (blockStart[b + 1] - first > 1) {
                several(b, p, q);
                continue;
            }
            double pulled = 0;
            int to = blockRows[b + 1];
            for (int g = blockRows[b]; g < to; g++) {
                pulled += pull[g] * q[g];
            }
            double u = inverse[inverseStart[b]] * p[first] + lever[first] * pulled;
            int c = coefficientStart[b];
            int last = rowStart[b + 1];
            for (int o = rowStart[b]; o < last; o++) {
                work[row[o]] -= coefficient[c++] * u;
            }
            if (to > blockRows[b]) {
                force(b, lever[first] * p[first], q);
            }
        }
    }

    private void several(int b, double[] p, double[] q) {
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        double pulled = 0;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            pulled += pull[g] * q[g];
        }
        double levered = 0;
        int at = blocks.inverseStart[b];
        for (int j = 0; j < n; j++) {
            levered += lever[first + j] * p[first + j];
            double u = lever[first + j] * pulled;
            for (int l = 0; l < n; l++) {
                u += inverse[at++] * p[first + l];
            }
            int a = blocks.coefficientStart[b] + j;
            for (int o = blocks.rowStart[b]; o < blocks.rowStart[b + 1]; o++) {
                work[blocks.row[o]] -= blocks.coefficient[a] * u;
                a += n;
            }
        }
        force(b, levered, q);
    }

    /** small −= Hᵀ (Θ ν ℓᵀ p − S q) */
    private void force(int b, double levered, double[] q) {
        Rows most = form.most;
        int from = form.blockRows[b];
        int to = form.blockRows[b + 1];
        for (int g = from; g < to; g++) {
            double s = pull[g] * levered - own[g] * q[g];
            for (int h = from; to - from > 1 && h < to; h++) {
                s += h == g ? 0 : tie[b] * pull[g] * pull[h] * q[h];
            }
            int last = most.start[g + 1];
            for (int e = most.start[g]; e < last; e++) {
                small[most.index[e] - form.local] -= most.value[e] * s;
            }
        }
    }

    /** dx = M (p + Aᵀ dλ) + ℓ νᵀ Θ e, dw = Θ ν ℓᵀ (p + Aᵀ dλ) − S e with e = q − H dy. */
    private void expand(double[] p, double[] q, Step step) {
        int[] blockStart = form.blockStart;
        int[] blockRows = form.blockRows;
        int[] rowStart = blocks.rowStart;
        int[] row = blocks.row;
        int[] coefficientStart = blocks.coefficientStart;
        double[] coefficient = blocks.coefficient;
        int[] inverseStart = blocks.inverseStart;
        double[] lambda = step.lambda;
        int count = blocks.count;
        for (int b = 0; b < count; b++) {
            int first = blockStart[b];
            if (blockStart[b + 1] - first > 1) {
                several(b, p, q, step);
                continue;
            }
            double sum = p[first];
            int c = coefficientStart[b];
            int last = rowStart[b + 1];
            for (int o = rowStart[b]; o < last; o++) {
                sum += coefficient[c++] * lambda[row[o]];
            }
            double dx = inverse[inverseStart[b]] * sum;
            if (blockRows[b + 1] > blockRows[b]) {
                dx += lever[first] * rests(b, q, step.w);
                prices(b, lever[first] * sum, step.w);
            }
            step.x[first] = dx;
        }
    }

    private void several(int b, double[] p, double[] q, Step step) {
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        for (int j = 0; j < n; j++) {
            double sum = p[first + j];
            int a = blocks.coefficientStart[b] + j;
            for (int o = blocks.rowStart[b]; o < blocks.rowStart[b + 1]; o++) {
                sum += blocks.coefficient[a] * step.lambda[blocks.row[o]];
                a += n;
            }
            d[j] = sum;
        }
        double pulled = rests(b, q, step.w);
        double levered = 0;
        int at = blocks.inverseStart[b];
        for (int j = 0; j < n; j++) {
            levered += lever[first + j] * d[j];
            double sum = lever[first + j] * pulled;
            for (int l = 0; l < n; l++) {
                sum += inverse[at++] * d[l];
            }
            step.x[first + j] = sum;
        }
        prices(b, levered, step.w);
    }

    /** e of a block into {@code w}; gives νᵀ Θ e. */
    private double rests(int b, double[] q, double[] w) {
        Rows most = form.most;
        double pulled = 0;
        int to = form.blockRows[b + 1];
        for (int g = form.blockRows[b]; g < to; g++) {
            double e = q[g];
            int last = most.start[g + 1];
            for (int l = most.start[g]; l < last; l++) {
                e -= most.value[l] * small[most.index[l] - form.local];
            }
            w[g] = e;
            pulled += pull[g] * e;
        }
        return pulled;
    }

    /** dw of a block in place of its e. */
    private void prices(int b, double levered, double[] w) {
        int from = form.blockRows[b];
        int to = form.blockRows[b + 1];
        if (to - from == 1) {
            w[from] = pull[from] * levered - own[from] * w[from];
            return;
        }
        double[] e = Arrays.copyOfRange(w, from, to);
        for (int g = from; g < to; g++) {
            double sum = pull[g] * levered - own[g] * e[g - from];
            for (int h = from; h < to; h++) {
                sum += h == g ? 0 : tie[b] * pull[g] * pull[h] * e[h - from];
            }
            w[g] = sum;
        }
    }
}
