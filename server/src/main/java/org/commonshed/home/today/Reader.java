package org.commonshed.home.today;

import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;

/**
 * Who reads a page, when, and through whose eyes.
 *
 * @param seen the id of the neighbourhood looked through; empty for the whole place
 * @param place its name, or that of the whole place
 * @param day today at the place
 */
record Reader(Viewer viewer, Words words, String seen, String place, LocalDate day) {
    static Reader of(Viewer viewer, Frame frame, LocalDate day) {
        return new Reader(
                viewer,
                frame.words(),
                frame.place().seen().map(Frame.Seen::id).orElse(""),
                frame.place().seen().map(Frame.Seen::name).orElse(frame.place().name()),
                day);
    }

    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** A day or time in the reader's language; the pattern is one of the words. */
    String written(String pattern, TemporalAccessor moment) {
        return words.date(pattern, moment);
    }

    /** Amounts and shares in the reader's language. */
    org.commonshed.tell.Words numbers() {
        return words.amounts();
    }
}
