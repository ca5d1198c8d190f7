package org.commonshed.engine.energy.survive;

/**
 * A battery in an outage.
 *
 * @param kwh what it can give when full: the usable part
 * @param kw most that goes in or out, on the side of the house
 * @param chargeEfficiency stored per kilowatt-hour put in, 0 to 1
 * @param dischargeEfficiency given per kilowatt-hour taken out of it, 0 to 1
 * @param lossPerHour share of the content that is lost in an hour, 0 to less than 1
 */
public record Battery(double kwh, double kw, double chargeEfficiency, double dischargeEfficiency, double lossPerHour) {
    /** None is there. */
    public static final Battery NONE = new Battery(0, 0, 1, 1, 0);

    public Battery {
        if (!(kwh >= 0 && kw >= 0)) {
            throw new IllegalArgumentException("A battery of " + kwh + " kWh and " + kw + " kW.");
        }
        if (!(chargeEfficiency > 0
                && chargeEfficiency <= 1
                && dischargeEfficiency > 0
                && dischargeEfficiency <= 1
                && lossPerHour >= 0
                && lossPerHour < 1)) {
            throw new IllegalArgumentException("Efficiencies " + chargeEfficiency + ", " + dischargeEfficiency
                    + ", loss " + lossPerHour + ". Maybe per cent were given in place of shares.");
        }
    }

    /** All loss on the way in, none on the way out, as in NREL's REopt outage simulator (0.829 there). */
    public static Battery roundTrip(double kwh, double kw, double efficiency) {
        return new Battery(kwh, kw, efficiency, 1, 0);
    }

    /** Share of the content that is left after a step. */
    double kept(double stepHours) {
        return Math.max(0, 1 - lossPerHour * stepHours);
    }
}
