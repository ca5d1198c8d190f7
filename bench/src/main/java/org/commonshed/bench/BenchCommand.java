package org.commonshed.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonshed.bench.energy.EnergyBench;
import org.commonshed.bench.energy.SurviveBench;
import org.commonshed.bench.infer.InferBench;
import org.commonshed.bench.same.SameBench;
import org.commonshed.bench.share.ShareBench;
import org.commonshed.engine.world.World;

/** {@code commonshed bench plan}: measures the planner beside its peers and says which limits of ours are broken. */
public final class BenchCommand {
    private static final double FASTER = 5; // times, from this many thousand columns:
    private static final int FASTER_FROM = 60;
    private static final double EQUAL = 1e-6;
    private static final double SLACK = 1e-7;
    private static final int WRONG_USE = 64;
    private static final String USAGE = """
            Usage: commonshed bench plan [--sizes 15,60,120,250] [--peer-minutes 15]
                                         [--seed 1]
            Plans made-up worlds and measures; beside it, on the same model, the plain
            way (each goal and each round by interior point from scratch) and one that
            holds goals by rows with a slack.
              --sizes          which worlds, by thousands of columns
              --peer-minutes   how long each peer may take; 0 = without peers
              --seed           which world of each size
            Example: ./commonshed bench plan --sizes 15 --peer-minutes 2""";

    private final PrintStream out;
    private final List<String> broken = new ArrayList<>();

    private BenchCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** Exit code: 0 all limits kept, 1 one is broken, 64 the command is not understood. */
    static int run(String[] arguments, PrintStream out) {
        if (arguments.length > 0 && arguments[0].equals("server")) {
            return ServerBench.command(List.of(arguments), out);
        }
        if (arguments.length > 0 && arguments[0].equals("infer")) {
            return InferBench.command(List.of(arguments), Machine.describe(), out);
        }
        if (arguments.length > 0 && arguments[0].equals("energy")) {
            return EnergyBench.command(List.of(arguments), Machine.describe(), out);
        }
        if (arguments.length > 0 && arguments[0].equals("match")) {
            return MatchBench.command(List.of(arguments), out);
        }
        if (arguments.length > 0 && arguments[0].equals("same")) {
            return SameBench.command(List.of(arguments), Machine.describe(), out);
        }
        if (arguments.length > 0 && arguments[0].equals("share")) {
            return ShareBench.command(List.of(arguments), Machine.describe(), out);
        }
        if (arguments.length > 0 && arguments[0].equals("survive")) {
            return SurviveBench.command(List.of(arguments), Machine.describe(), out);
        }
        if (arguments.length > 0 && arguments[arguments.length - 1].equals("--help")) {
            out.println(USAGE);
            out.println();
            out.println(ServerBench.USAGE);
            out.println();
            out.println(InferBench.USAGE);
            out.println();
            out.println(EnergyBench.USAGE);
            out.println();
            out.println(MatchBench.USAGE);
            out.println();
            out.println(SameBench.USAGE);
            out.println();
            out.println(ShareBench.USAGE);
            out.println();
            out.println(SurviveBench.USAGE);
            return 0;
        }
        try {
            return new BenchCommand(out).measure(BenchArguments.of(arguments));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(USAGE);
            return WRONG_USE;
        }
    }

    private int measure(BenchArguments arguments) {
        out.println(Machine.describe());
        out.println("Seconds are those of the processor, for one thread: on a free machine the same as the clock's.");
        for (WorldSize size : arguments.sizes()) {
            try {
                measure(size, arguments);
            } catch (IllegalStateException e) {
                broken.add(size.name() + " thousand: " + e.getMessage());
            }
        }
        broken.forEach(b -> out.println("BROKEN: " + b));
        if (broken.isEmpty()) {
            out.println("All limits are kept.");
        }
        return broken.isEmpty() ? 0 : 1;
    }

    private void measure(WorldSize size, BenchArguments arguments) {
        World world = RealisticWorlds.of(size, arguments.seed());
        Path nativeFolder = Path.of(System.getProperty("jna.tmpdir", System.getProperty("java.io.tmpdir")), "native");
        PlanBench bench = new PlanBench(world, nativeFolder);
        print(
                "%n%d thousand: %d neighbourhoods, %d sites, %d lines of need, seed %d, load %.1f",
                size.name(),
                size.neighbourhoods(),
                size.sites(),
                world.needs().size(),
                arguments.seed(),
                Machine.load());
        Measured ours = bench.planner();
        print(
                "  %d columns, %d rows, peak memory %.2f GB, %d goals not proven",
                ours.size().columns(), ours.size().rows(), ours.gigabytes(), ours.unproven());
        sayShares(ours);
        show("planner", ours);
        PlanBench.brokenLimits(size.name(), ours).forEach(b -> broken.add(size.name() + " thousand: " + b));
        if (arguments.peerMinutes() > 0) {
            Measured plain = bench.peer(Double.NaN, arguments.peerMinutes());
            show("plain way", plain);
            compare(size, ours, plain);
            besideRows(ours, bench, arguments);
        }
    }

    /** Its goals are held only nearly, so a later one may find no room at all; that is its error, not ours. */
    private void besideRows(Measured ours, PlanBench bench, BenchArguments arguments) {
        try {
            Measured rows = bench.peer(SLACK, arguments.peerMinutes());
            show("rows with a slack", rows);
            sayDifference(ours, rows);
        } catch (PeerSolver.GaveUp gaveUp) {
            print("  rows with a slack: no result, %s", String.valueOf(gaveUp.getMessage()));
        }
    }

    private void compare(WorldSize size, Measured ours, Measured plain) {
        double ratio = plain.times().total() / ours.times().total();
        print(
                "    the planner is %s%.1f times as fast as the plain way%s",
                plain.complete() ? "" : "at least ", ratio, plain.complete() ? "" : " (which was stopped)");
        if (size.name() >= FASTER_FROM && ratio < FASTER) {
            broken.add(size.name() + " thousand: "
                    + (plain.complete() ? "less than " : "not known to be ")
                    + "5 times as fast as the plain way"
                    + (plain.complete() ? "" : "; maybe give it more --peer-minutes"));
        }
        if (sayDifference(ours, plain) > EQUAL) {
            broken.add(size.name() + " thousand: a value differs from the plain way's");
        }
    }

    private double sayDifference(Measured ours, Measured theirs) {
        Measured.Difference difference = ours.largestDifference(theirs);
        print(
                "    largest difference of a goal's value: %.2g (%s), of %d values",
                difference.amount(), difference.goal(), theirs.values().size());
        return difference.amount();
    }

    /** In how many ways claimants stand: the more different shares a class has, the more rounds it takes. */
    private void sayShares(Measured measured) {
        Map<String, Set<Long>> different = new TreeMap<>();
        measured.values().forEach((name, share) -> {
            if (name.startsWith("shares.")) {
                String level = name.substring(0, name.indexOf('/'));
                different.computeIfAbsent(level, k -> new TreeSet<>()).add(Math.round(share / EQUAL));
            }
        });
        List<String> words = different.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().size())
                .toList();
        print("  different shares among the claimants: %s", String.join(", ", words));
    }

    private void show(String who, Measured measured) {
        print(
                "  %s: %.2f s in all (%.1f s of the clock)%s",
                who, measured.times().total(), measured.times().wall(), measured.complete() ? "" : ", stopped");
        StringBuilder steps = new StringBuilder("   ");
        for (Map.Entry<String, Double> step : measured.times().seconds().entrySet()) {
            steps.append(String.format(Locale.ROOT, " %s %.2f |", step.getKey(), step.getValue()));
        }
        out.println(steps.substring(0, steps.length() - 2));
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** What was asked for. */
    record BenchArguments(List<WorldSize> sizes, double peerMinutes, long seed) {
        BenchArguments {
            sizes = List.copyOf(sizes);
        }

        static BenchArguments of(String[] words) {
            if (words.length == 0 || !words[0].equals("plan")) {
                throw new IllegalArgumentException(
                        (words.length == 0 ? "What should be measured?" : "“" + words[0] + "” cannot be measured.")
                                + " So far there are: bench plan, bench server, bench infer, bench match, bench same,"
                                + " bench energy, bench survive, bench share");
            }
            BenchArguments asked = new BenchArguments(WorldSize.ALL, 15, 1);
            for (int i = 1; i < words.length; i += 2) {
                asked = asked.with(words[i], i + 1 < words.length ? words[i + 1] : "");
            }
            return asked;
        }

        private BenchArguments with(String option, String value) {
            return switch (option) {
                case "--sizes" -> new BenchArguments(sizes(value), peerMinutes, seed);
                case "--peer-minutes" ->
                    new BenchArguments(sizes, Double.parseDouble(matching(option, value, "\\d{1,6}(\\.\\d+)?")), seed);
                case "--seed" ->
                    new BenchArguments(sizes, peerMinutes, Long.parseLong(matching(option, value, "-?\\d{1,18}")));
                default -> throw new IllegalArgumentException("There is no option “" + option + "”.");
            };
        }

        private static String matching(String option, String value, String pattern) {
            if (!value.matches(pattern)) {
                throw new IllegalArgumentException(
                        value.isEmpty()
                                ? "After " + option + " a number is missing."
                                : "After " + option + " stands a number, not “" + value + "”.");
            }
            return value;
        }

        private static List<WorldSize> sizes(String value) {
            List<WorldSize> sizes = new ArrayList<>();
            for (String word :
                    matching("--sizes", value, "\\d{1,4}(,\\d{1,4})*").split(",")) {
                sizes.add(WorldSize.of(Integer.parseInt(word)));
            }
            return sizes;
        }
    }
}
