package org.commonshed.bench.energy;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingModel;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.engine.energy.size.WaysOut;
import org.commonshed.engine.energy.solve.InteriorPoint;
import org.commonshed.engine.energy.solve.Judge;
import org.commonshed.engine.energy.solve.TimeLp;
import org.commonshed.engine.energy.solve.TimeLpSolution;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import org.commonshed.engine.solve.Deadline;

/**
 * {@code commonshed bench energy}: sizes a neighbourhood over a year of hours with our own method and with HiGHS, in one run on one
 * thread each.
 */
public final class EnergyBench {
    public static final String USAGE = """
            Usage: commonshed bench energy --data FOLDER [--alone] [--judge-seconds 300]
            Sizes twenty houses of Vermont over 8,760 hours, without and with 52 outages
            of 72 hours, by our own method and by HiGHS on the same model; then so that
            half of the load is met for 24 hours from every hour of the year; then a
            first plan of a few answers, and what would help where there is none.
              --data            the data set: vermont-neighbourhood
              --alone           without HiGHS, which takes minutes
              --judge-seconds   how long HiGHS may take for each by the clock; where that
                                is not enough, it is said and no objectives are compared
            Example: ./commonshed bench energy --data vermont-neighbourhood""";

    private static final int WRONG_USE = 64;
    private static final int RUNS = 3; // runs after a first one; the quickest counts
    private static final double EQUAL = 1e-6;
    private static final Path NATIVES = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final double NANOS = 1e9;
    private static final double JUDGE_SECONDS = 300;
    private static final double SURVIVED_HOURS = 24;
    private static final double SURVIVE_SECONDS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private final double judgeSeconds; // 0 = without HiGHS
    private final List<String> broken = new ArrayList<>();

    private EnergyBench(PrintStream out, double judgeSeconds) {
        this.out = out;
        this.judgeSeconds = judgeSeconds;
    }

    /** Exit code: 0 all limits kept, 1 one is broken, 64 the command is not understood. */
    public static int command(List<String> arguments, String machine, PrintStream out) {
        int at = arguments.indexOf("--data");
        if (at < 0 || at + 1 >= arguments.size() || !Files.isDirectory(Path.of(arguments.get(at + 1)))) {
            out.println(USAGE);
            return WRONG_USE;
        }
        double judgeSeconds = arguments.contains("--alone") ? 0 : judgeSeconds(arguments);
        if (Double.isNaN(judgeSeconds)) {
            out.println(USAGE);
            return WRONG_USE;
        }
        out.println(machine);
        out.println("Limits are for the processor's time of one thread: on a free machine the same as the clock's.");
        EnergyBench bench = new EnergyBench(out, judgeSeconds);
        bench.say("load %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try {
            Vermont houses = new Vermont(Path.of(arguments.get(at + 1)));
            bench.measure("a year", houses.year(0, 0), 1);
            bench.measure("with 52 outages of 72 hours", houses.year(52, 72), 3);
            bench.survive(houses.year(0, 0));
            bench.firstPlan();
            bench.waysOut();
        } catch (IOException e) {
            out.println("The data cannot be read: " + e.getMessage());
            return WRONG_USE;
        }
        bench.broken.forEach(limit -> out.println("Broken: " + limit));
        return bench.broken.isEmpty() ? 0 : 1;
    }

    /** Not a number where it is not understood. */
    private static double judgeSeconds(List<String> arguments) {
        int at = arguments.indexOf("--judge-seconds");
        if (at < 0) {
            return JUDGE_SECONDS;
        }
        try {
            double seconds = at + 1 < arguments.size() ? Double.parseDouble(arguments.get(at + 1)) : Double.NaN;
            return seconds > 0 ? seconds : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void measure(String name, EnergyCase energy, double limit) {
        TimeLp lp = new SizingModel(energy).lp();
        say("%s: %,d rows, %,d columns, %,d entries", name, lp.rows, lp.columns, lp.entries());
        long first = -System.nanoTime();
        long firstWorked = -THREADS.getCurrentThreadCpuTime();
        TimeLpSolution own = InteriorPoint.solve(lp, () -> false);
        first += System.nanoTime();
        firstWorked += THREADS.getCurrentThreadCpuTime();
        double best = Double.POSITIVE_INFINITY;
        double worked = Double.POSITIVE_INFINITY;
        for (int k = 0; k < RUNS; k++) {
            long start = System.nanoTime();
            long begun = THREADS.getCurrentThreadCpuTime();
            own = InteriorPoint.solve(lp, () -> false);
            best = Math.min(best, (System.nanoTime() - start) / NANOS);
            worked = Math.min(worked, (THREADS.getCurrentThreadCpuTime() - begun) / NANOS);
        }
        say("  ours   %8.2f s the first time, %.2f s of processor", first / NANOS, firstWorked / NANOS);
        say(
                "  ours   %8.2f s (%.2f s of processor; limit %.0f s), %d steps, objective %.6f, gap %.1e",
                best, worked, limit, own.iterations(), own.objective(), own.gap());
        keep(own.status() == TimeLpSolution.Status.OPTIMAL, name + " is not solved");
        keep(worked <= limit, String.format(Locale.ROOT, "%s takes %.2f s, more than %.0f", name, worked, limit));
        if (judgeSeconds > 0) {
            judge(name, lp, own, best);
        }
    }

    /** Sizes that outlast an outage from every hour, with the certificate that says so. */
    private void survive(EnergyCase year) {
        Survive wish = new Survive(SURVIVED_HOURS, Double.NaN, null, Survive.NOT_ASKED.bins());
        long start = System.nanoTime();
        long begun = THREADS.getCurrentThreadCpuTime();
        SizingOutcome outcome = sizing().size(year.withSurvive(wish));
        double seconds = (System.nanoTime() - start) / NANOS;
        double worked = (THREADS.getCurrentThreadCpuTime() - begun) / NANOS;
        boolean holds =
                outcome.findCertificate().filter(SurvivalCertificate::holds).isPresent();
        say("survived %.0f hours from every hour of the year, with its certificate", SURVIVED_HOURS);
        say(
                "  ours   %8.2f s (%.2f s of processor; limit %.0f s), total %.2f",
                seconds,
                worked,
                SURVIVE_SECONDS,
                outcome.findPlan().map(EnergyPlan::total).orElse(Double.NaN));
        keep(outcome.faults().isEmpty(), "the plan that survives: " + outcome.faults());
        keep(holds, "it is not certified that every hour is survived");
        keep(
                worked <= SURVIVE_SECONDS,
                String.format(Locale.ROOT, "surviving takes %.2f s, more than %.0f", worked, SURVIVE_SECONDS));
    }

    /** A plan of a street's answers, which may take ten seconds. */
    private void firstPlan() {
        EnergyCase street = FirstCase.of(answers(List.of(CriticalUse.ofHomes("fridges and lights", 0.25)), 24, ENDLESS))
                .energy();
        long begun = THREADS.getCurrentThreadCpuTime();
        SizingOutcome outcome = sizing().size(street);
        double worked = (THREADS.getCurrentThreadCpuTime() - begun) / NANOS;
        boolean holds =
                outcome.findCertificate().filter(SurvivalCertificate::holds).isPresent();
        say("a first plan of forty homes, 24 hours survived from every hour of the year");
        say("  ours   %8.2f s of processor (limit %.0f s)", worked, SURVIVE_SECONDS);
        keep(holds && outcome.faults().isEmpty(), "the first plan does not hold: " + outcome.faults());
        keep(
                worked <= SURVIVE_SECONDS,
                String.format(Locale.ROOT, "a first plan takes %.2f s, more than %.0f", worked, SURVIVE_SECONDS));
    }

    /** Two days without the grid for too little money: why there is no plan, and what would help. */
    private void waysOut() {
        List<CriticalUse> critical = List.of(CriticalUse.ofKw("pumps", 5), CriticalUse.ofKw("school", 10));
        EnergyCase wished = FirstCase.of(answers(critical, 48, 20_000)).energy();
        long begun = THREADS.getCurrentThreadCpuTime();
        WaysOut ways = WaysOut.of(wished, sizing());
        double worked = (THREADS.getCurrentThreadCpuTime() - begun) / NANOS;
        say("48 hours with 15 kW for 20,000 USD, which is too little: what conflicts and what would help");
        say(
                "  ours   %8.2f s of processor, %d wishes conflict",
                worked, ways.conflict().size());
        ways.ways().forEach(way -> say("    %s %.2f", way.wish().kind(), way.value()));
        keep(!ways.ways().isEmpty(), "nothing is found that would help");
    }

    private Sizing sizing() {
        return new Sizing(NATIVES, judgeSeconds, () -> false);
    }

    /** Forty homes at Turners Falls, 7,000 kWh each. */
    private static Answers answers(List<CriticalUse> critical, double outageHours, double budget) {
        return new Answers(
                "Canal Street",
                "USD",
                42.6,
                -72.55,
                40,
                7000,
                critical,
                1500,
                10,
                null,
                20,
                0.30,
                0.10,
                outageHours,
                budget,
                0.05);
    }

    private void judge(String name, TimeLp lp, TimeLpSolution own, double best) {
        Deadline deadline = new Deadline(judgeSeconds);
        long start = System.nanoTime();
        long begun = THREADS.getCurrentThreadCpuTime();
        TimeLpSolution judged = new Judge(NATIVES, () -> deadline.left() == 0).solve(lp);
        double seconds = (System.nanoTime() - start) / NANOS;
        double worked = (THREADS.getCurrentThreadCpuTime() - begun) / NANOS;
        if (!judged.hasPoint()) {
            keep(judged.status() == TimeLpSolution.Status.STOPPED, name + ": HiGHS finds no point");
            say("  HiGHS  %8.2f s without an end; ours is more than %.0f times as fast", seconds, seconds / best);
            return;
        }
        double apart = Math.abs(judged.objective() - own.objective()) / Math.abs(judged.objective());
        say("  HiGHS  %8.2f s (%.2f s of processor), objective %.6f", seconds, worked, judged.objective());
        say("  ours is %.0f times as fast; the objectives are %.1e apart", seconds / best, apart);
        keep(apart <= EQUAL, name + ": the objectives are " + apart + " apart");
    }

    private void keep(boolean kept, String limit) {
        if (!kept) {
            broken.add(limit);
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
