package org.commonshed.bench.energy;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.commonshed.engine.energy.survive.Backup;
import org.commonshed.engine.energy.survive.Battery;
import org.commonshed.engine.energy.survive.Generator;
import org.commonshed.engine.energy.survive.OutageSimulation;
import org.commonshed.engine.energy.survive.SurvivalCertificate;

/** {@code commonshed bench survive}: all starts of a year, beside a plain loop that makes an object for each step. */
public final class SurviveBench {
    public static final String USAGE = """
            Usage: commonshed bench survive
            Goes through an outage from each of 8,760 hours of a made-up year, with a battery
            alone and with a generator and its tank, beside a plain loop over all starts.
            Example: ./commonshed bench survive""";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int HOURS = 8760;
    private static final int WARM = 60;
    private static final int ROUNDS = 21;
    private static final int PLAIN_ROUNDS = 5;
    private static final double LIMIT_MS = 5;

    private final PrintStream out;
    private final List<String> broken = new ArrayList<>();
    private final double[] net = new double[HOURS];
    private final double[] stored = new double[HOURS];

    private SurviveBench(PrintStream out) {
        this.out = out;
        // a building of 97 kW with a roof of 400: clear days in summer, few in winter, by formula
        for (int t = 0; t < HOURS; t++) {
            double season = -Math.cos(2 * Math.PI * (t / 24 - 10) / 365);
            double height = Math.sin(2 * Math.PI * (t % 24 - 6) / 24) * 0.75 + 0.25 * season;
            double cloud = 0.55 + 0.45 * Math.sin(t / 24 * 2.399963);
            double load = 97 + 30 * Math.sin(2 * Math.PI * (t % 24 - 10) / 24) + 15 * season;
            net[t] = load - 400 * Math.max(0, height) * cloud;
            stored[t] = 120 + 496 * Math.max(0, Math.sin(2 * Math.PI * (t % 24 - 11) / 24));
        }
    }

    /** @param machine what it runs on; gives the exit code: 0 all limits kept, 1 one is broken, 64 not understood */
    public static int command(List<String> words, String machine, PrintStream out) {
        if (words.size() != 1) {
            out.println(USAGE);
            return words.contains("--help") ? 0 : 64;
        }
        out.println(machine);
        out.println(
                "Milliseconds are those of the processor, for one thread: on a free machine the same as the clock's.");
        SurviveBench bench = new SurviveBench(out);
        Battery battery = Battery.roundTrip(616, 102, 0.829);
        bench.measure("battery alone", Backup.of(battery));
        Generator generator = new Generator(200, 200, 0.0648, 0.0067, 0, Generator.BothBind.DRAIN);
        bench.measure("generator with a tank", new Backup(battery, generator));
        bench.measure("holds for ever", new Backup(battery, Generator.endless(250, 0)));
        bench.broken.forEach(b -> out.println("BROKEN: " + b));
        if (bench.broken.isEmpty()) {
            out.println("All limits are kept.");
        }
        return bench.broken.isEmpty() ? 0 : 1;
    }

    private void measure(String name, Backup backup) {
        // a plain loop that holds for ever goes through 77 million steps: a month is enough to compare
        boolean isEndless = backup.generator().isEndless() && backup.generator().kw() > 0;
        int most = isEndless ? HOURS / 12 : HOURS;
        Timed ours = timed(WARM, ROUNDS, () -> OutageSimulation.stepsSurvived(net, stored, 1, backup, most));
        Timed plain = timed(2, PLAIN_ROUNDS, () -> PlainOutages.stepsSurvived(net, stored, backup, most));
        long steps = Arrays.stream(ours.survived).asLongStream().sum();
        print(
                "%-22s %6.2f ms; plain loop %8.2f ms, %.1f times as long; %,d steps survived, mean %.1f h",
                name, ours.ms, plain.ms, plain.ms / ours.ms, steps, (double) steps / HOURS);
        if (!Arrays.equals(ours.survived, plain.survived)) {
            broken.add(name + ": the plain loop finds something else");
        }
        if (ours.ms > LIMIT_MS) {
            broken.add(name + ": more than " + LIMIT_MS + " ms");
        }
        long begun = THREADS.getCurrentThreadCpuTime();
        SurvivalCertificate.of(net, stored, 1, backup, 72);
        print("%-22s %6.2f ms for a certificate of 72 h", "", (THREADS.getCurrentThreadCpuTime() - begun) / 1e6);
    }

    /** Median of warm runs, and what came out. */
    private static final class Timed {
        private final double ms;
        private final int[] survived;

        private Timed(double ms, int[] survived) {
            this.ms = ms;
            this.survived = survived;
        }
    }

    private static Timed timed(int warm, int rounds, Supplier<int[]> work) {
        int[] survived = work.get();
        for (int i = 0; i < warm; i++) {
            survived = work.get();
        }
        double[] ms = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            survived = work.get();
            ms[i] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
        }
        Arrays.sort(ms);
        return new Timed(ms[rounds / 2], survived);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
