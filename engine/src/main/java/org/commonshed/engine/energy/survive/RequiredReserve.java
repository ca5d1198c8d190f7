package org.commonshed.engine.energy.survive;

/**
 * The least content of the battery with which an outage of a given length is survived, for each start: the curve that operators
 * hold to. Worked out backwards, one step of length after the other, for all starts at once: what must be there at the start of
 * a step is what must be there at its end, plus what goes out in it, less what comes in. Lasting {@code k} steps from {@code t}
 * is the same as having at least {@code R_k(t)} there, for any history of contents.
 *
 * <p>Exact where no fuel is counted; a generator with a tank needs {@link OutageSimulation}.
 */
public final class RequiredReserve {
    /** Rounding may add up to so much, kWh. */
    private static final double ROUNDING_KWH = 1e-9;

    private final double[] needed; // [step], kWh at its start; infinite where no content would do
    private final double[] out; // [step], kWh that leave the battery; negative where they come in; infinite: too much
    private final double kept;
    private final double fullKwh;
    private final double slackKwh;

    private RequiredReserve(double[] netKw, double stepHours, Backup backup) {
        if (!backup.generator().isEndless()) {
            throw new IllegalArgumentException("With a tank of "
                    + backup.generator().tank() + " no one content is enough. Maybe simulate the outages forward.");
        }
        Battery battery = backup.battery();
        kept = battery.kept(stepHours);
        fullKwh = battery.kw() > 0 ? battery.kwh() : 0;
        slackKwh = OutageSimulation.NOTHING_KW * stepHours / battery.dischargeEfficiency() + ROUNDING_KWH;
        needed = new double[netKw.length];
        out = new double[netKw.length];
        for (int t = 0; t < netKw.length; t++) {
            out[t] = leaving(backup.generator().leaves(netKw[t]), battery) * stepHours;
        }
    }

    private static double leaving(double netKw, Battery battery) {
        if (netKw <= 0) {
            return -Math.min(battery.kw(), -netKw) * battery.chargeEfficiency();
        }
        if (netKw > battery.kw() + OutageSimulation.NOTHING_KW) {
            return Double.POSITIVE_INFINITY;
        }
        return netKw <= OutageSimulation.NOTHING_KW ? 0 : netKw / battery.dischargeEfficiency();
    }

    /**
     * What must be there at the start of each step to survive so many.
     *
     * @param netKw [step] net load of what must be served
     * @param stepHours length of a step
     * @param steps how many have to be survived
     * @return [step] kWh; infinite where even a full battery is not enough
     */
    public static double[] of(double[] netKw, double stepHours, Backup backup, int steps) {
        RequiredReserve reserve = new RequiredReserve(netKw, stepHours, backup);
        for (int k = 0; k < steps; k++) {
            reserve.lengthen();
        }
        return reserve.needed;
    }

    /**
     * Steps that each start lasts, given what is there when an outage begins: the same as {@link OutageSimulation} finds.
     *
     * @param storedKwh [step] content of the battery
     * @param most nobody looks further than so many
     * @return [step] from 0 to {@code most}
     */
    public static int[] stepsSurvived(double[] netKw, double[] storedKwh, double stepHours, Backup backup, int most) {
        RequiredReserve reserve = new RequiredReserve(netKw, stepHours, backup);
        int[] survived = new int[netKw.length];
        boolean isAnyLeft = true;
        for (int k = 1; k <= most && isAnyLeft; k++) {
            reserve.lengthen();
            isAnyLeft = false;
            for (int t = 0; t < survived.length; t++) {
                if (reserve.needed[t] <= Math.min(storedKwh[t], reserve.fullKwh) + reserve.slackKwh) {
                    survived[t] = k; // never after a gap: the reserve only rises with k
                    isAnyLeft = true;
                }
            }
        }
        return survived;
    }

    /** Goes from R_k to R_(k+1), in place: each step looks at the one after it, and the last at the first. */
    private void lengthen() {
        double first = needed[0];
        int last = needed.length - 1;
        for (int t = 0; t < last; t++) {
            needed[t] = before(needed[t + 1], out[t]);
        }
        needed[last] = before(first, out[last]);
    }

    private double before(double after, double leaving) {
        double needs = Math.max(0, after + leaving) / kept;
        return needs > fullKwh + slackKwh ? Double.POSITIVE_INFINITY : needs;
    }
}
