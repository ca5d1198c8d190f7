package org.commonshed.engine.same;

import java.util.List;

/**
 * One thing that speaks for or against two being the same.
 *
 * @param bits how much: the base-2 logarithm of how many times likelier this is for the same actor than for two others; negative
 *     = speaks against
 * @param left words of the left one, as they are compared
 * @param right the same of the right one; where both share them, equal to {@code left}
 * @param km how far apart; NaN where it is not about places
 */
public record Evidence(Sort sort, double bits, List<String> left, List<String> right, double km) {
    /** What it is about. */
    public enum Sort {
        /** Words that both names hold. */
        WORDS_SHARED,
        /** Words that differ by a letter. */
        WORDS_NEAR,
        /** Words that only one name holds. */
        WORDS_APART,
        /** No word of the names is shared. */
        NAMES_APART,
        /** The whole names are equal, and nobody else bears that name. */
        NAMES_EQUAL,
        /** Each name names its own town: branches of one kind, most likely. */
        EACH_ITS_TOWN,
        /** Names in different scripts: they say nothing. */
        SCRIPTS,
        /** How far apart they are. */
        DISTANCE,
        /** Too far apart to be called the same. */
        TOO_FAR,
        TOWNS_EQUAL,
        TOWNS_APART,
        COUNTRIES_EQUAL,
        COUNTRIES_APART,
        LINKS_EQUAL,
        HOSTS_EQUAL,
        LINKS_APART,
        IDENTITIES_EQUAL,
        IDENTITIES_APART,
        /** They are of different kinds, as somebody said who knows both. */
        KINDS_APART,
        /** One of them fits somebody else better. */
        BETTER_ELSEWHERE
    }

    public Evidence {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static Evidence of(Sort sort, double bits) {
        return new Evidence(sort, bits, List.of(), List.of(), Double.NaN);
    }

    static Evidence of(Sort sort, double bits, List<String> both) {
        return new Evidence(sort, bits, both, both, Double.NaN);
    }

    static Evidence of(Sort sort, double bits, List<String> left, List<String> right) {
        return new Evidence(sort, bits, left, right, Double.NaN);
    }

    static Evidence of(Sort sort, double bits, double km) {
        return new Evidence(sort, bits, List.of(), List.of(), km);
    }
}
