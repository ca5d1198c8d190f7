package org.commonshed.energy.making;

import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.surplus.Spare;
import org.commonshed.engine.energy.surplus.Surplus;

/** What a plan's roofs give beyond use and battery. */
public final class Leftover {
    private static final double WATTS = 1000;
    private static final int ROUNDING = 4; // watts: seven numbers, each rounded to a watt

    private Leftover() {}

    /** @param countsSold whether what the plan sells to the grid is left over, too */
    public static Surplus of(Found.Hours hours, boolean countsSold) {
        double[] kw = new double[hours.count()];
        Arrays.setAll(kw, t -> Spare.kw(
                hours.sun()[t] / WATTS, lost(hours, t) / WATTS, countsSold ? hours.sold()[t] / WATTS : 0));
        return Surplus.of(TimeGrid.ofYear(FirstCase.YEAR, 1), t -> 1, kw);
    }

    /** Watts that could be had and nobody takes. */
    private static int lost(Found.Hours hours, int t) {
        int come = hours.sun()[t] + hours.water()[t] + hours.out()[t] + hours.bought()[t];
        int lost = come - hours.used()[t] - hours.in()[t] - hours.sold()[t];
        return lost <= ROUNDING ? 0 : lost;
    }
}
