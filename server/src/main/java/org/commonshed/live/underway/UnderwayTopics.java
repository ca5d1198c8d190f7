package org.commonshed.live.underway;

import java.util.Set;
import org.commonshed.access.Viewer;
import org.commonshed.live.Topics;
import org.commonshed.measure.NewId;
import org.springframework.stereotype.Component;

/** That one's own work moved on, as {@code underway-} with its id. */
@Component
class UnderwayTopics implements Topics {
    private static final String BEFORE = "underway-";

    private final Underway underway;

    UnderwayTopics(Underway underway) {
        this.underway = underway;
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        boolean isOwn = topic.startsWith(BEFORE)
                && NewId.find(topic.substring(BEFORE.length()))
                        .flatMap(id -> underway.find(viewer, id))
                        .isPresent();
        return isOwn ? Set.of(topic) : Set.of();
    }
}
