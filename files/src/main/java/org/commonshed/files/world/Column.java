package org.commonshed.files.world;

import java.util.List;
import java.util.Locale;

/**
 * What stands in one column of a table.
 *
 * @param must it must be there and filled in
 * @param key it tells a row from others
 * @param words the only ones allowed; empty = no such list
 * @param range least and most, for whole numbers
 * @param fallback what an empty cell means, as people read it; empty = nothing
 */
public record Column(
        String name, boolean must, boolean key, Kind kind, List<String> words, List<Integer> range, String fallback) {
    /** No limit, as it stands in a schema. */
    private static final String ANY = "any";

    public Column {
        words = List.copyOf(words);
        range = List.copyOf(range);
    }

    /** What a cell is. */
    public enum Kind {
        TEXT,
        ID,
        NUMBER,
        AMOUNT,
        SHARE,
        WHOLE,
        WORD,
        PLACE,
        ACTOR,
        CLAIMANT,
        PRODUCT,
        RECIPE,
        CAPACITY,
        INDICATOR,
        ITEM,
        PERIOD,
        MONTHS,
        OFFSET,
        LENGTH,
        PROCESS
    }

    /**
     * Reads {@code name*!:kind=default}: {@code *} must be filled in, {@code !} tells rows apart (an id always does).
     * The kind is a word, the words allowed ({@code in|out}) or a range ({@code 1..9}); without one it is text. In the
     * default {@code _} stands for a blank, and {@code any} means no limit.
     */
    static Column of(String written) {
        String[] halves = written.split("=", 2);
        String[] parts = halves[0].split(":", 2);
        String name = parts[0].replaceAll("[*!]", "");
        String kind = parts.length == 2 ? parts[1] : "text";
        boolean isKey = parts[0].contains("!") || kind.equals("id");
        String fallback = halves.length == 2 ? halves[1].replace('_', ' ') : "";
        List<String> words = List.of();
        List<Integer> range = List.of();
        Kind what;
        if (kind.contains("|")) {
            what = Kind.WORD;
            words = List.of(kind.split("\\|"));
            boolean isWord = halves.length == 2 && words.contains(halves[1]);
            fallback = isWord ? halves[1] : fallback;
        } else if (kind.contains("..")) {
            what = Kind.WHOLE;
            range = List.of(kind.split("\\.\\.")).stream().map(Integer::valueOf).toList();
        } else {
            what = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        }
        return new Column(name, parts[0].contains("*"), isKey, what, words, range, fallback);
    }

    /** What stands here, to go on after "It holds …". */
    public String meaning() {
        return told().in(Locale.ENGLISH);
    }

    /** The same as it can be said in other languages. */
    public Said told() {
        return switch (kind) {
            case WORD -> Said.of("holds.one", String.join(", ", words));
            case WHOLE -> Said.of("holds.range", range.get(0), range.get(1));
            default -> Said.of("holds." + kind.name().toLowerCase(Locale.ROOT));
        };
    }

    /** The number that an empty cell means: infinite where there is no limit, NaN where it is worked out. */
    public double number() {
        if (must) {
            return 0;
        }
        if (fallback.equals(ANY)) {
            return Double.POSITIVE_INFINITY;
        }
        boolean digits = !fallback.isEmpty() && fallback.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(fallback) : Double.NaN;
    }

    /** The word that an empty cell means; the last one allowed where it must not be empty. */
    public String word() {
        return fallback.isEmpty() ? words.get(words.size() - 1) : fallback;
    }
}
