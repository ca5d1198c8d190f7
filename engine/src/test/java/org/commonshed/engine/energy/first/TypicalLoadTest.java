package org.commonshed.engine.energy.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.junit.jupiter.api.Test;

/** The shape of a household's year. */
final class TypicalLoadTest {
    private static final TimeGrid YEAR = TimeGrid.ofYear(2023, 1);

    @Test
    void aYearComesToOneKilowattHour() {
        for (double latitude : new double[] {50, -35}) {
            assertEquals(1, Arrays.stream(TypicalLoad.shape(YEAR, latitude)).sum(), 1e-12);
        }
        TimeGrid quarters = TimeGrid.ofYear(2024, 4);
        assertEquals(1, Arrays.stream(TypicalLoad.shape(quarters, 50)).sum() / 4, 1e-12);
    }

    /**
     * 1 January 2023 is a Sunday in winter: its hours follow the published quarter hours of that day. Noon to one: the table's
     * 12:00 to 12:45 are 212.2, 211.5, 205.4 and 197.7 W on average 206.7; three in the night is 41.2.
     */
    @Test
    void hoursOfADayFollowTheTable() {
        double[] shape = TypicalLoad.shape(YEAR, 50);
        assertEquals(206.7 / 41.2, shape[12] / shape[3], 1e-9);
        int monday = 24;
        assertEquals(187.0 / 38.5, shape[monday + 19] / shape[monday + 3], 1e-9);
    }

    /** F(1) = 1.24 + 0.0021 − 0.0000702 + 0.00000032 − 4e-10, F(183) by the same formula. */
    @Test
    void theFactorOfTheDayIsThatOfThePublishedFormula() {
        assertEquals(1.2420301, TypicalLoad.factor(1), 1e-6);
        double d = 183;
        double plain = -3.92e-10 * Math.pow(d, 4) + 3.20e-7 * Math.pow(d, 3) - 7.02e-5 * d * d + 2.10e-3 * d + 1.24;
        assertEquals(plain, TypicalLoad.factor(183), 1e-12);
    }

    @Test
    void southOfTheEquatorWinterIsInJuly() {
        double[] north = TypicalLoad.shape(YEAR, 50);
        double[] south = TypicalLoad.shape(YEAR, -50);
        assertTrue(week(north, 14) > 1.1 * week(north, 196));
        assertTrue(week(south, 196) > 1.1 * week(south, 14));
    }

    private static double week(double[] shape, int day) {
        return Arrays.stream(shape, 24 * day, 24 * (day + 7)).sum();
    }
}
