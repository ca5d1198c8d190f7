package org.commonshed.engine.same;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of all entries as numbers, with what each of them weighs, so that most pairs are told apart without looking at a
 * letter: they share a place and a word for what they are and nothing else.
 */
final class WordTable {
    private static final int LETTERS_APART = 2; // one in the place of another, at most

    private final int[][] words; // [entry][word of its name]
    private final boolean[] hasTown; // [entry]
    private final List<Set<UnicodeScript>> scripts = new ArrayList<>(); // [entry]
    private final List<String> texts = new ArrayList<>(); // [word]
    private final double[] shared; // [word] bits of its being there again
    private final double[] apart; // [word] bits of its standing on one side alone
    private final int[] letters; // [word] a bit for each letter; 0 where it differs from no other by a letter

    WordTable(List<Known> entries, Commonness commonness) {
        words = new int[entries.size()][];
        hasTown = new boolean[entries.size()];
        Map<String, Integer> numbers = new HashMap<>();
        Map<Set<UnicodeScript>, Set<UnicodeScript>> once = new HashMap<>(); // so that equal sets are one
        for (int i = 0; i < words.length; i++) {
            Known entry = entries.get(i);
            words[i] = entry.words().stream()
                    .mapToInt(word -> numbers.computeIfAbsent(word, this::add))
                    .toArray();
            hasTown[i] = !entry.town().isEmpty();
            scripts.add(once.computeIfAbsent(entry.scripts(), same -> same));
        }
        shared = texts.stream()
                .mapToDouble(word -> NameComparison.shared(commonness.ofWord(word)))
                .toArray();
        apart = texts.stream()
                .mapToDouble(word -> NameComparison.apart(commonness.ofWord(word)))
                .toArray();
        letters = texts.stream().mapToInt(WordTable::letters).toArray();
    }

    private static int letters(String word) {
        boolean isNearNone = word.length() < NameWords.LEAST_NEAR || NameWords.hasDigit(word);
        return isNearNone ? 0 : word.chars().map(letter -> 1 << letter).reduce(0, (all, letter) -> all | letter);
    }

    private int add(String word) {
        texts.add(word);
        return texts.size() - 1;
    }

    /** What two names come to at most, in bits; infinite where that takes a closer look. */
    double most(int a, int b) {
        double bits = 0;
        double against = 0;
        boolean areTownsKnown = hasTown[a] || hasTown[b];
        boolean isShared = false;
        for (int word : words[a]) {
            if (isAmong(word, words[b])) {
                bits += shared[word];
                isShared = true;
            } else if (isNearAny(word, words[b])) {
                bits += Math.max(0, shared[word] + NameComparison.NEAR);
                isShared = true;
            } else {
                against += areTownsKnown ? NameComparison.APART_COMMON : apart[word];
            }
        }
        for (int word : words[b]) {
            if (!isAmong(word, words[a]) && !isNearAny(word, words[a])) {
                against += areTownsKnown ? NameComparison.APART_COMMON : apart[word];
            }
        }
        if (against == 0 || areScriptsApart(a, b)) {
            return Double.POSITIVE_INFINITY;
        }
        return isShared
                ? Math.min(NameComparison.MOST, bits) + Math.max(NameComparison.LEAST, against)
                : NameComparison.NONE_SHARED;
    }

    private static boolean isAmong(int word, int[] some) {
        for (int other : some) {
            if (other == word) {
                return true;
            }
        }
        return false;
    }

    private boolean isNearAny(int word, int[] others) {
        int own = letters[word];
        for (int other : others) {
            boolean isLikely = own != 0
                    && letters[other] != 0
                    && Integer.bitCount(own ^ letters[other]) <= LETTERS_APART
                    && other != word;
            if (isLikely && NameWords.isNear(texts.get(word), texts.get(other))) {
                return true;
            }
        }
        return false;
    }

    private boolean areScriptsApart(int a, int b) {
        Set<UnicodeScript> left = scripts.get(a);
        Set<UnicodeScript> right = scripts.get(b);
        boolean areOne = left == right && !left.isEmpty();
        return !areOne && Collections.disjoint(left, right);
    }
}
