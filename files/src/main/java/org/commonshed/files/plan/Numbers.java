package org.commonshed.files.plan;

import java.util.Locale;
import org.commonshed.files.world.Decimals;
import org.jspecify.annotations.Nullable;

/** Numbers and words as they stand in a plan file. */
final class Numbers {
    private Numbers() {}

    /** A cell as text; what is not there or no number is empty. */
    static String cell(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return Double.isFinite(number) ? Decimals.text(number) : "";
        }
        return cell == null ? "" : cell.toString();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
