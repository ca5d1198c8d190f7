package org.commonshed.live;

import java.util.List;
import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.springframework.stereotype.Component;

/** All topics that are open to whoever may read. */
@Component
class OpenTopics implements Topics {
    private final List<OpenTopic> all;
    private final Doors doors;

    OpenTopics(List<OpenTopic> all, Doors doors) {
        this.all = List.copyOf(all);
        this.doors = doors;
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        return all.stream().anyMatch(one -> one.isOf(topic)) && doors.allows(viewer, Deed.READ, "")
                ? Set.of(topic)
                : Set.of();
    }
}
