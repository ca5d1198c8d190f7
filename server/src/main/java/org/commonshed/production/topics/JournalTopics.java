package org.commonshed.production.topics;

import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.live.Topics;
import org.springframework.stereotype.Component;

/** That something was promised or happened, as {@code journal}. */
@Component
public class JournalTopics implements Topics {
    public static final String JOURNAL = "journal";

    private final Doors doors;

    JournalTopics(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        return topic.equals(JOURNAL) && doors.allows(viewer, Deed.READ, "") ? Set.of(topic) : Set.of();
    }
}
