package org.commonshed.live;

import java.util.Set;
import org.commonshed.access.Viewer;

/** What pages may ask to be told of; each room declares its own as a bean. */
public interface Topics {
    /**
     * What is counted for a topic that a page names, in this viewer's eyes: mostly the topic itself; for what is somebody's
     * own, a name that holds whose. Empty where the room has no such topic or the viewer may not see it, which nobody can
     * tell apart.
     */
    Set<String> counted(Viewer viewer, String topic);
}
