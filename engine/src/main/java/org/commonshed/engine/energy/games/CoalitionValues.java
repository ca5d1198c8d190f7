package org.commonshed.engine.energy.games;

import java.util.function.IntToDoubleFunction;

/** What every group of players is worth by itself. A group is a number whose bit i says whether player i is in it. */
public final class CoalitionValues {
    public static final int MOST_PLAYERS = 16;

    private final int players;
    private final double[] value; // [coalition]

    private CoalitionValues(int players, double[] value) {
        this.players = players;
        this.value = value;
    }

    /**
     * Values as data.
     *
     * @param value [coalition], finite, 2^players of them; the empty one is worth 0
     */
    public static CoalitionValues of(int players, double[] value) {
        if (players < 1 || players > MOST_PLAYERS || value.length != 1 << players || value[0] != 0) {
            throw new IllegalArgumentException(players + " players need 2^" + players
                    + " values, the first 0; there are " + value.length + ". At most " + MOST_PLAYERS + " players.");
        }
        for (int s = 0; s < value.length; s++) {
            if (!Double.isFinite(value[s])) {
                throw new IllegalArgumentException("The value of group " + s + " is " + value[s] + ".");
            }
        }
        return new CoalitionValues(players, value.clone());
    }

    /** Values worked out group by group. */
    public static CoalitionValues of(int players, IntToDoubleFunction valueOf) {
        double[] value = new double[1 << players];
        for (int s = 1; s < value.length; s++) {
            value[s] = valueOf.applyAsDouble(s);
        }
        return of(players, value);
    }

    public int players() {
        return players;
    }

    public double value(int coalition) {
        return value[coalition];
    }

    /** The number of the group of all. */
    public int all() {
        return value.length - 1;
    }

    /** What all are worth together. */
    public double whole() {
        return value[all()];
    }

    /** What a split gives to a group. */
    public static double sum(double[] split, int coalition) {
        double sum = 0;
        for (int i = 0; i < split.length; i++) {
            if ((coalition >> i & 1) == 1) {
                sum += split[i];
            }
        }
        return sum;
    }
}
