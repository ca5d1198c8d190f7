package org.commonshed.production.notice;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.live.Topics;
import org.commonshed.network.Aliases;
import org.springframework.stereotype.Component;

/** That there is something new to read for whoever looks, or that it was read, as {@code notices}. */
@Component
class NoticeTopics implements Topics {
    private static final String NOTICES = "notices";

    private final Aliases aliases;

    NoticeTopics(Aliases aliases) {
        this.aliases = aliases;
    }

    static String ofPerson(UUID person) {
        return "notices of person " + person;
    }

    static String ofActor(String actor) {
        return "notices of actor " + actor;
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        if (!topic.equals(NOTICES) || viewer.person().isEmpty()) {
            return Set.of();
        }
        Set<String> counted = new HashSet<>(Set.of(ofPerson(viewer.person().get())));
        NoticeBoard.actors(viewer).forEach(actor -> aliases.all(actor).forEach(each -> counted.add(ofActor(each))));
        return counted;
    }
}
