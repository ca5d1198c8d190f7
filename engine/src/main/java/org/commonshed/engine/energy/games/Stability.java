package org.commonshed.engine.energy.games;

/** Whether a group would be better off by itself. */
public final class Stability {
    /**
     * The group that has most to complain of.
     *
     * @param coalition which
     * @param amount by how much it gets less than it is worth alone; negative: by how much it gets more
     */
    public record Complaint(int coalition, double amount) {}

    private Stability() {}

    /** The largest excess v(S) − x(S) over all groups but none and all; above 0 the split lies outside the core. */
    public static Complaint worst(CoalitionValues values, double[] split) {
        Complaint worst = new Complaint(0, Double.NEGATIVE_INFINITY);
        for (int s = 1; s < values.all(); s++) {
            double excess = values.value(s) - CoalitionValues.sum(split, s);
            if (excess > worst.amount) {
                worst = new Complaint(s, excess);
            }
        }
        return worst;
    }

    /**
     * By how much each gets less than alone, [player]; 0 where nobody does: then the split is individually rational.
     *
     * @param alone [player] what each is worth alone
     */
    public static double[] shortfalls(double[] alone, double[] split) {
        double[] shortfall = new double[split.length];
        for (int i = 0; i < split.length; i++) {
            shortfall[i] = Math.max(0, alone[i] - split[i]);
        }
        return shortfall;
    }
}
