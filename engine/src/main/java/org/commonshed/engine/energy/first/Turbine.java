package org.commonshed.engine.energy.first;

/**
 * A turbine that stands in a river and takes what comes.
 *
 * @param capacityFactor mean of a year, share of {@code kw}
 * @param wettestMonth 1 to 12
 * @param swing how much more than in the mean runs in the middle of the wettest month, and how much less half a year later, as a
 *     share of the mean; 0 where it runs evenly
 */
public record Turbine(double kw, double capacityFactor, int wettestMonth, double swing) {
    private static final double MOST_KW = 1e6;
    private static final double HIGHEST = 1e6; // even the driest month runs fully then, but where it has nothing at all
    private static final int HALVINGS = 80;

    public Turbine {
        if (!(kw > 0 && kw <= MOST_KW && capacityFactor > 0 && capacityFactor <= 1)) {
            throw new IllegalArgumentException(
                    "A turbine of " + kw + " kW, capacity factor " + capacityFactor + ". Maybe per cent were given.");
        }
        if (!(wettestMonth >= 1 && wettestMonth <= 12 && swing >= 0 && swing <= 1)) {
            throw new IllegalArgumentException("Wettest month " + wettestMonth + ", swing " + swing + ".");
        }
    }

    /**
     * [12] share of {@code kw} that runs: a cosine about the wettest month, cut at 1, lifted so that its mean is the capacity
     * factor, or as near to it as a month without water lets it come.
     */
    double[] months() {
        double low = 0;
        double high = HIGHEST;
        double[] months = months(high);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            months = months(middle);
            if (mean(months) < capacityFactor) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return months;
    }

    private double[] months(double level) {
        double[] months = new double[12];
        for (int m = 0; m < 12; m++) {
            months[m] = Math.min(1, level * (1 + swing * Math.cos(2 * Math.PI * (m + 1 - wettestMonth) / 12)));
        }
        return months;
    }

    private static double mean(double[] months) {
        double sum = 0;
        for (double share : months) {
            sum += share / 12;
        }
        return sum;
    }
}
