package org.commonshed.engine.energy.solve;

/**
 * What is known of each block once its columns and inequalities have weights D and Θ. In a block G = ν aᵀ with factors ν and the
 * base a; with κ = aᵀ D⁻¹ a and t = νᵀ Θ ν these are M, the inverse of D + Gᵀ Θ G; the lever ℓ = D⁻¹ a ÷ (1 + κ t), with which
 * M Gᵀ Θ = ℓ νᵀ Θ; and S = (Θ⁻¹ + G D⁻¹ Gᵀ)⁻¹ (Sherman and Morrison, Annals of Mathematical Statistics, 1950). Near the solution
 * weights are many orders apart: each is worked out without a difference of nearly equal numbers.
 */
final class BlockInverses {
    private final StandardForm form;
    private final Blocks blocks;
    final double[] inverse; // [block][column][column] M
    final double[] lever; // [local column] ℓ
    final double[] tie; // [block] κ ÷ (1 + κ t): S is the diagonal, and −tie · pull · pull beside it
    final double[] own; // [row of G] diagonal of S
    final double[] pull; // [row of G] Θ ν
    private final double[] d;
    private double curvature;

    BlockInverses(StandardForm form, Blocks blocks) {
        this.form = form;
        this.blocks = blocks;
        inverse = new double[blocks.inverseStart[blocks.count]];
        lever = new double[form.local];
        tie = new double[blocks.count];
        own = new double[form.most.count];
        pull = new double[form.most.count];
        d = new double[blocks.most];
    }

    /**
     * Works all out.
     *
     * @param diagonal of D, [column]
     * @param theta of Θ, [row of G]
     * @param added to all of D
     */
    void of(double[] diagonal, double[] theta, double added) {
        curvature = added;
        for (int b = 0; b < blocks.count; b++) {
            int first = form.blockStart[b];
            if (form.blockStart[b + 1] - first == 1) {
                single(b, diagonal[first] + added, theta);
            } else {
                several(b, diagonal, theta);
            }
        }
    }

    /** A block of one column, which most are. */
    private void single(int b, double diagonal, double[] theta) {
        double a = form.base[form.blockStart[b]];
        double weight = 0;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            pull[g] = theta[g] * form.factor[g];
            weight += pull[g] * form.factor[g];
        }
        double inv = 1 / (diagonal + weight * a * a);
        inverse[blocks.inverseStart[b]] = inv;
        lever[form.blockStart[b]] = a * inv;
        tie[b] = a * a * inv;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            own[g] = theta[g] * inv * (diagonal + a * a * others(b, g));
        }
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
    private void several(int b, double[] diagonal, double[] theta) {
        int n = form.blockStart[b + 1] - form.blockStart[b];
        int first = form.blockStart[b];
        double[] a = form.base;
        double weight = 0;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            pull[g] = theta[g] * form.factor[g];
            weight += pull[g] * form.factor[g];
        }
        double kappa = 0;
        for (int i = 0; i < n; i++) {
            d[i] = diagonal[first + i] + curvature;
            kappa += a[first + i] * a[first + i] / d[i];
        }
        double share = 1 / (1 + kappa * weight);
        tie[b] = kappa * share;
        for (int g = form.blockRows[b]; g < form.blockRows[b + 1]; g++) {
            own[g] = theta[g] * share * (1 + kappa * others(b, g));
        }
        int at = blocks.inverseStart[b];
        for (int i = 0; i < n; i++) {
            lever[first + i] = a[first + i] * share / d[i];
            double rest = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    inverse[at + i * n + j] = -weight * lever[first + i] * a[first + j] / d[j];
                    rest += a[first + j] * a[first + j] / d[j];
                }
            }
            inverse[at + i * n + i] = (1 + weight * rest) * share / d[i];
        }
    }
}
