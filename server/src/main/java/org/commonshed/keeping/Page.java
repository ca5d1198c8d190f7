package org.commonshed.keeping;

import java.util.List;

/**
 * Some rows of many.
 *
 * @param total how many rows the query has
 */
public record Page(List<Kept> rows, long total, Query query) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** The last page's number, at least 1. */
    public int last() {
        return (int) Math.max(1, (total + query.size() - 1) / query.size());
    }
}
