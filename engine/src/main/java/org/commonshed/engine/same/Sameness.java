package org.commonshed.engine.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.commonshed.engine.same.Evidence.Sort;

/**
 * Finds who is the same as whom in one list or between two. It proposes; a person decides. How it weighs is told in
 * {@link Comparison}, which pairs it looks at in {@link Blocks}.
 */
public final class Sameness {
    /** Above this many entries a search would take too long. */
    public static final int MOST_ENTRIES = 200_000;

    private static final double SHARED_LISTS = 0.5; // of the shorter list's actors are expected in the other
    private static final double SHARED_WITHIN = 0.05; // of a list's entries are expected to be there twice
    private static final double ROUNDING = 1e-9; // bits
    private static final int LOOK_EVERY = 1 << 12;
    private static final double CLEARLY = 1; // bits ahead of the next best partner
    private static final double FEWEST = 100; // a short list is a part of something larger

    private final List<Known> entries;
    private final int lefts;
    private final double prior;
    private final Comparison comparison;

    private Sameness(List<Entry> all, int lefts, double prior) {
        if (all.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    all.size() + " entries, at most " + MOST_ENTRIES + "\nMaybe compare fewer at once.");
        }
        List<List<String>> names =
                all.stream().map(entry -> NameWords.listAll(entry.name())).toList();
        Glue glue = new Glue(names);
        entries = IntStream.range(0, all.size())
                .mapToObj(i -> Known.of(all.get(i), glue.parted(names.get(i))))
                .toList();
        comparison = new Comparison(entries);
        this.lefts = lefts;
        this.prior = prior;
    }

    /**
     * Entries of one list that may be there twice.
     *
     * @throws CancellationException when it is told to stop
     */
    public static Found within(List<Entry> list, BooleanSupplier stop) {
        return ofOne(list).search(stop);
    }

    /**
     * Entries of one list that may be the same as entries of another.
     *
     * @throws CancellationException when it is told to stop
     */
    public static Found between(List<Entry> left, List<Entry> right, BooleanSupplier stop) {
        boolean isNobody = left.isEmpty() || right.isEmpty();
        return isNobody ? new Found(List.of(), 0, 0) : ofTwo(left, right).search(stop);
    }

    static Sameness ofOne(List<Entry> list) {
        return new Sameness(list, 0, Comparison.log2(2 * SHARED_WITHIN / Math.max(FEWEST, list.size())));
    }

    static Sameness ofTwo(List<Entry> left, List<Entry> right) {
        List<Entry> all = new ArrayList<>(left);
        all.addAll(right);
        double longer = Math.max(FEWEST, Math.max(left.size(), right.size()));
        return new Sameness(all, left.size(), Comparison.log2(SHARED_LISTS / longer));
    }

    private Found search(BooleanSupplier stop) {
        Blocks blocks = new Blocks(entries, lefts, stop);
        long[] candidates = blocks.pairs();
        return new Found(judge(candidates, stop), candidates.length, blocks.leftOut());
    }

    /** The same by looking at every pair: for tests. */
    List<Pair> searchEverybody() {
        long[] all = new long[entries.size() * entries.size()];
        int count = 0;
        for (long a = 0; a < entries.size(); a++) {
            for (long b = a + 1; b < entries.size(); b++) {
                if (lefts == 0 || a < lefts && b >= lefts) {
                    all[count++] = a << 32 | b;
                }
            }
        }
        return judge(Arrays.copyOf(all, count), () -> false);
    }

    private List<Pair> judge(long[] candidates, BooleanSupplier stop) {
        List<Pair> pairs = new ArrayList<>();
        Best best = new Best(entries.size());
        double least = Comparison.bitsOf(Comparison.PERHAPS) - prior - ROUNDING;
        for (int i = 0; i < candidates.length; i++) {
            int a = (int) (candidates[i] >>> 32);
            int b = (int) candidates[i];
            List<Evidence> evidence = comparison.weigh(a, b, least);
            double bits = Comparison.bits(evidence);
            double probability = Comparison.probability(prior + bits);
            if (!evidence.isEmpty() && probability >= Comparison.PERHAPS) {
                best.note(a, bits);
                best.note(b, bits);
                pairs.add(new Pair(a, b, probability, Comparison.answer(probability, evidence), evidence));
            }
            if (i % LOOK_EVERY == 0 && stop.getAsBoolean()) {
                throw new CancellationException(Blocks.STOPPED);
            }
        }
        return pairs.stream()
                .map(pair -> lefts > 0 ? held(pair, best) : pair)
                .sorted(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right))
                .toList();
    }

    /** Between two lists everybody has one partner; who fits another one better, or almost as well, waits for a person. */
    private Pair held(Pair pair, Best best) {
        double bits = Comparison.bits(pair.evidence());
        List<Evidence> evidence = new ArrayList<>(pair.evidence());
        if (bits < Math.max(best.other(pair.left(), bits), best.other(pair.right(), bits)) + CLEARLY) {
            evidence.add(Evidence.of(Sort.BETTER_ELSEWHERE, 0));
        }
        return new Pair(
                pair.left(),
                pair.right() - lefts,
                pair.probability(),
                Comparison.answer(pair.probability(), evidence),
                evidence);
    }

    /** The bits of the best two partners of everybody. */
    private static final class Best {
        private final double[] first;
        private final double[] second;

        Best(int entries) {
            first = new double[entries];
            second = new double[entries];
            Arrays.fill(first, Double.NEGATIVE_INFINITY);
            Arrays.fill(second, Double.NEGATIVE_INFINITY);
        }

        void note(int entry, double bits) {
            second[entry] = Math.max(second[entry], Math.min(first[entry], bits));
            first[entry] = Math.max(first[entry], bits);
        }

        /** The bits of the best partner beside one that has so many. */
        double other(int entry, double bits) {
            return bits < first[entry] ? first[entry] : second[entry];
        }
    }
}
