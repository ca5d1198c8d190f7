package org.commonshed.engine.energy.surplus;

/**
 * Something that runs once a day without a break; machines that run beside each other are one.
 *
 * @param kw while it runs, at least 0
 * @param hours of a day, above 0 and at most 24
 */
public record Machine(String id, double kw, double hours) {
    public Machine {
        if (!(kw >= 0 && Double.isFinite(kw)) || !(hours > 0 && hours <= Surplus.HOURS)) {
            throw new IllegalArgumentException(id + " runs " + hours + " h a day with " + kw + " kW.");
        }
    }

    /** Of what it uses; where the hours are more than a day has, so many of it run beside each other that they fit. */
    public static Machine of(String id, double kwhPerDay, double hoursPerDay) {
        double beside = Math.ceil(hoursPerDay / Surplus.HOURS);
        double hours = hoursPerDay / beside;
        return new Machine(id, kwhPerDay / hours, hours);
    }

    /** kWh of a day. */
    public double kwh() {
        return kw * hours;
    }

    /** The latest full hour at which it can begin and still end within the day. */
    int lastStart() {
        return Surplus.HOURS - (int) Math.ceil(hours - 1e-9);
    }

    /** kW in an hour of the day, as a mean of it, if it begins at a full hour. */
    double kw(int start, int hour) {
        return hour < start ? 0 : kw * Math.max(0, Math.min(1, start + hours - hour));
    }
}
