package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.engine.match.Envelope;
import org.commonshed.files.tree.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Sizes as people write them: {@code 200 x 270 x 200 mm}, {@code 1330 mm × 1630 mm}, with the Cyrillic letter for the sign,
 * without a unit, {@code mm3}, {@code ∞}. What leaves open which size is meant (a range, a length too few) is not known.
 */
final class Lengths {
    private static final double CM = 10;
    private static final double INCH = 25.4;

    private Lengths() {}

    /** The lengths in millimetres; empty where they are not said for sure. */
    static List<Double> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace("³", "").replaceAll("mm3\\b", "mm");
        double unit = plain.contains("cm") ? CM : plain.contains("\"") || plain.contains("inch") ? INCH : 1;
        List<Double> lengths = new ArrayList<>();
        for (String word : plain.split("[x×хx*]")) {
            String length = word.replaceAll("mm|cm|inches|inch|\"|\\.\\s*$", "").strip();
            double number = length.equals("∞") ? Double.POSITIVE_INFINITY : Cells.number(length) * unit;
            if (!(number > 0)) {
                return List.of();
            }
            lengths.add(number);
        }
        return lengths;
    }

    /** Room for three lengths. */
    static @Nullable Envelope box(String text) {
        List<Double> lengths = parse(text);
        return lengths.size() == 3 ? Envelope.box(lengths.get(0), lengths.get(1), lengths.get(2)) : null;
    }

    /** A flat room; a third length is how high something may lie, which is not how thick it may be cut. */
    static @Nullable Envelope sheet(String text) {
        List<Double> lengths = parse(text);
        return lengths.size() == 2 || lengths.size() == 3
                ? Envelope.sheet(lengths.get(0), lengths.get(1), Double.NaN)
                : null;
    }
}
