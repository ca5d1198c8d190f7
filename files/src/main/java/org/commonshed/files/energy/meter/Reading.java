package org.commonshed.files.energy.meter;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * One reading.
 *
 * @param start of its step
 * @param minutes length of the step; 0 where only the next reading tells
 * @param amount kWh, or kW where {@code isPower}
 */
record Reading(int line, LocalDateTime start, int minutes, double amount, boolean isPower) {
    Reading moved(long by) {
        return new Reading(line, start.plusMinutes(by), minutes, amount, isPower);
    }

    Reading lasting(int length) {
        return new Reading(line, start, length, amount, isPower);
    }

    /** Minutes until another begins; below 0 where it began before. */
    long minutesTo(Reading other) {
        return Duration.between(start, other.start).toMinutes();
    }

    double kwh() {
        return isPower ? amount * minutes / 60.0 : amount;
    }
}
