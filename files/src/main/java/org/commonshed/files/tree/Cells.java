package org.commonshed.files.tree;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonshed.engine.world.Point;
import org.commonshed.files.catalogue.CatalogueRows;
import org.commonshed.files.world.Decimals;
import org.jspecify.annotations.Nullable;

/** What cells say: numbers, lists, words, points. */
public final class Cells {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

    private static final double MOST_LAT = 90;
    private static final double MOST_LON = 180;

    private Cells() {}

    /** A finite number with a point; NaN for anything else. */
    public static double number(String cell) {
        String text = cell.strip();
        if (!NUMBER.matcher(text).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /** Empty where it is not known. */
    public static String text(double number) {
        return Double.isNaN(number) ? "" : Double.isInfinite(number) ? "∞" : Decimals.text(number);
    }

    /** Words between semicolons. */
    public static List<String> words(String cell) {
        return CatalogueRows.words(cell, ";");
    }

    /** The constant that a word names, blanks and hyphens as underscores; the usual one where there is none. */
    public static <E extends Enum<E>> E word(String cell, E[] words, E usual) {
        String name = cell.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        for (E word : words) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        return usual;
    }

    /** An id made of a name. */
    public static String slug(String name) {
        String slug = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "facility" : slug;
    }

    public static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Null where the degrees are none. */
    public static @Nullable Point point(double lat, double lon) {
        return Math.abs(lat) <= MOST_LAT && Math.abs(lon) <= MOST_LON ? new Point(lat, lon) : null;
    }

    /** {@code 42.37, -72.52}; null where it is something else. */
    public static @Nullable Point point(String text) {
        String[] numbers = text.split("[,;\\s]+");
        return numbers.length == 2 ? point(number(numbers[0]), number(numbers[1])) : null;
    }
}
