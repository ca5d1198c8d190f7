package org.commonshed.engine.energy.survive;

import java.util.List;

/**
 * Sun, wind and battery may each be out of order for a whole outage: the probability of surviving is the mean over all such
 * cases, weighted by how likely each is. Fuel that runs out is no matter of chance: what a plain simulation finds too short
 * counts as not survived.
 *
 * @param pv probability that the photovoltaics work
 * @param wind probability that the wind turbines work
 * @param battery probability that the battery works
 */
public record Availability(double pv, double wind, double battery) {
    public static final Availability CERTAIN = new Availability(1, 1, 1);

    private static final int CASES = 8; // a bit each for sun, wind, battery

    public Availability {
        if (!(isShare(pv) && isShare(wind) && isShare(battery))) {
            throw new IllegalArgumentException("Availabilities " + pv + ", " + wind + ", " + battery);
        }
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    /** What makes up a net load, each [step] in kW, and what else there is. */
    public interface Site {
        double[] loadKw();

        double[] pvKw();

        double[] windKw();

        /** [step] content when an outage begins, kWh. */
        double[] storedKwh();

        List<GeneratorKind> generators();

        Battery battery();
    }

    /**
     * Mean probability over starts of having survived 1, 2, 3 … steps.
     *
     * @param lasts [start] steps after which fuel has run out for certain
     * @param bins contents of the battery that are told apart
     * @param steps how long to look
     * @return [steps - 1]
     */
    public double[] meanSurvival(Site site, int[] lasts, double stepHours, int bins, int steps) {
        double[] mean = new double[steps];
        for (int which = 0; which < CASES; which++) {
            boolean hasPv = (which & 1) != 0;
            boolean hasWind = (which & 2) != 0;
            boolean hasBattery = (which & 4) != 0;
            double weight = (hasPv ? pv : 1 - pv) * (hasWind ? wind : 1 - wind) * (hasBattery ? battery : 1 - battery);
            if (weight > 0) {
                Battery works = hasBattery ? site.battery() : Battery.NONE;
                double[] one = new Reliability(site.generators(), works, bins, stepHours)
                        .meanSurvival(net(site, hasPv, hasWind), site.storedKwh(), lasts, steps);
                for (int k = 0; k < steps; k++) {
                    mean[k] += weight * one[k];
                }
            }
        }
        return mean;
    }

    /** [step] load less what works, kW. */
    static double[] net(Site site, boolean hasPv, boolean hasWind) {
        double[] net = site.loadKw().clone();
        double[] pvKw = site.pvKw(); // a copy of all steps, so once and not in each
        double[] windKw = site.windKw();
        for (int t = 0; t < net.length; t++) {
            net[t] -= (hasPv ? pvKw[t] : 0) + (hasWind ? windKw[t] : 0);
        }
        return net;
    }
}
