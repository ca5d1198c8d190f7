package org.commonshed.files.energy.meter;

import org.commonshed.engine.energy.TimeGrid;

/** Mean power of what went through a meter, kW in each step. */
public final class MeterSeries {
    private final TimeGrid grid;
    private final double[] kw; // [step]

    MeterSeries(TimeGrid grid, double[] kw) {
        this.grid = grid;
        this.kw = kw;
    }

    public TimeGrid grid() {
        return grid;
    }

    /** [step] */
    public double[] kw() {
        return kw.clone();
    }

    public double kwh() {
        double sum = 0;
        for (double one : kw) {
            sum += one * grid.hours();
        }
        return sum;
    }
}
