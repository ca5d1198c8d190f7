package org.commonshed.production.journal;

import java.util.List;
import org.commonshed.tables.TablesViews;

/** What the pages of the journal show; all text is ready to be read. */
public final class JournalViews {
    private JournalViews() {}

    /** Some of what happened, newest first, with the filters that are on. */
    public record Listing(
            Filters filters,
            String count,
            List<Line> lines,
            String csv,
            String jsonld,
            String before,
            String after,
            String where) {
        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /** Chosen values stand in the options; days as they were typed. */
    public record Filters(
            List<TablesViews.Option> actors, List<TablesViews.Option> actions, String from, String until, boolean on) {
        public Filters {
            actors = List.copyOf(actors);
            actions = List.copyOf(actions);
        }
    }

    /**
     * Something that happened.
     *
     * @param state empty where nothing was said
     * @param kind what it has to do with a correction: {@code corrects}, {@code corrected}, {@code back}, or empty
     */
    public record Line(
            String figure,
            String unit,
            String name,
            String address,
            String did,
            String when,
            String state,
            String kind) {}

    /** An event by itself. */
    public record Event(
            String title,
            Line line,
            List<Fact> facts,
            List<Link> corrections,
            List<Stock> stocks,
            String note,
            boolean mayCorrect,
            String amount,
            String why) {
        public Event {
            facts = List.copyOf(facts);
            corrections = List.copyOf(corrections);
            stocks = List.copyOf(stocks);
        }
    }

    /** @param address empty where it leads nowhere */
    public record Fact(String head, String text, String address) {}

    public record Link(String text, String address) {}

    /** What there is now of something that the event changed. */
    public record Stock(String name, String whose, String rights, String held, String state) {}
}
