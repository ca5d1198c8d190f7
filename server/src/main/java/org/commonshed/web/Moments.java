package org.commonshed.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Points of time as a reader's language writes them. */
final class Moments {
    private Moments() {}

    /** Day and time to the second, in the time of this machine. */
    static String told(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
