package org.commonshed.energy.making;

import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.surplus.Spare;
import org.commonshed.engine.energy.surplus.Surplus;

/** What a plan's roofs give beyond use and battery. */
public final class Leftover {
    private static final double WATTS = 1000;

    private Leftover() {}

    /** @param countsSold whether what the plan sells to the grid is left over, too */
    public static Surplus of(Found.Hours hours, boolean countsSold) {
        double[] kw = new double[hours.count()];
        Arrays.setAll(
                kw,
                t -> Spare.kw(
                        hours.sun()[t] / WATTS, hours.lostAt(t) / WATTS, countsSold ? hours.sold()[t] / WATTS : 0));
        return Surplus.of(TimeGrid.ofYear(FirstCase.YEAR, 1), t -> 1, kw);
    }
}
