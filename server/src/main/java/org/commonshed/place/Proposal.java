package org.commonshed.place;

import java.util.List;
import java.util.Map;
import org.commonshed.keeping.Difference;
import org.commonshed.place.shape.Remark;

/**
 * What bringing a file of outlines in would do.
 *
 * @param properties names that features have, for choosing which is which
 * @param places what would change among the places
 * @param rows the places as they would be
 * @param outlines the file of outlines as it would be
 * @param entries what of the file would be kept, with the geometry that it would have
 * @param remarks what was found in the file, feature by feature
 */
record Proposal(
        List<String> properties,
        Difference places,
        List<Map<String, String>> rows,
        String outlines,
        List<Proposing.Entry> entries,
        Count count,
        List<Remark> remarks) {
    Proposal {
        properties = List.copyOf(properties);
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }

    /** How many outlines and lines are new or replaced, and how many features are left out. */
    record Count(int added, int replaced, int lines, int refused) {}

    /** Whether it can be kept: there is something new, and nothing is wrong with the file as a whole. */
    boolean isSound() {
        return remarks.stream().noneMatch(r -> r.refused() && r.feature() == 0) && isThere();
    }

    private boolean isThere() {
        return count.added() + count.replaced() + count.lines() > 0 || !places.isEmpty();
    }
}
