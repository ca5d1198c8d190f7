package org.commonshed.bench.energy;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.engine.energy.layers.LayeredPlan;
import org.commonshed.engine.energy.layers.Layers;
import org.commonshed.engine.energy.layers.Wire;

/** {@code commonshed bench layers}: plans 200 homes in 10 neighbourhoods that do not see into each other, with a proven bound. */
public final class LayersBench {
    public static final String USAGE = """
            Usage: commonshed bench layers [--seed 1]
            Plans 200 made-up homes in 10 neighbourhoods in a bioregion over twelve typical
            days, by prices and proposals alone, until the cost is proven to within half a
            per cent.
              --seed           which bioregion
            Example: ./commonshed bench layers""";

    private static final int WRONG_USE = 64;
    private static final int NEIGHBOURHOODS = 10;
    private static final int HOMES = 20; // in each
    private static final double GAP = 0.005;
    private static final double SECONDS = 60;
    private static final int ROUNDS = 200;
    private static final int THREADS = 2;
    private static final double NANOS = 1e9;

    private LayersBench() {}

    /** Exit code: 0 all limits kept, 1 one is broken, 64 the command is not understood. */
    public static int command(List<String> arguments, String machine, PrintStream out) {
        long seed = 1;
        List<String> words = arguments.subList(1, arguments.size());
        boolean isUnderstood = words.isEmpty()
                || words.size() == 2
                        && words.get(0).equals("--seed")
                        && words.get(1).matches("\\d{1,9}");
        if (!isUnderstood) {
            out.println(USAGE);
            return WRONG_USE;
        }
        if (!words.isEmpty()) {
            seed = Long.parseLong(words.get(1));
        }
        out.println(machine);
        return measure(seed, out);
    }

    private static int measure(long seed, PrintStream out) {
        var region = new MadeUpRegion(seed).of(NEIGHBOURHOODS, HOMES);
        var natives = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
        var layers = new Layers(natives, new Layers.Wishes(GAP, ROUNDS, THREADS), Wire.DEAF, () -> false);
        long start = System.nanoTime();
        double worked = worked();
        Optional<LayeredPlan> found = layers.find(region);
        double seconds = (System.nanoTime() - start) / NANOS;
        worked = worked() - worked;
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        LayeredPlan plan = found.orElseThrow();
        say(out, "%d homes in %d neighbourhoods, %d steps, seed %d", NEIGHBOURHOODS * HOMES, NEIGHBOURHOODS, 288, seed);
        say(out, "  total %.0f, proven to be at least %.0f: gap %.3f %%", plan.total(), plan.least(), plan.gap() * 100);
        say(
                out,
                "  %d rounds, %.1f s (%.1f s of processor in %d threads, load %.1f; limit %.0f s)",
                plan.rounds(),
                seconds,
                worked,
                THREADS,
                load,
                SECONDS);
        boolean isKept =
                plan.gap() <= GAP && seconds <= SECONDS && plan.lacking().isEmpty();
        out.println(
                isKept
                        ? "All limits are kept."
                        : "Broken: the gap is above 0.5 %, it took more than 60 s, or power lacks.");
        return isKept ? 0 : 1;
    }

    /** Seconds of the processor of this process so far. */
    private static double worked() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toNanos)
                        .orElse(0L)
                / NANOS;
    }

    private static void say(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
