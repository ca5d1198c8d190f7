package org.commonshed.files.lists;

import java.util.List;

/**
 * The kind of an actor that words lead to.
 *
 * @param kind id in the catalogue; empty = none proposed
 * @param words that led there, as they stand in the table of words
 * @param confidence 1 = the list names the kind itself; 0 = none
 * @param others further kinds that other words of the same weight lead to
 */
public record KindProposal(String kind, List<String> words, double confidence, List<String> others) {
    static final KindProposal NONE = new KindProposal("", List.of(), 0, List.of());

    public KindProposal {
        words = List.copyOf(words);
        others = List.copyOf(others);
    }
}
