package org.commonshed.engine.energy;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A year's series on another year's steps: each step takes what the same hour of the same day had. The 29 February of a leap year
 * takes the 28th where the other year has none; shorter steps become a mean, longer ones are repeated.
 */
public final class OtherYear {
    private static final int HOUR = 60;

    private final TimeGrid from;
    private final TimeGrid to;

    public OtherYear(TimeGrid from, TimeGrid to) {
        this.from = from;
        this.to = to;
    }

    /** @param values [step of the year that is there]; gives [step of the other] */
    public double[] series(double[] values) {
        double[] other = new double[to.steps()];
        int parts = Math.max(1, from.stepsPerHour() / to.stepsPerHour());
        int minutes = HOUR / Math.max(from.stepsPerHour(), to.stepsPerHour());
        for (int t = 0; t < other.length; t++) {
            LocalDateTime at = to.at(t);
            for (int part = 0; part < parts; part++) {
                other[t] += values[slot(at.plusMinutes((long) part * minutes))] / parts;
            }
        }
        return other;
    }

    private int slot(LocalDateTime at) {
        LocalDateTime same = at.withYear(from.start().getYear()); // a 29th becomes a 28th where there is none
        long minutes = ChronoUnit.MINUTES.between(from.start(), same);
        return Math.floorMod(minutes * from.stepsPerHour() / HOUR, from.steps());
    }
}
