package org.commonshed.design.library.kept;

import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.live.Topics;
import org.springframework.stereotype.Component;

/** That a design came in, or something was said of one, as {@code designs}. */
@Component
class DesignTopics implements Topics {
    static final String DESIGNS = "designs";

    private final Doors doors;

    DesignTopics(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        return topic.equals(DESIGNS) && doors.allows(viewer, Deed.READ, "") ? Set.of(topic) : Set.of();
    }
}
