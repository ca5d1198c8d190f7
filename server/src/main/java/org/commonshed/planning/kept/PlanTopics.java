package org.commonshed.planning.kept;

import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.live.Topics;
import org.springframework.stereotype.Component;

/** That a plan was asked for, begun, made, proposed or adopted, as {@code plans}. */
@Component
class PlanTopics implements Topics {
    static final String PLANS = "plans";

    private final Doors doors;

    PlanTopics(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        return topic.equals(PLANS) && doors.allows(viewer, Deed.READ, "") ? Set.of(topic) : Set.of();
    }
}
