package org.commonshed.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points of time as a reader's language writes them. */
final class Moments {
    private Moments() {}

    /** Day and time to the second, in the time of this machine. */
    static String told(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, H:mm:ss", locale)
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
