package org.commonshed.engine.energy.solve;

import java.util.Arrays;

/**
 * How far a step can be gone until something becomes 0, at most 1; and how far but for the few that hold it up most. It is kept as
 * how many times what stands there the step takes from it: the largest of these.
 */
final class Reach {
    private final double[] largest; // ascending, at least 1

    /** @param few may be left out of account */
    Reach(int few) {
        largest = new double[few + 1];
        clear();
    }

    void clear() {
        Arrays.fill(largest, 1);
    }

    /** What a next one has to take more often to count. */
    double least() {
        return largest[0];
    }

    /** Takes one that counts; gives the new least. */
    double add(double times) {
        int at = 0;
        while (at + 1 < largest.length && largest[at + 1] < times) {
            largest[at] = largest[at + 1];
            at++;
        }
        largest[at] = times;
        return largest[0];
    }

    double ofAll() {
        return 1 / largest[largest.length - 1];
    }

    double butForFew() {
        return 1 / largest[0];
    }
}
