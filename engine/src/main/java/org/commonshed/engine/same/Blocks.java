package org.commonshed.engine.same;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are worth a close look: those that share a word, a word but for one letter, a place within a kilometre, a link or an
 * identity. Where more than {@value #CROWD} entries share one thing, they must share a second; where that is still too many, a
 * third. Who then still stands in a crowd is left out, and counted.
 */
final class Blocks {
    static final int CROWD = 60;
    static final String STOPPED = "the search for the same actors was stopped";

    private static final long NUMBER = (1L << 24) - 1; // an entry's takes 24 bits of a key; there are far fewer
    private static final int MOST_PAIRS = 60_000_000;
    private static final int ROUNDS = 3;
    private static final double NEAR_KM = 2; // half of it is surely within one cell
    private static final double WIDE_KM = 50;

    private final List<Known> entries;
    private final int lefts; // entries before it are the left list; 0 = one list
    private final BooleanSupplier stop;
    private final long[][] more; // by entry, what counts in a crowd, see moreKeys
    private final Set<Long> parted = new HashSet<>(); // crowds by who stands in them
    private long[] pairs = new long[1 << 12];
    private int found;
    private long leftOut;

    Blocks(List<Known> entries, int lefts, BooleanSupplier stop) {
        this.entries = entries;
        this.lefts = lefts;
        this.stop = stop;
        this.more = new long[entries.size()][];
    }

    /** How many entries stood in crowds that could not be parted. */
    long leftOut() {
        return leftOut;
    }

    /** Pairs {@code smaller << 32 | larger}, in order, each once. */
    long[] pairs() {
        Keys keys = new Keys();
        for (int i = 0; i < entries.size(); i++) {
            for (long key : firstKeys(entries.get(i))) {
                keys.add(key, i);
            }
        }
        for (int round = 1; keys.size() > 0; round++) {
            keys = go(keys, round);
        }
        keepOnce();
        return Arrays.copyOf(pairs, found);
    }

    /** Pairs of all blocks that are no crowd; the keys of the next round from those that are. */
    private Keys go(Keys keys, int round) {
        Keys next = new Keys();
        long[] sorted = keys.sorted();
        for (int start = 0, end; start < sorted.length; start = end) {
            long key = sorted[start] & ~NUMBER;
            end = start;
            while (end < sorted.length && (sorted[end] & ~NUMBER) == key) {
                end++;
            }
            if (end - start <= CROWD) {
                take(sorted, start, end);
            } else if (parted.add(
                    members(sorted, start, end))) { // whoever shares a word shares it but for a letter, too
                if (round < ROUNDS) {
                    part(Arrays.copyOfRange(sorted, start, end), round, next);
                } else {
                    leftOut += end - start;
                }
            }
            if (stop.getAsBoolean()) {
                throw new CancellationException(STOPPED);
            }
        }
        return next;
    }

    /** A number for who stands in a block. */
    private static long members(long[] sorted, int start, int end) {
        long members = end - start;
        for (int i = start; i < end; i++) {
            members = mix(members * 31 + (sorted[i] & NUMBER));
        }
        return members;
    }

    /**
     * The keys under which those of a crowd are looked at more closely: what they share, with each other thing that comes after it
     * in the order of {@link #moreKeys}. What comes before need not be tried: if it is shared by a crowd, it is parted there by this
     * one; if not, all of its pairs are taken.
     */
    private void part(long[] crowd, int round, Keys next) {
        long key = crowd[0] >>> 24;
        int first = (int) (crowd[0] & NUMBER);
        long last = round == 1 ? key : last(first, key);
        for (long each : crowd) {
            int entry = (int) (each & NUMBER);
            long[] others = moreKeys(entry);
            for (int i = after(others, last); i < others.length; i++) {
                next.add(both(key, others[i]), entry);
            }
        }
    }

    private static long both(long key, long other) {
        return mix((key << 24) ^ other * 0x9E3779B97F4A7C15L) >>> 24;
    }

    /** The second of the two keys of which one was made. */
    private long last(int entry, long key) {
        long[] others = moreKeys(entry);
        for (long one : firstKeys(entries.get(entry))) {
            for (int i = after(others, one); i < others.length; i++) {
                if (both(one, others[i]) == key) {
                    return others[i];
                }
            }
        }
        return -1; // keys that fell together: all others are tried
    }

    /** Where those begin that come after this one; all where it is not among them. */
    private static int after(long[] keys, long key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return i + 1;
            }
        }
        return 0;
    }

    private void take(long[] sorted, int start, int end) {
        for (int i = start; i < end; i++) {
            long a = sorted[i] & NUMBER;
            for (int j = i + 1; j < end; j++) {
                long b = sorted[j] & NUMBER;
                boolean isAcross = lefts == 0 || a < lefts && b >= lefts;
                if (a < b && isAcross && found < MOST_PAIRS) {
                    if (found == pairs.length) {
                        makeRoom();
                    }
                    pairs[found++] = a << 32 | b;
                }
            }
        }
    }

    /** The same pair comes from many blocks: room is made by keeping it once, and only then by growing. */
    private void makeRoom() {
        keepOnce();
        if (found > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, Math.min(MOST_PAIRS, pairs.length * 2));
        }
    }

    private void keepOnce() {
        Arrays.sort(pairs, 0, found);
        int unique = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[unique++] = pairs[i];
            }
        }
        found = unique;
    }

    /** What an entry may share with others. */
    private static Set<Long> firstKeys(Known entry) {
        Set<Long> keys = new LinkedHashSet<>(wordsAndCells(entry));
        for (String word : entry.words()) {
            if (word.length() >= NameWords.LEAST_NEAR && !NameWords.hasDigit(word)) {
                keys.add(hash('d', word));
                for (int i = 0; i < word.length(); i++) {
                    keys.add(hash('d', word.substring(0, i) + word.substring(i + 1)));
                }
            }
        }
        add('h', entry.host(), keys);
        add('l', entry.path(), keys);
        add('i', entry.identity(), keys);
        return keys;
    }

    /**
     * What those in a crowd may share besides: words and cells, in the order of their keys, and then wide cells and towns, which
     * nobody is found by alone.
     */
    private long[] moreKeys(int entry) {
        if (more[entry] == null) {
            Known known = entries.get(entry);
            Set<Long> keys = wordsAndCells(known);
            Set<Long> wider = new TreeSet<>();
            cells(known.at(), WIDE_KM, wider);
            known.town().forEach(word -> add('t', word, wider));
            wider.removeAll(keys);
            more[entry] = Stream.concat(keys.stream(), wider.stream())
                    .mapToLong(Long::longValue)
                    .toArray();
        }
        return more[entry];
    }

    private static Set<Long> wordsAndCells(Known entry) {
        Set<Long> keys = new TreeSet<>();
        entry.words().forEach(word -> keys.add(hash('w', word)));
        cells(entry.at(), NEAR_KM, keys);
        return keys;
    }

    /** Four cells each, shifted by half: whoever is within half a cell shares one of them. */
    private static void cells(@Nullable Point at, double km, Set<Long> keys) {
        if (at != null) {
            Grid grid = new Grid(km);
            for (int shift = 0; shift < 4; shift++) {
                long cell = grid.cell(at, shift >> 1, shift & 1);
                keys.add(mix(cell * 4 + shift + (long) (km * 1e12)) >>> 24);
            }
        }
    }

    private static void add(char sort, String what, Set<Long> keys) {
        if (!what.isEmpty()) {
            keys.add(hash(sort, what));
        }
    }

    /** 40 bits; two things that fall together only cost a look. */
    private static long hash(char sort, String what) {
        long hash = sort;
        for (int i = 0; i < what.length(); i++) {
            hash = hash * 1_000_003L + what.charAt(i);
        }
        return mix(hash) >>> 24;
    }

    /** The finisher of MurmurHash3 (Austin Appleby, public domain). */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** Keys of entries: 40 bits of what they share, 24 of their number. */
    private static final class Keys {
        private long[] all = new long[1 << 10];
        private int size;

        void add(long hash, int entry) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = hash << 24 | entry;
        }

        int size() {
            return size;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(all, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
