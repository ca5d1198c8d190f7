package org.commonshed.bench.share;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.share.Community;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Participation;
import org.commonshed.engine.energy.share.Readings;

/** Meters of a neighbourhood that is not there: every fourth gives what a roof gives, the others take what a flat takes. */
final class MadeUpMeters {
    private static final int EVERY = 4;

    private MadeUpMeters() {}

    static Readings of(int meters, int steps, long seed) {
        List<Meter> list = new ArrayList<>();
        for (int m = 0; m < meters; m++) {
            Meter.Direction direction = m % EVERY == 0 ? Meter.Direction.GIVES : Meter.Direction.TAKES;
            list.add(new Meter("meter-" + m, "member-" + m, direction, Participation.WHOLE));
        }
        TimeGrid grid = new TimeGrid(LocalDateTime.of(2026, 1, 1, 0, 0), 4, steps);
        int[] wh = new int[meters * steps];
        SplittableRandom random = new SplittableRandom(seed);
        for (int t = 0; t < steps; t++) {
            double sun = sun(grid, t) * (0.2 + 0.8 * random.nextDouble());
            double evening = 1 + Math.exp(-Math.pow((grid.hourOfDay(t) - 19) / 3.0, 2)) * 2;
            for (int m = 0; m < meters; m++) {
                double mean = m % EVERY == 0 ? 2500 * sun : 80 * evening;
                wh[t * meters + m] = (int) (mean * (0.5 + random.nextDouble()));
            }
        }
        return new Readings(new Community(list), grid, wh);
    }

    /** 0 at night, 1 at noon in June. */
    private static double sun(TimeGrid grid, int t) {
        double hour = (t % (24 * grid.stepsPerHour())) / (double) grid.stepsPerHour();
        double season = 0.55 - 0.45 * Math.cos(2 * Math.PI * (grid.day(t) + 10) / 365.0);
        return Math.max(0, Math.sin(Math.PI * (hour - 6) / 12)) * season;
    }
}
