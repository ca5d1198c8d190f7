package org.commonshed.engine.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that some write as one and others as two: “fablab” is parted wherever anybody in the lists writes “fab lab”. Nothing but
 * the lists decides.
 */
final class Glue {
    private static final int LEAST_WHOLE = 5; // letters
    private static final int LEAST_PART = 2;

    private final Map<String, List<String>> parts = new HashMap<>();

    Glue(List<List<String>> names) {
        for (List<String> words : names) {
            for (int i = 0; i + 1 < words.size(); i++) {
                String first = words.get(i);
                String second = words.get(i + 1);
                if (first.length() >= LEAST_PART
                        && second.length() >= LEAST_PART
                        && first.length() + second.length() >= LEAST_WHOLE) {
                    parts.merge(first + second, List.of(first, second), Glue::earlier);
                }
            }
        }
    }

    /** Of two ways to part a word the one with the longer first word, whatever the order of the lists. */
    private static List<String> earlier(List<String> a, List<String> b) {
        return a.get(0).length() >= b.get(0).length() ? a : b;
    }

    /** The words with those parted that somebody writes apart. */
    List<String> parted(List<String> words) {
        List<String> parted = new ArrayList<>();
        for (String word : words) {
            parted.addAll(parts.getOrDefault(word, List.of(word)));
        }
        return parted;
    }
}
