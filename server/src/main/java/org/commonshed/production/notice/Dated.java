package org.commonshed.production.notice;

import java.time.LocalDate;
import java.util.List;
import org.commonshed.page.Words;

/** What an actor promised for certain days; whoever knows of promises answers, for the calendar. */
public interface Dated {
    List<Entry> listDated(String actor, Words words);

    /**
     * An entry of a calendar.
     *
     * @param id stays the same when the entry changes
     * @param address of the page it leads to
     */
    record Entry(String id, LocalDate day, String text, String address) {}
}
