package org.commonshed.engine.energy.survive;

/**
 * A generator in an outage. Fuel is counted in any one unit, the same in all three places.
 *
 * @param kw most that it gives
 * @param tank fuel that is there; infinite where it never runs out
 * @param fuelPerKwh burnt for each kilowatt-hour
 * @param fuelPerHour burnt in each hour of running besides, whatever it gives
 * @param leastShare share of {@code kw} below which it does not run; what nobody needs of it charges the battery
 * @param whenBothBind what happens in a step in which the load is more than {@code kw} and the fuel would not do for it
 */
public record Generator(
        double kw, double tank, double fuelPerKwh, double fuelPerHour, double leastShare, BothBind whenBothBind) {
    /** The two published readings of an almost empty tank. */
    public enum BothBind {
        /** It gives what is left (NREL, REopt.jl, outage_simulator.jl). */
        DRAIN,
        /** It stays off in that step (NREL, REopt_API, resilience_stats/outage_simulator.py). */
        STAY_OFF
    }

    /** None is there. */
    public static final Generator NONE = new Generator(0, 0, 0, 0, 0, BothBind.DRAIN);

    public Generator {
        if (!(kw >= 0 && tank >= 0 && fuelPerKwh >= 0 && fuelPerHour >= 0)) {
            throw new IllegalArgumentException("A generator of " + kw + " kW, tank " + tank + ", " + fuelPerKwh
                    + " per kWh, " + fuelPerHour + " per hour.");
        }
        if (!(leastShare >= 0 && leastShare <= 1)) {
            throw new IllegalArgumentException("The least share is " + leastShare + ". Maybe per cent were given.");
        }
    }

    /** Whose fuel never runs out. */
    public static Generator endless(double kw, double leastShare) {
        return new Generator(kw, Double.POSITIVE_INFINITY, 0, 0, leastShare, BothBind.DRAIN);
    }

    /** Whether fuel has to be counted at all. */
    public boolean isEndless() {
        return kw == 0 || tank == Double.POSITIVE_INFINITY || (fuelPerKwh == 0 && fuelPerHour == 0);
    }

    /** What is left of a net load, kW, where fuel is no question; negative where its least output is too much. */
    double leaves(double netKw) {
        return netKw > 0 && kw > 0 ? netKw - Math.min(kw, Math.max(netKw, leastShare * kw)) : netKw;
    }
}
