package org.commonshed.engine.energy.survive;

import java.util.Arrays;

/**
 * How many steps each start of an outage lasts, by going through it hour by hour. The rules are those of NREL's REopt.jl
 * (outage_simulator.jl, 2019): what is too much charges the battery, by its room, its power and its efficiency; what is missing
 * comes from the generator as far as power and fuel go, then from the battery; what is then missing by more than half of
 * 0.00001 kW ends it.
 *
 * <p>Where no fuel is counted, all that matters is when and how full the battery is. A start is then followed only until it
 * fails or its battery is full, and what follows a full battery is worked out once for each step.
 */
public final class OutageSimulation {
    /** What may be missing, kW: it is nothing when rounded to five decimals. */
    static final double NOTHING_KW = 5e-6;

    private static final int UNKNOWN = -1;
    private static final int ON_THE_WAY = -2;

    private final double[] netKw;
    private final double stepHours;
    private final Backup backup;
    private final double kept;
    private final double fullKwh;
    private final double mostStored; // kWh in one step
    private final int most;

    private OutageSimulation(double[] netKw, double stepHours, Backup backup, int most) {
        this.netKw = netKw;
        this.stepHours = stepHours;
        this.backup = backup;
        this.most = most;
        Battery battery = backup.battery();
        kept = battery.kept(stepHours);
        fullKwh = battery.kw() > 0 ? battery.kwh() : 0;
        mostStored = battery.kw() * battery.chargeEfficiency() * stepHours;
    }

    /**
     * Steps that each start lasts.
     *
     * @param netKw [step] net load of what must be served
     * @param storedKwh [step] content of the battery when an outage begins there
     * @param stepHours length of a step
     * @param most after so many steps nobody looks further; at most a full circle
     * @return [step] from 0 to {@code most}
     */
    public static int[] stepsSurvived(double[] netKw, double[] storedKwh, double stepHours, Backup backup, int most) {
        if (storedKwh.length != netKw.length) {
            throw new IllegalArgumentException(netKw.length + " steps of load, " + storedKwh.length + " of content.");
        }
        int bound = Math.min(most, netKw.length);
        if (backup.generator().isEndless()) {
            double[] left = new double[netKw.length];
            Arrays.setAll(left, t -> backup.generator().leaves(netKw[t]));
            return new OutageSimulation(left, stepHours, backup, bound).withoutFuel(storedKwh);
        }
        return new OutageSimulation(netKw, stepHours, backup, bound).withFuel(storedKwh);
    }

    private int[] withoutFuel(double[] storedKwh) {
        int steps = netKw.length;
        int[] jumps = new int[steps]; // steps until full again; where it fails before, -1 - steps
        for (int t = 0; t < steps; t++) {
            jumps[t] = follow(t, fullKwh);
        }
        int[] fromFull = fromFull(jumps);
        int[] survived = new int[steps];
        for (int t = 0; t < steps; t++) {
            double stored = Math.min(storedKwh[t], fullKwh);
            int went = stored == fullKwh ? 0 : follow(t, stored);
            survived[t] = went < 0 ? Math.min(most, -1 - went) : Math.min(most, went + fromFull[(t + went) % steps]);
        }
        return survived;
    }

    /** Steps until the battery is full; where the load is not met before that, -1 - steps that it was. */
    private int follow(int start, double startKwh) {
        double stored = startKwh;
        int t = start;
        for (int i = 0; i < most; i++) {
            stored = after(stored * kept, netKw[t]);
            if (stored < 0) {
                return -1 - i;
            }
            if (stored == fullKwh) {
                return i + 1;
            }
            t = t + 1 == netKw.length ? 0 : t + 1;
        }
        return -1 - most;
    }

    /** Content after a step, kWh; negative where the load is not met. */
    private double after(double stored, double net) {
        Battery battery = backup.battery();
        if (net <= 0) {
            double surplus = Math.min(mostStored, -net * battery.chargeEfficiency() * stepHours);
            return stored + surplus >= fullKwh ? fullKwh : stored + surplus;
        }
        double given = Math.min(battery.kw(), stored * battery.dischargeEfficiency() / stepHours);
        if (net - given > NOTHING_KW) {
            return -1;
        }
        return Math.max(0, stored - net * stepHours / battery.dischargeEfficiency());
    }

    /** Follows jumps from full to full; who comes back to where it was lasts for ever. */
    private int[] fromFull(int[] jumps) {
        int steps = jumps.length;
        int[] lasts = new int[steps];
        Arrays.fill(lasts, UNKNOWN);
        int[] path = new int[steps];
        for (int t = 0; t < steps; t++) {
            int length = 0;
            int at = t;
            while (lasts[at] == UNKNOWN && jumps[at] >= 0) {
                lasts[at] = ON_THE_WAY;
                path[length++] = at;
                at = (at + jumps[at]) % steps;
            }
            if (lasts[at] == UNKNOWN) {
                lasts[at] = -1 - jumps[at];
            }
            int value = lasts[at] == ON_THE_WAY ? most : lasts[at];
            while (length > 0) {
                at = path[--length];
                value = Math.min(most, value + jumps[at]);
                lasts[at] = value;
            }
        }
        return lasts;
    }

    private int[] withFuel(double[] storedKwh) {
        int[] survived = new int[netKw.length];
        for (int t = 0; t < netKw.length; t++) {
            survived[t] = withFuel(t, Math.min(storedKwh[t], fullKwh));
        }
        return survived;
    }

    private int withFuel(int start, double startKwh) {
        Generator generator = backup.generator();
        double powerKw = generator.kw();
        double leastKw = generator.leastShare() * powerKw;
        double perKwh = generator.fuelPerKwh() * stepHours;
        double perStep = generator.fuelPerHour() * stepHours;
        boolean drains = generator.whenBothBind() == Generator.BothBind.DRAIN;
        double fuel = generator.tank();
        double stored = startKwh;
        int t = start;
        for (int i = 0; i < most; i++) {
            double net = netKw[t];
            if (net > 0) {
                double wanted = perKwh * Math.max(net, leastKw) + perStep;
                if (wanted <= fuel) {
                    double given = Math.min(powerKw, Math.max(net, leastKw));
                    fuel -= perKwh * given + perStep;
                    net -= given;
                } else if (net <= powerKw || drains) {
                    // at less than its least output it would not run; the published rule lets it
                    double possible = perKwh > 0 ? (fuel - perStep) / perKwh : powerKw;
                    net -= Math.max(0, Math.min(Math.min(possible, powerKw), net));
                    fuel = 0;
                }
            }
            stored = after(stored * kept, net);
            if (stored < 0) {
                return i;
            }
            t = t + 1 == netKw.length ? 0 : t + 1;
        }
        return most;
    }
}
