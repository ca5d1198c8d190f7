package org.commonshed.engine.energy.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.energy.TimeGrid;
import org.jspecify.annotations.Nullable;

/**
 * Settles one interval after the other, in the order of time, and keeps no more than the sums of the month at hand: a year of
 * hundreds of meters needs no more memory than its members. One object for one thread and one run.
 */
public final class Settler {
    private final Community community;
    private final TimeGrid grid;
    private final Tariff tariff;
    private final Divider divider;
    private final Interval interval;
    private final Participation.@Nullable Apportioned[] partly; // [meter]; null where it counts whole
    private final List<Settlement.Period> periods = new ArrayList<>();
    private MonthSums sums;
    private LocalDate day;
    private int from;
    private int next;

    /**
     * Begins.
     *
     * @param key any but {@link SharingKey.ExPost}, which has to see all readings first: {@link Sharing}
     */
    public Settler(Community community, TimeGrid grid, Tariff tariff, SharingKey key) {
        this(community, grid, tariff, Divider.of(key, community.listConsumers().size()));
    }

    Settler(Community community, TimeGrid grid, Tariff tariff, Divider divider) {
        this.community = community;
        this.grid = grid;
        this.tariff = tariff;
        this.divider = divider;
        interval = new Interval(
                community.listProducers().size(), community.listConsumers().size());
        partly = partly(community);
        sums = new MonthSums(community);
        day = grid.at(0).toLocalDate();
    }

    private static Participation.@Nullable Apportioned[] partly(Community community) {
        Participation.@Nullable Apportioned[] partly =
                new Participation.Apportioned[community.meters().size()];
        for (int m = 0; m < partly.length; m++) {
            Participation participation = community.meters().get(m).participation();
            partly[m] = participation.isWhole() ? null : new Participation.Apportioned(participation);
        }
        return partly;
    }

    /**
     * The next interval.
     *
     * @param wh readings of all meters, from {@code offset} on, 0 to {@link Readings#MOST_WH}
     */
    public void settle(int[] wh, int offset) {
        LocalDate today = grid.at(next).toLocalDate();
        if (!today.equals(day)) {
            if (today.getMonthValue() != day.getMonthValue() || today.getYear() != day.getYear()) {
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
        boolean factors = !day.isBefore(Participation.FACTORS_FROM);
        int producer = 0;
        int consumer = 0;
        List<Meter> meters = community.meters();
        for (int m = 0; m < partly.length; m++) {
            int read = wh[offset + m];
            if (read < 0 || read > Readings.MOST_WH) {
                throw new IllegalArgumentException("Meter " + meters.get(m).id() + " reads " + read + " in step " + next
                        + ". Maybe a wrong unit.");
            }
            Participation.Apportioned part = partly[m];
            long counted = part == null || !factors ? read : part.counted(read);
            if (meters.get(m).direction() == Meter.Direction.GIVES) {
                interval.given[producer++] = counted;
            } else {
                interval.need[consumer++] = counted;
            }
        }
    }

    private void endMonth() {
        periods.add(sums.close(day.toString().substring(0, "2026-06".length()), from, next, tariff));
        sums = new MonthSums(community);
        from = next;
    }

    /** All that was settled. */
    public Settlement finish() {
        if (next > from) {
            endMonth();
        }
        return new Settlement(periods);
    }
}
