package org.commonshed.energy.making;

import java.util.List;
import org.commonshed.engine.energy.first.TypicalDays;
import org.springframework.modulith.NamedInterface;

/**
 * What came of the answers of a region's neighbourhoods, planned as layers that do not see into each other.
 *
 * @param parts the neighbourhoods
 * @param gridW what the region draws from the big grid, below 0 what it gives, [step] watts
 */
@NamedInterface("plan")
public record RegionFound(Asked asked, Costs costs, List<Part> parts, int[] gridW) {
    private static final double WATTS = 1000; // in a kilowatt

    public RegionFound {
        parts = List.copyOf(parts);
    }

    /**
     * What was asked of the region.
     *
     * @param years of the plan
     * @param hours that the region lasts without the big grid
     * @param homeHours that a home lasts without its neighbourhood
     * @param homeShare of its use that it keeps then
     * @param darkest span of {@link TypicalDays} in which lines are out
     */
    public record Asked(String currency, int years, double hours, double homeHours, double homeShare, int darkest) {}

    /**
     * Money over the years of the plan, in today's.
     *
     * @param least no plan of these layers costs less than this
     * @param alone what it costs where each neighbourhood deals with the big grid and nobody else
     * @param aloneLeast and what that costs at least
     */
    public record Costs(double total, double least, double alone, double aloneLeast) {
        /** How far the best may be below the total, as a share of it. */
        public double gap() {
            return Math.max(0, total - least) / Math.max(1e-9, Math.abs(total));
        }

        /** What is saved together at least; 0 where nothing can be proven. */
        public double saved() {
            return Math.max(0, aloneLeast - total);
        }
    }

    /**
     * A neighbourhood and its homes.
     *
     * @param answered whether it said anything; else all of it is assumed
     * @param hours how long it lasts by itself
     * @param kwh that all of it uses in a year
     * @param missingKwh what nothing serves when a line is out or too small
     * @param lineW what it draws over its line, [step] watts
     * @param homesW what its homes draw over theirs, all together, [step] watts
     */
    public record Part(
            String place,
            boolean answered,
            int homes,
            double hours,
            double kwh,
            Built built,
            double missingKwh,
            int[] lineW,
            int[] homesW,
            Passed passed) {}

    /** What is built or stands there, kW and kWh. */
    public record Built(double panelsKw, double homeBatteryKwh, double waterKw, double batteryKwh) {}

    /**
     * What passed over the line of a neighbourhood while it was planned.
     *
     * @param prices lists of prices that went down
     * @param proposals that came up
     */
    public record Passed(int prices, int proposals) {}

    /** Used by all in a year. */
    public double kwh() {
        return parts.stream().mapToDouble(Part::kwh).sum();
    }

    /** Of what is used, what does not come from the big grid. */
    public double ownShare() {
        double[] days = TypicalDays.weights();
        double bought = 0;
        for (int step = 0; step < gridW.length; step++) {
            bought += days[step] * Math.max(0, gridW[step]) / WATTS;
        }
        return 1 - bought / kwh();
    }
}
