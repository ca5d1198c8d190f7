package org.commonshed.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import org.commonshed.bench.energy.EnergyBench;
import org.commonshed.bench.energy.LayersBench;
import org.commonshed.bench.energy.SurviveBench;
import org.commonshed.bench.infer.InferBench;
import org.commonshed.bench.same.SameBench;
import org.commonshed.bench.share.ShareBench;
import org.commonshed.engine.world.World;

/**
 * {@code commonshed bench}: the table of all that can be measured; {@code bench plan} itself measures the planner beside its peers
 * and says which limits of ours are broken.
 */
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

    private static final Map<String, Bench> BENCHES = benches();

    private final PrintStream out;
    private final List<String> broken = new ArrayList<>();

    private BenchCommand(PrintStream out) {
        this.out = out;
    }

    /** How one is used, and what it does with all words after {@code bench}; it answers with an exit code. */
    private record Bench(String usage, ToIntBiFunction<List<String>, PrintStream> command) {
        /** One that says first on what machine it measures. */
        static Bench on(String usage, Measuring measuring) {
            return new Bench(usage, (words, out) -> measuring.command(words, Machine.describe(), out));
        }
    }

    /** The command of a bench that is told of the machine. */
    private interface Measuring {
        int command(List<String> words, String machine, PrintStream out);
    }

    /** All that can be measured, by name, in the order in which people are told of it. */
    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("plan", new Bench(USAGE, BenchCommand::plan));
        benches.put("server", new Bench(ServerBench.USAGE, ServerBench::command));
        benches.put("infer", Bench.on(InferBench.USAGE, InferBench::command));
        benches.put("match", new Bench(MatchBench.USAGE, MatchBench::command));
        benches.put("same", Bench.on(SameBench.USAGE, SameBench::command));
        benches.put("energy", Bench.on(EnergyBench.USAGE, EnergyBench::command));
        benches.put("survive", Bench.on(SurviveBench.USAGE, SurviveBench::command));
        benches.put("layers", Bench.on(LayersBench.USAGE, LayersBench::command));
        benches.put("share", Bench.on(ShareBench.USAGE, ShareBench::command));
        return Collections.unmodifiableMap(benches);
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** Exit code: 0 all limits kept, 1 one is broken, 64 the command is not understood. */
    static int run(String[] arguments, PrintStream out) {
        List<String> words = List.of(arguments);
        Bench bench = words.isEmpty() ? null : BENCHES.get(words.get(0));
        if (bench != null) {
            return bench.command.applyAsInt(words, out);
        }
        if (asksForHelp(words)) {
            return help(out);
        }
        String asked = words.isEmpty() ? "What should be measured?" : "“" + words.get(0) + "” cannot be measured.";
        out.println(asked + " So far there are: bench " + String.join(", bench ", BENCHES.keySet()));
        out.println(USAGE);
        return WRONG_USE;
    }

    private static boolean asksForHelp(List<String> words) {
        return !words.isEmpty() && words.get(words.size() - 1).equals("--help");
    }

    private static int help(PrintStream out) {
        out.println(
                String.join("\n\n", BENCHES.values().stream().map(Bench::usage).toList()));
        return 0;
    }

    private static int plan(List<String> words, PrintStream out) {
        if (asksForHelp(words)) {
            return help(out);
        }
        try {
            return new BenchCommand(out).measure(BenchArguments.of(words));
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

        /** Of the words from {@code plan} on. */
        static BenchArguments of(List<String> words) {
            BenchArguments asked = new BenchArguments(WorldSize.ALL, 15, 1);
            for (int i = 1; i < words.size(); i += 2) {
                asked = asked.with(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
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
