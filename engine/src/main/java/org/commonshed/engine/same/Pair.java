package org.commonshed.engine.same;

import java.util.List;

/**
 * Two entries that may be the same actor.
 *
 * @param left its number in the left list, from 0; where there is one list, the smaller number
 * @param right its number in the right list, or the larger one
 * @param probability that they are the same, from 0 to 1
 * @param evidence what led there, the weightiest first
 */
public record Pair(int left, int right, double probability, Answer answer, List<Evidence> evidence) {
    /** What is said of two entries. */
    public enum Answer {
        SAME,
        PERHAPS,
        DIFFERENT
    }

    public Pair {
        evidence = List.copyOf(evidence);
    }
}
