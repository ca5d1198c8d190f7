package org.commonshed.bench.same;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.commonshed.bench.same.LabPairs.Lab;
import org.commonshed.engine.same.Entry;
import org.commonshed.engine.same.Found;
import org.commonshed.engine.same.Pair;
import org.commonshed.engine.same.Pair.Answer;
import org.commonshed.engine.same.Sameness;
import org.commonshed.engine.world.Point;

/**
 * {@code commonshed bench same}: finds the same labs in two real lists and counts by the key, beside the plain rule “equal names
 * within a kilometre”; then how long many made-up actors take.
 */
public final class SameBench {
    public static final String USAGE = """
            Usage: commonshed bench same --lists FOLDER [--actors 50000] [--show]
            Finds the same fab labs in two lists without their key or address, and counts
            by the key; beside it the plain rule: equal names within 1 km. Then compares
            made-up actors with themselves as somebody else would have written them.
              --lists    the folder of fablabs/facilities.json.gz and
                         okw-machines/geomachines.csv (Open Know Where)
              --actors   how many made-up ones on each side; 0 = none
              --show     lists what is wrong or missed
            Example: ./commonshed bench same --lists data --actors 1000""";

    static final double LEAST_PRECISION = 0.99;
    static final double LEAST_RECALL = 0.97;

    private static final int WRONG_USE = 64;
    private static final int MADE_UP = 50_000;
    private static final double NEAR_KM = 1;

    private final PrintStream out;
    private final boolean isShown;

    /** How many were found, how many of them are right, how many there are. */
    record Score(int found, int right, int all) {
        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return all == 0 ? 1 : (double) right / all;
        }
    }

    private SameBench(PrintStream out, boolean isShown) {
        this.out = out;
        this.isShown = isShown;
    }

    /** Exit code: 0 good enough, 1 not, 64 not understood or nothing to measure with. */
    public static int command(List<String> words, String machine, PrintStream out) {
        if (words.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        String folder = value(words, "--lists", "");
        String actors = value(words, "--actors", String.valueOf(MADE_UP));
        Path lists = Path.of(folder);
        if (folder.isEmpty()
                || !actors.matches("\\d{1,6}")
                || !Files.exists(lists.resolve("fablabs/facilities.json.gz"))) {
            out.println(
                    "The two lists are no part of the program: they are published by the Internet of Production Alliance");
            out.println("(okw_data_management, okw_map_site). Without them nothing can be measured.");
            out.println(USAGE);
            return WRONG_USE;
        }
        out.println(machine);
        SameBench bench = new SameBench(out, words.contains("--show"));
        boolean isGood = bench.labs(LabPairs.read(lists));
        bench.madeUp(Integer.parseInt(actors));
        return isGood ? 0 : 1;
    }

    private static String value(List<String> words, String option, String usual) {
        int at = words.indexOf(option);
        return at < 0 || at + 1 >= words.size() ? usual : words.get(at + 1);
    }

    private boolean labs(LabPairs lists) {
        long begun = System.nanoTime();
        Found found = Sameness.between(entries(lists.directory), entries(lists.machines), () -> false);
        double seconds = (System.nanoTime() - begun) / 1e9;
        print(
                "%,d labs of a directory, %,d of a list of machines; %d are in both by the key.",
                lists.directory.size(), lists.machines.size(), lists.shared.size());
        Score same = count(lists, found.listAnswered(Answer.SAME));
        say("same", same);
        say("same or perhaps", count(lists, found.pairs()));
        say("plain: equal names in 1 km", plain(lists));
        print(
                "  %.1f s of the clock, %,d of %,d pairs looked at closely",
                seconds, found.compared(), (long) lists.directory.size() * lists.machines.size());
        if (isShown) {
            show(lists, found);
        }
        boolean isGood = same.precision() >= LEAST_PRECISION && same.recall() >= LEAST_RECALL;
        out.println(
                isGood
                        ? "  Good enough (0.99 and 0.97)."
                        : "  BROKEN: less than 0.99 precise, or less than 0.97 found.");
        return isGood;
    }

    private static List<Entry> entries(List<Lab> labs) {
        return labs.stream().map(Lab::entry).toList();
    }

    private static Score count(LabPairs lists, List<Pair> pairs) {
        int right = (int) pairs.stream().filter(pair -> isRight(lists, pair)).count();
        return new Score(pairs.size(), right, lists.shared.size());
    }

    private static boolean isRight(LabPairs lists, Pair pair) {
        return lists.directory
                .get(pair.left())
                .key()
                .equals(lists.machines.get(pair.right()).key());
    }

    /** Equal names, but for case and blanks around them, within a kilometre. */
    static Score plain(LabPairs lists) {
        int found = 0;
        int right = 0;
        for (Lab left : lists.directory) {
            for (Lab lab : lists.machines) {
                Point here = left.entry().at();
                Point there = lab.entry().at();
                boolean isEqual = left.entry()
                        .name()
                        .strip()
                        .equalsIgnoreCase(lab.entry().name().strip());
                if (isEqual && here != null && there != null && here.kmTo(there) <= NEAR_KM) {
                    found++;
                    right += left.key().equals(lab.key()) ? 1 : 0;
                }
            }
        }
        return new Score(found, right, lists.shared.size());
    }

    private void show(LabPairs lists, Found found) {
        for (Pair pair : found.pairs()) {
            boolean isRight = isRight(lists, pair);
            if (isRight != (pair.answer() == Answer.SAME)) {
                print(
                        "  %s %s %.3f: %s | %s | %s",
                        isRight ? "missed" : "wrong",
                        pair.answer(),
                        pair.probability(),
                        lists.directory.get(pair.left()).entry().name(),
                        lists.machines.get(pair.right()).entry().name(),
                        pair.evidence());
            }
        }
    }

    private void madeUp(int count) {
        if (count == 0) {
            return;
        }
        MadeUpActors maker = new MadeUpActors(1);
        List<Entry> left = maker.list(count);
        List<Entry> right = maker.again(left);
        long begun = System.nanoTime();
        Found found = Sameness.between(left, right, () -> false);
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Pair> same = found.listAnswered(Answer.SAME);
        int good =
                (int) same.stream().filter(pair -> pair.left() == pair.right()).count();
        print(
                "%,d made-up actors on each side: %.1f s of the clock, %,d pairs looked at closely",
                count, seconds, found.compared());
        say("same", new Score(same.size(), good, count));
        int either = (int) found.pairs().stream()
                .filter(pair -> pair.left() == pair.right())
                .count();
        say("same or perhaps", new Score(found.pairs().size(), either, count));
    }

    private void say(String who, Score score) {
        print(
                "  %-27s precision %.4f (%d of %d), recall %.4f (%d of %d)",
                who, score.precision(), score.right(), score.found(), score.recall(), score.right(), score.all());
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
