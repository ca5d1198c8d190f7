package org.commonshed.keeping;

import java.util.List;

/**
 * Some rows of many.
 *
 * @param total how many rows the query has
 */
public record Page(List<Kept> rows, long total, Query query) {
    /** More than these are not counted where words are looked for. */
    public static final int MOST_COUNTED = 1000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return !query.words().isEmpty() && total > MOST_COUNTED;
    }

    /** The last page's number, at least 1. */
    public int last() {
        return (int) Math.max(1, (total + query.size() - 1) / query.size());
    }
}
