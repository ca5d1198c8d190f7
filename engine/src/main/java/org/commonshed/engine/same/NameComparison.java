package org.commonshed.engine.same;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonshed.engine.same.Evidence.Sort;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * Weighs two names by their words: a shared word speaks for the same actor the more the rarer it is, a word that stands on one
 * side alone speaks against it, little where it is a common one. Words are counted as if they came independently of one another,
 * which they do not; so the whole is bounded.
 */
final class NameComparison {
    static final double MOST = 20; // bits
    private static final double SHARED = 0.9; // m of a word being there again
    private static final double COMMON_AT = 0.02; // words that more names hold are common
    static final double NEAR = -2; // bits for a letter that differs
    private static final double TOWN = 0.25; // u of the town's own name
    private static final double APART = -2;
    static final double APART_COMMON = -0.7;
    private static final double APART_NUMBER = -4;
    static final double LEAST = -6;
    static final double NONE_SHARED = -4.2; // log2 of 0.05 / 0.9
    private static final double EACH_ITS_TOWN = -3.3; // log2 of 0.02 / 0.2
    private static final double BESIDE_KM = 5; // where one town may be called by the other's name
    private static final double EQUAL_COMMON = 3; // of a whole name made of common words alone
    private static final double EQUAL = 0.6; // m of the whole name being equal

    private final Commonness commonness;

    NameComparison(Commonness commonness) {
        this.commonness = commonness;
    }

    static List<String> shared(List<String> a, List<String> b) {
        List<String> shared = new ArrayList<>();
        for (String word : a) {
            if (b.contains(word)) {
                shared.add(word);
            }
        }
        return shared;
    }

    /** Bits of a word being there again, by the share of names that hold it. */
    static double shared(double chance) {
        return Comparison.log2(SHARED / chance);
    }

    /** Bits of a word standing on one side alone, likewise. */
    static double apart(double chance) {
        return chance > COMMON_AT ? APART_COMMON : APART;
    }

    void weigh(Known a, Known b, List<Evidence> evidence) {
        if (a.words().isEmpty() || b.words().isEmpty()) {
            return;
        }
        if (Collections.disjoint(a.scripts(), b.scripts())
                && !a.scripts().isEmpty()
                && !b.scripts().isEmpty()) {
            evidence.add(Evidence.of(Sort.SCRIPTS, 0, a.words(), b.words()));
            return;
        }
        Set<String> towns = new HashSet<>(a.town());
        towns.addAll(b.town());
        List<String> shared = shared(a.words(), b.words());
        List<String> left = without(a.words(), shared);
        List<String> right = without(b.words(), shared);
        List<String> nearLeft = new ArrayList<>();
        List<String> nearRight = new ArrayList<>();
        double near = takeNear(left, right, nearLeft, nearRight);
        if (shared.isEmpty() && nearLeft.isEmpty()) {
            evidence.add(Evidence.of(Sort.NAMES_APART, NONE_SHARED, a.words(), b.words()));
            return;
        }
        if (areBranches(a, b, left, right)) {
            evidence.add(
                    Evidence.of(Sort.EACH_ITS_TOWN, EACH_ITS_TOWN, shared(left, a.town()), shared(right, b.town())));
            return;
        }
        double bits = shared.stream().mapToDouble(word -> bits(word, towns)).sum();
        double factor = Math.min(1, MOST / Math.max(MOST, bits + near));
        if (!shared.isEmpty()) {
            evidence.add(Evidence.of(Sort.WORDS_SHARED, bits * factor, shared));
        }
        if (!nearLeft.isEmpty()) {
            evidence.add(Evidence.of(Sort.WORDS_NEAR, near * factor, nearLeft, nearRight));
        }
        if (!left.isEmpty() || !right.isEmpty()) {
            evidence.add(Evidence.of(Sort.WORDS_APART, apart(left, right, towns), left, right));
        } else if (nearLeft.isEmpty() && commonness.bearers(a.key()) <= 2) {
            evidence.add(Evidence.of(Sort.NAMES_EQUAL, equal(shared, bits)));
        }
    }

    /**
     * Whether each of the names says its own town, and the towns are two: so are branches of a chain called, and all makers
     * of a sort that are named after one pattern. The words that they share are the chain's then, and say nothing of who it is.
     */
    private static boolean areBranches(Known a, Known b, List<String> left, List<String> right) {
        boolean areTold = !Collections.disjoint(left, a.town()) && !Collections.disjoint(right, b.town());
        return areTold && Collections.disjoint(a.town(), b.town()) && !areBeside(a.at(), b.at());
    }

    private static boolean areBeside(@Nullable Point here, @Nullable Point there) {
        return here != null && there != null && here.kmTo(there) <= BESIDE_KM;
    }

    /**
     * What it adds that the whole names are equal and nobody else bears them: with a telling word among them, at least as much
     * as one name in all the lists is rare.
     */
    private double equal(List<String> words, double bits) {
        boolean isTelling = words.stream().anyMatch(word -> commonness.ofWord(word) <= COMMON_AT);
        double whole = isTelling ? Comparison.log2(EQUAL / commonness.ofOne()) : 0;
        return Math.min(MOST, Math.max(bits + EQUAL_COMMON, whole)) - Math.min(MOST, bits);
    }

    private static List<String> without(List<String> words, List<String> shared) {
        List<String> rest = new ArrayList<>(words);
        rest.removeAll(shared);
        return rest;
    }

    private double bits(String word, Set<String> towns) {
        double chance = commonness.ofWord(word);
        return shared(towns.contains(word) ? Math.max(TOWN, chance) : chance);
    }

    /** Moves words that differ by a letter from the rests into pairs; returns their bits. */
    private double takeNear(List<String> left, List<String> right, List<String> nearLeft, List<String> nearRight) {
        double bits = 0;
        for (String a : List.copyOf(left)) {
            for (String b : right) {
                if (NameWords.isNear(a, b)) {
                    double chance = Math.max(commonness.ofWord(a), commonness.ofWord(b));
                    bits += Math.max(0, Comparison.log2(SHARED / chance) + NEAR);
                    nearLeft.add(a);
                    nearRight.add(b);
                    left.remove(a);
                    right.remove(b);
                    break;
                }
            }
        }
        return bits;
    }

    private static boolean isNumbered(List<String> words) {
        for (String word : words) {
            if (NameWords.hasDigit(word)) {
                return true;
            }
        }
        return false;
    }

    private double apart(List<String> left, List<String> right, Set<String> towns) {
        double bits = 0;
        boolean isNumbered = isNumbered(left) && isNumbered(right);
        for (List<String> side : List.of(left, right)) {
            for (String word : side) {
                bits += towns.contains(word) ? APART_COMMON : apart(commonness.ofWord(word));
            }
        }
        return Math.max(LEAST, isNumbered ? Math.min(APART_NUMBER, bits) : bits);
    }
}
