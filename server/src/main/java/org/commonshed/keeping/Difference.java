package org.commonshed.keeping;

import java.util.List;

/** What has to change in a sheet so that it holds certain rows. */
public record Difference(List<Kept> added, List<Pair> changed, List<Kept> removed) {
    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** A row before and after. */
    public record Pair(Kept before, Kept after) {}

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
