package org.commonshed.engine.energy.owning;

import java.util.List;

/**
 * What is built, what it costs and what it brings; money in whole cents, prices in the currency for a kilowatt-hour.
 *
 * @param years how long it is followed, 1 to 50; 25 is usual
 * @param investmentCents paid in year 0
 * @param yield what it makes
 * @param running what running it costs
 * @param replacements what has to be bought again
 * @param discount a year, for present values
 */
public record Project(
        int years,
        long investmentCents,
        Yield yield,
        Running running,
        List<Replacement> replacements,
        double discount) {
    public static final int MOST_YEARS = 50;
    public static final long MOST_CENTS = 100_000_000_000L;

    public Project {
        replacements = List.copyOf(replacements);
        if (years < 1 || years > MOST_YEARS || investmentCents < 0 || investmentCents > MOST_CENTS) {
            throw new IllegalArgumentException(years + " years, " + investmentCents + " cents.");
        }
    }

    /**
     * Energy of the first year and what it is worth.
     *
     * @param localKwh used in the neighbourhood
     * @param exportKwh fed in
     * @param degradation less each year, as a share
     * @param retail what the supplier asks
     * @param feedIn what is paid for what is fed in
     * @param growth of both prices a year
     */
    public record Yield(
            double localKwh, double exportKwh, double degradation, double retail, double feedIn, double growth) {
        private double factor(int year) {
            return Math.pow((1 - degradation) * (1 + growth), year - 1.0);
        }

        /** What the members do not pay their supplier, cents. */
        long avoidedCents(int year) {
            return Math.round(100 * localKwh * retail * factor(year));
        }

        /** What feeding in brings, cents. */
        long exportCents(int year) {
            return Math.round(100 * exportKwh * feedIn * factor(year));
        }
    }

    /**
     * Running costs.
     *
     * @param cents in the first year
     * @param growth a year
     * @param local what of them people here earn, 0 to 1
     */
    public record Running(long cents, double growth, double local) {
        long cents(int year) {
            return Math.round(cents * Math.pow(1 + growth, year - 1.0));
        }
    }

    /**
     * Something to be bought again, such as batteries; what is needed is laid back in equal parts from the one before.
     *
     * @param year in which
     * @param cents what it costs then
     */
    public record Replacement(int year, long cents) {}

    /** What should be laid back in each year, [year from 0]; sums to the replacements exactly. */
    long[] reservePlan() {
        long[] plan = new long[years + 1];
        int after = 0;
        for (Replacement one : replacements.stream()
                .sorted(java.util.Comparator.comparingInt(Replacement::year))
                .toList()) {
            int from = Math.min(after, one.year - 1);
            long span = one.year - from;
            for (int k = 1; k <= span; k++) {
                plan[from + k] += one.cents * k / span - one.cents * (k - 1) / span;
            }
            after = one.year;
        }
        return plan;
    }
}
