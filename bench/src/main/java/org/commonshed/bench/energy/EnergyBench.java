package org.commonshed.bench.energy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.size.SizingModel;
import org.commonshed.engine.energy.solve.InteriorPoint;
import org.commonshed.engine.energy.solve.Judge;
import org.commonshed.engine.energy.solve.TimeLp;
import org.commonshed.engine.energy.solve.TimeLpSolution;

/**
 * {@code commonshed bench energy}: sizes a neighbourhood over a year of hours with our own method and with HiGHS, in one run on one
 * thread each.
 */
public final class EnergyBench {
    public static final String USAGE = """
            Usage: commonshed bench energy --data FOLDER [--alone]
            Sizes twenty houses of Vermont over 8,760 hours, without and with 52 outages
            of 72 hours, by our own method and by HiGHS on the same model.
              --data    the data set: vermont-neighbourhood
              --alone   without HiGHS, which takes minutes
            Example: ./commonshed bench energy --data vermont-neighbourhood""";

    private static final int WRONG_USE = 64;
    private static final int RUNS = 3; // runs after a first one; the quickest counts
    private static final double EQUAL = 1e-6;
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final boolean isAlone;
    private final List<String> broken = new ArrayList<>();

    private EnergyBench(PrintStream out, boolean isAlone) {
        this.out = out;
        this.isAlone = isAlone;
    }

    /** Exit code: 0 all limits kept, 1 one is broken, 64 the command is not understood. */
    public static int command(List<String> arguments, String machine, PrintStream out) {
        int at = arguments.indexOf("--data");
        if (at < 0 || at + 1 >= arguments.size() || !Files.isDirectory(Path.of(arguments.get(at + 1)))) {
            out.println(USAGE);
            return WRONG_USE;
        }
        out.println(machine);
        EnergyBench bench = new EnergyBench(out, arguments.contains("--alone"));
        try {
            Vermont houses = new Vermont(Path.of(arguments.get(at + 1)));
            bench.measure("a year", houses.year(0, 0), 1);
            bench.measure("with 52 outages of 72 hours", houses.year(52, 72), 3);
        } catch (IOException e) {
            out.println("The data cannot be read: " + e.getMessage());
            return WRONG_USE;
        }
        bench.broken.forEach(limit -> out.println("Broken: " + limit));
        return bench.broken.isEmpty() ? 0 : 1;
    }

    private void measure(String name, EnergyCase energy, double limit) {
        TimeLp lp = new SizingModel(energy).lp();
        say("%s: %,d rows, %,d columns, %,d entries", name, lp.rows, lp.columns, lp.entries());
        TimeLpSolution own = InteriorPoint.solve(lp, () -> false);
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < RUNS; k++) {
            long start = System.nanoTime();
            own = InteriorPoint.solve(lp, () -> false);
            best = Math.min(best, (System.nanoTime() - start) / NANOS);
        }
        say("  ours   %8.2f s, %d steps, objective %.6f, gap %.1e", best, own.iterations(), own.objective(), own.gap());
        keep(own.status() == TimeLpSolution.Status.OPTIMAL, name + " is not solved");
        keep(best <= limit, String.format(Locale.ROOT, "%s takes %.2f s, more than %.0f", name, best, limit));
        if (isAlone) {
            return;
        }
        Path natives = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
        long start = System.nanoTime();
        TimeLpSolution judged = new Judge(natives, () -> false).solve(lp);
        double seconds = (System.nanoTime() - start) / NANOS;
        double apart = Math.abs(judged.objective() - own.objective()) / Math.abs(judged.objective());
        say("  HiGHS  %8.2f s, objective %.6f", seconds, judged.objective());
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
