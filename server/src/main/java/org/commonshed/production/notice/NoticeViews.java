package org.commonshed.production.notice;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Faults;

/** What the page of notices shows; all text is ready to be read. */
public final class NoticeViews {
    private NoticeViews() {}

    /** Letters are empty where no mail server is set. */
    public record Page(
            List<Part> parts,
            int unread,
            String before,
            String after,
            String where,
            List<Feed> feeds,
            Optional<Letters> letters,
            Faults faults,
            String done) {
        public Page {
            parts = List.copyOf(parts);
            feeds = List.copyOf(feeds);
        }
    }

    /** Unread ones, or those that were read. */
    public record Part(boolean unread, List<Day> days) {
        public Part {
            days = List.copyOf(days);
        }
    }

    public record Day(String name, List<Line> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String text, String address, String time) {}

    /** @param address of the calendar; empty where there is none yet */
    public record Feed(String actor, String name, String address) {}

    /**
     * Where letters go.
     *
     * @param confirmed whether the link was followed
     */
    public record Letters(String address, String pace, boolean known, boolean confirmed) {}

    /** A page that a link in a letter leads to; the address is empty where the link no longer holds. */
    public record Link(String kind, String address, String form, boolean done) {}
}
