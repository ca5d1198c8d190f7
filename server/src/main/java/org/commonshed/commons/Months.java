package org.commonshed.commons;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Names of months in the reader's language. */
final class Months {
    private Months() {}

    static String name(int month, Locale locale) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    static String shortName(int month, Locale locale) {
        return Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    static String initial(int month, Locale locale) {
        return Month.of(month).getDisplayName(TextStyle.NARROW_STANDALONE, locale);
    }
}
