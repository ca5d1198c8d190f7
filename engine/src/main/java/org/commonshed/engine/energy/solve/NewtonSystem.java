package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * The system of one Newton step: D dx + C dy − Aᵀ dλ = f_x, Cᵀ dx + E dy − Bᵀ dλ = f_y, A dx + B dy = r, x the local and y the
 * linking columns. D falls into small blocks, A D⁻¹ Aᵀ is factored along time, and what is left is a small dense matrix for dy:
 * (E − Cᵀ D⁻¹ C + Vᵀ K⁻¹ V) dy = f_y − Cᵀ D⁻¹ f_x + Vᵀ K⁻¹ r_K, V = B − A D⁻¹ C, r_K = r − A D⁻¹ f_x.
 */
final class NewtonSystem {
    /** Added to every diagonal, so that no column is without any curvature. */
    private static final double CURVATURE = 1e-14;

    private final StandardForm form;
    private final Blocks blocks;
    private final int links;
    private final int rows;
    private final Skyline k;
    private final double[] inverse; // [block][column][column] D⁻¹
    private final double[] cross; // [block][column][link] D⁻¹ C
    private final double[] linkingOfA; // B, [row][link]
    private final double[] v; // V, then L⁻¹ V, [row][link]
    private final double[] schur; // [link][link], lower half, then its factor
    private final double[] d;
    private final double[] c;
    private final double[] p;
    private final double[] work; // [row]
    private final double[] small; // [link]

    NewtonSystem(StandardForm form) {
        this.form = form;
        blocks = new Blocks(form);
        links = form.columns - form.local;
        rows = form.equal.count;
        k = blocks.skyline(rows);
        inverse = new double[blocks.inverseStart[blocks.count]];
        cross = new double[blocks.crossStart[blocks.count]];
        linkingOfA = new double[rows * links];
        v = new double[rows * links];
        schur = new double[links * links];
        d = new double[blocks.most * blocks.most];
        c = new double[blocks.most * Math.max(1, links)];
        p = new double[blocks.most];
        work = new double[rows];
        small = new double[links];
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
        Arrays.fill(k.value, 0);
        Arrays.fill(schur, 0);
        System.arraycopy(linkingOfA, 0, v, 0, v.length);
        for (int y = 0; y < links; y++) {
            schur[y * links + y] = diagonal[form.local + y] + CURVATURE;
        }
        for (int b = 0; b < blocks.count; b++) {
            if (form.blockStart[b + 1] - form.blockStart[b] == 1) {
                single(b, diagonal, theta);
            } else {
                gather(b, diagonal, theta);
                scatter(b);
            }
        }
        pure(theta);
        k.factor();
        k.forward(v, links);
        for (int i = 0; i < rows; i++) {
            int at = i * links;
            for (int y = 0; y < links; y++) {
                double vy = v[at + y];
                if (vy != 0) {
                    int to = y * links;
                    for (int z = 0; z <= y; z++) {
                        schur[to + z] += vy * v[at + z];
                    }
                }
            }
        }
        Dense.factor(schur, links);
    }

    /** All of a block of one column, which most are. */
    private void single(int b, double[] diagonal, double[] theta) {
        int linkFrom = blocks.linkStart[b];
        int m = blocks.linkStart[b + 1] - linkFrom;
        int crossAt = blocks.crossStart[b];
        d[0] = diagonal[form.blockStart[b]] + CURVATURE;
        Arrays.fill(c, 0, m, 0);
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            inequality(b, g, theta[g], 1, m);
        }
        double inv = 1 / d[0];
        inverse[blocks.inverseStart[b]] = inv;
        for (int l = 0; l < m; l++) {
            cross[crossAt + l] = c[l] * inv;
            int y = blocks.link[linkFrom + l];
            for (int o = 0; o < m; o++) {
                int z = blocks.link[linkFrom + o];
                if (z <= y) {
                    schur[y * links + z] -= c[l] * c[o] * inv;
                }
            }
        }
        int from = blocks.rowStart[b];
        int r = blocks.rowStart[b + 1] - from;
        int a = blocks.coefficientStart[b];
        int next = blocks.targetStart[b];
        for (int i = 0; i < r; i++) {
            double scaled = blocks.coefficient[a + i] * inv;
            for (int o = 0; o <= i; o++) {
                k.value[blocks.target[next++]] += scaled * blocks.coefficient[a + o];
            }
            int to = blocks.row[from + i] * links;
            for (int l = 0; l < m; l++) {
                v[to + blocks.link[linkFrom + l]] -= scaled * c[l];
            }
        }
    }

    /** D and C of a block of several columns, then D⁻¹ and D⁻¹ C; what they give to the small matrix. */
    private void gather(int b, double[] diagonal, double[] theta) {
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        int m = blocks.linkStart[b + 1] - blocks.linkStart[b];
        Arrays.fill(d, 0, n * n, 0);
        Arrays.fill(c, 0, n * m, 0);
        for (int i = 0; i < n; i++) {
            d[i * n + i] = diagonal[first + i] + CURVATURE;
        }
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            inequality(b, g, theta[g], n, m);
        }
        int at = blocks.inverseStart[b];
        invert(n, at);
        int crossAt = blocks.crossStart[b];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < m; l++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += inverse[at + i * n + j] * c[j * m + l];
                }
                cross[crossAt + i * m + l] = sum;
            }
        }
        for (int l = 0; l < m; l++) {
            int y = blocks.link[blocks.linkStart[b] + l];
            for (int o = 0; o < m; o++) {
                int z = blocks.link[blocks.linkStart[b] + o];
                if (z <= y) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += c[i * m + l] * cross[crossAt + i * m + o];
                    }
                    schur[y * links + z] -= sum;
                }
            }
        }
    }

    private void inequality(int b, int g, double weight, int n, int m) {
        int from = form.most.start[g];
        int to = form.most.start[g + 1];
        for (int e = from; e < to; e++) {
            int i = blocks.localLink[e];
            double scaled = weight * form.most.value[e];
            for (int f = from; f < to; f++) {
                int j = blocks.localLink[f];
                double product = scaled * form.most.value[f];
                if (i >= 0 && j >= 0) {
                    d[i * n + j] += product;
                } else if (i >= 0) {
                    c[i * m - 1 - j] += product;
                } else if (j < 0) {
                    int y = blocks.link[blocks.linkStart[b] - 1 - i];
                    int z = blocks.link[blocks.linkStart[b] - 1 - j];
                    if (z <= y) {
                        schur[y * links + z] += product;
                    }
                }
            }
        }
    }

    /** Inequalities among linking columns alone. */
    private void pure(double[] theta) {
        for (int g = form.blockRows[form.blocks]; g < form.most.count; g++) {
            for (int e = form.most.start[g]; e < form.most.start[g + 1]; e++) {
                int y = form.most.index[e] - form.local;
                for (int f = form.most.start[g]; f < form.most.start[g + 1]; f++) {
                    int z = form.most.index[f] - form.local;
                    if (z <= y) {
                        schur[y * links + z] += theta[g] * form.most.value[e] * form.most.value[f];
                    }
                }
            }
        }
    }

    /** The inverse of the symmetric positive d, by Gauss and Jordan without looking for pivots. */
    private void invert(int n, int at) {
        if (n == 2) {
            double det = d[0] * d[3] - d[1] * d[2];
            // both products nearly equal: take what is left after one column is eliminated
            double rest = det > 0 ? det / d[0] : d[3] * 1e-16;
            inverse[at + 3] = 1 / rest;
            inverse[at + 1] = -d[1] / d[0] / rest;
            inverse[at + 2] = inverse[at + 1];
            inverse[at] = (1 + d[1] * d[1] / d[0] / rest) / d[0];
        } else {
            for (int pivot = 0; pivot < n; pivot++) {
                double by = 1 / d[pivot * n + pivot];
                d[pivot * n + pivot] = 1;
                for (int j = 0; j < n; j++) {
                    d[pivot * n + j] *= by;
                }
                for (int i = 0; i < n; i++) {
                    double factor = i == pivot ? 0 : d[i * n + pivot];
                    if (factor != 0) {
                        d[i * n + pivot] = 0;
                        for (int j = 0; j < n; j++) {
                            d[i * n + j] -= factor * d[pivot * n + j];
                        }
                    }
                }
            }
            System.arraycopy(d, 0, inverse, at, n * n);
        }
    }

    /** A block's part of A D⁻¹ Aᵀ and of V. */
    private void scatter(int b) {
        int n = form.blockStart[b + 1] - form.blockStart[b];
        int m = blocks.linkStart[b + 1] - blocks.linkStart[b];
        int from = blocks.rowStart[b];
        int r = blocks.rowStart[b + 1] - from;
        int a = blocks.coefficientStart[b];
        int at = blocks.inverseStart[b];
        int next = blocks.targetStart[b];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int l = 0; l < n; l++) {
                    sum += blocks.coefficient[a + i * n + l] * inverse[at + l * n + j];
                }
                p[j] = sum;
            }
            for (int o = 0; o <= i; o++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += p[j] * blocks.coefficient[a + o * n + j];
                }
                k.value[blocks.target[next++]] += sum;
            }
            int to = blocks.row[from + i] * links;
            for (int l = 0; l < m; l++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += p[j] * c[j * m + l];
                }
                v[to + blocks.link[blocks.linkStart[b] + l]] -= sum;
            }
        }
    }

    /**
     * Solves with the last factors.
     *
     * @param f f_x and f_y, [column]
     * @param r [row of A]
     * @param step receives dx and dy, [column]
     * @param dual receives dλ, [row of A]
     */
    void solve(double[] f, double[] r, double[] step, double[] dual) {
        int local = form.local;
        System.arraycopy(r, 0, work, 0, rows);
        for (int b = 0; b < blocks.count; b++) {
            times(b, f, step);
        }
        System.arraycopy(f, local, small, 0, links);
        for (int b = 0; b < blocks.count; b++) {
            eliminate(b, f, step);
        }
        k.forward(work);
        for (int i = 0; i < rows; i++) {
            for (int y = 0; y < links; y++) {
                small[y] += v[i * links + y] * work[i];
            }
        }
        Dense.solve(schur, links, small);
        for (int i = 0; i < rows; i++) {
            double sum = work[i];
            for (int y = 0; y < links; y++) {
                sum -= v[i * links + y] * small[y];
            }
            dual[i] = sum;
        }
        k.backward(dual);
        System.arraycopy(small, 0, step, local, links);
        for (int b = 0; b < blocks.count; b++) {
            expand(b, f, step, dual);
        }
    }

    /** step ← D⁻¹ f of a block. */
    private void times(int b, double[] f, double[] step) {
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        int at = blocks.inverseStart[b];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[at + i * n + j] * f[first + j];
            }
            step[first + i] = sum;
        }
    }

    /** work −= A D⁻¹ f_x, small −= Cᵀ D⁻¹ f_x. */
    private void eliminate(int b, double[] f, double[] step) {
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        int m = blocks.linkStart[b + 1] - blocks.linkStart[b];
        int a = blocks.coefficientStart[b];
        for (int q = blocks.rowStart[b]; q < blocks.rowStart[b + 1]; q++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += blocks.coefficient[a++] * step[first + j];
            }
            work[blocks.row[q]] -= sum;
        }
        for (int l = 0; l < m; l++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += cross[blocks.crossStart[b] + i * m + l] * f[first + i];
            }
            small[blocks.link[blocks.linkStart[b] + l]] -= sum;
        }
    }

    /** dx = D⁻¹ (f_x + Aᵀ dλ) − D⁻¹ C dy. */
    private void expand(int b, double[] f, double[] step, double[] dual) {
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        int m = blocks.linkStart[b + 1] - blocks.linkStart[b];
        int a = blocks.coefficientStart[b];
        int at = blocks.inverseStart[b];
        for (int j = 0; j < n; j++) {
            p[j] = f[first + j];
        }
        for (int q = blocks.rowStart[b]; q < blocks.rowStart[b + 1]; q++) {
            double dl = dual[blocks.row[q]];
            for (int j = 0; j < n; j++) {
                p[j] += blocks.coefficient[a++] * dl;
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[at + i * n + j] * p[j];
            }
            for (int l = 0; l < m; l++) {
                sum -= cross[blocks.crossStart[b] + i * m + l] * small[blocks.link[blocks.linkStart[b] + l]];
            }
            step[first + i] = sum;
        }
    }
}
