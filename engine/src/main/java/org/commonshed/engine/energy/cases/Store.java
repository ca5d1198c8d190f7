package org.commonshed.engine.energy.cases;

/**
 * What keeps energy: a battery, a tank of hot water, a car.
 *
 * @param kwh usable content
 * @param kw power of charging and discharging together, outside of the store; a size with max 0 and no cost stands for
 *     no limit where {@code isPowerFree}
 * @param isPowerFree whether nothing limits its power
 * @param hoursMin content is at least so many hours of full power
 * @param hoursMax content is at most so many hours of full power
 */
public record Store(
        String id,
        String bus,
        Size kwh,
        Size kw,
        boolean isPowerFree,
        double hoursMin,
        double hoursMax,
        Cost kwhCost,
        Cost kwCost,
        Behaviour behaviour,
        Trips trips) {
    /**
     * How content changes: content after a step = (1 − loss × hours) × content before + hours × (charge × chargeEfficiency −
     * discharge ÷ dischargeEfficiency) − what a trip takes.
     *
     * @param lossPerHour share of the content
     * @param lowestShare of the size that stays in it while nothing is out
     * @param lowestShareInOutage of the size that stays in it during an outage
     * @param holdingPerKwhHour cost of content
     * @param availability probability that it works when an outage begins
     */
    public record Behaviour(
            double chargeEfficiency,
            double dischargeEfficiency,
            double lossPerHour,
            double lowestShare,
            double lowestShareInOutage,
            double holdingPerKwhHour,
            Level start,
            Level end,
            double availability) {}

    /** Content at the beginning or at the end. */
    public record Level(Kind kind, double value) {
        public static final Level CYCLIC = new Level(Kind.CYCLIC, 0);
        public static final Level FREE = new Level(Kind.FREE, 0);

        /** What is known of it. */
        public enum Kind {
            /** The end is as the beginning, which is free. */
            CYCLIC,
            FREE,
            /** A share of the size. */
            SHARE,
            /** Kilowatt-hours. */
            KWH
        }
    }

    /**
     * What a car does; for other stores it is always there and nothing is taken.
     *
     * @param there [step] share of its power that is plugged in
     * @param takenKwh [step] taken by driving
     * @param leastKwh [step] content at the end of the step is at least this, as when it leaves
     */
    public record Trips(Series there, Series takenKwh, Series leastKwh) {
        public static final Trips NONE = new Trips(Series.ONE, Series.ZERO, Series.ZERO);
    }

    /** Whether it is there at all times and nothing is taken from it: no car. */
    public boolean staysHere() {
        return trips.there.min() == 1 && trips.takenKwh.max() == 0;
    }

    public Store withSizes(Size otherKwh, Size otherKw) {
        return new Store(
                id, bus, otherKwh, otherKw, isPowerFree, hoursMin, hoursMax, kwhCost, kwCost, behaviour, trips);
    }
}
