package org.commonshed.files.energy.meter;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;

/**
 * A file of the North American Energy Standards Board's ESPI, known as Green Button: one usage point with its channels.
 *
 * @param offsetSeconds of its standard time from UTC
 */
public record GreenButton(int offsetSeconds, List<Channel> channels) {
    static final int WATT_HOURS = 72;
    static final int WATTS = 38;
    static final int DELIVERED = 1;
    private static final int MINUTE = 60;

    public GreenButton {
        channels = List.copyOf(channels);
    }

    /**
     * One direction of one quantity.
     *
     * @param flowDirection 1 delivered to the house, 19 received from it
     * @param powerOfTen readings are to be multiplied by ten to this power
     * @param uom 72 watt-hours, 38 watts
     */
    public record Channel(int flowDirection, int powerOfTen, int uom, int intervalSeconds, List<Interval> intervals) {
        public Channel {
            intervals = List.copyOf(intervals);
        }

        /** All energy, kWh. */
        public double kwh() {
            double sum = 0;
            for (Interval interval : intervals) {
                double hours = uom == WATTS ? interval.seconds / 3600.0 : 1;
                sum += interval.value * hours;
            }
            return sum * Math.pow(10, powerOfTen) / 1000;
        }
    }

    /**
     * One reading as it stands.
     *
     * @param start seconds since 1970 in UTC
     */
    public record Interval(int line, long start, int seconds, long value) {}

    /** Readings of what was delivered, in standard time: that of the file, or hours from UTC. */
    List<Reading> delivered(Findings findings, double utcOffset) {
        List<Reading> readings = new ArrayList<>();
        boolean isOther = false;
        for (Channel channel : channels) {
            if (channel.uom != WATT_HOURS && channel.uom != WATTS) {
                isOther = true;
                continue;
            }
            if (channel.flowDirection != DELIVERED) {
                findings.hint(
                        0,
                        "flowDirection",
                        "other_direction",
                        Said.of("energy:other_direction"),
                        Said.of("energy:other_direction.mend"));
                continue;
            }
            if (!readings.isEmpty()) {
                findings.hint(
                        0,
                        "",
                        "several_channels",
                        Said.of("energy:several_channels"),
                        Said.of("energy:several_channels.mend"));
                break;
            }
            double unit = Math.pow(10, channel.powerOfTen) / 1000;
            long offset = Double.isNaN(utcOffset) ? offsetSeconds : Math.round(utcOffset * 3600);
            for (Interval one : channel.intervals) {
                LocalDateTime start = LocalDateTime.ofEpochSecond(one.start + offset, 0, ZoneOffset.UTC);
                readings.add(
                        new Reading(one.line, start, one.seconds / MINUTE, one.value * unit, channel.uom == WATTS));
            }
        }
        if (readings.isEmpty()) {
            Said mend = isOther ? Said.of("energy:no_rows.mend.energy") : Said.of("energy:no_rows.mend.interval");
            findings.problem(0, "", "no_rows", Said.of("energy:no_rows.electricity"), mend);
        }
        return readings;
    }
}
