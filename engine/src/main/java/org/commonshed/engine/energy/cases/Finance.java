package org.commonshed.engine.energy.cases;

/**
 * How years are brought together.
 *
 * @param years of the plan; 0 where all is said for one year and nothing is discounted
 * @param rate of discount
 * @param electricityGrowth of prices a year, already in the first
 * @param tax share of running costs and income that a company would save or pay; 0 for a community
 * @param decimals to which present-worth factors are rounded; −1 where they are not
 * @param budget most that may be spent on building at the beginning; infinite where nothing limits it
 */
public record Finance(
        int years,
        double rate,
        double electricityGrowth,
        double upkeepGrowth,
        double fuelGrowth,
        double tax,
        int decimals,
        double budget) {
    /** Costs of one year as they are. */
    public static final Finance ONE_YEAR = new Finance(0, 0, 0, 0, 0, 0, -1, Double.POSITIVE_INFINITY);

    public Finance withBudget(double other) {
        return new Finance(years, rate, electricityGrowth, upkeepGrowth, fuelGrowth, tax, decimals, other);
    }

    public boolean isOneYear() {
        return years == 0;
    }

    /** Present-worth factor: what 1 a year comes to today, Σₙ ((1 + growth) / (1 + rate))ⁿ for n = 1 … years. */
    public double worth(double growth) {
        if (isOneYear()) {
            return 1;
        }
        double sum = sum(growth, 1);
        double scale = Math.pow(10, decimals);
        return decimals < 0 ? sum : Math.rint(sum * scale) / scale;
    }

    /** What 1 in the year {@code year} is worth today. */
    public double worthOf(double year) {
        return isOneYear() ? 1 : Math.pow(1 + rate, -year);
    }

    /**
     * The level yield of something that loses a share of its yield each year:
     * Σ (1 + e)ⁿ (1 + r)⁻ⁿ (1 − δ)ⁿ⁻¹ ÷ worth(e), e the growth of the price of electricity.
     */
    public double levelYield(double degradation) {
        if (isOneYear() || degradation == 0) {
            return 1;
        }
        return sum(electricityGrowth, 1 - degradation) / worth(electricityGrowth);
    }

    /** Σ ((1 + growth) / (1 + rate))ⁿ keptⁿ⁻¹ for n = 1 … years. */
    private double sum(double growth, double kept) {
        double ratio = (1 + growth) / (1 + rate);
        double sum = 0;
        double power = 1;
        double left = 1;
        for (int n = 1; n <= years; n++) {
            power *= ratio;
            sum += power * left;
            left *= kept;
        }
        return sum;
    }
}
