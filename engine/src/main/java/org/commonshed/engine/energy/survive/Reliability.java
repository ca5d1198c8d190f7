package org.commonshed.engine.energy.survive;

import java.util.Arrays;
import java.util.List;

/**
 * Probability that an outage is survived when generators may fail, by a Markov chain over how many of each kind run and how full
 * the battery is (in bins). In each step, in this order: generators fail; states that do not meet the load are left out; what
 * remains is the probability of having survived so far; the battery goes up or down by whole bins. After NREL, REopt.jl,
 * backup_reliability.jl (2023); J. Marqusee, D. Jenket, Reliability of emergency and standby diesel generators, Applied Energy
 * 268 (2020).
 */
public final class Reliability {
    private final Battery battery;
    private final int bins;
    private final double binKwh;
    private final double[] generatesKw; // [state: how many of each kind run, the first kind fastest]
    private final double[][] fails; // [state][state] in one step
    private final double[] starting; // [state]
    private final double stepHours;

    /**
     * @param kinds of generators; their states multiply
     * @param bins how many contents of the battery are told apart, empty and full among them
     * @param stepHours length of a step
     */
    public Reliability(List<GeneratorKind> kinds, Battery battery, int bins, double stepHours) {
        boolean isThere = battery.kwh() > 0 && battery.kw() > 0;
        if (isThere && bins < 2) {
            throw new IllegalArgumentException("A battery needs 2 bins or more: " + bins);
        }
        this.battery = isThere ? battery : Battery.NONE;
        this.bins = isThere ? bins : 1;
        this.stepHours = stepHours;
        binKwh = isThere ? battery.kwh() / (bins - 1) : Double.POSITIVE_INFINITY;
        int states = kinds.stream().mapToInt(kind -> kind.count() + 1).reduce(1, Math::multiplyExact);
        generatesKw = new double[states];
        starting = new double[states];
        fails = new double[states][states];
        int[] all = running(states - 1, kinds);
        for (int from = 0; from < states; from++) {
            int[] running = running(from, kinds);
            starting[from] = probability(kinds, all, running, kind -> kind.starts());
            for (int k = 0; k < running.length; k++) {
                generatesKw[from] += running[k] * kinds.get(k).kw();
            }
            for (int to = 0; to < states; to++) {
                fails[from][to] = probability(
                        kinds, running, running(to, kinds), kind -> 1 - stepHours / kind.meanHoursToFailure());
            }
        }
    }

    /** Probability that one generator goes on, or starts. */
    private interface One {
        double of(GeneratorKind kind);
    }

    private static int[] running(int state, List<GeneratorKind> kinds) {
        int[] running = new int[kinds.size()];
        int rest = state;
        for (int k = 0; k < running.length; k++) {
            running[k] = rest % (kinds.get(k).count() + 1);
            rest /= kinds.get(k).count() + 1;
        }
        return running;
    }

    private static double probability(List<GeneratorKind> kinds, int[] from, int[] to, One goesOn) {
        double product = 1;
        for (int k = 0; k < from.length; k++) {
            product *= binomial(from[k], to[k], Math.max(0, goesOn.of(kinds.get(k))));
        }
        return product;
    }

    /** Probability that {@code hits} of {@code tries} succeed. */
    static double binomial(int tries, int hits, double p) {
        if (hits > tries) {
            return 0;
        }
        double ways = 1;
        for (int i = 0; i < hits; i++) {
            ways = ways * (tries - i) / (i + 1);
        }
        return ways * Math.pow(p, hits) * Math.pow(1 - p, tries - hits);
    }

    /**
     * Probability of having survived 1, 2, 3 … steps from one start.
     *
     * @param netKw [step] net load without generators and battery; a circle
     * @param start where the outage begins
     * @param storedKwh content of the battery then
     * @param steps how long to look
     * @return [steps - 1]
     */
    public double[] survival(double[] netKw, int start, double storedKwh, int steps) {
        int states = generatesKw.length;
        double[][] now = new double[states][bins]; // probability
        double[][] next = new double[states][bins];
        int first = (int) Math.max(0, Math.min(bins - 1.0, Math.rint(storedKwh / binKwh)));
        for (int state = 0; state < states; state++) {
            now[state][first] = starting[state];
        }
        double[] survived = new double[steps];
        for (int k = 0; k < steps; k++) {
            double net = netKw[(start + k) % netKw.length];
            mix(now, next);
            survived[k] = leaveOut(next, net);
            for (int state = 0; state < states; state++) {
                shift(next[state], shift(generatesKw[state] - net), now[state]);
            }
        }
        return survived;
    }

    /**
     * The mean over starts, each as likely.
     *
     * @param lasts [start] steps after which fuel has run out for certain
     * @return [steps - 1]
     */
    public double[] meanSurvival(double[] netKw, double[] storedKwh, int[] lasts, int steps) {
        double[] mean = new double[steps];
        for (int start = 0; start < netKw.length; start++) {
            double[] one = survival(netKw, start, storedKwh[start], Math.min(steps, lasts[start]));
            for (int k = 0; k < one.length; k++) {
                mean[k] += one[k] / netKw.length;
            }
        }
        return mean;
    }

    private void mix(double[][] from, double[][] to) {
        int states = generatesKw.length;
        for (int j = 0; j < states; j++) {
            double[] sum = to[j];
            Arrays.fill(sum, 0);
            for (int i = 0; i < states; i++) {
                double share = fails[i][j];
                if (share > 0) {
                    for (int bin = 0; bin < bins; bin++) {
                        sum[bin] += share * from[i][bin];
                    }
                }
            }
        }
    }

    /** Takes out the states that do not meet the load; gives what remains. */
    private double leaveOut(double[][] probability, double net) {
        double sum = 0;
        for (int state = 0; state < probability.length; state++) {
            for (int bin = 0; bin < bins; bin++) {
                if (generatesKw[state] + batteryGives(bin) - net >= 0) {
                    sum += probability[state][bin];
                } else {
                    probability[state][bin] = 0;
                }
            }
        }
        return sum;
    }

    private double batteryGives(int bin) {
        return bin == 0 ? 0 : Math.min(battery.kw(), bin * binKwh * battery.dischargeEfficiency() / stepHours);
    }

    /** By how many bins the battery goes up when so many kilowatts are too much; halves go to the even number. */
    int shift(double excessKw) {
        double bound = Math.max(-battery.kw(), Math.min(battery.kw(), excessKw));
        double stored = bound > 0 ? bound * battery.chargeEfficiency() : bound / battery.dischargeEfficiency();
        return (int) Math.rint(stored * stepHours / binKwh);
    }

    private void shift(double[] from, int by, double[] to) {
        Arrays.fill(to, 0);
        for (int bin = 0; bin < bins; bin++) {
            to[Math.max(0, Math.min(bins - 1, bin + by))] += from[bin];
        }
    }
}
