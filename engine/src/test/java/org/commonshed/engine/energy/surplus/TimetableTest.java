package org.commonshed.engine.energy.surplus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;
import org.junit.jupiter.api.Test;

/** Hours to run machines in: where they follow by arithmetic, beside every timetable there is, and beside HiGHS. */
final class TimetableTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final int HOURS = 24;
    private static final int JUNE = 6;

    /** @param days [day][hour] kWh, from 1 June on */
    private static Surplus june(double[]... days) {
        double[] kw = Arrays.stream(days).flatMapToDouble(Arrays::stream).toArray();
        TimeGrid time = new TimeGrid(LocalDate.of(2027, JUNE, 1).atStartOfDay(), 1, kw.length);
        return Surplus.of(time, t -> 1, kw);
    }

    private static double[] day(int from, double... kwh) {
        double[] day = new double[HOURS];
        System.arraycopy(kwh, 0, day, from, kwh.length);
        return day;
    }

    /** A mill of 15 kW for five hours uses 75 kWh; 12 kWh in each of the hours from 10 to 15 cover 60 of them. */
    @Test
    void theMillRunsWhenTheSunCoversMost() {
        Surplus surplus = june(day(9, 4, 12, 12, 12, 12, 12, 5));
        Timetable table = Timetable.of(surplus, JUNE, List.of(Machine.of("mill", 75, 5)));
        Timetable.Run run = table.runs().get(0);
        assertEquals(10, run.from());
        assertEquals(15, run.to());
        assertEquals(60, run.coveredKwh(), 1e-9);
        assertEquals(0.8, run.share(), 1e-12);
        assertEquals(60 + 4 + 5, table.mostKwh(), 1e-9); // 15 kW at times would take the hours beside them, too
    }

    /** A sunny and a dark day: the mean day would say 10 of 10 kWh, but the dark one gives none. */
    @Test
    void daysAreCountedOneByOne() {
        Surplus surplus = june(day(12, 20), day(12, 0));
        Timetable table = Timetable.of(surplus, JUNE, List.of(new Machine("kiln", 10, 1)));
        assertEquals(10, surplus.kwh(JUNE, 12), 1e-12);
        assertEquals(5, table.runs().get(0).coveredKwh(), 1e-12);
    }

    /** 10 kWh at 11 and 10 at 12: two machines of 10 kW take an hour each rather than the same. */
    @Test
    void machinesLeaveEachOtherTheirHours() {
        Surplus surplus = june(day(11, 10, 10));
        Machine saw = new Machine("saw", 10, 1);
        Timetable table = Timetable.of(surplus, JUNE, List.of(saw, new Machine("oven", 10, 1)));
        assertEquals(
                List.of(11, 12),
                table.runs().stream().map(Timetable.Run::from).sorted().toList());
        assertEquals(
                List.of(1.0, 1.0),
                table.runs().stream().map(Timetable.Run::share).toList());
        assertEquals(20, table.mostKwh(), 1e-12);
        Timetable both = Timetable.of(june(day(11, 10)), JUNE, List.of(saw, new Machine("oven", 30, 1)));
        assertEquals(2.5, both.runs().get(0).coveredKwh(), 1e-12); // 10 kWh for 40: a quarter each
        assertEquals(7.5, both.runs().get(1).coveredKwh(), 1e-12);
    }

    @Test
    void whatRunsDayAndNightBeginsAtMidnight() {
        Timetable table = Timetable.of(june(day(12, 5)), JUNE, List.of(Machine.of("cold store", 48, 24)));
        assertEquals(0, table.runs().get(0).from());
        assertEquals(24, table.runs().get(0).to());
        assertEquals(2.0 / 48, table.runs().get(0).share(), 1e-12);
        Machine pair = Machine.of("kilns", 96, 48); // two that never stop
        assertEquals(24, pair.hours(), 1e-12);
        assertEquals(4, pair.kw(), 1e-12);
    }

    @Test
    void withoutSunNothingIsCovered() {
        Timetable table = Timetable.of(june(new double[HOURS]), JUNE, List.of(new Machine("saw", 10, 2)));
        assertEquals(0, table.runs().get(0).share(), 0);
        assertEquals(0, table.mostKwh(), 0);
        assertEquals(
                0,
                Timetable.of(june(new double[HOURS]), 7, List.of(new Machine("saw", 10, 2)))
                        .mostKwh(),
                0);
        assertEquals(List.of(), Timetable.of(june(day(12, 5)), JUNE, List.of()).runs());
        assertThrows(IllegalArgumentException.class, () -> new Machine("saw", 10, 25));
        assertThrows(IllegalArgumentException.class, () -> new Machine("saw", 10, 0));
    }

    private static double[] someDay(Random random) {
        double[] day = new double[HOURS];
        double top = 5 + random.nextInt(40);
        Arrays.setAll(day, h -> random.nextInt(3) == 0 ? 0 : Math.max(0, top * Math.sin((h - 5) / 14.0 * Math.PI)));
        return day;
    }

    private static List<Machine> some(Random random, int count) {
        List<Machine> machines = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            double hours = random.nextBoolean() ? 1 + random.nextInt(8) : 0.5 + random.nextDouble() * 9;
            machines.add(new Machine("m" + m, 1 + random.nextInt(25), hours));
        }
        return machines;
    }

    /** kWh of a mean day that a timetable covers, from its words alone. */
    private static double covered(double[][] days, List<Machine> machines, int[] starts) {
        double sum = 0;
        for (double[] day : days) {
            for (int h = 0; h < HOURS; h++) {
                double used = 0;
                for (int m = 0; m < starts.length; m++) {
                    double end = starts[m] + machines.get(m).hours();
                    used += machines.get(m).kw() * Math.max(0, Math.min(h + 1, end) - Math.max(h, starts[m]));
                }
                sum += Math.min(day[h], used);
            }
        }
        return sum / days.length;
    }

    private static double best(double[][] days, List<Machine> machines, int[] starts, int next) {
        if (next == starts.length) {
            return covered(days, machines, starts);
        }
        double best = 0;
        for (starts[next] = 0; starts[next] + machines.get(next).hours() <= HOURS; starts[next]++) {
            best = Math.max(best, best(days, machines, starts, next + 1));
        }
        return best;
    }

    /** One and two machines are laid best; three within a hundredth of the best here; never more than can be. */
    @Test
    void noTimetableOfThemAllIsBetter() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            double[][] days = new double[1 + random.nextInt(3)][];
            Arrays.setAll(days, d -> someDay(random));
            int count = seed <= 36 ? 1 + random.nextInt(2) : 3;
            List<Machine> machines = some(random, count);
            Timetable table = Timetable.of(june(days), JUNE, machines);
            int[] starts = table.runs().stream().mapToInt(Timetable.Run::from).toArray();
            double got =
                    table.runs().stream().mapToDouble(Timetable.Run::coveredKwh).sum();
            String which = "seed " + seed;
            assertEquals(covered(days, machines, starts), got, 1e-9, which);
            double best = best(days, machines, new int[count], 0);
            assertTrue(got <= best + 1e-9, which);
            assertTrue(best <= table.mostKwh() + 1e-9, which);
            assertTrue(got >= (count < 3 ? best - 1e-6 : 0.99 * best), which + ": " + got + " of " + best);
        }
    }

    /** The same as a linear programme: a column for what each machine takes in each hour. */
    private static double byHighs(double[] day, List<Machine> machines) {
        LpBuilder lp = new LpBuilder();
        for (double kwh : day) {
            lp.row(0, kwh);
        }
        machines.forEach(machine -> lp.row(0, machine.kw() * machine.hours()));
        for (int m = 0; m < machines.size(); m++) {
            for (int h = 0; h < HOURS; h++) {
                lp.column(0, machines.get(m).kw());
                lp.entry(h, 1);
                lp.entry(HOURS + m, 1);
            }
        }
        double[] costs = new double[lp.columns()];
        Arrays.fill(costs, -1);
        try (LpSolver solver = new LpSolver(lp.build(), NATIVE, () -> false)) {
            solver.setCosts(costs);
            assertEquals(LpStatus.OPTIMAL, solver.run(LpMethod.DUAL_SIMPLEX));
            return Arrays.stream(solver.solution().column).sum();
        }
    }

    @Test
    void theMostThatCanBeCoveredIsWhatHighsFinds() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            double[] day = someDay(random);
            List<Machine> machines = some(random, random.nextInt(6));
            assertEquals(byHighs(day, machines), Timetable.mostKwh(day, machines), 1e-6, "seed " + seed);
        }
    }

    @Test
    void manyMachinesAreLaidSoonAndNoneCouldBeLaidBetterAlone() {
        Random random = new Random(5);
        double[][] days = IntStream.range(0, 30).mapToObj(d -> someDay(random)).toArray(double[][]::new);
        List<Machine> machines = some(random, 40);
        Timetable table = Timetable.of(june(days), JUNE, machines);
        int[] starts = table.runs().stream().mapToInt(Timetable.Run::from).toArray();
        double now = covered(days, machines, starts);
        for (int m = 0; m < starts.length; m++) {
            int kept = starts[m];
            for (starts[m] = 0; starts[m] + machines.get(m).hours() <= HOURS; starts[m]++) {
                assertTrue(covered(days, machines, starts) <= now + 1e-6, "machine " + m + " at " + starts[m]);
            }
            starts[m] = kept;
        }
    }
}
