package org.commonshed.engine.energy.share;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.energy.TimeGrid;

/**
 * Settles one interval after the other, in the order of time, and keeps no more than the sums of the month at hand: a year of
 * hundreds of meters needs no more memory than its members. One object for one thread and one run.
 */
final class Settler {
    private final Community community;
    private final TimeGrid grid;
    private final Tariff tariff;
    private final Divider divider;
    private final Interval interval;
    private final Participation.Counting[] counting; // [meter]
    private final List<Settlement.Period> periods = new ArrayList<>();
    private MonthSums sums;
    private LocalDate day;
    private int from;
    private int next;

    Settler(Community community, TimeGrid grid, Tariff tariff, Divider divider) {
        this.community = community;
        this.grid = grid;
        this.tariff = tariff;
        this.divider = divider;
        interval = new Interval(
                community.listProducers().size(), community.listConsumers().size());
        counting = Participation.Counting.of(community.meters());
        sums = new MonthSums(community);
        day = grid.at(0).toLocalDate();
    }

    /**
     * The next interval.
     *
     * @param wh readings of all meters, from {@code offset} on, 0 to {@link Readings#MOST_WH}
     */
    void settle(int[] wh, int offset) {
        LocalDate today = grid.at(next).toLocalDate();
        if (!today.equals(day)) {
            if (!YearMonth.from(today).equals(YearMonth.from(day))) {
                endMonth();
            }
            day = today;
        }
        read(wh, offset);
        interval.begin(next);
        divider.divide(interval);
        sums.add(interval, tariff.retail(grid.hourOfDay(next)), tariff.feedIn());
        next++;
    }

    private void read(int[] wh, int offset) {
        int producer = 0;
        int consumer = 0;
        List<Meter> meters = community.meters();
        for (int m = 0; m < counting.length; m++) {
            int read = wh[offset + m];
            if (read < 0 || read > Readings.MOST_WH) {
                throw new IllegalArgumentException("Meter " + meters.get(m).id() + " reads " + read + " in step " + next
                        + ". Maybe a wrong unit.");
            }
            long counted = counting[m].counted(read, day);
            if (meters.get(m).direction() == Meter.Direction.GIVES) {
                interval.given[producer++] = counted;
            } else {
                interval.need[consumer++] = counted;
            }
        }
    }

    private void endMonth() {
        periods.add(sums.close(YearMonth.from(day).toString(), from, next, tariff));
        sums = new MonthSums(community);
        from = next;
    }

    /** All that was settled. */
    Settlement finish() {
        if (next > from) {
            endMonth();
        }
        return new Settlement(periods);
    }
}
