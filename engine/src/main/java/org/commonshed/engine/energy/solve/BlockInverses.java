package org.commonshed.engine.energy.solve;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is known of each block once its columns and inequalities have weights D and Θ. In a block G = ν aᵀ with factors ν and the
 * base a; with κ = aᵀ D⁻¹ a and t = νᵀ Θ ν these are M, the inverse of D + Gᵀ Θ G; the lever ℓ = D⁻¹ a ÷ (1 + κ t), with which
 * M Gᵀ Θ = ℓ νᵀ Θ; and S = (Θ⁻¹ + G D⁻¹ Gᵀ)⁻¹ (Sherman and Morrison, Annals of Mathematical Statistics, 1950). Near the solution
 * weights are many orders apart: each is worked out without a difference of nearly equal numbers.
 */
final class BlockInverses {
    private static final int AT_ONCE = 1024; // columns: what they need stays near

    private final StandardForm form;
    private final Blocks blocks;
    private final int[] pairedColumn; // those of blocks of one column and one row of G
    private final int[] pairedRow;
    private final int[] couple; // first columns of blocks of two and one row of G, as charge and discharge
    private final int[] coupleRow;
    private final int[] between; // columns of blocks of one and two rows of G, as a content between lowest and room
    private final int[] betweenRow; // the first of the two
    private final int[] betweenBlock;
    private final int[] wider; // other blocks with rows of G
    final double[] inverse; // [block][column][column] M
    final double[] lever; // [local column] ℓ
    final double[] tie; // [block] κ ÷ (1 + κ t): S is the diagonal, and −tie · pull · pull beside it
    final double[] own; // [row of G] diagonal of S
    final double[] pull; // [row of G] Θ ν
    private final double[] diagonal; // [local column] of M
    private final double[] beside; // [local column] of M beside the diagonal in the first row of a couple
    private final double[] d;

    BlockInverses(StandardForm form, Blocks blocks) {
        this.form = form;
        this.blocks = blocks;
        int[] paired = shaped(1, 1);
        pairedColumn = Arrays.stream(paired).map(b -> form.blockStart[b]).toArray();
        pairedRow = Arrays.stream(paired).map(b -> form.blockRows[b]).toArray();
        int[] coupled = shaped(2, 1);
        couple = Arrays.stream(coupled).map(b -> form.blockStart[b]).toArray();
        coupleRow = Arrays.stream(coupled).map(b -> form.blockRows[b]).toArray();
        betweenBlock = shaped(1, 2);
        between = Arrays.stream(betweenBlock).map(b -> form.blockStart[b]).toArray();
        betweenRow = Arrays.stream(betweenBlock).map(b -> form.blockRows[b]).toArray();
        wider = IntStream.range(0, blocks.count)
                .filter(b -> form.blockRows[b + 1] > form.blockRows[b])
                .filter(b -> !isOf(b, 1, 1) && !isOf(b, 2, 1) && !isOf(b, 1, 2))
                .toArray();
        beside = new double[form.local];
        inverse = new double[blocks.inverseStart[blocks.count]];
        lever = new double[form.local];
        tie = new double[blocks.count];
        own = new double[form.most.count];
        pull = new double[form.most.count];
        diagonal = new double[form.local];
        d = new double[blocks.most];
    }

    /** Whether a block is of one column and one row of G. */
    boolean isPair(int b) {
        return isOf(b, 1, 1);
    }

    private boolean isOf(int b, int columns, int rows) {
        return form.blockStart[b + 1] - form.blockStart[b] == columns
                && form.blockRows[b + 1] - form.blockRows[b] == rows;
    }

    /** The blocks of so many columns and rows of G. */
    private int[] shaped(int columns, int rows) {
        return IntStream.range(0, blocks.count)
                .filter(b -> isOf(b, columns, rows))
                .toArray();
    }

    /**
     * Works all out for blocks {@code from … to − 1}.
     *
     * @param weight of D, [column]
     * @param theta of Θ, [row of G]
     */
    void of(double[] weight, double[] theta, int from, int to) {
        for (int b = from; b < to; b++) {
            int first = form.blockStart[b];
            if (form.blockStart[b + 1] - first == 1) {
                single(b, weight[first], theta);
            } else {
                several(b, weight, theta);
            }
        }
    }

    /** A block of one column, which most are. */
    private void single(int b, double weight, double[] theta) {
        int j = form.blockStart[b];
        double a = form.base[j];
        double inv = 1 / (weight + together(b, theta) * a * a);
        inverse[blocks.inverseStart[b]] = inv;
        diagonal[j] = inv;
        lever[j] = a * inv;
        tie[b] = a * a * inv;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            own[g] = theta[g] * inv * (weight + a * a * others(b, g));
        }
    }

    /** t, with the pulls on the way. */
    private double together(int b, double[] theta) {
        double sum = 0;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            pull[g] = theta[g] * form.factor[g];
            sum += pull[g] * form.factor[g];
        }
        return sum;
    }

    /** t without one row's own part. */
    private double others(int b, int g) {
        double sum = 0;
        for (int h = form.blockRows[b]; h < form.blockRows[b + 1]; h++) {
            sum += h == g ? 0 : pull[h] * form.factor[h];
        }
        return sum;
    }

    /** A block of several columns. */
    private void several(int b, double[] weight, double[] theta) {
        int n = form.blockStart[b + 1] - form.blockStart[b];
        int first = form.blockStart[b];
        double[] a = form.base;
        double t = together(b, theta);
        double kappa = 0;
        for (int i = 0; i < n; i++) {
            d[i] = 1 / weight[first + i];
            kappa += a[first + i] * a[first + i] * d[i];
        }
        double share = 1 / (1 + kappa * t);
        tie[b] = kappa * share;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            own[g] = theta[g] * share * (1 + kappa * others(b, g));
        }
        int at = blocks.inverseStart[b];
        for (int i = 0; i < n; i++) {
            lever[first + i] = a[first + i] * share * d[i];
            double rest = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    inverse[at + i * n + j] = -t * lever[first + i] * a[first + j] * d[j];
                    rest += a[first + j] * a[first + j] * d[j];
                }
            }
            diagonal[first + i] = (1 + t * rest) * share * d[i];
            inverse[at + i * n + i] = diagonal[first + i];
        }
        beside[first] = inverse[at + 1];
    }

    /**
     * What pushes p on columns and rests q of inequalities bring about in the blocks: u = M p + ℓ νᵀ Θ q and f = Θ ν ℓᵀ p − S q.
     *
     * @param p [column], of which the local ones count
     * @param q [row of G]
     * @param u [column], of which the local ones are set
     * @param f [row of G]
     */
    void apply(double[] p, double[] q, double[] u, double[] f) {
        int pair = 0;
        int two = 0;
        int held = 0;
        int wide = 0;
        for (int from = 0; from < form.local; from += AT_ONCE) {
            int to = Math.min(form.local, from + AT_ONCE);
            for (int j = from; j < to; j++) {
                u[j] = diagonal[j] * p[j];
            }
            for (; pair < pairedColumn.length && pairedColumn[pair] < to; pair++) {
                int j = pairedColumn[pair];
                int g = pairedRow[pair];
                double levered = lever[j] * pull[g];
                u[j] += levered * q[g];
                f[g] = levered * p[j] - own[g] * q[g];
            }
            for (; two < couple.length && couple[two] + 1 < to; two++) {
                couple(two, p, q, u, f);
            }
            for (; held < between.length && between[held] < to; held++) {
                between(held, p, q, u, f);
            }
            for (; wide < wider.length && form.blockStart[wider[wide] + 1] <= to; wide++) {
                columns(wider[wide], p, q, u);
                rows(wider[wide], p, q, f);
            }
        }
    }

    /** Two columns under one row. */
    private void couple(int at, double[] p, double[] q, double[] u, double[] f) {
        int j = couple[at];
        int g = coupleRow[at];
        double pulled = pull[g] * q[g];
        u[j] += beside[j] * p[j + 1] + lever[j] * pulled;
        u[j + 1] += beside[j] * p[j] + lever[j + 1] * pulled;
        f[g] = pull[g] * (lever[j] * p[j] + lever[j + 1] * p[j + 1]) - own[g] * q[g];
    }

    /** A column between two rows. */
    private void between(int at, double[] p, double[] q, double[] u, double[] f) {
        int j = between[at];
        int g = betweenRow[at];
        double pulled = pull[g] * q[g];
        double nextPulled = pull[g + 1] * q[g + 1];
        double levered = lever[j] * p[j];
        double tied = tie[betweenBlock[at]];
        u[j] += lever[j] * (pulled + nextPulled);
        f[g] = pull[g] * (levered + tied * nextPulled) - own[g] * q[g];
        f[g + 1] = pull[g + 1] * (levered + tied * pulled) - own[g + 1] * q[g + 1];
    }

    private void columns(int b, double[] p, double[] q, double[] u) {
        int first = form.blockStart[b];
        int n = form.blockStart[b + 1] - first;
        double pulled = 0;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            pulled += pull[g] * q[g];
        }
        int at = blocks.inverseStart[b];
        for (int j = 0; j < n; j++) {
            double sum = lever[first + j] * pulled;
            for (int l = 0; l < n; l++) {
                sum += inverse[at++] * p[first + l];
            }
            u[first + j] = sum;
        }
    }

    private void rows(int b, double[] p, double[] q, double[] f) {
        double levered = 0;
        for (int j = form.blockStart[b]; j < form.blockStart[b + 1]; j++) {
            levered += lever[j] * p[j];
        }
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            double beside = 0;
            for (int h = form.blockRows[b]; h < form.blockRows[b + 1]; h++) {
                beside += h == g ? 0 : pull[h] * q[h];
            }
            f[g] = pull[g] * (levered + tie[b] * beside) - own[g] * q[g];
        }
    }
}
