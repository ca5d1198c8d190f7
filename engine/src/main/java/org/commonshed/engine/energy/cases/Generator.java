package org.commonshed.engine.energy.cases;

/**
 * What makes power when it is wanted.
 *
 * @param available [step] share of its size that can run
 * @param costPerKwh beside fuel
 * @param also another bus that gets energy as well, as heat of a combined plant; empty where there is none
 * @param alsoKwPerKw how much of it for each kW of power
 */
public record Generator(
        String id,
        String bus,
        Series available,
        Size kw,
        Cost cost,
        double costPerKwh,
        Fuel fuel,
        Running running,
        Reliability reliability,
        String also,
        double alsoKwPerKw) {
    /**
     * Fuel, in units such as litres, gallons or kWh of gas.
     *
     * @param pricePerUnit today's
     * @param unitsPerKwh burnt for each kWh made
     * @param unitsPerHour burnt in each hour of running, whatever it makes
     * @param tankUnits all there is in the year, and all there is in an outage; infinite where it is delivered
     */
    public record Fuel(
            double pricePerUnit, double unitsPerKwh, double unitsPerHour, double tankUnits, double co2KgPerUnit) {
        public static final Fuel NONE = new Fuel(0, 0, 0, Double.POSITIVE_INFINITY, 0);
    }

    /**
     * Turning on and off.
     *
     * @param leastShare of its size that it makes at least while it runs
     * @param isOnAtStart before the first step
     */
    public record Running(
            double leastShare,
            double startCost,
            double stopCost,
            boolean isOnAtStart,
            double minUpHours,
            double minDownHours) {
        public static final Running FREE = new Running(0, 0, 0, false, 0, 0);

        /** Whether it has to be known when it is on. */
        public boolean hasStates() {
            return leastShare > 0 || startCost != 0 || stopCost != 0 || minUpHours > 0 || minDownHours > 0;
        }
    }

    /**
     * How surely it runs when the grid is out.
     *
     * @param units equal machines that the size is divided among
     * @param availability probability that a unit is not being repaired when an outage begins
     * @param failureToStart probability that it does not start
     * @param mttfHours mean time to failure while running; infinite where it never fails
     */
    public record Reliability(int units, double availability, double failureToStart, double mttfHours) {
        public static final Reliability SURE = new Reliability(1, 1, 0, Double.POSITIVE_INFINITY);
    }

    public Generator withKw(Size other) {
        return with(other, fuel);
    }

    public Generator withTank(double units) {
        return with(kw, new Fuel(fuel.pricePerUnit, fuel.unitsPerKwh, fuel.unitsPerHour, units, fuel.co2KgPerUnit));
    }

    private Generator with(Size size, Fuel burnt) {
        return new Generator(
                id, bus, available, size, cost, costPerKwh, burnt, running, reliability, also, alsoKwPerKw);
    }

    /** Whether its model needs to know when it is on. */
    public boolean hasStates() {
        return running.hasStates() || fuel.unitsPerHour() > 0;
    }
}
