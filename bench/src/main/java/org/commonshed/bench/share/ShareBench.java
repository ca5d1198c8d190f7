package org.commonshed.bench.share;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.commonshed.engine.energy.games.CoalitionValues;
import org.commonshed.engine.energy.games.MeteredGame;
import org.commonshed.engine.energy.games.Nucleolus;
import org.commonshed.engine.energy.games.SampledShapley;
import org.commonshed.engine.energy.games.Shapley;
import org.commonshed.engine.energy.games.SharingGame;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.engine.energy.share.Tariff;

/** {@code commonshed bench share}: settles a year of 500 meters by each key, beside a plain way; then splits common values. */
public final class ShareBench {
    public static final String USAGE = """
            Usage: commonshed bench share [--seed 1]
            Settles a year of 500 made-up meters, 35,040 intervals each, exact to the
            watt-hour and the cent, and a part of it the plain way, with an object for
            each meter and a decimal for each amount; then Shapley values of 16 members
            (exact) and of 100 (sampled), and a nucleolus of 12.
              --seed           which made-up meters
            Example: ./commonshed bench share""";

    private static final int WRONG_USE = 64;
    private static final int METERS = 500;
    private static final int STEPS = 35_040;
    private static final int PLAIN_STEPS = 960; // ten days
    private static final double SETTLE_SECONDS = 10;
    private static final double GAME_SECONDS = 30;
    private static final double ERROR = 0.01;
    private static final Tariff TARIFF = new Tariff(List.of(300_000L), 80_000, 150_000, 150_000);

    private final PrintStream out;
    private final long seed;
    private final Path nativeFolder =
            Path.of(System.getProperty("jna.tmpdir", System.getProperty("java.io.tmpdir")), "native");
    private final List<String> broken = new ArrayList<>();

    private ShareBench(PrintStream out, long seed) {
        this.out = out;
        this.seed = seed;
    }

    /** The line about the machine comes from the caller. Exit code: 0 all limits kept, 1 one is broken, 64 not understood. */
    public static int command(List<String> words, String machine, PrintStream out) {
        boolean isSeeded = words.size() == 3
                && words.get(1).equals("--seed")
                && words.get(2).matches("-?\\d{1,18}");
        if (words.size() != 1 && !isSeeded) {
            out.println(USAGE);
            return words.contains("--help") ? 0 : WRONG_USE;
        }
        out.println(machine);
        out.println("Seconds are those of the processor, for one thread: on a free machine the same as the clock's.");
        ShareBench bench = new ShareBench(out, isSeeded ? Long.parseLong(words.get(2)) : 1);
        bench.settle();
        bench.split();
        bench.broken.forEach(b -> out.println("BROKEN: " + b));
        if (bench.broken.isEmpty()) {
            out.println("All limits are kept.");
        }
        return bench.broken.isEmpty() ? 0 : 1;
    }

    /** A result and the seconds it took: of the processor, and of the clock. */
    private record Timed<T>(T result, double seconds, double clock) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        T result = work.get();
        return new Timed<>(
                result, (threads.getCurrentThreadCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9);
    }

    private void settle() {
        Readings readings = MadeUpMeters.of(METERS, STEPS, seed);
        Sharing sharing = new Sharing(nativeFolder, () -> false);
        int consumers = readings.community.listConsumers().size();
        List<Long> even = new ArrayList<>(Collections.nCopies(consumers, SharingKey.ONE / consumers));
        SharingKey fixed = new SharingKey.Static(even);
        double proRata = 0;
        for (SharingKey key : List.of(
                new SharingKey.ProRata(),
                fixed,
                new SharingKey.Equal(),
                new SharingKey.Cascade(List.of(fixed, new SharingKey.ProRata())),
                new SharingKey.NeedWeighted(even))) {
            Timed<Settlement> settled =
                    timed(() -> sharing.settle(readings, key, TARIFF).settlement());
            String name = key.getClass().getSimpleName();
            print(
                    "  %-12s %,d readings settled in %.2f s (%.2f s of the clock; limit %.0f), %,d kWh shared",
                    name,
                    (long) METERS * STEPS,
                    settled.seconds,
                    settled.clock,
                    SETTLE_SECONDS,
                    settled.result.sharedWh() / 1000);
            proRata = key instanceof SharingKey.ProRata ? settled.seconds : proRata;
            judge(name, settled);
        }
        besidePlain(proRata);
    }

    private void judge(String name, Timed<Settlement> settled) {
        if (settled.seconds > SETTLE_SECONDS) {
            broken.add(name + ": more than " + SETTLE_SECONDS + " s");
        }
        for (Settlement.Period period : settled.result.periods()) {
            if (sum(period, Meter.Direction.TAKES) != sum(period, Meter.Direction.GIVES) || period.fundCents() != 0) {
                broken.add(name + ": " + period.name() + " does not add up");
            }
        }
    }

    private static long sum(Settlement.Period period, Meter.Direction direction) {
        return period.lines().stream()
                .filter(line -> line.meter().direction() == direction)
                .mapToLong(Settlement.Line::sharedWh)
                .sum();
    }

    private void besidePlain(double proRata) {
        Readings part = MadeUpMeters.of(METERS, PLAIN_STEPS, seed);
        Timed<Map<String, BigDecimal>> plain = timed(() -> new PlainSettling(part).settle(PLAIN_STEPS));
        Settlement ours = new Sharing(nativeFolder, () -> false)
                .settle(part, new SharingKey.ProRata(), TARIFF)
                .settlement();
        double each = plain.seconds / PLAIN_STEPS / (proRata / STEPS);
        print(
                "  plain way    %,d readings in %.2f s, %.0f times as long for each",
                (long) METERS * PLAIN_STEPS, plain.seconds, each);
        for (Settlement.Period period : ours.periods()) {
            for (Settlement.Line line : period.lines()) {
                BigDecimal theirs = plain.result.getOrDefault(line.meter().id(), BigDecimal.ZERO);
                if (ours.periods().size() == 1 && theirs.longValueExact() != line.sharedWh()) {
                    broken.add(line.meter().id() + ": " + line.sharedWh() + " Wh, the plain way " + theirs);
                }
            }
        }
    }

    private void split() {
        SharingGame small = game(16, 8_760);
        Timed<double[]> exact = timed(() -> Shapley.exact(small));
        print("  Shapley exact, 16 members, a year of hours: %.2f s", exact.seconds);
        SharingGame large = game(100, STEPS);
        SampledShapley sampled = new SampledShapley(large, seed);
        Timed<SampledShapley.Effort> effort = timed(() -> sampled.run(ERROR, 1000, () -> false));
        print(
                "  Shapley sampled, 100 members, %,d intervals: %.2f s (%.2f s of the clock; limit %.0f), error %.2f %%, %d rounds",
                STEPS, effort.seconds, effort.clock, GAME_SECONDS, effort.result.error() * 100, effort.result.rounds());
        if (effort.seconds > GAME_SECONDS || effort.result.error() > ERROR) {
            broken.add("sampled Shapley values: " + effort.seconds + " s, error " + effort.result.error());
        }
        Random random = new Random(seed);
        CoalitionValues values = CoalitionValues.of(12, s -> Math.pow(Integer.bitCount(s), 1.5) + random.nextDouble());
        Timed<double[]> nucleolus = timed(() -> new Nucleolus(values, nativeFolder, () -> false).nucleolus());
        print("  nucleolus, 12 members: %.2f s", nucleolus.seconds);
    }

    private SharingGame game(int members, int steps) {
        return MeteredGame.of(MadeUpMeters.of(members, steps, seed), TARIFF);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
