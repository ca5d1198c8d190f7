package org.commonshed.engine.energy.surplus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.junit.jupiter.api.Test;

/** Mean days, sums between dates, and what a plan leaves over, where they follow by arithmetic. */
final class SurplusTest {
    private static final int YEAR = 2027;

    private static double[] made(Random random, int steps) {
        double[] kw = new double[steps];
        Arrays.setAll(kw, t -> Math.max(0, random.nextGaussian() * 40));
        return kw;
    }

    @Test
    void meanDaysTimesTheirDaysAreTheYear() {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            TimeGrid time = TimeGrid.ofYear(seed % 2 == 0 ? 2028 : YEAR, seed % 3 == 0 ? 4 : 1);
            double[] kw = made(random, time.steps());
            Surplus surplus = Surplus.of(time, t -> 1, kw);
            double year = Arrays.stream(kw).sum() * time.hours();
            double sum = 0;
            for (int month = 1; month <= 12; month++) {
                int days = YearMonth.of(time.start().getYear(), month).lengthOfMonth();
                for (int hour = 0; hour < 24; hour++) {
                    sum += surplus.kwh(month, hour) * days;
                }
            }
            assertEquals(year, sum, 1e-9 * year, "seed " + seed);
            assertEquals(year, surplus.yearKwh(), 1e-9 * year, "seed " + seed);
            LocalDate first = time.start().toLocalDate();
            assertEquals(year, surplus.kwh(first, first.plusYears(1)), 1e-9 * year, "seed " + seed);
        }
    }

    /** One kilowatt from 10 to 14 in January, two in February: 4 and 8 kWh a day. */
    @Test
    void periodsTakeTheMeanDaysOfTheirMonths() {
        TimeGrid time = TimeGrid.ofYear(YEAR, 2);
        double[] kw = new double[time.steps()];
        Arrays.setAll(kw, t -> time.hourOfDay(t) >= 10 && time.hourOfDay(t) < 14 ? Math.min(2, time.month(t) + 1) : 0);
        Surplus surplus = Surplus.of(time, t -> 1, kw);
        assertEquals(1, surplus.kwh(1, 13), 1e-12);
        assertEquals(0, surplus.kwh(1, 14), 1e-12);
        assertEquals(8, surplus.dayKwh(2), 1e-12);
        assertEquals(124, surplus.monthKwh(1), 1e-12);
        assertEquals(3 * 4 + 4 * 8, surplus.kwh(LocalDate.of(2030, 1, 29), LocalDate.of(2030, 2, 5)), 1e-12);
        assertEquals(29 * 8, surplus.kwh(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1)), 1e-12);
        assertEquals(0, surplus.kwh(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 1)), 0);
    }

    /** A day that stands for three and one that stands for one: (3 · 24 + 1 · 48) / 4 = 30 kWh; four days are 120. */
    @Test
    void daysCountAsManyTimesAsTheyStandFor() {
        TimeGrid time = new TimeGrid(LocalDate.of(YEAR, 6, 1).atStartOfDay(), 1, 48);
        double[] kw = new double[48];
        Arrays.setAll(kw, t -> t < 24 ? 1 : 2);
        Surplus surplus = Surplus.of(time, t -> t < 24 ? 3 : 1, kw);
        assertEquals(30, surplus.dayKwh(6), 1e-12);
        assertEquals(120, surplus.yearKwh(), 1e-12);
        assertEquals(0, surplus.dayKwh(7), 0);
    }

    @Test
    void lessThanNothingIsRefused() {
        TimeGrid time = new TimeGrid(LocalDate.of(YEAR, 6, 1).atStartOfDay(), 1, 2);
        assertThrows(IllegalArgumentException.class, () -> Surplus.of(time, t -> 1, new double[] {1, -1}));
        assertThrows(IllegalArgumentException.class, () -> Surplus.of(time, t -> 1, new double[] {1, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Surplus.of(time, t -> 1, new double[] {1}));
    }

    @Test
    void soldPowerOfOthersIsNoneOfTheSuns() {
        assertEquals(5, Spare.kw(9, 2, 3), 0);
        assertEquals(4, Spare.kw(4, 2, 3), 0); // the rest of what is sold comes from elsewhere
        assertEquals(0, Spare.kw(0, 0, 3), 0);
        assertEquals(2, Spare.kw(9, 2, 0), 0);
        assertEquals(0, Spare.kw(9, -1e-9, 0), 0);
    }

    /** 10 kW of panels give 0, 3, 8 and 5 kW in four hours; 2 kW are used; 3 kW may be sold. */
    private static EnergyPlan plan(double sellLimit) {
        double[] sun = new double[24];
        sun[10] = 0.3;
        sun[11] = 0.8;
        sun[12] = 0.5;
        Source roofs =
                new Source("roofs", Source.Kind.PV, "electricity", Series.of(sun), Size.fixed(10), Cost.NONE, 0, 0, 1);
        Grid.SellRule rule = new Grid.SellRule(
                "grid", Series.constant(0.05), false, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        Grid priced = Grid.ofPrice("electricity", Series.constant(0.3), List.of(rule));
        Grid grid = new Grid(
                priced.bus(),
                priced.buy(),
                List.of(),
                List.of(),
                priced.sell(),
                0,
                0,
                Double.POSITIVE_INFINITY,
                sellLimit,
                Series.ZERO);
        EnergyCase energy = new EnergyCase(
                "street",
                "EUR",
                new TimeGrid(LocalDate.of(YEAR, 6, 1).atStartOfDay(), 1, 24),
                Series.ONE,
                List.of("electricity"),
                List.of(new Load(
                        "homes",
                        "electricity",
                        Series.constant(2),
                        Series.ZERO,
                        Load.Shift.NONE,
                        1,
                        Double.POSITIVE_INFINITY)),
                List.of(roofs),
                List.of(),
                List.of(),
                List.of(),
                grid,
                Finance.ONE_YEAR,
                List.of(),
                List.of(),
                new Survive(0, 1, null, 101),
                Carbon.FREE);
        Sizing sizing = new Sizing(Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native"), 60, () -> false);
        return sizing.size(energy).findPlan().orElseThrow();
    }

    @Test
    void aPlanLeavesOverWhatItSellsAndWhatItGivesUp() {
        Surplus all = Spare.of(plan(3), true); // 1, 6 and 3 kW beyond use
        assertEquals(1, all.kwh(6, 10), 1e-5);
        assertEquals(6, all.kwh(6, 11), 1e-5);
        assertEquals(3, all.kwh(6, 12), 1e-5);
        assertEquals(10, all.yearKwh(), 1e-4);
        Surplus unsold = Spare.of(plan(3), false); // 3 kW of the 6 cannot be sold
        assertEquals(3, unsold.kwh(6, 11), 1e-5);
        assertEquals(3, unsold.yearKwh(), 1e-4);
        assertTrue(Spare.of(plan(100), false).yearKwh() < 1e-4); // all of it is sold
    }
}
