package org.commonshed.files.energy.meter;

import java.time.LocalDateTime;
import java.util.Optional;
import org.commonshed.engine.energy.TimeGrid;

/** Mean power of what went through a meter, kW in each step. */
public final class MeterSeries {
    private static final int YEAR_HOURS = 365 * 24;
    private static final int LEAST_HOURS = 364 * 24;

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

    /** The last 365 days in whole hours, or 364 where there is no more; nothing where less was read. */
    Optional<MeterSeries> findLastYear() {
        int perHour = grid.stepsPerHour();
        LocalDateTime start = grid.start();
        int late = start.getMinute() * perHour / 60; // steps since the hour began
        int first = late == 0 ? 0 : perHour - late;
        int whole = (grid.steps() - first) / perHour;
        if (whole < LEAST_HOURS) {
            return Optional.empty();
        }
        int hours = Math.min(whole, YEAR_HOURS);
        int from = first + (whole - hours) * perHour;
        double[] mean = new double[hours];
        for (int t = 0; t < hours * perHour; t++) {
            mean[t / perHour] += kw[from + t] / perHour;
        }
        return Optional.of(new MeterSeries(new TimeGrid(grid.at(from), 1, hours), mean));
    }
}
