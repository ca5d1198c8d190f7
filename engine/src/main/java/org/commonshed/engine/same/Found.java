package org.commonshed.engine.same;

import java.util.List;

/**
 * What a search for the same actors found.
 *
 * @param pairs all that are same or perhaps the same, by their numbers
 * @param compared how many pairs were looked at closely
 * @param leftOut how many entries stood in crowds that were too large to compare everybody with everybody
 */
public record Found(List<Pair> pairs, long compared, long leftOut) {
    public Found {
        pairs = List.copyOf(pairs);
    }

    /** Pairs of which one answer is given. */
    public List<Pair> listAnswered(Pair.Answer answer) {
        return pairs.stream().filter(pair -> pair.answer() == answer).toList();
    }
}
