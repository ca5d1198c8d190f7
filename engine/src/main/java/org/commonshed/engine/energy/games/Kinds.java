package org.commonshed.engine.energy.games;

import java.util.Arrays;

/**
 * Players merged into kinds that are all alike: a group is then how many of each kind are in it, which is far fewer groups.
 * {@code state} numbers such groups, the last kind counting fastest.
 */
final class Kinds {
    /** As many groups as sixteen different players have, twice. */
    static final int MOST_STATES = 1 << 17;

    final int[] counts; // [kind]
    final int[] kindOf; // [player]
    final int states;

    Kinds(int[] counts, int[] kindOf) {
        this.counts = counts.clone();
        this.kindOf = kindOf.clone();
        long product = 1;
        for (int count : counts) {
            product = Math.min(product * (count + 1), Integer.MAX_VALUE);
        }
        states = (int) product;
    }

    static Kinds allDifferent(int players) {
        int[] ones = new int[players];
        int[] own = new int[players];
        Arrays.fill(ones, 1);
        Arrays.setAll(own, i -> i);
        return new Kinds(ones, own);
    }

    /** The number that {@link #allDifferent} gives to a group whose bit i says whether player i is in it. */
    static int state(int group, int players) {
        return Integer.reverse(group) >>> (32 - players);
    }
}
