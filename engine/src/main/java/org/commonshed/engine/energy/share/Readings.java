package org.commonshed.engine.energy.share;

import org.commonshed.engine.energy.TimeGrid;

/** What all meters read in all intervals: whole watt-hours, four bytes each. */
public final class Readings {
    /** The most of one meter in one interval: 10 MWh. */
    public static final int MOST_WH = 10_000_000;

    public final Community community;
    public final TimeGrid grid;
    final int[] wh; // [step][meter]

    /**
     * Takes readings over; they are not copied.
     *
     * @param wh [step][meter], 0 to {@link #MOST_WH}
     */
    public Readings(Community community, TimeGrid grid, int[] wh) {
        long expected = (long) grid.steps() * community.meters().size();
        if (wh.length != expected) {
            throw new IllegalArgumentException("There are " + wh.length + " readings, not " + expected + ".");
        }
        this.community = community;
        this.grid = grid;
        this.wh = wh;
    }

    public int wh(int step, int meter) {
        return wh[step * community.meters().size() + meter];
    }
}
