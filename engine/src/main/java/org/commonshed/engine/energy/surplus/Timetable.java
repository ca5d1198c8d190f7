package org.commonshed.engine.energy.surplus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When machines run in the days of a month, so that what is left over covers as much of it as it can: each begins at the same full
 * hour every day and runs without a break. One or two machines are laid best; of more, none and, up to six, no two together could
 * be laid better while the others stay.
 *
 * @param runs in the order of the machines
 * @param mostKwh of a mean day that could be covered if each machine could stop and go, and run with a part of its power, on every
 *     day at other hours; no timetable covers more
 */
public record Timetable(List<Run> runs, double mostKwh) {
    private static final int MOST_IN_PAIRS = 6;
    private static final int MOST_ROUNDS = 50;
    private static final double SAME = 1e-9;

    public Timetable {
        runs = List.copyOf(runs);
    }

    /**
     * One machine's run.
     *
     * @param from full hour
     * @param coveredKwh of a mean day; in an hour that is not enough for all, each is covered by its share of the power
     */
    public record Run(Machine machine, int from, double coveredKwh) {
        /** The full hour in which it has ended. */
        public int to() {
            return from + Surplus.HOURS - machine.lastStart();
        }

        /** How much of what it uses is covered, 0 … 1. */
        public double share() {
            return machine.kwh() > 0 ? Math.min(1, coveredKwh / machine.kwh()) : 1;
        }
    }

    /** @param month from 1 */
    public static Timetable of(Surplus surplus, int month, List<Machine> machines) {
        List<Surplus.Day> days = surplus.days(month);
        Search search = new Search(days, machines);
        Arrays.setAll(search.given, hour -> surplus.kwh(month, hour));
        search.run();
        double most = 0;
        double all = days.stream().mapToDouble(day -> day.weight).sum();
        for (Surplus.Day day : days) {
            most += day.weight / all * mostKwh(day.kwh, machines);
        }
        return new Timetable(search.runs(), most);
    }

    /**
     * Most that machines with so many hours can have of a day's surplus, if each may stop and go and run with a part of its power.
     *
     * <p>A flow: each machine takes at most kW · hours in all and kW in each hour, each hour gives what is left over. By the theorem
     * of Ford and Fulkerson (Maximal flow through a network, Canadian Journal of Mathematics 8, 1956) it is the least cut. A cut
     * that leaves k hours whole leaves those with most, since all hours are alike for a machine; so there are 25 to look at.
     *
     * @param kwh [hour]
     */
    static double mostKwh(double[] kwh, List<Machine> machines) {
        double[] rising = kwh.clone();
        Arrays.sort(rising);
        double least = Double.POSITIVE_INFINITY;
        double given = 0; // of the hours that are cut
        for (int cut = 0; cut <= rising.length; cut++) {
            double whole = rising.length - cut;
            double taken = machines.stream()
                    .mapToDouble(one -> one.kw() * Math.min(one.hours(), whole))
                    .sum();
            least = Math.min(least, given + taken);
            given += cut < rising.length ? rising[cut] : 0;
        }
        return least;
    }

    /** Beginnings tried: each machine in turn from the one that uses most, then again by ones and twos until nothing is better. */
    private static final class Search {
        private final List<Surplus.Day> days;
        private final double weight; // of all days
        private final double[] given = new double[Surplus.HOURS]; // [hour] kWh of the mean day
        private final List<Machine> machines;
        private final int[] starts; // [machine]; −1 before it is laid
        private final double[] load = new double[Surplus.HOURS]; // [hour] kW of those that are laid
        private Worth best = new Worth(0, 0);

        Search(List<Surplus.Day> days, List<Machine> machines) {
            this.days = days;
            this.machines = machines;
            weight = days.stream().mapToDouble(day -> day.weight).sum();
            starts = new int[machines.size()];
            Arrays.fill(starts, -1);
        }

        /**
         * What a timetable is worth.
         *
         * @param free what is left over in the hours of the machines, whether they need it or not; more is safer
         */
        private record Worth(double covered, double free) {
            boolean isBetterThan(Worth other) {
                double near = SAME * (1 + other.covered);
                return covered > other.covered + near
                        || covered > other.covered - near && free > other.free + SAME * (1 + other.free);
            }
        }

        void run() {
            IntStream.range(0, machines.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer m) -> -machines.get(m).kwh()))
                    .forEach(m -> improve(m, m));
            boolean isBetter = true;
            for (int round = 0; isBetter && round < MOST_ROUNDS; round++) {
                isBetter = false;
                for (int m = 0; m < starts.length; m++) {
                    int last = starts.length <= MOST_IN_PAIRS ? starts.length - 1 : m;
                    for (int n = m; n <= last; n++) {
                        isBetter |= improve(m, n);
                    }
                }
            }
        }

        /** Lays one machine, or two together, as well as the others allow; says whether that was better. */
        private boolean improve(int m, int n) {
            int[] before = {starts[m], starts[n]};
            boolean isNew = before[0] < 0;
            int[] found = before.clone();
            for (int a = 0; a <= machines.get(m).lastStart(); a++) {
                for (int b = m == n ? a : 0; b <= (m == n ? a : machines.get(n).lastStart()); b++) {
                    lay(m, a);
                    lay(n, b);
                    Worth now = worth();
                    if (isNew || now.isBetterThan(best)) {
                        best = now;
                        found[0] = a;
                        found[1] = b;
                        isNew = false;
                    }
                }
            }
            lay(m, found[0]);
            lay(n, found[1]);
            return !Arrays.equals(found, before);
        }

        private void lay(int m, int start) {
            starts[m] = start;
            Arrays.fill(load, 0);
            for (int each = 0; each < starts.length; each++) {
                for (int h = Math.max(0, starts[each]); starts[each] >= 0 && h < load.length; h++) {
                    load[h] += machines.get(each).kw(starts[each], h);
                }
            }
        }

        private Worth worth() {
            double covered = 0;
            double free = 0;
            for (int h = 0; h < load.length; h++) {
                if (load[h] > 0) {
                    covered += covered(h);
                    free += load[h] * given[h];
                }
            }
            return new Worth(covered, free);
        }

        private double covered(int h) {
            double sum = 0;
            for (Surplus.Day day : days) {
                sum += day.weight * Math.min(day.kwh[h], load[h]);
            }
            return weight > 0 ? sum / weight : 0;
        }

        List<Run> runs() {
            List<Run> runs = new ArrayList<>();
            for (int m = 0; m < starts.length; m++) {
                Machine machine = machines.get(m);
                double covered = 0;
                for (int h = starts[m]; h < load.length; h++) {
                    covered += load[h] > 0 ? covered(h) * machine.kw(starts[m], h) / load[h] : 0;
                }
                runs.add(new Run(machine, starts[m], covered));
            }
            return runs;
        }
    }
}
