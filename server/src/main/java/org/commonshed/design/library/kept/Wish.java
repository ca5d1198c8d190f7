package org.commonshed.design.library.kept;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which newest versions are looked for.
 *
 * @param words all of which occur, or begin a word
 * @param processes one of which is needed; empty: any
 * @param family of licences, in small letters; empty: any
 * @param without designs that are left out
 */
public record Wish(String words, List<String> processes, String family, boolean recalledOnly, Set<UUID> without) {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 60;

    public Wish {
        processes = List.copyOf(processes);
        without = Set.copyOf(without);
    }

    public static Wish of(String words, Set<UUID> without) {
        return new Wish(words, List.of(), "", false, without);
    }

    /** Small letters without accents, words parted by single blanks. */
    public static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** As PostgreSQL asks for it: all words, each also as the beginning of one; empty where nothing was typed. */
    String query() {
        return Arrays.stream(folded(words).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "'" + word.substring(0, Math.min(word.length(), LONGEST)) + "':*")
                .collect(Collectors.joining(" & "));
    }
}
