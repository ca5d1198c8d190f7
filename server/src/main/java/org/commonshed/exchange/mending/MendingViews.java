package org.commonshed.exchange.mending;

import java.util.List;
import org.commonshed.tables.TablesViews;

/** What is shown of things to lend and mend; all text is ready to be read. */
public final class MendingViews {
    private MendingViews() {}

    /**
     * A thing.
     *
     * @param kind what may be done with it
     * @param address of its row
     * @param far how far it is from where one looks; empty where that is not known
     * @param saved what is saved against making it new; empty where that is not known
     */
    public record Thing(
            String kind,
            String name,
            String address,
            String amount,
            String who,
            String whoAddress,
            String far,
            String saved,
            String note) {}

    /** The page of all things. */
    public record Listing(
            String words,
            List<TablesViews.Option> kinds,
            String count,
            boolean asked,
            boolean mayAdd,
            List<Thing> rows,
            String where,
            String before,
            String after) {
        public Listing {
            kinds = List.copyOf(kinds);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something left over, with who could take it.
     *
     * @param taker a sentence; empty where nobody near takes such a thing
     * @param offer address of the form to offer it; empty for those who may not
     */
    public record Left(Thing thing, String taker, String offer) {}
}
