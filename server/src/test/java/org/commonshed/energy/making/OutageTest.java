package org.commonshed.energy.making;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two days of hours; a battery of 10 kWh without losses, full; a radio of 1 kW before a stove of 2 kW. */
final class OutageTest {
    private static final int HOURS = 48;

    /** @param sun watts in each hour */
    private static Found found(int sun) {
        int[] none = new int[HOURS];
        int[] full = new int[HOURS];
        int[] bright = new int[HOURS];
        Arrays.fill(full, 10_000);
        Arrays.fill(bright, sun);
        Found.Asked asked = new Found.Asked(
                "EUR", 1, 0, 0, 0.3, 0.1, 0.03, List.of(new Found.Use("radio", 1), new Found.Use("stove", 2)));
        return new Found(
                asked,
                new Found.Year(0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Found.Hours(none, bright, none, none, none, none, none, full, none, none),
                List.of(new Found.Rung(0, 10, 5, 1, 1, 0, 0, 0, 0, 0, new int[2][0])),
                Found.Venture.NONE,
                List.of(),
                Found.Conflict.NONE,
                List.of(),
                Found.Inputs.NONE);
    }

    /** Three hours of 3 kW leave 1 kWh: one hour of the radio alone. */
    @Test
    void theLastInTheOrderGoesDarkFirst() {
        assertArrayEquals(new int[] {4, 3}, Outage.byOrder(found(0), 0).served());
    }

    /** Without the stove 10 kWh are ten hours of the radio. */
    @Test
    void whoSparesTheStoveHearsTheRadioLonger() {
        Outage spared = Outage.play(found(0), 47, Collections.nCopies(Outage.BLOCKS, 1));
        assertArrayEquals(new int[] {10, 0}, spared.served());
        assertTrue(spared.isOver());
        assertEquals(4, spared.blocks().get(0).kwh(), 1e-9);
    }

    /** Two kilowatts of sun carry the radio and charge 1 kWh an hour, no more than fits. */
    @Test
    void sunChargesWhatNobodyUses() {
        Outage lit = Outage.play(found(2000), 0, List.of(3, 1));
        // six hours of 3 kW with 2 kW of sun: 4 kWh left; then 1 kWh more in each hour
        assertEquals(4, lit.blocks().get(0).kwh(), 1e-9);
        assertEquals(10, lit.kwh(), 1e-9);
        assertFalse(lit.isOver());
        assertEquals(12, lit.coming(), 1e-9);
    }
}
