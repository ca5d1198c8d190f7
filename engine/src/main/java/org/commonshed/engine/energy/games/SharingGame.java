package org.commonshed.engine.energy.games;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What groups are worth when all they do is share what their roofs give: v(S) = Σ_t p_t·min(G_S(t), D_S(t)), where p is what a
 * shared unit saves, G what the group gives and D what it needs. Intervals in which nobody gives or nobody needs anything are
 * left out.
 */
public final class SharingGame {
    public static final int MOST_PLAYERS = 1000;
    private static final int BLOCK = 512; // steps whose sums stay in the processor's cache

    private final int players;
    private final int steps;
    private final double[] price; // [step]
    private final double[][] given; // [player][step]
    private final double[][] need; // [player][step]
    private final Kinds kinds;

    /**
     * A game.
     *
     * @param price [step] money for a unit that is shared
     * @param given [player][step] ≥ 0
     * @param need [player][step] ≥ 0
     */
    public SharingGame(double[] price, double[][] given, double[][] need) {
        players = given.length;
        if (players < 1 || players > MOST_PLAYERS || need.length != players) {
            throw new IllegalArgumentException("There are " + players + " players and " + need.length
                    + " needs. There may be " + MOST_PLAYERS + ".");
        }
        int[] active = active(price.length, given, need);
        steps = active.length;
        this.price = picked(price, active);
        this.given = new double[players][];
        this.need = new double[players][];
        for (int i = 0; i < players; i++) {
            this.given[i] = picked(given[i], active);
            this.need[i] = picked(need[i], active);
        }
        kinds = merged();
    }

    private static int[] active(int steps, double[][] given, double[][] need) {
        boolean[] gives = new boolean[steps];
        boolean[] needs = new boolean[steps];
        for (int i = 0; i < given.length; i++) {
            for (int t = 0; t < steps; t++) {
                gives[t] |= given[i][t] > 0;
                needs[t] |= need[i][t] > 0;
            }
        }
        return java.util.stream.IntStream.range(0, steps)
                .filter(t -> gives[t] && needs[t])
                .toArray();
    }

    private static double[] picked(double[] all, int[] active) {
        double[] picked = new double[active.length];
        Arrays.setAll(picked, k -> all[active[k]]);
        return picked;
    }

    private Kinds merged() {
        Map<List<Integer>, List<Integer>> byHash = new HashMap<>(); // hashes → first player of each kind
        int[] kindOf = new int[players];
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            List<Integer> hash = List.of(Arrays.hashCode(given[i]), Arrays.hashCode(need[i]));
            List<Integer> firsts = byHash.computeIfAbsent(hash, h -> new ArrayList<>());
            int kind = -1;
            for (int first : firsts) {
                if (Arrays.equals(given[i], given[first]) && Arrays.equals(need[i], need[first])) {
                    kind = kindOf[first];
                }
            }
            if (kind < 0) {
                kind = counts.size();
                counts.add(0);
                firsts.add(i);
            }
            kindOf[i] = kind;
            counts.set(kind, counts.get(kind) + 1);
        }
        return new Kinds(counts.stream().mapToInt(c -> c).toArray(), kindOf);
    }

    Kinds kinds() {
        return kinds;
    }

    public int players() {
        return players;
    }

    /** How many different kinds of players there are. */
    int kindCount() {
        return kinds.counts.length;
    }

    /** Whether all groups can be looked at: 16 players, or more of few kinds. */
    public boolean isSmall() {
        return kinds.states <= Kinds.MOST_STATES;
    }

    /** What a player is worth alone. */
    public double alone(int player) {
        return worth(given[player], need[player], 0, steps);
    }

    /** What all are worth together. */
    public double whole() {
        double[] gives = new double[steps];
        double[] needs = new double[steps];
        for (int i = 0; i < players; i++) {
            plus(gives, given[i], 0);
            plus(needs, need[i], 0);
        }
        return worth(gives, needs, 0, steps);
    }

    int steps() {
        return steps;
    }

    double price(int step) {
        return price[step];
    }

    /** What players need in a step, and what they need more than they give, [player]. */
    void read(int step, double[] needOf, double[] netOf) {
        for (int i = 0; i < players; i++) {
            needOf[i] = need[i][step];
            netOf[i] = needOf[i] - given[i][step];
        }
    }

    /** Of at most {@link CoalitionValues#MOST_PLAYERS} players all groups. */
    public CoalitionValues values() {
        double[] byState = new Filling(Kinds.allDifferent(players)).values;
        double[] values = new double[byState.length];
        for (int s = 0; s < values.length; s++) {
            values[s] = byState[Kinds.state(s, players)];
        }
        return CoalitionValues.of(players, values);
    }

    double[] valuesByState() {
        return new Filling(kinds).values;
    }

    /** Four sums side by side, as the processor adds them. */
    private double worth(double[] gives, double[] needs, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int t = 0;
        for (; t + 3 < count; t += 4) {
            a += price[from + t] * Math.min(gives[t], needs[t]);
            b += price[from + t + 1] * Math.min(gives[t + 1], needs[t + 1]);
            c += price[from + t + 2] * Math.min(gives[t + 2], needs[t + 2]);
            d += price[from + t + 3] * Math.min(gives[t + 3], needs[t + 3]);
        }
        for (; t < count; t++) {
            a += price[from + t] * Math.min(gives[t], needs[t]);
        }
        return a + b + (c + d);
    }

    private static void plus(double[] sum, double[] more, int from) {
        int count = Math.min(sum.length, more.length - from);
        for (int t = 0; t < count; t++) {
            sum[t] += more[from + t];
        }
    }

    /** Values of all groups of kinds, block of steps by block: kind after kind is added to what the kinds before sum to. */
    private final class Filling {
        private final Kinds of;
        private final int[] first; // [kind] a player of it
        private final double[] values; // [state]
        private final double[][] gives; // [level][step of the block]
        private final double[][] needs;

        Filling(Kinds of) {
            this.of = of;
            int k = of.counts.length;
            first = new int[k];
            for (int p = players - 1; p >= 0; p--) {
                first[of.kindOf[p]] = p;
            }
            values = new double[of.states];
            gives = new double[k + 1][BLOCK];
            needs = new double[k + 1][BLOCK];
            for (int from = 0; from < steps; from += BLOCK) {
                fill(0, 0, from);
            }
        }

        private void fill(int kind, int state, int from) {
            if (kind == of.counts.length) {
                values[state] += worth(gives[kind], needs[kind], from, Math.min(BLOCK, steps - from));
                return;
            }
            System.arraycopy(gives[kind], 0, gives[kind + 1], 0, BLOCK);
            System.arraycopy(needs[kind], 0, needs[kind + 1], 0, BLOCK);
            for (int s = 0; s <= of.counts[kind]; s++) {
                if (s > 0) {
                    plus(gives[kind + 1], given[first[kind]], from);
                    plus(needs[kind + 1], need[first[kind]], from);
                }
                fill(kind + 1, state * (of.counts[kind] + 1) + s, from);
            }
        }
    }
}
