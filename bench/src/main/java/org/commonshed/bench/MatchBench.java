package org.commonshed.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.commonshed.bench.labs.NameSearch;
import org.commonshed.bench.labs.SyntheticLabs;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Box;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Matcher;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Roads;
import org.commonshed.engine.match.Sought;
import org.commonshed.engine.match.Work;
import org.commonshed.engine.split.Order;
import org.commonshed.engine.split.OrderDivider;
import org.commonshed.engine.split.OrderSplit;
import org.commonshed.engine.split.Split;
import org.commonshed.engine.split.SplitVerifier;
import org.commonshed.engine.split.Splitter;
import org.commonshed.engine.world.Point;
import org.commonshed.files.okw.FacilityFile;
import org.commonshed.files.okw.FacilityReading;
import org.commonshed.files.okw.Filling;
import org.commonshed.files.okw.ModelBook;
import org.commonshed.files.okw.Vocabulary;

/** {@code commonshed bench match}: who can make a design, beside plain name matching, and how long dividing an order takes. */
final class MatchBench {
    static final String USAGE = """
            Usage: commonshed bench match [--seed 1]
            Matches designs with the labs of examples/fablabs (made by ./commonshed
            fablabs DATA-DIR; without it with 425 made-up ones) and with 50,000 made-up
            ones, beside a plain search by names; then divides an order among the labs,
            and again when the largest maker drops out.
              --seed           which made-up labs
            Example: ./commonshed bench match""";

    private static final int LABS = 425;
    private static final int MANY = 50_000;
    private static final int ROUNDS = 5;
    private static final double LABS_MS = 50;
    private static final double MANY_MS = 500;
    private static final double SPLIT_SECONDS = 10;
    private static final double AGAIN_SECONDS = 2;
    private static final double GAP = 0.01;
    private static final List<String> PROCESSES = List.of(
            "fdm",
            "3d-printing",
            "sla",
            "sls",
            "laser-cutting",
            "co2-laser-cutting",
            "cnc-milling",
            "cnc-routing",
            "precision-milling",
            "vinyl-cutting",
            "cnc-turning",
            "sewing",
            "welding",
            "pcb-milling",
            "thermoforming",
            "waterjet-cutting",
            "electronics-assembly",
            "woodworking",
            "screen-printing",
            "machining");

    private final PrintStream out;
    private final Path root;
    private final long seed;
    private final List<String> broken = new ArrayList<>();

    private MatchBench(PrintStream out, Path root, long seed) {
        this.out = out;
        this.root = root;
        this.seed = seed;
    }

    static int command(List<String> words, PrintStream out) {
        boolean isSeeded = words.size() == 3
                && words.get(1).equals("--seed")
                && words.get(2).matches("-?\\d{1,18}");
        if (words.size() != 1 && !isSeeded) {
            out.println(USAGE);
            return words.contains("--help") ? 0 : 64;
        }
        Path root = Path.of(System.getProperty("commonshed.root", ".")).toAbsolutePath();
        out.println(Machine.describe());
        out.println(
                "Milliseconds are those of the processor, for one thread: on a free machine the same as the clock's.");
        MatchBench bench = new MatchBench(out, root, isSeeded ? Long.parseLong(words.get(2)) : 1);
        try {
            bench.run();
        } catch (IOException failed) {
            out.println("This could not be measured: " + failed.getMessage());
            return 1;
        }
        bench.broken.forEach(b -> out.println("BROKEN: " + b));
        if (bench.broken.isEmpty()) {
            out.println("All limits are kept.");
        }
        return bench.broken.isEmpty() ? 0 : 1;
    }

    private void run() throws IOException {
        Path catalogue = root.resolve("catalogue");
        Vocabulary vocabulary = Vocabulary.read(catalogue);
        ModelBook models = ModelBook.read(catalogue, vocabulary);
        Filling filling = Filling.read(catalogue, vocabulary, models);
        List<Facility> labs = filling.fill(labs(vocabulary, models));
        measure(labs, vocabulary, LABS_MS);
        measure(filling.fill(SyntheticLabs.of(MANY, seed, models)), vocabulary, MANY_MS);
        divide(labs, vocabulary);
    }

    private List<Facility> labs(Vocabulary vocabulary, ModelBook models) {
        Path real = root.resolve("examples/fablabs/labs.csv");
        if (Files.exists(real)) {
            FacilityReading read = new FacilityFile(vocabulary, models).read(real);
            if (read.problems().isEmpty()) {
                return read.facilities();
            }
        }
        print(
                "examples/fablabs is not there or cannot be read, so the labs are made up; ./commonshed fablabs makes it.");
        return SyntheticLabs.of(LABS, seed + 1, models);
    }

    private void measure(List<Facility> labs, Vocabulary vocabulary, double limitMillis) {
        Matcher matcher =
                new Matcher(vocabulary.taxonomy(), vocabulary.materials(), Roads.byFactor(Roads.USUAL_FACTOR), labs);
        NameSearch names = new NameSearch(vocabulary.taxonomy(), labs);
        List<Sought> asked = designs(labs);
        int machines = labs.stream().mapToInt(lab -> lab.machines().size()).sum();
        print(
                "%n%,d labs, %,d machines, %d designs, each %d times, load %.1f",
                labs.size(), machines, asked.size(), ROUNDS, Machine.load());
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Sought sought : asked) {
                double own = millis(() -> matcher.match(sought));
                double theirs = millis(() -> names.find(sought.operations().get(0)));
                if (round > 0) { // the first makes the machine warm
                    ours.add(own);
                    plain.add(theirs);
                }
            }
        }
        double own = p95(ours);
        double theirs = p95(plain);
        print(
                "  matching: p95 %.2f ms (limit %.0f); plain name matching: p95 %.2f ms; ratio %.2f",
                own, limitMillis, theirs, theirs / own);
        quality(matcher, names, asked);
        if (own > limitMillis) {
            broken.add(String.format(Locale.ROOT, "%,d labs: p95 %.1f ms, limit %.0f", labs.size(), own, limitMillis));
        }
    }

    /** How many labs names find that cannot, and how many they miss that can or may be able to. */
    private void quality(Matcher matcher, NameSearch names, List<Sought> asked) {
        long wrong = 0;
        long found = 0;
        long missed = 0;
        long able = 0;
        for (Sought sought : asked) {
            Requirement wanted = sought.operations().get(0);
            Set<String> byName = names.find(wanted);
            Set<String> byMachine = new HashSet<>();
            for (Match match : matcher.match(Sought.of(wanted))) {
                if (match.answer() != Answer.NO) {
                    byMachine.add(match.facility().id());
                }
            }
            found += byName.size();
            wrong += byName.stream().filter(id -> !byMachine.contains(id)).count();
            able += byMachine.size();
            missed += byMachine.stream().filter(id -> !byName.contains(id)).count();
        }
        print(
                "  names find %,d labs, %,d of them with a reason against; they miss %,d of %,d that can or may",
                found, wrong, missed, able);
    }

    private List<Sought> designs(List<Facility> labs) {
        Random random = new Random(seed);
        List<Sought> asked = new ArrayList<>();
        for (String process : PROCESSES) {
            for (int i = 0; i < 2; i++) {
                double length = 50 + random.nextInt(300);
                Requirement wanted = Requirement.of(process + " part", process, 1 + random.nextInt(500))
                        .withBox(new Box(length, length * 0.7, 3 + random.nextInt(60)));
                Point near = labs.get(random.nextInt(labs.size())).at();
                boolean isNear = i == 0 && near != null;
                asked.add(new Sought(List.of(wanted), near, isNear ? 200 : Double.POSITIVE_INFINITY, null, false));
            }
        }
        return asked;
    }

    private static double millis(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double p95(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    private void divide(List<Facility> labs, Vocabulary vocabulary) {
        Matcher matcher =
                new Matcher(vocabulary.taxonomy(), vocabulary.materials(), Roads.byFactor(Roads.USUAL_FACTOR), labs);
        Path nativeFolder = Path.of(System.getProperty("jna.tmpdir", System.getProperty("java.io.tmpdir")), "native");
        OrderDivider divider = new OrderDivider(matcher, new Splitter(nativeFolder, () -> false));
        for (double km : new double[] {1000, 20_000}) {
            Order order = order(km);
            long start = System.nanoTime();
            OrderSplit split = divider.divide(order, List.of(Split.Way.values()), SPLIT_SECONDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            say("divided in four ways", split, seconds);
            check(split, seconds, SPLIT_SECONDS, km);
            again(divider, order, split, km);
        }
    }

    private void again(OrderDivider divider, Order order, OrderSplit split, double km) {
        List<OrderSplit.Job> jobs = split.parts().get(0).proposal().jobs();
        if (jobs.isEmpty()) {
            broken.add("nobody among the labs within " + km + " km takes part");
            return;
        }
        String out = jobs.stream()
                .max((a, b) -> Long.compare(a.pieces(), b.pieces()))
                .orElseThrow()
                .maker();
        List<Order.Promise> kept = jobs.stream()
                .filter(job -> !job.maker().equals(out))
                .map(job -> new Order.Promise(job.maker(), "headband", job.machine(), job.pieces()))
                .toList();
        long start = System.nanoTime();
        OrderSplit after = divider.divide(order.with(Set.of(out), kept), List.of(Split.Way.CHEAPEST), AGAIN_SECONDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        say("again without " + out + ", " + kept.size() + " promises kept", after, seconds);
        check(after, seconds, AGAIN_SECONDS, km);
    }

    private static Order order(double km) {
        Requirement headband = Requirement.of("headband", "fdm", 1)
                .withBox(new Box(190, 200, 20))
                .withWork(new Work(36, Work.Unit.CM3));
        return new Order(
                "face shields",
                new Design("face shield", List.of(headband)),
                2000,
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 11),
                new Point(48.85, 2.35),
                km,
                Order.Wishes.PLAIN);
    }

    private void say(String what, OrderSplit split, double seconds) {
        OrderSplit.Part part = split.parts().get(0);
        Split first = part.proposal().split();
        print("%n2,000 pieces, %d labs can take part, %s: %.2f s", part.able(), what, seconds);
        for (OrderSplit.Way way : part.ways()) {
            Split one = way.split();
            print(
                    "  %s: unmet %d, late %d, %.0f USD, %.0f km, %d makers, gap %.3f %%%s",
                    one.way(),
                    one.unmet(),
                    one.late(),
                    one.usd(),
                    one.km(),
                    one.shares().size(),
                    100 * one.gap(),
                    one.proven() ? "" : ", not proven");
        }
        if (first.gap() > GAP) {
            broken.add(String.format(Locale.ROOT, "a gap of %.2f %%", 100 * first.gap()));
        }
    }

    private void check(OrderSplit split, double seconds, double limit, double km) {
        for (OrderSplit.Part part : split.parts()) {
            for (OrderSplit.Way way : part.ways()) {
                List<String> faults = SplitVerifier.verify(part.problem(), way.split());
                if (!faults.isEmpty()) {
                    broken.add(way.split().way() + " does not hold: " + faults);
                }
            }
        }
        if (seconds > limit) {
            broken.add(
                    String.format(Locale.ROOT, "dividing within %.0f km took %.1f s, limit %.0f", km, seconds, limit));
        }
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
