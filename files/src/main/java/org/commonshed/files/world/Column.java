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

    /** What a cell is, in words that go on after "It holds …". */
    public enum Kind {
        TEXT("text"),
        ID("an id of its own"),
        NUMBER("a number"),
        AMOUNT("a number, 0 or more"),
        SHARE("a share, below 1"),
        WHOLE("a whole number"),
        WORD("a word"),
        PLACE("the id of a place"),
        ACTOR("the id of an actor"),
        CLAIMANT("the id of a place or an actor"),
        PRODUCT("the id of a product"),
        RECIPE("the id of a recipe"),
        CAPACITY("what is used, like oven_hours"),
        INDICATOR("what is drawn, like water_m3"),
        ITEM("the id of a product, or what is used or drawn"),
        PERIOD("a period or a date"),
        MONTHS("months, like 4-9"),
        OFFSET("periods after the start, like 2 or 0-3"),
        LENGTH("millimetres above 0, or ∞"),
        PROCESS("a way of making, like fdm");

        final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }
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
        return switch (kind) {
            case WORD -> "one of " + String.join(", ", words);
            case WHOLE -> "a whole number from " + range.get(0) + " to " + range.get(1);
            default -> kind.meaning;
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
