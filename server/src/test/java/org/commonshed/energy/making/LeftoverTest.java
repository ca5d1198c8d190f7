package org.commonshed.energy.making;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is left over of a year in which every day is the same. */
final class LeftoverTest {
    private static final int YEAR = 8760;

    private static int[] daily(int hour, int watts) {
        int[] series = new int[YEAR];
        Arrays.setAll(series, t -> t % 24 == hour ? watts : 0);
        return series;
    }

    /** At noon 5 kW of sun, of which 3 are sold and 1 is lost; at 20 o'clock the battery sells 2 kW. */
    private static Found.Hours hours(boolean knowsLost) {
        int[] none = new int[YEAR];
        int[] sold = daily(12, 3000);
        Arrays.setAll(sold, t -> t % 24 == 20 ? 2000 : sold[t]);
        int[] lost = daily(12, 1000);
        return knowsLost
                ? new Found.Hours(none, daily(12, 5000), none, none, none, none, sold, none, none, lost)
                : new Found.Hours(none, daily(12, 5000), none, none, none, none, sold, none, none, null);
    }

    @Test
    void whatTheBatterySellsAtNightIsNoSun() {
        assertEquals(4, Leftover.of(hours(true), true).kwh(3, 12), 1e-12);
        assertEquals(0, Leftover.of(hours(true), true).kwh(3, 20), 0);
        assertEquals(1, Leftover.of(hours(true), false).kwh(3, 12), 1e-12);
        assertEquals(4 * 365, Leftover.of(hours(true), true).yearKwh(), 1e-9);
    }

    @Test
    void plansThatKeptNothingOfItCanBeRead() {
        assertEquals(3, Leftover.of(hours(false), true).kwh(3, 12), 1e-12);
        assertEquals(0, Leftover.of(hours(false), false).yearKwh(), 0);
    }
}
