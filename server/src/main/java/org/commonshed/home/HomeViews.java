package org.commonshed.home;

import java.util.List;
import java.util.Optional;

/** What the page shows on which one chooses through whose eyes to look; every text is ready to be read. */
public final class HomeViews {
    private HomeViews() {}

    /** A place to look through. */
    public record Spot(String id, String name, String within, boolean seen) {}

    /** Places to choose from. */
    public record Sees(String words, List<Spot> spots, long total, Optional<String> seen) {
        public Sees {
            spots = List.copyOf(spots);
        }
    }
}
